import type { About, NamedView, StudyQuestion, Tour } from './about';
import { columnsOf, type EdgeColumns, type NodeColumns } from './columns';
import { edgeId, type GraphEdge } from './edge';
import type { Issue } from './issues';
import type { GraphNode } from './node';
import { byCodePoint } from './order';
import { rowsOf, type EdgeRows } from './rows';
import type { Family, Kind, Relation, Vocabulary } from './vocabulary';

/** The full records of a graph; a parsed graph has them, the browser's skeleton has none. */
export interface GraphTexts {
	node(index: number): GraphNode;
	edge(index: number): GraphEdge;
}

/** What a graph has beside its nodes and edges. */
export interface GraphFrame {
	readonly about: About;
	readonly vocabulary: Vocabulary;
	readonly views?: ReadonlyMap<string, NamedView>;
	readonly tours?: readonly Tour[];
	readonly study?: readonly StudyQuestion[];
	/** What the gate advises. */
	readonly issues?: readonly Issue[];
}

/**
 * A graph, immutable, on typed arrays (PERFORMANCE.md §2). A node's index is the rank of its id by code point, an edge's the rank
 * of (from, to, relation, id): neighbours stand sorted, and a tie settled by index is a tie settled by id.
 */
export class Graph implements EdgeRows {
	readonly about: About;
	readonly vocabulary: Vocabulary;
	readonly kinds: readonly Kind[];
	readonly relations: readonly Relation[];
	readonly views: ReadonlyMap<string, NamedView>;
	readonly tours: readonly Tour[];
	readonly study: readonly StudyQuestion[];
	readonly issues: readonly Issue[];
	readonly nodeCount: number;
	readonly edgeCount: number;
	readonly outStart: Uint32Array;
	readonly inStart: Uint32Array;
	readonly inEdge: Uint32Array;
	readonly relationStart: Uint32Array;
	readonly byRelation: Uint32Array;
	#ownIds: Map<string, number> | undefined;

	/** `nodes` and `edges` stand in order; without `rows` they are made, in linear time. */
	constructor(
		frame: GraphFrame,
		readonly nodes: NodeColumns,
		readonly edges: EdgeColumns,
		readonly texts: GraphTexts | null,
		rows?: EdgeRows
	) {
		this.about = frame.about;
		this.vocabulary = frame.vocabulary;
		this.kinds = [...frame.vocabulary.kinds.values()];
		this.relations = [...frame.vocabulary.relations.values()];
		this.views = frame.views ?? new Map();
		this.tours = frame.tours ?? [];
		this.study = frame.study ?? [];
		this.issues = frame.issues ?? [];
		this.nodeCount = nodes.ids.length;
		this.edgeCount = edges.from.length;
		const { outStart, inStart, inEdge, relationStart, byRelation } =
			rows ?? rowsOf(edges, this.nodeCount, this.relations.length);
		this.outStart = outStart;
		this.inStart = inStart;
		this.inEdge = inEdge;
		this.relationStart = relationStart;
		this.byRelation = byRelation;
	}

	/** A graph of full records, in any order; ids must be unique and every end must be there (the gate sees to it). */
	static from(
		parts: GraphFrame & { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] }
	): Graph {
		const { nodes, edges, nodeColumns, edgeColumns } = columnsOf(parts);
		const texts = { node: (index: number) => at(nodes, index), edge: (index: number) => at(edges, index) };
		return new Graph(parts, nodeColumns, edgeColumns, texts);
	}

	/** Index of a node, -1 where there is none of that id. O(log n). */
	index(id: string): number {
		const { ids } = this.nodes;
		let low = 0;
		let high = ids.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (byCodePoint(ids[middle]!, id) < 0) low = middle + 1;
			else high = middle;
		}
		return ids[low] === id ? low : -1;
	}

	/** Index of an edge, -1 where there is none of that id. The ids that authors gave are gathered at the first question. */
	edgeIndex(id: string): number {
		this.#ownIds ??= new Map([...this.edges.ids].map(([e, own]) => [own, e]));
		return this.#ownIds.get(id) ?? this.#edgeOfParts(id);
	}

	/** The edge of an id made of from, relation and to. Ids may hold dots themselves: every place for the two between them is tried. */
	#edgeOfParts(id: string): number {
		for (let dot = id.indexOf('.'); dot >= 0; dot = id.indexOf('.', dot + 1)) {
			const from = this.index(id.slice(0, dot));
			if (from < 0) continue;
			for (let e = this.outStart[from]!; e < this.outStart[from + 1]!; e++) {
				if (id.startsWith(this.relationOf(e).id, dot + 1) && this.edgeIdOf(e) === id) return e;
			}
		}
		return -1;
	}

	edgeIdOf(e: number): string {
		const own = this.edges.ids.get(e);
		if (own !== undefined) return own;
		const { from, to } = this.edges;
		return edgeId(this.nodes.ids[from[e]!]!, this.relationOf(e).id, this.nodes.ids[to[e]!]!);
	}

	kindOf(i: number): Kind {
		return at(this.kinds, this.nodes.kind[i]!);
	}

	familyOf(i: number): Family {
		return this.kindOf(i).family;
	}

	relationOf(e: number): Relation {
		return at(this.relations, this.edges.relation[e]!);
	}

	isCausal(e: number): 'for' | 'against' | null {
		return this.relationOf(e).causal;
	}

	/** Edges that leave node i, in order. */
	outOf(i: number): number[] {
		const first = this.outStart[i]!;
		return Array.from({ length: this.outStart[i + 1]! - first }, (_, k) => first + k);
	}

	/** Edges that enter node i, in order. */
	into(i: number): number[] {
		return [...this.inEdge.subarray(this.inStart[i], this.inStart[i + 1])];
	}

	node(id: string): GraphNode | undefined {
		const index = this.index(id);
		return index < 0 ? undefined : this.nodeAt(index);
	}

	edge(id: string): GraphEdge | undefined {
		const index = this.edgeIndex(id);
		return index < 0 ? undefined : this.edgeAt(index);
	}

	nodeAt(i: number): GraphNode {
		return this.#texts().node(i);
	}

	edgeAt(e: number): GraphEdge {
		return this.#texts().edge(e);
	}

	#texts(): GraphTexts {
		if (!this.texts) throw new Error('This graph is a skeleton: it has no texts.');
		return this.texts;
	}
}

function at<T>(items: readonly T[], index: number): T {
	const item = items[index];
	if (item === undefined) throw new RangeError(`No item ${index} of ${items.length}.`);
	return item;
}
