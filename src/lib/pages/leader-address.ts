import type { Graph } from '$lib/graph/graph';
import { leadersOf } from '$lib/motives/leaders';

/** The address of what drove an actor. */
export function leaderAddress(graph: Graph, actor: number): string {
	return `/leaders/${encodeURIComponent(graph.nodes.ids[actor]!)}/`;
}

const made = new WeakMap<Graph, ReadonlySet<number>>();

/** Whether an actor has a page of what drove it: it holds a motive or takes a decision. */
export function hasLeaderPage(graph: Graph, actor: number): boolean {
	let known = made.get(graph);
	if (!known) made.set(graph, (known = new Set(leadersOf(graph).map((leader) => leader.actor))));
	return known.has(actor);
}
