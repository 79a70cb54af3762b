import { addressOf, edgeAddressOf } from '$lib/graph/address';
import type { Graph } from '$lib/graph/graph';
import { sentence } from '$lib/graph/statement';
import type { Certainty, RelationFamily } from '$lib/graph/vocabulary';
import { needsOf, type NeedView } from './needs';
import { noteWords } from './note';
import type { Numbering, SourceMark } from './numbering';
import { readingsOf, type ReadingView } from './readings';
import { whenOf } from './row';

/** A piece of a sentence: plain, a verb, or a name that leads to its page. */
export interface Part {
	readonly text: string;
	readonly verb?: boolean;
	readonly href?: string;
}

/** A whole statement in words, with what it rests on. */
export interface Sentence {
	/** Edge id, for groups that name it. */
	readonly id: string;
	readonly href: string;
	readonly parts: readonly Part[];
	readonly family: RelationFamily;
	readonly when: string | null;
	readonly first: number;
	readonly certainty: Certainty;
	readonly checked: boolean;
	readonly sources: readonly SourceMark[];
	readonly needs: readonly NeedView[];
	readonly readings: readonly ReadingView[];
	readonly note: string | null;
}

/** The statement `e` as a sentence of its own. */
export function sentenceOf(graph: Graph, e: number, numbering: Numbering): Sentence {
	const edge = graph.edgeAt(e);
	return {
		id: edge.id,
		href: edgeAddressOf(graph, e),
		parts: partsOf(graph, e),
		family: graph.relationOf(e).family,
		when: whenOf(edge),
		first: edge.when?.first ?? firstOf(graph, e),
		certainty: edge.certainty,
		checked: edge.checked,
		sources: numbering.marks(edge.sources),
		needs: needsOf(graph, edge.needed, numbering),
		readings: readingsOf(graph, edge.readings),
		note: noteWords(edge.note)
	};
}

/** The words of statement `e`, its two names as links. */
export function partsOf(graph: Graph, e: number): Part[] {
	return sentence(graph, e).map(({ text, node, verb }) => ({
		text,
		...(verb ? { verb: true } : {}),
		...(node === undefined ? {} : { href: addressOf(graph, node) })
	}));
}

/** The words of statement `e` as plain text. */
export function plainSentence(graph: Graph, e: number): string {
	return sentence(graph, e)
		.map(({ text }) => text)
		.join('');
}

/** An undated statement is as early as the node it comes from. */
function firstOf(graph: Graph, e: number): number {
	return graph.nodes.first[graph.edges.from[e] as number] as number;
}
