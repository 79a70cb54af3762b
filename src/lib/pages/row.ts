import { edgeAddressOf } from '$lib/graph/address';
import { showDate } from '$lib/graph/dates';
import type { GraphEdge } from '$lib/graph/edge';
import type { Graph } from '$lib/graph/graph';
import type { Certainty, RelationFamily } from '$lib/graph/vocabulary';
import { linkTo, type NodeLink } from './link';
import type { Numbering, SourceMark } from './numbering';

/** One statement as a page of one of its ends shows it: "warned Julius Caesar, March 44 BCE". */
export interface Row {
	readonly href: string;
	/** In words; null where neither the edge nor its far end is dated. */
	readonly when: string | null;
	readonly first: number;
	readonly direction: 'out' | 'in';
	readonly relation: string;
	/** The relation's label, or its inverse where the page's node is the far end. */
	readonly verb: string;
	readonly family: RelationFamily;
	readonly other: NodeLink;
	readonly ratherThan: string | null;
	readonly certainty: Certainty;
	readonly checked: boolean;
	readonly needed: boolean;
	/** Interpretations deny it, or play it down. */
	readonly contested: boolean;
	readonly sources: readonly SourceMark[];
	readonly moreSources: number;
	/** How many events stand behind it. */
	readonly events: number;
}

/** The statement `e` as node `self` tells it. */
export function rowOf(graph: Graph, e: number, self: number, numbering: Numbering): Row {
	const edge = graph.edgeAt(e);
	const relation = graph.relationOf(e);
	const out = graph.edges.from[e] === self;
	const other = linkTo(graph, (out ? graph.edges.to[e] : graph.edges.from[e]) as number);
	const sources = numbering.marks(edge.sources);
	return {
		href: edgeAddressOf(graph, e),
		when: (whenOf(edge) ?? other.when)?.replace(/, end unknown$/, '') ?? null,
		first: edge.when?.first ?? other.first,
		direction: out || relation.symmetric ? 'out' : 'in',
		relation: relation.id,
		verb: verbOf(graph, e, out),
		family: relation.family,
		other,
		ratherThan: edge.ratherThan,
		certainty: edge.certainty,
		checked: edge.checked,
		needed: edge.needed.length > 0,
		contested: edge.readings.some(({ stance }) => stance === 'denies' || stance === 'plays-down'),
		sources: sources.slice(0, 3),
		moreSources: Math.max(0, sources.length - 3),
		events: edge.events.length
	};
}

/** The verb as an end tells it; a motive is held as what it is: "had the aim" (MODEL.md §3.2). */
function verbOf(graph: Graph, e: number, out: boolean): string {
	const relation = graph.relationOf(e);
	if (!out && !relation.symmetric) return relation.inverse;
	const what = graph.nodes.what[graph.edges.to[e] as number];
	return relation.role === 'held-by' && what ? `had the ${what}` : relation.label;
}

/** The date of an edge in short words. */
export function whenOf(edge: GraphEdge): string | null {
	return edge.when ? showDate(edge.when, 'short') : null;
}
