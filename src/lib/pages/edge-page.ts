import { addressOf } from '$lib/graph/address';
import { fullCite, type Inline } from '$lib/graph/cite';
import { showDate } from '$lib/graph/dates';
import { STANCES, type Citation, type Stance } from '$lib/graph/evidence';
import type { Graph } from '$lib/graph/graph';
import type { Certainty, RelationFamily } from '$lib/graph/vocabulary';
import { linksTo, linkTo, type NodeLink } from './link';
import { needsOf, type NeedView } from './needs';
import { noteWords } from './note';
import { citeWithTitle, Numbering, type NumberedSource } from './numbering';
import { reportAddress } from './report';
import { rowOf } from './row';
import { groupRows, type RowGroup } from './row-groups';
import { partsOf, plainSentence, sentenceOf, type Part, type Sentence } from './sentence';

/** One citation written out: what, where in it, in whose words. */
export interface Evidence {
	readonly href: string | null;
	readonly cite: readonly Inline[];
	/** Who, when and what, where there is little room. */
	readonly short: readonly Inline[];
	readonly primary: boolean;
	readonly at: string | null;
	readonly quote: string | null;
	readonly note: string | null;
	readonly opened: boolean;
}

/** A school's reading of the statement, with who and where. */
export interface ReadingDetail {
	readonly stance: Stance;
	readonly school: NodeLink;
	readonly author: string | null;
	readonly note: string | null;
	readonly checked: boolean;
	readonly evidence: readonly Evidence[];
}

/** All that the page of one edge says. */
export interface EdgePage {
	readonly title: string;
	readonly parts: readonly Part[];
	readonly family: RelationFamily;
	readonly from: NodeLink;
	readonly to: NodeLink;
	readonly verb: string;
	readonly means: string | null;
	readonly when: string | null;
	readonly certainty: Certainty;
	readonly checked: boolean;
	/** No author wrote it: the acts of events alone made it. */
	readonly derived: boolean;
	readonly ratherThan: string | null;
	readonly note: string | null;
	readonly evidence: readonly Evidence[];
	readonly readings: readonly ReadingDetail[];
	readonly needs: readonly NeedView[];
	readonly events: readonly NodeLink[];
	readonly before: readonly Sentence[];
	readonly after: readonly Sentence[];
	/** What else the graph states between the same two, as the page's "from" tells it. */
	readonly beside: readonly RowGroup[];
	readonly sources: readonly NumberedSource[];
	readonly report: string | null;
}

/** The page of edge `e`. */
export function edgePage(graph: Graph, e: number): EdgePage {
	const edge = graph.edgeAt(e);
	const relation = graph.relationOf(e);
	const from = graph.edges.from[e] as number;
	const to = graph.edges.to[e] as number;
	const numbering = new Numbering(graph);
	const needs = needsOf(graph, edge.needed, numbering);
	const { before, after } = around(graph, e);
	const beside = [...graph.outOf(from), ...graph.into(from)].filter((f) => f !== e && other(graph, f, from) === to);
	const told = (edges: readonly number[]) =>
		edges.map((f) => sentenceOf(graph, f, numbering)).sort((a, b) => a.first - b.first);
	return {
		title: plainSentence(graph, e),
		parts: partsOf(graph, e),
		family: relation.family,
		from: linkTo(graph, from),
		to: linkTo(graph, to),
		verb: relation.label,
		means: relation.means,
		when: edge.when ? showDate(edge.when, 'long') : null,
		certainty: edge.certainty,
		checked: edge.checked,
		derived: edge.derived,
		ratherThan: edge.ratherThan,
		note: noteWords(edge.note),
		evidence: evidenceOf(graph, edge.sources),
		readings: readingsInFull(graph, e),
		needs,
		events: linksTo(graph, edge.events),
		before: told(before),
		after: told(after),
		beside: groupRows(beside.map((f) => rowOf(graph, f, from, numbering))),
		sources: numbering.list(),
		report: reportAddress(graph, edge.id, edge.place)
	};
}

/** Citations written out, in the order given. */
function evidenceOf(graph: Graph, citations: readonly Citation[]): Evidence[] {
	return citations.map(({ source, at, quote, note }) => {
		const index = graph.index(source);
		const node = index < 0 ? null : graph.nodeAt(index);
		return {
			href: node ? addressOf(graph, index) : null,
			cite: node?.item ? fullCite(node.item) : [{ text: node?.label ?? source }],
			short: node?.item ? citeWithTitle(node.item) : [{ text: node?.label ?? source }],
			primary: node?.notes?.rank === 'primary',
			at,
			quote,
			note,
			opened: node?.notes?.opened ?? true
		};
	});
}

function readingsInFull(graph: Graph, e: number): ReadingDetail[] {
	const { readings } = graph.edgeAt(e);
	return STANCES.flatMap((stance) => readings.filter((reading) => reading.stance === stance)).flatMap((reading) => {
		const index = graph.index(reading.school);
		if (index < 0) return [];
		const { stance, author, note, checked, sources } = reading;
		return { stance, author, note, checked, school: linkTo(graph, index), evidence: evidenceOf(graph, sources) };
	});
}

/**
 * What leads to a statement and what follows from it: of a causal edge the causes of its cause and the effects of its effect;
 * of an act the causes and effects of the events behind it.
 */
function around(graph: Graph, e: number): { before: number[]; after: number[] } {
	const edge = graph.edgeAt(e);
	const causal = graph.isCausal(e) !== null;
	const events = edge.events.map((id) => graph.index(id)).filter((index) => index >= 0);
	const starts = causal ? [graph.edges.from[e] as number] : events;
	const ends = causal ? [graph.edges.to[e] as number] : events;
	const causes = (f: number) => graph.isCausal(f) !== null && f !== e;
	return {
		before: [...new Set(starts.flatMap((index) => graph.into(index)).filter(causes))],
		after: [...new Set(ends.flatMap((index) => graph.outOf(index)).filter(causes))]
	};
}

function other(graph: Graph, e: number, self: number): number {
	return (graph.edges.from[e] === self ? graph.edges.to[e] : graph.edges.from[e]) as number;
}
