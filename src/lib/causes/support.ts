import { EDGE_FLAG, NODE_FLAG } from '$lib/graph/columns';
import { upTo } from '$lib/graph/order';
import type { Account } from './account';
import { entriesOf, groupedNodes, neededCauses } from './entries';
import { Growing } from './growing';
import { NEED, needOf } from './need';
import { reached } from './reached';
import { enteredNodes } from './roots';

/** How a node's entries combine: unstated, or as stated. */
export const JOIN = { unstated: 0, any: 1, all: 2 } as const;

/** Joins that a reader states for one question, by node. */
export type ReadJoins = ReadonlyMap<number, 'any' | 'all'>;

/**
 * Everything upstream of a target as a directed hypergraph (Gallo et al. 1993), on places of its own: `entry k` belongs to node
 * entryOf[k], has the causes member[memberStart[k]] … and fires when waits[k] of them are supported.
 */
export interface Support {
	readonly account: Account;
	/** Nodes by place, sorted: what is upstream of the target, and the target. */
	readonly nodes: Uint32Array;
	/** Place of the target. */
	readonly target: number;
	readonly root: Uint8Array;
	/** 1 for what did not happen: it never is supported. */
	readonly never: Uint8Array;
	/** Of JOIN. */
	readonly join: Uint8Array;
	/** Places whose join may be read both ways with a difference, sorted. */
	readonly open: readonly number[];
	/** The entries of place i are those from entryStart[i] to entryStart[i + 1] - 1. */
	readonly entryStart: Uint32Array;
	readonly entryOf: Uint32Array;
	readonly memberStart: Uint32Array;
	readonly member: Uint32Array;
	readonly waits: Uint32Array;
	/** Of NEED: what all the causes of an entry are at least. */
	readonly entryNeed: Uint8Array;
	/** The needed causes of place i are need[needStart[i]] …, with how they are needed. */
	readonly needStart: Uint32Array;
	readonly need: Uint32Array;
	readonly needRank: Uint8Array;
	/** The entries that a place is a cause of, and the places it is needed for, by the number of the need. */
	readonly usedStart: Uint32Array;
	readonly used: Uint32Array;
	readonly neededStart: Uint32Array;
	readonly neededAt: Uint32Array;
	readonly neededFor: Uint32Array;
}

/** The place of a node, -1 where it is not upstream of the target. */
export function placeIn({ nodes }: Support, node: number): number {
	let [low, high] = [0, nodes.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (nodes[middle]! < node) low = middle + 1;
		else high = middle;
	}
	return nodes[low] === node ? low : -1;
}

/** Lays out what is upstream of a target. Linear. */
export function supportOf(account: Account, target: number, read?: ReadJoins): Support {
	const { met, nodes } = reached(account, [target], 'in');
	const place = new Int32Array(account.nodeCount).fill(-1);
	let count = 0;
	let joints = 0;
	for (let node = 0; node < met.length; node++) {
		if (met[node] === 0) continue;
		place[node] = count;
		nodes[count++] = node;
		joints += account.inStart[node + 1]! - account.inStart[node]!;
	}
	const isGrouped = groupedNodes(account);
	const isPlain = isGrouped === null && !isAnyNeeded(account.graph.edges.certainty);
	const rules = isPlain ? plainRules(account, nodes, place, joints) : rulesOf(account, nodes, place, joints, isGrouped);
	const join = joinsOf(account, place, count, read);
	const flags = account.graph.nodes.flags;
	const entered = enteredNodes(account);
	const root = new Uint8Array(count);
	const never = new Uint8Array(count);
	for (let at = 0; at < count; at++) {
		root[at] = 1 - entered[nodes[at]!]!;
		never[at] = Number((flags[nodes[at]!]! & NODE_FLAG.didNotHappen) !== 0);
	}
	return {
		account,
		nodes,
		target: place[target]!,
		root,
		never,
		join,
		open: openJoins(rules, join),
		...rules,
		...usesOf(rules, count)
	};
}

type Rules = Pick<
	Support,
	'entryStart' | 'entryOf' | 'memberStart' | 'member' | 'waits' | 'entryNeed' | 'needStart' | 'need' | 'needRank'
>;

/** Whether any edge is said to be needed; a loop, for a function called for each of a million edges takes longer than all else. */
function isAnyNeeded(certainty: Uint8Array): boolean {
	for (let e = 0; e < certainty.length; e++) if ((certainty[e]! & EDGE_FLAG.needed) !== 0) return true;
	return false;
}

/** The entries of every place where nothing is said of groups and needs: the joints. */
function plainRules({ inStart, from }: Account, nodes: Uint32Array, place: Int32Array, joints: number): Rules {
	const entryStart = new Uint32Array(nodes.length + 1);
	const [entryOf, member] = [new Uint32Array(joints), new Uint32Array(joints)];
	let entry = 0;
	for (let at = 0; at < nodes.length; at++) {
		entryStart[at] = entry;
		for (let k = inStart[nodes[at]!]!; k < inStart[nodes[at]! + 1]!; k++) {
			entryOf[entry] = at;
			member[entry++] = place[from[k]!]!;
		}
	}
	entryStart[nodes.length] = entry;
	return {
		entryStart,
		entryOf,
		memberStart: upTo(joints + 1),
		member,
		waits: new Uint32Array(joints).fill(1),
		entryNeed: new Uint8Array(joints),
		needStart: new Uint32Array(nodes.length + 1),
		need: new Uint32Array(),
		needRank: new Uint8Array()
	};
}

/** The entries and the needs of every place. */
function rulesOf(
	account: Account,
	nodes: Uint32Array,
	place: Int32Array,
	joints: number,
	isGrouped: ((node: number) => boolean) | null
): Rules {
	const entryStart = new Uint32Array(nodes.length + 1);
	const needStart = new Uint32Array(nodes.length + 1);
	const [entryOf, memberStart, member] = [new Growing(joints), new Growing(joints + 1), new Growing(joints)];
	const [waits, entryNeed, need, needRank] = [new Growing(joints), new Growing(joints), new Growing(0), new Growing(0)];
	memberStart.push(0);
	for (let at = 0; at < nodes.length; at++) {
		const node = nodes[at]!;
		entryStart[at] = entryOf.length;
		needStart[at] = need.length;
		if (isGrouped?.(node)) {
			for (const { causes, how, need: rank } of entriesOf(account, node)) {
				entryOf.push(at);
				for (const cause of causes) member.push(place[cause]!);
				memberStart.push(member.length);
				waits.push(how === 'instead' ? 1 : causes.length);
				entryNeed.push(rank);
			}
			for (const { cause, need: rank } of neededCauses(account, node)) {
				need.push(place[cause]!);
				needRank.push(rank);
			}
			continue;
		}
		// Most nodes have single causes alone: their entries are their joints, and no object is made of them.
		for (let k = account.inStart[node]!; k < account.inStart[node + 1]!; k++) {
			const rank = jointNeed(account, account.inJoint[k]!);
			entryOf.push(at);
			member.push(place[account.from[k]!]!);
			memberStart.push(member.length);
			waits.push(1);
			entryNeed.push(rank);
			if (rank === NEED.none) continue;
			need.push(place[account.from[k]!]!);
			needRank.push(rank);
		}
	}
	entryStart[nodes.length] = entryOf.length;
	needStart[nodes.length] = need.length;
	return {
		entryStart,
		entryOf: entryOf.all(),
		memberStart: memberStart.all(),
		member: member.all(),
		waits: waits.all(),
		entryNeed: new Uint8Array(entryNeed.all()),
		needStart,
		need: need.all(),
		needRank: new Uint8Array(needRank.all())
	};
}

/** How a joint is needed: the strongest of its edges. */
function jointNeed(account: Account, joint: number): number {
	const { edge, edgeStart, graph } = account;
	let most: number = NEED.none;
	for (let k = edgeStart[joint]!; k < edgeStart[joint + 1]!; k++) {
		if ((graph.edges.certainty[edge[k]!]! & EDGE_FLAG.needed) === 0) continue;
		most = Math.max(most, needOf(account, edge[k]!));
	}
	return most;
}

function joinsOf({ records }: Account, place: Int32Array, count: number, read: ReadJoins | undefined): Uint8Array {
	const join = new Uint8Array(count);
	for (const [node, stated] of [...records.joins, ...(read ?? [])])
		if (place[node] !== -1) join[place[node]!] = JOIN[stated];
	return join;
}

/** Joins that can be read both ways: unstated ones of several entries, and all on which a contested need may bind. */
function openJoins({ entryStart, needStart, needRank }: Rules, join: Uint8Array): number[] {
	const open: number[] = [];
	for (let at = 0; at < join.length; at++) {
		let isOpen = join[at] === JOIN.unstated && entryStart[at + 1]! - entryStart[at]! > 1;
		for (let k = needStart[at]!; k < needStart[at + 1]!; k++) isOpen ||= needRank[k] === NEED.contested;
		if (isOpen) open.push(at);
	}
	return open;
}

/** The same entries and needs by the causes they name. */
function usesOf(
	{ memberStart, member, needStart, need, entryOf }: Rules,
	count: number
): Pick<Support, 'usedStart' | 'used' | 'neededStart' | 'neededAt' | 'neededFor'> {
	const [usedStart, used] = byValue(member, count);
	const entryAt = new Uint32Array(member.length);
	for (let entry = 0; entry < entryOf.length; entry++)
		for (let k = memberStart[entry]!; k < memberStart[entry + 1]!; k++) entryAt[k] = entry;
	for (let k = 0; k < used.length; k++) used[k] = entryAt[used[k]!]!;
	const [neededStart, neededAt] = byValue(need, count);
	const effectAt = new Uint32Array(need.length);
	for (let at = 0; at < count; at++) for (let k = needStart[at]!; k < needStart[at + 1]!; k++) effectAt[k] = at;
	return { usedStart, used, neededStart, neededAt, neededFor: neededAt.map((k) => effectAt[k]!) };
}

/** Indices grouped by the values that stand there. */
function byValue(values: Uint32Array, count: number): [start: Uint32Array, index: Uint32Array] {
	const start = new Uint32Array(count + 1);
	for (let k = 0; k < values.length; k++) start[values[k]! + 1]!++;
	for (let at = 0; at < count; at++) start[at + 1]! += start[at]!;
	const next = start.slice();
	const index = new Uint32Array(values.length);
	for (let k = 0; k < values.length; k++) index[next[values[k]!]!++] = k;
	return [start, index];
}
