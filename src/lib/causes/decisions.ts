import type { Graph } from '$lib/graph/graph';

/**
 * 1 for each decision: an event with someone in role `by`, or without anyone in the roles `by` and `took-part` but with an act of
 * its own (MODEL.md §3.2). From the arrays alone. Linear.
 */
export function decisionsOf(graph: Graph): Uint8Array {
	const { edges, edgeCount, relations } = graph;
	const decision = new Uint8Array(graph.nodeCount);
	const shared = new Uint8Array(graph.nodeCount);
	const isEvent = (i: number): boolean => graph.familyOf(i) === 'event';
	if (!relations.some(({ role }) => role === 'by' || role === 'took-part') && edges.events.size === 0) return decision;
	for (let e = 0; e < edgeCount; e++) {
		const { role } = relations[edges.relation[e]!]!;
		const effect = edges.to[e]!;
		if (role === 'by' && isEvent(effect)) decision[effect] = 1;
		if (role === 'took-part') shared[effect] = 1;
	}
	for (const events of edges.events.values())
		for (const i of events) if (shared[i] === 0 && isEvent(i)) decision[i] = 1;
	return decision;
}
