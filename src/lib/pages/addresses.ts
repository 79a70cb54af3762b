import { addressOf, edgeAddressOf } from '$lib/graph/address';
import type { Graph } from '$lib/graph/graph';
import { causeAddress, causeNodes } from './cause-pages';
import { frameOf } from './frame';

/** The address of every page of the site. */
export function siteAddresses(graph: Graph): string[] {
	return [
		'/',
		...frameOf(graph).all.map(({ href }) => href),
		...graph.tours.map(({ id }) => `/tours/${encodeURIComponent(id)}/`),
		...causeNodes(graph).map((index) => causeAddress(graph, index)),
		...graph.nodes.ids.map((_, index) => addressOf(graph, index)),
		...Array.from({ length: graph.edgeCount }, (_, e) => edgeAddressOf(graph, e))
	];
}
