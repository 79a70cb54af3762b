import type { Graph } from '$lib/graph/graph';
import type { Hinge } from '$lib/graph/node';

/**
 * The edges behind a change of mind (MODEL.md §3.2): those the author names, else the causal edges into a node that shows the
 * new state, whose cause possibly falls between the first day of the old state and the last of the new. Edge indices, sorted.
 */
export function hingeCauses(graph: Graph, hinge: Hinge): number[] {
	if (hinge.because.length) return hinge.because.map((id) => graph.edgeIndex(id)).filter((e) => e >= 0);
	const from = hinge.before.when.first;
	const until = hinge.after.when.last;
	const found = hinge.after.at
		.map((id) => graph.index(id))
		.filter((index) => index >= 0)
		.flatMap((index) => graph.into(index))
		.filter((e) => {
			const cause = graph.edges.from[e] as number;
			const date = graph.nodeAt(cause).when?.date;
			return graph.isCausal(e) !== null && date !== undefined && date.first <= until && date.last >= from;
		});
	return [...new Set(found)].sort((a, b) => a - b);
}
