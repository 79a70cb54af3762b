import { edgePage } from '$lib/pages/edge-page';
import { siteGraph } from '$lib/server/graph';
import { notHere } from '$lib/server/not-here';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => {
	const graph = siteGraph();
	return Array.from({ length: graph.edgeCount }, (_, e) => ({ id: graph.edgeIdOf(e) }));
};

export const load: PageServerLoad = ({ params }) => {
	const graph = siteGraph();
	const e = graph.edgeIndex(params.id);
	if (e < 0) notHere(graph, params.id);
	return { edge: edgePage(graph, e) };
};
