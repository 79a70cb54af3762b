import { causeOpeningOf } from '$lib/explorer/cause-opening';
import { causeGraphOf, causeNodes, hasCausePage } from '$lib/pages/cause-pages';
import { causeQuestion, stepSources } from '$lib/pages/causes-page';
import { siteGraph } from '$lib/server/graph';
import { notHere } from '$lib/server/not-here';
import type { EntryGenerator, PageServerLoad } from './$types';

/* The framework wakes it in the browser, as it does Explore. */
export const csr = true;

export const entries: EntryGenerator = () => {
	const graph = siteGraph();
	return causeNodes(graph).map((node) => ({ id: graph.nodes.ids[node]! }));
};

export const load: PageServerLoad = ({ params }) => {
	const graph = siteGraph();
	const node = graph.index(params.id);
	if (node < 0 || !hasCausePage(graph, node)) notHere(graph, params.id);
	const opening = causeOpeningOf(graph, causeGraphOf(graph).records, node, causeQuestion(graph, node));
	return { opening, sources: stepSources(graph, opening.chain?.links ?? []) };
};
