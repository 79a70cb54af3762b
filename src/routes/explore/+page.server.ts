import { openingOf } from '$lib/explorer/opening';
import { exploreLead } from '$lib/pages/explore-page';
import { arranged } from '$lib/picture/arrange';
import { edgesAmong } from '$lib/picture/map-parts';
import { openingPlan } from '$lib/picture/map-plan';
import { siteGraph } from '$lib/server/graph';

/* The one page that the framework wakes in the browser. */
export const csr = true;

export const load = () => {
	const graph = siteGraph();
	const plan = arranged(graph, openingPlan(graph));
	return { opening: openingOf(graph, plan), lead: exploreLead(graph, edgesAmong(graph, plan.ids)) };
};
