import { json } from '@sveltejs/kit';
import { evidencePage } from '$lib/pages/evidence-page';
import { siteGraph } from '$lib/server/graph';
import { notHere } from '$lib/server/not-here';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => {
	const graph = siteGraph();
	return Array.from({ length: graph.edgeCount }, (_, e) => ({ id: graph.edgeIdOf(e) }));
};

/** What one statement rests on, for a reader who opens it in a picture: fetched alone, when it is asked for. */
export const GET: RequestHandler = ({ params }) => {
	const graph = siteGraph();
	const e = graph.edgeIndex(params.id);
	if (e < 0) notHere(graph, params.id);
	return json(evidencePage(graph, e));
};
