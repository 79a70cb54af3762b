import { NODE_FLAG } from '$lib/graph/columns';
import type { Account } from './account';
import { strongComponents } from './strong-components';

/** Dominated by the super-root alone. */
export const SUPER_ROOT = -1;
/** Not in the tree: a gap, or an item of the bibliography that no joint touches. */
export const NO_NODE = -2;

/**
 * The immediate dominator of every node from a super-root that leads to the first node of each strongly connected component
 * without an edge into it: the nearest node that every way from the super-root passes. Semi-NCA (Georgiadis 2005): near linear.
 */
export function dominators(account: Account): Int32Array {
	const { nodeCount, inStart, from } = account;
	const walk = walkFrom(account, sourcesOf(account));
	const { number, node, parent, count, isSource } = walk;
	const semi = new Int32Array(count);
	const label = new Int32Array(count);
	const above = parent.slice(0, count);
	const idom = parent.slice(0, count);
	const path = new Int32Array(count);
	for (let at = 0; at < count; at++) semi[at] = label[at] = at;
	for (let at = count - 1; at > 0; at--) {
		const here = node[at]!;
		let least = isSource[here] === 1 ? 0 : at;
		for (let k = inStart[here]!; k < inStart[here + 1]!; k++) {
			const before = number[from[k]!]!;
			if (before > at) compress(before, at, above, label, path);
			if (label[before]! < least) least = label[before]!;
		}
		semi[at] = label[at] = least;
	}
	const dominator = new Int32Array(nodeCount).fill(NO_NODE);
	for (let at = 1; at < count; at++) {
		let nearest = idom[at]!;
		while (nearest > semi[at]!) nearest = idom[nearest]!;
		idom[at] = nearest;
		dominator[node[at]!] = nearest === 0 ? SUPER_ROOT : node[nearest]!;
	}
	return dominator;
}

/** Gives every node on the way up to `last` the least label on it, and shortens the way. */
function compress(start: number, last: number, above: Int32Array, label: Int32Array, path: Int32Array): void {
	let count = 0;
	for (let at = start; above[at]! > last; at = above[at]!) path[count++] = at;
	// The topmost of the path stands just below one whose label is its own.
	while (count > 0) {
		const at = path[--count]!;
		const upper = above[at]!;
		if (label[upper]! < label[at]!) label[at] = label[upper]!;
		above[at] = above[upper]!;
	}
}

/** The first node of each strongly connected component that no joint enters, in order. */
function sourcesOf(account: Account): number[] {
	const { nodeCount, outStart, to } = account;
	const { of, count } = strongComponents({ start: outStart, to });
	const entered = new Uint8Array(count);
	for (let i = 0; i < nodeCount; i++)
		for (let j = outStart[i]!; j < outStart[i + 1]!; j++) if (of[to[j]!] !== of[i]) entered[of[to[j]!]!] = 1;
	const sources: number[] = [];
	for (let i = 0; i < nodeCount; i++) {
		if (entered[of[i]!] === 1 || isApart(account, i)) continue;
		entered[of[i]!] = 1;
		sources.push(i);
	}
	return sources;
}

function isApart({ graph, outStart, inStart }: Account, i: number): boolean {
	const touched = outStart[i] !== outStart[i + 1] || inStart[i] !== inStart[i + 1];
	return !touched && (graph.nodes.flags[i]! & (NODE_FLAG.gap | NODE_FLAG.bibliography)) !== 0;
}

/** A walk in depth from the super-root: numbers in order of meeting, the super-root's is 0. */
function walkFrom({ nodeCount, outStart, to }: Account, sources: readonly number[]) {
	const number = new Int32Array(nodeCount).fill(-1);
	const node = new Int32Array(nodeCount + 1).fill(-1);
	const parent = new Int32Array(nodeCount + 1);
	const isSource = new Uint8Array(nodeCount);
	const trail = new Int32Array(nodeCount);
	const next = new Uint32Array(nodeCount);
	let count = 1;
	for (const source of sources) isSource[source] = 1;
	for (const source of sources) {
		let depth = 0;
		number[source] = count;
		node[count++] = source;
		trail[0] = source;
		next[source] = outStart[source]!;
		while (depth >= 0) {
			const here = trail[depth]!;
			if (next[here]! === outStart[here + 1]!) {
				depth--;
				continue;
			}
			const other = to[next[here]!++]!;
			if (number[other] !== -1) continue;
			number[other] = count;
			parent[count] = number[here]!;
			node[count++] = other;
			next[other] = outStart[other]!;
			trail[++depth] = other;
		}
	}
	return { number, node, parent, count, isSource };
}
