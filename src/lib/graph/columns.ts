import type { About } from './about';
import { OPEN_END, OPEN_START } from './days';
import { edgeId, type GraphEdge } from './edge';
import { STANCES } from './evidence';
import type { Alias, GraphNode } from './node';
import { byCodePoint } from './order';
import { CERTAINTIES, type Vocabulary } from './vocabulary';

/** Bits of `NodeColumns.flags`. */
export const NODE_FLAG = {
	gap: 1,
	didNotHappen: 2,
	hinges: 4,
	misconception: 8,
	bibliography: 16,
	omission: 32
} as const;

/** Bits of `EdgeColumns.certainty` above the certainty itself, and the mask of the certainty. */
export const EDGE_FLAG = { certainty: 0x0f, needed: 0x20, derived: 0x40, unchecked: 0x80 } as const;

/** What is known of every node before any text is read. */
export interface NodeColumns {
	readonly ids: readonly string[];
	readonly labels: readonly string[];
	/** Index into the graph's kinds. */
	readonly kind: Uint16Array;
	/** First and last day, inclusive; both open where undated. */
	readonly first: Int32Array;
	readonly last: Int32Array;
	readonly flags: Uint8Array;
	/** EDTF text. */
	readonly when: readonly (string | null)[];
	/** Subtype. */
	readonly what: readonly (string | null)[];
	/** 1 + index into the lanes; 0: none. */
	readonly lane: Uint8Array;
	readonly aliases: readonly (readonly Alias[])[];
	/** Noun phrase for use inside sentences; null: the label. */
	readonly as: readonly (string | null)[];
}

/** What schools make of edges, one entry for each reading, sorted by edge. */
export interface ReadingColumns {
	readonly edge: Uint32Array;
	/** Index of the interpretation's node. */
	readonly school: Uint32Array;
	/** Index into STANCES. */
	readonly stance: Uint8Array;
}

/** What is known of every edge before any text is read; with the rows of `Graph`, at most 30 bytes an edge. */
export interface EdgeColumns {
	readonly from: Uint32Array;
	readonly to: Uint32Array;
	/** Index into the graph's relations. */
	readonly relation: Uint16Array;
	/** First and last day, inclusive; both open where undated. */
	readonly first: Int32Array;
	readonly last: Int32Array;
	/** Index into CERTAINTIES, with the bits of EDGE_FLAG. */
	readonly certainty: Uint8Array;
	/** Ids that authors gave; all others are made of from, relation and to. */
	readonly ids: ReadonlyMap<number, string>;
	/** Of edges that acts made or that absorbed some: the indices of those events, in order of time. */
	readonly events: ReadonlyMap<number, readonly number[]>;
	readonly readings: ReadingColumns;
}

/** Records in the order of the arrays, and the arrays. */
export interface Columns {
	readonly nodes: readonly GraphNode[];
	readonly edges: readonly GraphEdge[];
	readonly nodeColumns: NodeColumns;
	readonly edgeColumns: EdgeColumns;
}

/** Sorts full records and lays them out in columns. Throws a RangeError where an end, a kind or a relation is not there. */
export function columnsOf(parts: {
	readonly about: About;
	readonly vocabulary: Vocabulary;
	readonly nodes: readonly GraphNode[];
	readonly edges: readonly GraphEdge[];
}): Columns {
	const nodes = [...parts.nodes].sort((a, b) => byCodePoint(a.id, b.id));
	const nodeOf = placesOf(nodes.map((node) => node.id));
	const relationOf = placesOf([...parts.vocabulary.relations.keys()]);
	const edges = [...parts.edges].sort(
		(a, b) =>
			nodeOf(a.from) - nodeOf(b.from) ||
			nodeOf(a.to) - nodeOf(b.to) ||
			relationOf(a.relation) - relationOf(b.relation) ||
			byCodePoint(a.id, b.id)
	);
	return { nodes, edges, nodeColumns: nodeColumns(nodes, parts), edgeColumns: edgeColumns(edges, nodeOf, relationOf) };
}

type PlaceOf = (id: string) => number;

function placesOf(ids: readonly string[]): PlaceOf {
	const places = new Map(ids.map((id, index) => [id, index]));
	return (id) => {
		const place = places.get(id);
		if (place === undefined) throw new RangeError(`"${id}" is not in this graph.`);
		return place;
	};
}

function nodeColumns(
	nodes: readonly GraphNode[],
	frame: { readonly about: About; readonly vocabulary: Vocabulary }
): NodeColumns {
	const kindOf = placesOf([...frame.vocabulary.kinds.keys()]);
	const lanes = new Map(frame.about.lanes.map((lane, index) => [lane.id, index + 1]));
	return {
		ids: nodes.map((node) => node.id),
		labels: nodes.map((node) => node.label),
		kind: Uint16Array.from(nodes, (node) => kindOf(node.kind)),
		first: Int32Array.from(nodes, (node) => node.when?.date.first ?? OPEN_START),
		last: Int32Array.from(nodes, (node) => node.when?.date.last ?? OPEN_END),
		flags: Uint8Array.from(nodes, flagsOf),
		when: nodes.map((node) => node.when?.date.text ?? null),
		what: nodes.map((node) => node.what),
		lane: Uint8Array.from(nodes, (node) => (node.lane === null ? 0 : (lanes.get(node.lane) ?? 0))),
		aliases: nodes.map((node) => node.aliases),
		as: nodes.map((node) => node.as)
	};
}

function edgeColumns(edges: readonly GraphEdge[], nodeOf: PlaceOf, relationOf: PlaceOf): EdgeColumns {
	const readings = edges.flatMap((edge, e) => edge.readings.map(({ school, stance }) => ({ e, school, stance })));
	return {
		from: Uint32Array.from(edges, (edge) => nodeOf(edge.from)),
		to: Uint32Array.from(edges, (edge) => nodeOf(edge.to)),
		relation: Uint16Array.from(edges, (edge) => relationOf(edge.relation)),
		first: Int32Array.from(edges, (edge) => edge.when?.first ?? OPEN_START),
		last: Int32Array.from(edges, (edge) => edge.when?.last ?? OPEN_END),
		certainty: Uint8Array.from(edges, certaintyOf),
		ids: new Map(edges.flatMap((edge, e) => (isOwnId(edge) ? [[e, edge.id] as const] : []))),
		events: new Map(
			edges.flatMap((edge, e) => (edge.events.length === 0 ? [] : [[e, edge.events.map(nodeOf)] as const]))
		),
		readings: {
			edge: Uint32Array.from(readings, ({ e }) => e),
			school: Uint32Array.from(readings, ({ school }) => nodeOf(school)),
			stance: Uint8Array.from(readings, ({ stance }) => STANCES.indexOf(stance))
		}
	};
}

function flagsOf(node: GraphNode): number {
	return (
		(node.gap ? NODE_FLAG.gap : 0) |
		(node.happened ? 0 : NODE_FLAG.didNotHappen) |
		(node.hinges.length > 0 ? NODE_FLAG.hinges : 0) |
		(node.claims.length > 0 ? NODE_FLAG.misconception : 0) |
		(node.item ? NODE_FLAG.bibliography : 0) |
		(node.expected === null ? 0 : NODE_FLAG.omission)
	);
}

function certaintyOf(edge: GraphEdge): number {
	return (
		CERTAINTIES.indexOf(edge.certainty) |
		(edge.needed.length > 0 ? EDGE_FLAG.needed : 0) |
		(edge.derived ? EDGE_FLAG.derived : 0) |
		(edge.checked ? 0 : EDGE_FLAG.unchecked)
	);
}

function isOwnId(edge: GraphEdge): boolean {
	return edge.id !== edgeId(edge.from, edge.relation, edge.to);
}
