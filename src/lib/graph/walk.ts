import { NODE_FLAG } from './columns';
import type { Graph } from './graph';
import { scratchOf, type Scratch } from './scratch';

export type Direction = 'in' | 'out' | 'both';

/** Which edges a walk follows, and which nodes it does not enter. */
interface Rule {
	readonly direction: Direction;
	/** 1 where a relation counts; null: all do. */
	readonly relations: Uint8Array | null;
	/** Bits of NODE_FLAG. */
	readonly closed: number;
}

/** The nodes around node i, level by level, each sorted. Linear in the edges met. */
export function neighbourhood(
	graph: Graph,
	i: number,
	{ depth = 1, direction = 'both' }: { readonly depth?: number; readonly direction?: Direction } = {}
): number[][] {
	return levels(graph, i, depth, { direction, relations: null, closed: 0 });
}

/** What leads to node i over `for` edges that are not at a gap: nodes by level, each sorted (MODEL.md §5). Linear. */
export function upstream(graph: Graph, i: number, depth = Infinity, relations = causalMask(graph)): number[][] {
	return causalLevels(graph, i, depth, 'in', relations);
}

/** What node i leads to over `for` edges that are not at a gap: nodes by level, each sorted. Linear. */
export function downstream(graph: Graph, i: number, depth = Infinity, relations = causalMask(graph)): number[][] {
	return causalLevels(graph, i, depth, 'out', relations);
}

/**
 * For each relation 1 if it brings about, else 0: by the vocabulary, or those named where the vocabulary does not say
 * (`--causal` of COMMANDS.md). Names that are no relation are passed over.
 */
export function causalMask(graph: Graph, named?: 'all' | readonly string[]): Uint8Array {
	return Uint8Array.from(graph.relations, ({ id, causal }) => {
		if (named === undefined) return Number(causal === 'for');
		return Number(named === 'all' || named.includes(id));
	});
}

function causalLevels(graph: Graph, i: number, depth: number, direction: Direction, mask: Uint8Array): number[][] {
	if ((graph.nodes.flags[i]! & NODE_FLAG.gap) !== 0) return [];
	return levels(graph, i, depth, {
		direction,
		relations: mask.every((counts) => counts === 1) ? null : mask,
		closed: NODE_FLAG.gap
	});
}

/** A level is large if this many times its nodes are more than those not yet met. */
const LARGE = 16;
/** A level of fewer nodes than one in so many is sorted by comparison. */
const SPARSE = 32;

/**
 * Breadth-first search. Once a level is large beside what is left, the next is found from the other side: every node
 * not yet met looks for a neighbour in the level (Beamer, Asanović & Patterson 2012), which reads rows in order and few of them.
 */
function levels(graph: Graph, start: number, depth: number, rule: Rule): number[][] {
	const { marks, queue, rest, base } = begin(graph, start);
	const found: number[][] = [];
	let from = 0;
	let to = 1;
	/** Nodes not yet met, while levels are large. */
	let unmet: Uint32Array | null = null;
	for (let level = 1; level <= depth && from < to; level++) {
		const large = (to - from) * LARGE > graph.nodeCount - to;
		if (large) unmet ??= unmetOf(graph, rule, marks, base, rest);
		else unmet = null;
		const left: Uint32Array | null = unmet && gather(graph, rule, marks, base + level, queue, to, unmet);
		const end: number =
			unmet && left ? to + unmet.length - left.length : spread(graph, rule, marks, base, base + level, queue, from, to);
		unmet = left;
		[from, to] = [to, end];
		if (from === to) break;
		if (!large) sortLevel(queue.subarray(from, to), marks, base + level);
		found.push(listed(queue, from, to));
	}
	return found;
}

/** Part of a queue as a list; Array.from takes seven times as long, more than the whole walk. */
function listed(queue: Uint32Array, from: number, to: number): number[] {
	const list = new Array<number>(to - from);
	for (let place = from; place < to; place++) list[place - from] = queue[place]!;
	return list;
}

/** Sorts the nodes of a level: a large one by looking for its mark in all nodes, which costs less than comparing. */
function sortLevel(members: Uint32Array, marks: Int32Array, mark: number): void {
	if (members.length * SPARSE < marks.length) {
		members.sort();
		return;
	}
	let place = 0;
	for (let node = 0; node < marks.length; node++) if (marks[node] === mark) members[place++] = node;
}

function begin(graph: Graph, start: number): Pick<Scratch, 'marks' | 'queue' | 'rest'> & { readonly base: number } {
	const scratch = scratchOf(graph);
	const base = scratch.fresh(graph.nodeCount + 1);
	scratch.marks[start] = base;
	scratch.queue[0] = start;
	return { marks: scratch.marks, queue: scratch.queue, rest: scratch.rest, base };
}

/** Marks and queues the neighbours of the nodes queued from `from` to `to`; gives the new end of the queue. */
function spread(
	graph: Graph,
	rule: Rule,
	marks: Int32Array,
	base: number,
	mark: number,
	queue: Uint32Array,
	from: number,
	to: number
): number {
	const { outStart, inStart, inEdge, edges, nodes } = graph;
	const { relations, closed, direction } = rule;
	let end = to;
	for (let place = from; place < to; place++) {
		const node = queue[place]!;
		if (direction !== 'in') {
			for (let e = outStart[node]!; e < outStart[node + 1]!; e++) {
				const other = edges.to[e]!;
				if (marks[other]! >= base || (nodes.flags[other]! & closed) !== 0) continue;
				if (relations !== null && relations[edges.relation[e]!] === 0) continue;
				marks[other] = mark;
				queue[end++] = other;
			}
		}
		if (direction !== 'out') {
			for (let k = inStart[node]!; k < inStart[node + 1]!; k++) {
				const e = inEdge[k]!;
				const other = edges.from[e]!;
				if (marks[other]! >= base || (nodes.flags[other]! & closed) !== 0) continue;
				if (relations !== null && relations[edges.relation[e]!] === 0) continue;
				marks[other] = mark;
				queue[end++] = other;
			}
		}
	}
	return end;
}

/** The nodes that are not met and may be, in order; they are kept in `rest`. */
function unmetOf(
	{ nodes, nodeCount }: Graph,
	{ closed }: Rule,
	marks: Int32Array,
	base: number,
	rest: Uint32Array
): Uint32Array {
	let count = 0;
	for (let node = 0; node < nodeCount; node++)
		if (marks[node]! < base && (nodes.flags[node]! & closed) === 0) rest[count++] = node;
	return rest.subarray(0, count);
}

/** Marks and queues, in order, those of `unmet` that have a neighbour marked with `mark - 1`; gives the others, in the same memory. */
function gather(
	graph: Graph,
	rule: Rule,
	marks: Int32Array,
	mark: number,
	queue: Uint32Array,
	to: number,
	unmet: Uint32Array
): Uint32Array {
	let left = 0;
	for (let place = 0; place < unmet.length; place++) {
		const node = unmet[place]!;
		if (touches(graph, rule, marks, mark - 1, node)) {
			marks[node] = mark;
			queue[to++] = node;
		} else unmet[left++] = node;
	}
	return unmet.subarray(0, left);
}

/** Whether an edge that the rule follows backwards leads from `node` to one marked `mark`. */
function touches(graph: Graph, { direction, relations }: Rule, marks: Int32Array, mark: number, node: number): boolean {
	const { outStart, inStart, inEdge, edges } = graph;
	if (direction !== 'out') {
		for (let e = outStart[node]!; e < outStart[node + 1]!; e++) {
			if (marks[edges.to[e]!] === mark && (relations === null || relations[edges.relation[e]!] === 1)) return true;
		}
	}
	if (direction !== 'in') {
		for (let k = inStart[node]!; k < inStart[node + 1]!; k++) {
			const e = inEdge[k]!;
			if (marks[edges.from[e]!] === mark && (relations === null || relations[edges.relation[e]!] === 1)) return true;
		}
	}
	return false;
}
