import { citationsOfNeed, type Citation } from '$lib/graph/evidence';
import type { Graph } from '$lib/graph/graph';

/** The graph read backwards: what names a node or a source without being an edge of it. */
export interface Backlinks {
	/** Event id → edges whose acts it holds. */
	readonly actsOf: ReadonlyMap<string, readonly number[]>;
	/** Source id → edges that cite it, in any part of their evidence. */
	readonly edgesCiting: ReadonlyMap<string, readonly number[]>;
	/** Source id → nodes that cite it for their own facts. */
	readonly nodesCiting: ReadonlyMap<string, readonly number[]>;
	/** Interpretation id → edges on which it has a reading or whose need it denies. */
	readonly readBy: ReadonlyMap<string, readonly number[]>;
	/** Node id → misconceptions that claim something of it or distort it. */
	readonly mistakenIn: ReadonlyMap<string, readonly number[]>;
	/** Node id → interpretations that explain it. */
	readonly explainedBy: ReadonlyMap<string, readonly number[]>;
	/** Interpretation id → nodes that derive from it, or belong to it. */
	readonly derived: ReadonlyMap<string, readonly number[]>;
}

const made = new WeakMap<Graph, Backlinks>();

/** The backlinks of a graph, made once. Linear in its evidence. */
export function backlinksOf(graph: Graph): Backlinks {
	let backlinks = made.get(graph);
	if (!backlinks) made.set(graph, (backlinks = readBackwards(graph)));
	return backlinks;
}

function readBackwards(graph: Graph): Backlinks {
	const actsOf = new Index();
	const edgesCiting = new Index();
	const nodesCiting = new Index();
	const readBy = new Index();
	const mistakenIn = new Index();
	const explainedBy = new Index();
	const derived = new Index();
	for (let e = 0; e < graph.edgeCount; e++) {
		const edge = graph.edgeAt(e);
		for (const event of edge.events) actsOf.add(event, e);
		cite(edgesCiting, edge.sources, e);
		for (const reading of edge.readings) {
			readBy.add(reading.school, e);
			cite(edgesCiting, reading.sources, e);
		}
		for (const need of edge.needed) {
			cite(edgesCiting, citationsOfNeed(need), e);
			for (const school of need.deniedBy) readBy.add(school, e);
		}
	}
	for (let i = 0; i < graph.nodeCount; i++) {
		const node = graph.nodeAt(i);
		cite(nodesCiting, node.sources, i);
		cite(nodesCiting, node.when?.sources ?? [], i);
		for (const group of node.groups) cite(nodesCiting, group.sources, i);
		for (const hinge of node.hinges) cite(nodesCiting, hinge.sources, i);
		for (const refuted of node.refutedBy) cite(nodesCiting, refuted.sources, i);
		for (const claim of node.claims) {
			mistakenIn.add(claim.from, i);
			mistakenIn.add(claim.to, i);
		}
		for (const id of node.truth) mistakenIn.add(id, i);
		for (const id of node.about) explainedBy.add(id, i);
		for (const from of node.derivesFrom) derived.add(from.id, i);
		if (node.notes?.school) derived.add(node.notes.school, i);
	}
	return {
		actsOf: actsOf.lists,
		edgesCiting: edgesCiting.lists,
		nodesCiting: nodesCiting.lists,
		readBy: readBy.lists,
		mistakenIn: mistakenIn.lists,
		explainedBy: explainedBy.lists,
		derived: derived.lists
	};
}

function cite(index: Index, citations: readonly Citation[], number: number): void {
	for (const citation of citations) index.add(citation.source, number);
}

/** Lists by id; numbers come in rising order, so a repeated one is always the last of its list. */
class Index {
	readonly lists = new Map<string, number[]>();
	add(id: string, number: number): void {
		const list = this.lists.get(id);
		if (!list) this.lists.set(id, [number]);
		else if (list[list.length - 1] !== number) list.push(number);
	}
}
