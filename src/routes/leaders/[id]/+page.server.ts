import { leadersOf } from '$lib/motives/leaders';
import { hasLeaderPage } from '$lib/pages/leader-address';
import { leaderPage } from '$lib/pages/leader-page';
import { siteGraph } from '$lib/server/graph';
import { notHere } from '$lib/server/not-here';
import type { EntryGenerator, PageServerLoad } from './$types';

/* The framework wakes it in the browser, as it does Explore. */
export const csr = true;

export const entries: EntryGenerator = () => {
	const graph = siteGraph();
	return leadersOf(graph).map(({ actor }) => ({ id: graph.nodes.ids[actor]! }));
};

export const load: PageServerLoad = ({ params }) => {
	const graph = siteGraph();
	const actor = graph.index(params.id);
	if (actor < 0 || !hasLeaderPage(graph, actor)) notHere(graph, params.id);
	return { leader: leaderPage(graph, actor) };
};
