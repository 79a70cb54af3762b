import { NODE_FLAG } from '$lib/graph/columns';
import type { Graph } from '$lib/graph/graph';
import { inAccountOf } from '$lib/graph/in-account';
import { causalMask } from '$lib/graph/walk';
import { NO_RECORDS, type JoinRecords } from './join-records';

/** Whose account, of which edges. */
export interface AccountOptions {
	/** Index of the interpretation whose account it is; none: the account of all. */
	readonly school?: number | undefined;
	/** The relations that bring about where the vocabulary does not say (`--causal`); parallel edges then count once, loops not at all. */
	readonly causal?: 'all' | readonly string[] | undefined;
	readonly records?: JoinRecords | undefined;
	/** Edges to leave out beside: those of little certainty. */
	readonly admits?: ((e: number) => boolean) | undefined;
}

/**
 * The graph that causal questions are put to (MODEL.md §5, *G*): the `for` edges of an account, without those at a gap. Its edges
 * from one node to another are one *joint*, whatever their number. Joints stand in order of (from, to).
 */
export interface Account {
	readonly graph: Graph;
	/** Null: the account of all. */
	readonly school: number | null;
	/** Whether relations were named by the caller and not by the vocabulary. */
	readonly named: boolean;
	/** 1 for each relation that brings about. */
	readonly relations: Uint8Array;
	readonly records: JoinRecords;
	readonly nodeCount: number;
	readonly jointCount: number;
	/** The joints that leave node i are outStart[i] … outStart[i + 1] - 1, sorted by the node they lead to. */
	readonly outStart: Uint32Array;
	readonly to: Uint32Array;
	/** Where the joints that enter node i come from: from[inStart[i] … inStart[i + 1] - 1], sorted; and which joints they are. */
	readonly inStart: Uint32Array;
	readonly from: Uint32Array;
	readonly inJoint: Uint32Array;
	/** The edges of joint j are edge[edgeStart[j] … edgeStart[j + 1] - 1]. */
	readonly edgeStart: Uint32Array;
	readonly edge: Uint32Array;
	/** Edges that lead from a node to itself. */
	readonly selfLoops: readonly number[];
	/** Whether an edge belongs to what the school tells, and is not left out; gaps and causality aside. */
	readonly tells: (e: number) => boolean;
	/** Whether it tells every edge. */
	readonly whole: boolean;
}

const all = (): boolean => true;

/** Lays an account out in rows, both ways. Linear; make it once and ask it many times. */
export function accountOf(
	graph: Graph,
	{ school, causal, records = NO_RECORDS, admits = all }: AccountOptions = {}
): Account {
	const { edges, nodes, nodeCount, edgeCount } = graph;
	const relations = causalMask(graph, causal);
	const told = school === undefined ? all : inAccountOf(graph, school);
	const tells = admits === all ? told : (e: number): boolean => admits(e) && told(e);
	const outStart = new Uint32Array(nodeCount + 1);
	const to = new Uint32Array(edgeCount);
	const edge = new Uint32Array(edgeCount);
	const edgeStart = new Uint32Array(edgeCount + 1);
	const selfLoops: number[] = [];
	const isGap = (i: number): boolean => (nodes.flags[i]! & NODE_FLAG.gap) !== 0;
	let joints = 0;
	let count = 0;
	for (let i = 0; i < nodeCount; i++) {
		outStart[i] = joints;
		if (isGap(i)) continue;
		for (let e = graph.outStart[i]!; e < graph.outStart[i + 1]!; e++) {
			const other = edges.to[e]!;
			if (relations[edges.relation[e]!] === 0 || isGap(other) || !tells(e)) continue;
			if (other === i) {
				selfLoops.push(e);
				continue;
			}
			if (joints === outStart[i] || to[joints - 1] !== other) {
				edgeStart[joints] = count;
				to[joints++] = other;
			}
			edge[count++] = e;
		}
	}
	outStart[nodeCount] = joints;
	edgeStart[joints] = count;
	const rows = { outStart, to: to.subarray(0, joints) };
	return {
		graph,
		school: school ?? null,
		named: causal !== undefined,
		relations,
		records,
		nodeCount,
		jointCount: joints,
		...rows,
		...entering(rows, nodeCount),
		edgeStart: edgeStart.subarray(0, joints + 1),
		edge: edge.subarray(0, count),
		selfLoops,
		tells,
		whole: tells === all
	};
}

/** The same joints by the node they enter. */
function entering(
	{ outStart, to }: Pick<Account, 'outStart' | 'to'>,
	nodeCount: number
): Pick<Account, 'inStart' | 'from' | 'inJoint'> {
	const inStart = new Uint32Array(nodeCount + 1);
	for (let j = 0; j < to.length; j++) inStart[to[j]! + 1]!++;
	for (let i = 0; i < nodeCount; i++) inStart[i + 1]! += inStart[i]!;
	const next = inStart.slice();
	const from = new Uint32Array(to.length);
	const inJoint = new Uint32Array(to.length);
	for (let i = 0; i < nodeCount; i++) {
		for (let j = outStart[i]!; j < outStart[i + 1]!; j++) {
			const place = next[to[j]!]!++;
			from[place] = i;
			inJoint[place] = j;
		}
	}
	return { inStart, from, inJoint };
}

/** The joint from one node to another, -1 where there is none. O(log of the joints that leave). */
export function jointBetween({ outStart, to }: Account, from: number, other: number): number {
	let low = outStart[from]!;
	let high = outStart[from + 1]!;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (to[middle]! < other) low = middle + 1;
		else high = middle;
	}
	return low < outStart[from + 1]! && to[low] === other ? low : -1;
}

/** The edges of a joint. */
export function edgesOfJoint({ edge, edgeStart }: Account, joint: number): Uint32Array {
	return edge.subarray(edgeStart[joint], edgeStart[joint + 1]);
}
