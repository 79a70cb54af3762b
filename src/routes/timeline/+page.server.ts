import { timelineOpeningOf } from '$lib/explorer/timeline-opening';
import { causeGraphOf } from '$lib/pages/cause-pages';
import { outcomeQuestions } from '$lib/pages/timeline-page';
import { siteGraph } from '$lib/server/graph';

/* The framework wakes it in the browser, as it does Explore. */
export const csr = true;

export const load = () => {
	const graph = siteGraph();
	return { opening: timelineOpeningOf(graph, causeGraphOf(graph).records, outcomeQuestions(graph)) };
};
