import type { Account } from './account';
import { isRoot } from './roots';
import type { Rows } from './strong-components';

/** The part of an account that lies on walks from one node (or any root) to another, with places of its own. */
export interface Between extends Rows {
	/** Nodes of the account by place, sorted. */
	readonly nodes: Uint32Array;
	/** Places where walks begin, sorted. */
	readonly starts: readonly number[];
	/** The place where they end. */
	readonly end: number;
	/** The fewest edges from each place to the end. */
	readonly far: Int32Array;
}

/** What walks must keep. */
export interface BetweenOptions {
	/** Nodes that they do not meet. */
	readonly avoid?: readonly number[];
	/** The most edges that they have. */
	readonly most?: number;
}

/**
 * The nodes and joints on walks from `from` (null: from every root) to `to` that do not come back to where they began and do not
 * go on from where they end. Null where there is no walk. Linear.
 */
export function between(
	account: Account,
	from: number | null,
	to: number,
	{ avoid = [], most = Infinity }: BetweenOptions = {}
): Between | null {
	if (avoid.some((node) => node === to || node === from)) return null;
	const { nodeCount, outStart, to: other, inStart, from: before } = account;
	const ahead = levels(nodeCount, [to], inStart, before, { avoid, most, end: from ?? -1 });
	const starts: number[] = [];
	if (from !== null && ahead[from] !== -1) starts.push(from);
	if (from === null) for (let i = 0; i < nodeCount; i++) if (ahead[i] !== -1 && isRoot(account, i)) starts.push(i);
	const behind = levels(nodeCount, starts, outStart, other, { avoid, most, end: to, ahead });
	if (starts.length === 0 || behind[to] === -1) return null;
	const place = new Int32Array(nodeCount).fill(-1);
	const nodes = new Uint32Array(nodeCount);
	let count = 0;
	let leads = 0;
	for (let i = 0; i < nodeCount; i++) {
		if (behind[i] === -1) continue;
		place[i] = count;
		nodes[count++] = i;
		leads += outStart[i + 1]! - outStart[i]!;
	}
	const start = new Uint32Array(count + 1);
	const far = new Int32Array(count);
	const leadsTo = new Uint32Array(leads);
	leads = 0;
	for (let at = 0; at < count; at++) {
		const node = nodes[at]!;
		start[at] = leads;
		far[at] = ahead[node]!;
		if (node === to) continue;
		for (let j = outStart[node]!; j < outStart[node + 1]!; j++) {
			const next = other[j]!;
			if (place[next] !== -1 && next !== from) leadsTo[leads++] = place[next]!;
		}
	}
	start[count] = leads;
	return {
		nodes: nodes.subarray(0, count),
		start,
		to: leadsTo.subarray(0, leads),
		starts: starts.map((i) => place[i]!),
		end: place[to]!,
		far
	};
}

/** The fewest edges to each node from where a walk begins; -1: it does not come there, or not in time to be on a walk that is short enough. */
function levels(
	nodeCount: number,
	starts: readonly number[],
	start: Uint32Array,
	other: Uint32Array,
	{ avoid, most, end, ahead }: { avoid: readonly number[]; most: number; end: number; ahead?: Int32Array }
): Int32Array {
	const level = new Int32Array(nodeCount).fill(-1);
	const queue = new Uint32Array(nodeCount);
	let count = 0;
	for (const node of avoid) level[node] = -2;
	for (const node of starts) {
		level[node] = 0;
		queue[count++] = node;
	}
	for (let k = 0; k < count; k++) {
		const node = queue[k]!;
		if (node === end) continue;
		const next = level[node]! + 1;
		for (let e = start[node]!; e < start[node + 1]!; e++) {
			const to = other[e]!;
			if (level[to] !== -1) continue;
			if (ahead ? ahead[to] === -1 || next + ahead[to]! > most : next > most) continue;
			level[to] = next;
			queue[count++] = to;
		}
	}
	for (const node of avoid) level[node] = -1;
	return level;
}
