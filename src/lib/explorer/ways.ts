import { EDGE_FLAG } from '$lib/graph/columns';
import type { Graph } from '$lib/graph/graph';

/** The ways between two names, shortest first: which names they pass. */

/** Nodes from one end to the other. */
export type Way = readonly number[];

/**
 * The first `count` simple paths from a to b in order of length, then of their ids; direction is ignored, and edges that `admits`
 * refuses are not walked. Yen, "Finding the k shortest loopless paths in a network" (1971), on breadth-first search:
 * O(count × length × edges).
 */
export function waysBetween(graph: Graph, a: number, b: number, count: number, admits: (e: number) => boolean): Way[] {
	const neighbours = neighboursOf(graph, admits);
	const first = a === b ? null : shortest(neighbours, a, b, new Set(), new Set());
	if (!first) return [];
	const found: Way[] = [first];
	const waiting = new Map<string, Way>();
	while (found.length < count) {
		const last = found.at(-1)!;
		for (let at = 0; at < last.length - 1; at++) {
			const root = last.slice(0, at + 1);
			const taken = found.filter((way) => root.every((node, k) => way[k] === node)).map((way) => way[at + 1]!);
			const spur = shortest(neighbours, last[at]!, b, new Set(root), new Set(taken));
			if (!spur) continue;
			const way = [...root, ...spur.slice(1)];
			waiting.set(way.join(' '), way);
		}
		for (const way of found) waiting.delete(way.join(' '));
		const next = [...waiting.values()].sort(compareWays)[0];
		if (!next) break;
		found.push(next);
	}
	return found;
}

function compareWays(a: Way, b: Way): number {
	if (a.length !== b.length) return a.length - b.length;
	const at = a.findIndex((node, k) => node !== b[k]);
	return at < 0 ? 0 : a[at]! - b[at]!;
}

/** The other ends of a node's edges, each once and in order; asked for once a node. */
function neighboursOf(graph: Graph, admits: (e: number) => boolean): (node: number) => readonly number[] {
	const known = new Map<number, readonly number[]>();
	return (node) => {
		let list = known.get(node);
		if (!list) {
			const out = graph.outOf(node).filter(admits);
			const into = graph.into(node).filter(admits);
			const ends = new Set([...out.map((e) => graph.edges.to[e]!), ...into.map((e) => graph.edges.from[e]!)]);
			ends.delete(node);
			list = [...ends].sort((x, y) => x - y);
			known.set(node, list);
		}
		return list;
	};
}

/** The shortest path, the least among equals, that enters no `closed` node and does not begin with a step to one of `taken`. */
function shortest(
	neighbours: (node: number) => readonly number[],
	from: number,
	to: number,
	closed: ReadonlySet<number>,
	taken: ReadonlySet<number>
): number[] | null {
	const starts = new Set(neighbours(from).filter((next) => !closed.has(next) && !taken.has(next)));
	const away = new Map([[to, 0]]);
	const queue = [to];
	let least = starts.has(to) ? 0 : Infinity;
	for (const node of queue) {
		const step = away.get(node)! + 1;
		/* What is farther than the nearest start is on no shortest path. */
		if (step > least) break;
		for (const next of neighbours(node)) {
			if (away.has(next) || closed.has(next) || next === from) continue;
			away.set(next, step);
			queue.push(next);
			if (starts.has(next)) least = step;
		}
	}
	let node = [...starts].find((next) => away.get(next) === least);
	if (node === undefined) return null;
	const path = [from, node];
	while (node !== to) {
		const step: number = away.get(node)! - 1;
		node = neighbours(node).find((next) => away.get(next) === step)!;
		path.push(node);
	}
	return path;
}

/** For each step of a way the edge that tells it: the surest, then the first by id. */
export function edgesAlong(graph: Graph, way: Way, admits: (e: number) => boolean): number[] {
	return way.slice(1).flatMap((to, k) => {
		const from = way[k]!;
		const between = [...graph.outOf(from), ...graph.into(from)].filter(
			(e) => admits(e) && (graph.edges.from[e] === from ? graph.edges.to[e] : graph.edges.from[e]) === to
		);
		const doubt = (e: number) => graph.edges.certainty[e]! & EDGE_FLAG.certainty;
		const [surest] = between.sort((x, y) => doubt(x) - doubt(y) || x - y);
		return surest === undefined ? [] : [surest];
	});
}
