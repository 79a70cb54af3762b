import type { Graph } from '$lib/graph/graph';
import { pairsOf, type Pair } from './pairs';

/** Which neighbours of a node a ring shows, and in which order they stand around it. */

/** A neighbour with all that was said between it and the node. */
export interface Neighbour {
	/** Node index. */
	readonly index: number;
	readonly pair: Pair;
	/** The quarter it likes to stand in. */
	readonly quarter: Quarter;
}

/** Clockwise from the top: who, what came of it, where and on what record, what it came from. */
export type Quarter = 'who' | 'after' | 'about' | 'before';
const QUARTERS: readonly Quarter[] = ['who', 'after', 'about', 'before'];

function quarterOf(graph: Graph, index: number, pair: Pair, other: number): Quarter {
	const causal = pair.edges.find((edge) => graph.isCausal(edge) !== null);
	if (causal !== undefined) return graph.edges.from[causal] === index ? 'after' : 'before';
	const family = graph.familyOf(other);
	if (family === 'actor') return 'who';
	if (family === 'motive') return 'before';
	return family === 'event' ? 'after' : 'about';
}

/** How many edges a node has. */
export function degree(graph: Graph, index: number): number {
	const out = (graph.outStart[index + 1] ?? 0) - (graph.outStart[index] ?? 0);
	return out + (graph.inStart[index + 1] ?? 0) - (graph.inStart[index] ?? 0);
}

/** The neighbours with most statements, then most connected, then least id; `more` counts those left out. */
export function neighbours(graph: Graph, index: number, limit: number): { shown: Neighbour[]; more: number } {
	const all = pairsOf(graph, [...graph.outOf(index), ...graph.into(index)]).map((pair): Neighbour => {
		const other = pair.a === index ? pair.b : pair.a;
		return { index: other, pair, quarter: quarterOf(graph, index, pair, other) };
	});
	all.sort(
		(x, y) =>
			y.pair.statements - x.pair.statements || degree(graph, y.index) - degree(graph, x.index) || x.index - y.index
	);
	return { shown: all.slice(0, limit), more: Math.max(0, all.length - limit) };
}

/**
 * Neighbours in the order in which they stand clockwise: by quarter; causes and effects so that time runs down the page,
 * others by lane and id.
 */
export function around(graph: Graph, shown: readonly Neighbour[]): Neighbour[] {
	const first = (one: Neighbour) => graph.nodes.first[one.index] ?? 0;
	const lane = (one: Neighbour) => graph.nodes.lane[one.index] ?? 0;
	return QUARTERS.flatMap((quarter) => {
		const members = shown.filter((one) => one.quarter === quarter);
		const down = quarter === 'before' ? -1 : 1;
		const timed = quarter === 'after' || quarter === 'before';
		return members.sort((x, y) => (timed ? (first(x) - first(y)) * down : lane(x) - lane(y)) || x.index - y.index);
	});
}
