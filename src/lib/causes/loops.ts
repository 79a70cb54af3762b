import type { Account } from './account';
import { strongComponents } from './strong-components';

/** Where causes run in rings. */
export interface Loops {
	/** Sets of two or more nodes each of which leads to all others, largest first, then by first node; each sorted. */
	readonly components: readonly (readonly number[])[];
	/** Nodes with an edge to themselves. */
	readonly selfLoops: readonly number[];
}

/** The loops of an account: its strongly connected components of more than one node, and its self-loops. Linear. */
export function loopsOf(account: Account): Loops {
	const { of, count } = strongComponents({ start: account.outStart, to: account.to });
	const size = new Uint32Array(count);
	for (const number of of) size[number]!++;
	const members = new Map<number, number[]>();
	for (let i = 0; i < of.length; i++) {
		const number = of[i]!;
		if (size[number]! < 2) continue;
		const set = members.get(number);
		if (set) set.push(i);
		else members.set(number, [i]);
	}
	// Nodes were gathered in order, so that the sets stand in order of their first ones.
	const components = [...members.values()].sort((a, b) => b.length - a.length);
	const selfLoops = [...new Set(account.selfLoops.map((e) => account.graph.edges.to[e]!))];
	return { components, selfLoops };
}
