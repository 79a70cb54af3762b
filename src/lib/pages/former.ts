import type { Graph } from '$lib/graph/graph';

/** An address that a node had before it was renamed. */
export interface FormerAddress {
	readonly folder: string;
	readonly was: string;
	readonly index: number;
}

/** Every former address of a graph; one that another node has now is left out. */
export function formerAddresses(graph: Graph): FormerAddress[] {
	return graph.nodes.ids.flatMap((_, index) =>
		graph
			.nodeAt(index)
			.was.filter((was) => graph.index(was) < 0)
			.map((was) => ({ folder: graph.kindOf(index).folder, was, index }))
	);
}
