import { error } from '@sveltejs/kit';
import { edgePage } from '$lib/pages/edge-page';
import { siteGraph } from '$lib/server/graph';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => {
	const graph = siteGraph();
	return Array.from({ length: graph.edgeCount }, (_, e) => ({ id: graph.edgeIdOf(e) }));
};

export const load: PageServerLoad = ({ params }) => {
	const graph = siteGraph();
	const e = graph.edgeIndex(params.id);
	if (e < 0) error(404, `There is no statement “${params.id}” in this graph`);
	return { edge: edgePage(graph, e) };
};
