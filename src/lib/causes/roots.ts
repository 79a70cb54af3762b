import type { Account } from './account';

/** 1 for each node that has an edge of G into it; an edge to itself is one where the vocabulary calls it causal. Linear. */
export function enteredNodes({ inStart, nodeCount, selfLoops, named, graph }: Account): Uint8Array {
	const entered = new Uint8Array(nodeCount);
	for (let i = 0; i < nodeCount; i++) entered[i] = Number(inStart[i] !== inStart[i + 1]);
	if (!named) for (const e of selfLoops) entered[graph.edges.to[e]!] = 1;
	return entered;
}

/** Whether no edge of G leads into a node (MODEL.md §5, *supported*). */
export function isRoot({ inStart, selfLoops, named, graph }: Account, i: number): boolean {
	return inStart[i] === inStart[i + 1] && (named || !selfLoops.some((e) => graph.edges.to[e] === i));
}
