import type { GraphEdge } from '$lib/graph/edge';
import type { EdgeFilter } from '$lib/graph/filter';
import type { GraphNode } from '$lib/graph/node';
import type { Direction } from '$lib/graph/walk';

/** A node with the statements that name it. */
export interface StoredNode {
	readonly node: GraphNode;
	readonly out: readonly GraphEdge[];
	readonly into: readonly GraphEdge[];
}

/** One thing found by name. */
export interface StoredHit {
	readonly id: string;
	readonly label: string;
	readonly kind: string;
	readonly score: number;
	readonly matched: string;
}

/**
 * Where a graph in view comes from: in memory by default, a distant service where one is named. Nodes and edges go by id. Every
 * question can be given up by its signal: the promise is then rejected with the signal's reason.
 */
export interface GraphStore {
	/** The node, or null where there is none of that id. */
	node(id: string, signal?: AbortSignal): Promise<StoredNode | null>;
	/** Ids around a node by level, each sorted; null where the node is not there. */
	neighbourhood(
		id: string,
		options?: { readonly depth?: number; readonly direction?: Direction },
		signal?: AbortSignal
	): Promise<string[][] | null>;
	/** Ids of a path of fewest edges; null where there is none, or an end is not there. */
	path(
		from: string,
		to: string,
		options?: { readonly directed?: boolean },
		signal?: AbortSignal
	): Promise<string[] | null>;
	search(text: string, options?: { readonly limit?: number }, signal?: AbortSignal): Promise<StoredHit[]>;
	/** Ids of the edges that pass. */
	edges(filter: EdgeFilter, signal?: AbortSignal): Promise<string[]>;
}
