import { error } from '@sveltejs/kit';
import type { Graph } from '$lib/graph/graph';
import { nearestPages } from '$lib/pages/not-found';

/** Answers 404 and names the pages nearest to the address. */
export function notHere(graph: Graph, address: string): never {
	error(404, { message: 'There is no page of this address', nearest: nearestPages(graph, address) });
}
