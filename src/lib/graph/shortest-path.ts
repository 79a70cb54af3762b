import type { Graph } from './graph';
import { scratchOf } from './scratch';

/** One end of a search from both ends: the level it has come to stands in its queue from `from` to `to`. */
interface Side {
	readonly marks: Int32Array;
	readonly queue: Uint32Array;
	/** The mark of level n is base + n; once the sides have met, of nodes that join them, kept + n. */
	readonly base: number;
	readonly kept: number;
	readonly direction: 'out' | 'in' | 'both';
	level: number;
	from: number;
	to: number;
}

/**
 * A path of fewest edges from a to b as a sequence of nodes; among those the one whose sequence of ids is least. Null where there
 * is none. Direction is ignored unless `directed`. Breadth-first from both ends, whole levels, the smaller end first.
 */
export function shortestPath(
	graph: Graph,
	a: number,
	b: number,
	{ directed = false }: { readonly directed?: boolean } = {}
): number[] | null {
	if (a === b) return [a];
	const near = sideAt(graph, a, 'near', directed ? 'out' : 'both');
	const far = sideAt(graph, b, 'far', directed ? 'in' : 'both');
	let met = false;
	while (!met) {
		if (near.from === near.to || far.from === far.to) return null;
		met = weight(graph, near) <= weight(graph, far) ? advance(graph, near, far) : advance(graph, far, near);
	}
	keepJoining(graph, near, far);
	return leastPath(graph, near, far, a);
}

function sideAt(graph: Graph, start: number, end: 'near' | 'far', direction: Side['direction']): Side {
	const scratch = scratchOf(graph, end);
	const base = scratch.fresh(2 * graph.nodeCount);
	scratch.marks[start] = base;
	scratch.queue[0] = start;
	return {
		marks: scratch.marks,
		queue: scratch.queue,
		base,
		kept: base + graph.nodeCount,
		direction,
		level: 0,
		from: 0,
		to: 1
	};
}

/** How many edges the next level of a side will look at. */
function weight({ outStart, inStart }: Graph, { queue, direction, from, to }: Side): number {
	let sum = 0;
	for (let place = from; place < to; place++) {
		const node = queue[place]!;
		if (direction !== 'in') sum += outStart[node + 1]! - outStart[node]!;
		if (direction !== 'out') sum += inStart[node + 1]! - inStart[node]!;
	}
	return sum;
}

/** Takes a side one whole level on; true if it meets the other. */
function advance(graph: Graph, side: Side, other: Side): boolean {
	const { marks, queue, base } = side;
	const mark = base + ++side.level;
	const last = side.to;
	let end = last;
	let met = false;
	const visit = (node: number): void => {
		if (marks[node]! >= base) return;
		marks[node] = mark;
		queue[end++] = node;
		if (other.marks[node]! >= other.base) met = true;
	};
	for (let place = side.from; place < last; place++) eachNeighbour(graph, queue[place]!, side.direction, visit);
	side.from = last;
	side.to = end;
	return met;
}

function eachNeighbour(
	{ outStart, inStart, inEdge, edges }: Graph,
	node: number,
	direction: Side['direction'],
	visit: (node: number) => void
): void {
	if (direction !== 'in') for (let e = outStart[node]!; e < outStart[node + 1]!; e++) visit(edges.to[e]!);
	if (direction !== 'out') for (let k = inStart[node]!; k < inStart[node + 1]!; k++) visit(edges.from[inEdge[k]!]!);
}

/**
 * Marks anew those nodes of the near side from which the far side can be joined by a shortest path, from where the two meet
 * backwards.
 */
function keepJoining(graph: Graph, near: Side, far: Side): void {
	const { marks, base, kept, level } = near;
	let layer: number[] = [];
	for (let place = near.from; place < near.to; place++) {
		const node = near.queue[place]!;
		if (far.marks[node] === far.base + far.level) layer.push(node);
	}
	for (const node of layer) marks[node] = kept + level;
	for (let back = level - 1; back > 0; back--) {
		const before: number[] = [];
		const keep = (node: number): void => {
			if (marks[node] !== base + back) return;
			marks[node] = kept + back;
			before.push(node);
		};
		for (const node of layer) eachNeighbour(graph, node, near.direction === 'out' ? 'in' : 'both', keep);
		layer = before;
	}
}

/** Goes from a to the far end, each time to the least node that lies on a shortest path. */
function leastPath(graph: Graph, near: Side, far: Side, a: number): number[] {
	const path = [a];
	const length = near.level + far.level;
	for (let step = 1; step <= length; step++) {
		const [marks, mark] = step <= near.level ? [near.marks, near.kept + step] : [far.marks, far.base + length - step];
		let least = graph.nodeCount;
		const consider = (node: number): void => {
			if (node < least && marks[node] === mark) least = node;
		};
		eachNeighbour(graph, path[step - 1]!, near.direction, consider);
		path.push(least);
	}
	return path;
}
