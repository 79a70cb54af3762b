import { filterEdges, type EdgeFilter } from '$lib/graph/filter';
import type { Graph } from '$lib/graph/graph';
import { SearchIndex } from '$lib/graph/search';
import { shortestPath } from '$lib/graph/shortest-path';
import { neighbourhood, type Direction } from '$lib/graph/walk';
import type { GraphStore, StoredHit, StoredNode } from './graph-store';

/** A store over a graph in memory. The graph must have texts for `node`; the search index is made at the first search. */
export class MemoryStore implements GraphStore {
	readonly #graph: Graph;
	#index: SearchIndex | undefined;

	constructor(graph: Graph) {
		this.#graph = graph;
	}

	async node(id: string, signal?: AbortSignal): Promise<StoredNode | null> {
		signal?.throwIfAborted();
		const graph = this.#graph;
		const i = graph.index(id);
		if (i < 0) return null;
		const edgesAt = (edges: readonly number[]) => edges.map((e) => graph.edgeAt(e));
		return { node: graph.nodeAt(i), out: edgesAt(graph.outOf(i)), into: edgesAt(graph.into(i)) };
	}

	async neighbourhood(
		id: string,
		options: { readonly depth?: number; readonly direction?: Direction } = {},
		signal?: AbortSignal
	): Promise<string[][] | null> {
		signal?.throwIfAborted();
		const i = this.#graph.index(id);
		return i < 0 ? null : neighbourhood(this.#graph, i, options).map((level) => this.#idsOf(level));
	}

	async path(
		from: string,
		to: string,
		options: { readonly directed?: boolean } = {},
		signal?: AbortSignal
	): Promise<string[] | null> {
		signal?.throwIfAborted();
		const [a, b] = [this.#graph.index(from), this.#graph.index(to)];
		const path = a < 0 || b < 0 ? null : shortestPath(this.#graph, a, b, options);
		return path && this.#idsOf(path);
	}

	async search(text: string, options: { readonly limit?: number } = {}, signal?: AbortSignal): Promise<StoredHit[]> {
		signal?.throwIfAborted();
		const graph = this.#graph;
		this.#index ??= new SearchIndex(graph);
		return this.#index.find(text, options).map(({ index, score, matched }) => ({
			id: graph.nodes.ids[index]!,
			label: graph.nodes.labels[index]!,
			kind: graph.kindOf(index).id,
			score,
			matched
		}));
	}

	async edges(filter: EdgeFilter, signal?: AbortSignal): Promise<string[]> {
		signal?.throwIfAborted();
		return Array.from(filterEdges(this.#graph, filter), (e) => this.#graph.edgeIdOf(e));
	}

	#idsOf(indices: readonly number[]): string[] {
		return indices.map((i) => this.#graph.nodes.ids[i]!);
	}
}
