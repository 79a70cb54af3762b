import { addressOf, edgeAddressOf } from '$lib/graph/address';
import type { Graph } from '$lib/graph/graph';
import { leadersOf } from '$lib/motives/leaders';
import { causeAddress, causeNodes } from './cause-pages';
import { compareHref, namedPairs } from './compare-pairs';
import { frameOf } from './frame';
import { leaderAddress } from './leader-address';

/** The address of every page of the site. */
export function siteAddresses(graph: Graph): string[] {
	return [
		'/',
		...frameOf(graph).all.map(({ href }) => href),
		...graph.tours.map(({ id }) => `/tours/${encodeURIComponent(id)}/`),
		...causeNodes(graph).map((index) => causeAddress(graph, index)),
		...leadersOf(graph).map(({ actor }) => leaderAddress(graph, actor)),
		'/compare/',
		...namedPairs(graph).map(({ a, b }) => compareHref(graph.nodes.ids[a]!, graph.nodes.ids[b]!)),
		...graph.nodes.ids.map((_, index) => addressOf(graph, index)),
		...Array.from({ length: graph.edgeCount }, (_, e) => edgeAddressOf(graph, e))
	];
}
