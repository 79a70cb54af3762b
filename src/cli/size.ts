import { NODE_FLAG } from '$lib/graph/columns';
import type { Graph } from '$lib/graph/graph';

/** Whether node i is an item of the bibliography, which counts as a source and not as a node. */
export function isSource(graph: Graph, i: number): boolean {
	return (graph.nodes.flags[i]! & NODE_FLAG.bibliography) !== 0;
}

/** How large a graph is. Linear in its nodes. */
export function sizeOf(graph: Graph): { readonly nodes: number; readonly edges: number; readonly sources: number } {
	let sources = 0;
	for (let i = 0; i < graph.nodeCount; i++) if (isSource(graph, i)) sources++;
	return { nodes: graph.nodeCount - sources, edges: graph.edgeCount, sources };
}
