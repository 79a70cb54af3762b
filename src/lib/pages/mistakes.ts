import type { Graph } from '$lib/graph/graph';
import { backlinksOf } from './backlinks';
import { linkTo, type NodeLink } from './link';

/** A misconception that touches a node, named on its page. */
export interface Mistake {
	readonly link: NodeLink;
	/** How many statements and nodes refute it. */
	readonly refutations: number;
}

/** The misconceptions that claim something of node `self` or distort it. */
export function mistakesAbout(graph: Graph, self: number): Mistake[] {
	const found = backlinksOf(graph).mistakenIn.get(graph.nodes.ids[self] as string) ?? [];
	return found.map((index) => ({ link: linkTo(graph, index), refutations: graph.nodeAt(index).refutedBy.length }));
}
