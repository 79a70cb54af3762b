import { NODE_FLAG } from '$lib/graph/columns';
import type { Account } from './account';
import { reached } from './reached';
import { edgesAgainst } from './removed';
import { strongComponents, type Rows } from './strong-components';

/** Which way a picture looks from its target. */
export type Look = 'causes' | 'effects';

/** What a picture of a target may show. */
export interface PoolOptions {
	readonly direction?: Look | undefined;
	/** The far end: only what lies on the way between it and the target. */
	readonly from?: number | undefined;
	/** A node that the way passes. */
	readonly through?: number | undefined;
}

/** The nodes that a picture may show, in places of their own, with the joints that lead from each *toward* the target. */
export interface ChoicePool extends Rows {
	/** Nodes of the account by place, sorted. */
	readonly nodes: Uint32Array;
	/** The place of the target. */
	readonly target: number;
	/** The fewest joints from each place to the target. */
	readonly far: Int32Array;
	/**
	 * How many routes between the ends of the pool and the target pass each place; doubles, so that beyond 2⁵³ they are near enough to
	 * rank by and no more. In rings only those that follow the order in which the ring was met.
	 */
	readonly passing: Float64Array;
}

/**
 * Gathers what leads to a target (or what it led to). Where nothing did, or where it did not happen, what held it back and what led
 * to that belongs to it too. Linear.
 */
export function choicePool(account: Account, target: number, options: PoolOptions = {}): ChoicePool {
	const { direction = 'causes', from } = options;
	const isBack = direction === 'causes';
	const against = isBack ? hindrancesOf(account, target) : [];
	const met = membersOf(account, target, against, isBack, options);
	const nodes = Uint32Array.from(
		(function* () {
			for (let i = 0; i < met.length; i++) if (met[i] === 1) yield i;
		})()
	);
	const place = new Int32Array(account.nodeCount).fill(-1);
	nodes.forEach((node, at) => (place[node] = at));
	const [first, other] = isBack ? [account.outStart, account.to] : [account.inStart, account.from];
	const hindering = new Set(against);
	const start = new Uint32Array(nodes.length + 1);
	const to: number[] = [];
	for (let at = 0; at < nodes.length; at++) {
		const node = nodes[at]!;
		start[at] = to.length;
		if (node === target) continue;
		for (let k = first[node]!; k < first[node + 1]!; k++) {
			const next = other[k]!;
			if (place[next] !== -1 && next !== from) to.push(place[next]!);
		}
		if (hindering.has(node)) to.push(place[target]!);
	}
	start[nodes.length] = to.length;
	const rows = { start, to: Uint32Array.from(to) };
	const end = place[target]!;
	return {
		nodes,
		target: end,
		...rows,
		far: distances(rows, end),
		passing: passingCounts(rows, end, from === undefined ? null : place[from]!)
	};
}

/** What held back a target that did not happen, or for which no cause is recorded. */
function hindrancesOf(account: Account, target: number): number[] {
	const didNotHappen = (account.graph.nodes.flags[target]! & NODE_FLAG.didNotHappen) !== 0;
	if (!didNotHappen && account.inStart[target] !== account.inStart[target + 1]) return [];
	return [...new Set(edgesAgainst(account, target).map((e) => account.graph.edges.from[e]!))].filter(
		(node) => node !== target
	);
}

/** 1 for each node on the way; the target always. */
function membersOf(
	account: Account,
	target: number,
	against: readonly number[],
	isBack: boolean,
	{ from, through }: PoolOptions
): Uint8Array {
	const [back, forth] = isBack ? (['in', 'out'] as const) : (['out', 'in'] as const);
	let { met } = reached(account, [target, ...against], back, { end: from ?? -1 });
	if (from !== undefined) met = reached(account, [from], forth, { within: met, end: target }).met;
	if (through !== undefined && through !== target) {
		const before = reached(account, [through], back, { within: met }).met;
		const after = reached(account, [through], forth, { within: met, end: target }).met;
		met = met.map((_, i) => before[i]! | after[i]!);
	}
	met[target] = 1;
	return met;
}

/** The fewest joints from each place to the end. */
function distances(rows: Rows, end: number): Int32Array {
	const { start, to } = reversed(rows);
	const far = new Int32Array(start.length - 1).fill(-1);
	const queue = new Uint32Array(far.length);
	let count = 1;
	queue[0] = end;
	far[end] = 0;
	for (let k = 0; k < count; k++) {
		const here = queue[k]!;
		for (let j = start[here]!; j < start[here + 1]!; j++) {
			if (far[to[j]!] !== -1) continue;
			far[to[j]!] = far[here]! + 1;
			queue[count++] = to[j]!;
		}
	}
	return far;
}

/** The same joints from the other side. */
function reversed({ start, to }: Rows): Rows {
	const size = start.length - 1;
	const back = new Uint32Array(size + 1);
	for (const other of to) back[other + 1]!++;
	for (let at = 0; at < size; at++) back[at + 1]! += back[at]!;
	const next = back.slice();
	const from = new Uint32Array(to.length);
	for (let at = 0; at < size; at++) for (let k = start[at]!; k < start[at + 1]!; k++) from[next[to[k]!]!++] = at;
	return { start: back, to: from };
}

/** Routes through each place, from a place (null: from all that nothing leads to) to the end. */
function passingCounts(rows: Rows, end: number, from: number | null): Float64Array {
	const { start, to } = rows;
	const size = start.length - 1;
	const { of } = strongComponents(rows);
	const order = Uint32Array.from(of.keys()).sort((a, b) => of[a]! - of[b]! || a - b);
	const rank = new Int32Array(size);
	order.forEach((place, at) => (rank[place] = at));
	const ahead = new Float64Array(size);
	const behind = new Float64Array(size);
	const entered = new Uint8Array(size);
	ahead[end] = 1;
	for (const place of order)
		for (let k = start[place]!; k < start[place + 1]!; k++) {
			entered[to[k]!] = 1;
			if (rank[to[k]!]! < rank[place]!) ahead[place]! += ahead[to[k]!]!;
		}
	for (let place = 0; place < size; place++)
		behind[place] = Number(from === null ? entered[place] === 0 : place === from);
	for (const place of order.toReversed())
		for (let k = start[place]!; k < start[place + 1]!; k++)
			if (rank[to[k]!]! < rank[place]!) behind[to[k]!]! += behind[place]!;
	return ahead.map((count, place) => (count === 0 || behind[place] === 0 ? 0 : count * behind[place]!));
}
