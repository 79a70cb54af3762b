import type { Graph } from './graph';
import { scratchOf } from './scratch';

/** Where the neighbours of a node stand: those of node i are to[edge[k]], or to[k], for k from start[i] to start[i + 1] - 1. */
interface Rows {
	readonly start: Uint32Array;
	readonly edge: Uint32Array | null;
	readonly to: Uint32Array;
}

/** One end of a search from both ends. */
interface Side {
	/** In rising order of the neighbours. */
	readonly rows: readonly Rows[];
	/** Its nodes, level by level, and where each level begins; one more entry than levels. */
	readonly queue: number[];
	readonly starts: number[];
	/** The mark of level n is base + n. */
	readonly base: number;
}

/**
 * A path of fewest edges from a to b as a sequence of nodes; among those the one whose sequence of ids is least. Null where there
 * is none. Direction is ignored unless `directed`. Breadth-first from both ends, whole levels, the end with fewer edges first. No
 * node is in both ends: the search is over at the first level that would enter the other.
 */
export function shortestPath(
	graph: Graph,
	a: number,
	b: number,
	{ directed = false }: { readonly directed?: boolean } = {}
): number[] | null {
	if (a === b) return [a];
	const { nodeCount, edges, outStart, inStart, inEdge } = graph;
	const out: Rows = { start: outStart, edge: null, to: edges.to };
	const into: Rows = { start: inStart, edge: inEdge, to: edges.from };
	const scratch = scratchOf(graph);
	const { marks } = scratch;
	// Three ranges of marks: what the near end has met, what the far end has, and what of the near end lies on a path of fewest edges.
	const base = scratch.fresh(3 * nodeCount);
	const [farBase, kept] = [base + nodeCount, base + 2 * nodeCount];
	const near: Side = { rows: directed ? [out] : [out, into], queue: [a], starts: [0, 1], base };
	const far: Side = { rows: directed ? [into] : [out, into], queue: [b], starts: [0, 1], base: farBase };
	marks[a] = base;
	marks[b] = farBase;
	for (let met = false; !met;) {
		const [nearWeight, farWeight] = [weight(near), weight(far)];
		if (nearWeight === 0 || farWeight === 0) return null;
		const joining = kept + levelOf(near);
		met = nearWeight <= farWeight ? advance(near, far, marks, joining, kept) : advance(far, near, marks, joining, kept);
	}
	for (let level = levelOf(near) - 1; level > 0; level--) keepLevel(near, marks, level, kept);
	const path = [a];
	for (let level = 1; level <= levelOf(near); level++) path.push(least(near, marks, path.at(-1)!, kept + level));
	for (let level = levelOf(far); level >= 0; level--) path.push(least(near, marks, path.at(-1)!, farBase + level));
	return path;
}

function levelOf({ starts }: Side): number {
	return starts.length - 2;
}

/** How many edges the next level of a side will look at. */
function weight({ rows, queue, starts }: Side): number {
	let sum = 0;
	for (const { start } of rows)
		for (let place = starts.at(-2)!; place < queue.length; place++)
			sum += start[queue[place]! + 1]! - start[queue[place]!]!;
	return sum;
}

/**
 * Takes a side one whole level on. If an edge leads into the other side, then only the nodes of the near side that have such an
 * edge count from there on: they are marked as joining, and true is given.
 */
function advance(side: Side, other: Side, marks: Int32Array, joining: number, kept: number): boolean {
	const { queue, starts, rows } = side;
	const isNear = side.base < other.base;
	const [unmet, otherFirst, otherLast] = [Math.min(side.base, other.base), other.base, isNear ? kept : side.base];
	const mark = side.base + starts.length - 1;
	const last = queue.length;
	let met = false;
	for (let place = starts.at(-2)!; place < last; place++) {
		const node = queue[place]!;
		for (const { start, edge, to } of rows) {
			const end = start[node + 1]!;
			for (let k = start[node]!; k < end; k++) {
				const next = to[edge === null ? k : edge[k]!]!;
				const known = marks[next]!;
				if (known < unmet) {
					if (met) continue;
					marks[next] = mark;
					queue.push(next);
				} else if (known >= otherFirst && known < otherLast) {
					met = true;
					marks[isNear ? node : next] = joining;
					if (isNear) break;
				}
			}
		}
	}
	if (!met) starts.push(queue.length);
	return met;
}

/** Keeps those nodes of a level from which an edge leads to one that is kept in the level after it. */
function keepLevel({ rows, queue, starts }: Side, marks: Int32Array, level: number, kept: number): void {
	for (let place = starts[level]!; place < starts[level + 1]!; place++) {
		const node = queue[place]!;
		if (rows.some((each) => firstMarked(each, marks, node, kept + level + 1) >= 0)) marks[node] = kept + level;
	}
}

/** The least neighbour that has a mark. */
function least({ rows }: Side, marks: Int32Array, node: number, mark: number): number {
	return Math.min(...rows.map((each) => firstMarked(each, marks, node, mark)).filter((found) => found >= 0));
}

/** The first neighbour in a row that has a mark, which is the least one; -1 if none has. */
function firstMarked({ start, edge, to }: Rows, marks: Int32Array, node: number, mark: number): number {
	for (let k = start[node]!; k < start[node + 1]!; k++) {
		const next = to[edge === null ? k : edge[k]!]!;
		if (marks[next] === mark) return next;
	}
	return -1;
}
