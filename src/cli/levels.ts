import type { Graph } from '$lib/graph/graph';
import { columns, indented } from './print';

/** Nodes level by level, for people. */
export function levelsText(graph: Graph, levels: readonly (readonly number[])[]): string {
	if (levels.length === 0) return 'Nothing.';
	return levels.map((level, at) => `${at + 1}\n${indented(nodesText(graph, level))}`).join('\n');
}

/** Nodes one a line: label and id. */
export function nodesText(graph: Graph, nodes: readonly number[]): string {
	return columns(nodes.map((i) => [graph.nodes.labels[i]!, graph.nodes.ids[i]!]));
}
