import { OPEN_START } from '$lib/graph/days';
import type { Graph } from '$lib/graph/graph';

/** Orders nodes by their first day, the undated last; those of one day by id. */
export function inTime({ nodes }: Graph): (a: number, b: number) => number {
	const day = (i: number): number => (nodes.first[i] === OPEN_START ? Infinity : nodes.first[i]!);
	return (a, b) => (day(a) === day(b) ? a - b : day(a) - day(b));
}

/** The same of edges, by the node at their other end; those of one node by edge. */
export function edgesInTime(graph: Graph, end: 'from' | 'to'): (a: number, b: number) => number {
	const order = inTime(graph);
	const ends = graph.edges[end];
	return (a, b) => order(ends[a]!, ends[b]!) || a - b;
}
