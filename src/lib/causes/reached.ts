import type { Account } from './account';

/** Nodes that a walk has met. */
export interface Reached {
	/** 1 for each node met, those it began with too. */
	readonly met: Uint8Array;
	/** The same nodes in the order met. */
	readonly nodes: Uint32Array;
}

/**
 * What a walk along the joints (`out`) or against them (`in`) meets. It enters only nodes of `within`, and does not go on from
 * the node `end`. Linear in the joints met.
 */
export function reached(
	account: Account,
	starts: readonly number[],
	direction: 'in' | 'out',
	{ within, end = -1 }: { readonly within?: Uint8Array | undefined; readonly end?: number } = {}
): Reached {
	const { nodeCount } = account;
	const [start, other] = direction === 'out' ? [account.outStart, account.to] : [account.inStart, account.from];
	const met = new Uint8Array(nodeCount);
	const queue = new Uint32Array(nodeCount);
	let count = 0;
	for (const i of starts) {
		if (met[i] === 1 || (within && within[i] === 0)) continue;
		met[i] = 1;
		queue[count++] = i;
	}
	for (let place = 0; place < count; place++) {
		const node = queue[place]!;
		if (node === end) continue;
		for (let k = start[node]!; k < start[node + 1]!; k++) {
			const next = other[k]!;
			if (met[next] === 1 || (within && within[next] === 0)) continue;
			met[next] = 1;
			queue[count++] = next;
		}
	}
	return { met, nodes: queue.subarray(0, count) };
}
