import type { Graph } from '$lib/graph/graph';

/**
 * The actors whose decision an event is (MODEL.md §3.2): those in role `by`; where nobody stands there nor in role `took-part`, those
 * who did its acts. Pairs of an actor and an event, each once, in no order. From the arrays alone. Linear.
 */
export function decidersOf(graph: Graph): readonly (readonly [actor: number, event: number])[] {
	const { edges, edgeCount, nodeCount } = graph;
	const roles = graph.relations.map(({ role }) => role);
	const said = new Uint8Array(nodeCount);
	const pairs: (readonly [number, number])[] = [];
	const met = new Set<number>();
	const add = (actor: number, event: number): void => {
		if (graph.familyOf(event) !== 'event' || graph.familyOf(actor) !== 'actor') return;
		const key = actor * nodeCount + event;
		if (met.has(key)) return;
		met.add(key);
		pairs.push([actor, event]);
	};
	for (let e = 0; e < edgeCount; e++) {
		const role = roles[edges.relation[e]!];
		if (role !== 'by' && role !== 'took-part') continue;
		said[edges.to[e]!] = 1;
		if (role === 'by') add(edges.from[e]!, edges.to[e]!);
	}
	for (const [e, events] of edges.events) {
		for (const event of events) if (said[event] === 0) add(edges.from[e]!, event);
	}
	return pairs;
}
