import { downstream, upstream } from '$lib/graph/walk';
import type { Account } from './account';

/** What leads to some nodes in an account, by level, each sorted: the nodes themselves are left out. Linear. */
export function upstreamOf(account: Account, starts: number | readonly number[], depth = Infinity): number[][] {
	if (account.whole && typeof starts === 'number') return upstream(account.graph, starts, depth, account.relations);
	return levels(account, starts, depth, account.inStart, account.from);
}

/** What some nodes lead to in an account, by level, each sorted. Linear. */
export function downstreamOf(account: Account, starts: number | readonly number[], depth = Infinity): number[][] {
	if (account.whole && typeof starts === 'number') return downstream(account.graph, starts, depth, account.relations);
	return levels(account, starts, depth, account.outStart, account.to);
}

function levels(
	{ nodeCount }: Account,
	starts: number | readonly number[],
	depth: number,
	start: Uint32Array,
	other: Uint32Array
): number[][] {
	const met = new Uint8Array(nodeCount);
	const found: number[][] = [];
	let level: readonly number[] = typeof starts === 'number' ? [starts] : starts;
	for (const i of level) met[i] = 1;
	while (found.length < depth) {
		const next: number[] = [];
		for (const i of level) {
			for (let k = start[i]!; k < start[i + 1]!; k++) {
				if (met[other[k]!] === 1) continue;
				met[other[k]!] = 1;
				next.push(other[k]!);
			}
		}
		if (next.length === 0) break;
		found.push((level = next.sort((a, b) => a - b)) as number[]);
	}
	return found;
}

/**
 * The edges of an account between some nodes, in order; where relations were named by the caller, the first of parallel ones
 * alone and no loops. Linear in the edges that leave them.
 */
export function edgesAmong(account: Account, nodes: Iterable<number>): number[] {
	const { graph, outStart, to, edgeStart, edge, named, selfLoops } = account;
	const among = new Set(nodes);
	const found: number[] = [];
	for (const i of among) {
		for (let j = outStart[i]!; j < outStart[i + 1]!; j++) {
			if (!among.has(to[j]!)) continue;
			const end = named ? edgeStart[j]! + 1 : edgeStart[j + 1]!;
			for (let k = edgeStart[j]!; k < end; k++) found.push(edge[k]!);
		}
	}
	if (!named) for (const e of selfLoops) if (among.has(graph.edges.to[e]!)) found.push(e);
	return found.sort((a, b) => a - b);
}
