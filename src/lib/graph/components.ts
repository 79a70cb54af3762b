import { NODE_FLAG } from './columns';
import type { Graph } from './graph';

/** The connected parts of a graph, direction ignored. */
export interface Components {
	/** The number of the part a node lies in; parts are numbered by their least node. -1: a source that no edge touches. */
	readonly of: Int32Array;
	readonly count: number;
}

/** Finds the connected parts. Items of the bibliography that no edge touches are in none. Near linear (Tarjan 1975, path halving). */
export function components(graph: Graph): Components {
	const { edges, nodeCount, edgeCount } = graph;
	const parent = Int32Array.from({ length: nodeCount }, (_, i) => i);
	const rootOf = (node: number): number => {
		while (parent[node] !== node) node = parent[node] = parent[parent[node]!]!;
		return node;
	};
	for (let e = 0; e < edgeCount; e++) {
		const from = rootOf(edges.from[e]!);
		const to = rootOf(edges.to[e]!);
		// The lesser root stays, so that a part's root is its least node.
		if (from < to) parent[to] = from;
		else parent[from] = to;
	}
	const of = new Int32Array(nodeCount);
	let count = 0;
	for (let i = 0; i < nodeCount; i++) {
		const root = rootOf(i);
		if (root !== i) of[i] = of[root]!;
		else of[i] = isLoneSource(graph, i) ? -1 : count++;
	}
	return { of, count };
}

function isLoneSource({ nodes, outStart, inStart }: Graph, i: number): boolean {
	const touched = outStart[i] !== outStart[i + 1] || inStart[i] !== inStart[i + 1];
	return !touched && (nodes.flags[i]! & NODE_FLAG.bibliography) !== 0;
}
