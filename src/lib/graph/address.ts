import type { Graph } from './graph';

/** The address of a node's page: its kind's folder and its id. */
export function addressOf(graph: Graph, i: number): string {
	return `/${graph.kindOf(i).folder}/${encodeURIComponent(graph.nodes.ids[i]!)}/`;
}

/** The address of an edge's page. */
export function edgeAddressOf(graph: Graph, e: number): string {
	return `/edges/${encodeURIComponent(graph.edgeIdOf(e))}/`;
}
