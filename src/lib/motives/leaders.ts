import type { Graph } from '$lib/graph/graph';
import { decidersOf } from './deciders';

/** How many of them the front page names and compares with each other. */
export const NAMED_LEADERS = 6;

/** An actor with motives or decisions of its own, and how many. */
export interface LeaderCount {
	readonly actor: number;
	readonly motives: number;
	readonly decisions: number;
}

/**
 * Every actor who holds a motive or takes a decision: most motives and decisions first, then most statements, then by id.
 * O(edges + n log n).
 */
export function leadersOf(graph: Graph): readonly LeaderCount[] {
	const motives = new Uint32Array(graph.nodeCount);
	const decisions = new Uint32Array(graph.nodeCount);
	for (let e = 0; e < graph.edgeCount; e++) {
		if (graph.relationOf(e).role === 'held-by') motives[graph.edges.from[e]!]!++;
	}
	for (const [actor] of decidersOf(graph)) decisions[actor]!++;
	const statements = (i: number): number =>
		graph.outStart[i + 1]! - graph.outStart[i]! + graph.inStart[i + 1]! - graph.inStart[i]!;
	const leaders: LeaderCount[] = [];
	for (let i = 0; i < graph.nodeCount; i++) {
		if (graph.familyOf(i) !== 'actor' || motives[i]! + decisions[i]! === 0) continue;
		leaders.push({ actor: i, motives: motives[i]!, decisions: decisions[i]! });
	}
	return leaders.sort(
		(a, b) =>
			b.motives + b.decisions - a.motives - a.decisions ||
			statements(b.actor) - statements(a.actor) ||
			a.actor - b.actor
	);
}
