import { STANCES, type Stance } from './evidence';
import type { Graph } from './graph';

interface Reading {
	readonly by: number;
	readonly stance: Stance;
}

/**
 * Whether an edge belongs to the account of a school (MODEL.md §5): every edge that it does not deny, save contested ones on which
 * it has no reading. An edge is contested if one school asserts or stresses it and another denies it or plays it down.
 * Linear in the readings once, then constant for each edge.
 */
export function inAccountOf(graph: Graph, school: number): (e: number) => boolean {
	const { edge, school: by, stance } = graph.edges.readings;
	const left = new Set<number>();
	for (let start = 0, end = 0; start < edge.length; start = end) {
		while (end < edge.length && edge[end] === edge[start]) end++;
		const run: Reading[] = Array.from({ length: end - start }, (_, k) => ({
			by: by[start + k]!,
			stance: STANCES[stance[start + k]!]!
		}));
		const own = run.filter((reading) => reading.by === school);
		const leaves = own.length > 0 ? own.some((reading) => reading.stance === 'denies') : isContested(run);
		if (leaves) left.add(edge[start]!);
	}
	return (e) => !left.has(e);
}

/** Whether schools differ over a statement: one asserts or stresses it, another denies it or plays it down. */
function isContested(readings: readonly Reading[]): boolean {
	const isFor = ({ stance }: Reading): boolean => stance === 'asserts' || stance === 'stresses';
	return readings.some((one) => isFor(one) && readings.some((other) => other.by !== one.by && !isFor(other)));
}
