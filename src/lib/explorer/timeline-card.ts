import type { Account } from '$lib/causes/account';
import { stepSentence } from '$lib/causes/step-sentence';
import { edgeAddressOf } from '$lib/graph/address';
import { OPEN_START, readEdtf, showDate } from '$lib/graph/dates';
import type { Graph } from '$lib/graph/graph';
import { certaintyOf } from '$lib/graph/statement';
import type { Certainty, RelationFamily } from '$lib/graph/vocabulary';
import type { TimelineItem } from '$lib/picture/timeline-item';
import { wordsOf, type ChainWord } from './cause-chain';
import { namedOf, type Named } from './cause-words';
import { actorsOf } from './timeline-rows';

/** What led to an item, or what it led to: the statement as a sentence, and the other end. */
export interface CardLink {
	/** Id of the edge. */
	readonly edge: string;
	readonly href: string;
	/** Id of the other end. */
	readonly other: string;
	readonly words: readonly ChainWord[];
	readonly family: RelationFamily;
	readonly certainty: Certainty;
	/** The other end stands on the line of time as it is filtered now. */
	readonly shown: boolean;
}

/** An item that the reader asks about: what, when, who, where, what led to it and what it led to. */
export interface TimelineCard extends Named {
	readonly kind: string;
	/** In words of full length. */
	readonly when: string;
	readonly happened: boolean;
	readonly gap: boolean;
	readonly who: readonly Named[];
	readonly where: readonly Named[];
	readonly causes: readonly CardLink[];
	readonly effects: readonly CardLink[];
	/** Place on the open chain, from 1, and its length; null: not on it. */
	readonly onChain: { readonly number: number; readonly of: number } | null;
	/** It is shown; a filter may leave it out. */
	readonly shown: boolean;
}

/** The card of a node. Linear in its edges. */
export function timelineCard(
	{ graph }: Pick<Account, 'graph'>,
	node: number,
	item: TimelineItem | undefined,
	shown: ReadonlySet<number>,
	chain: readonly number[]
): TimelineCard {
	const at = chain.indexOf(node);
	const text = graph.nodes.when[node];
	const read = text === null || text === undefined ? null : readEdtf(text);
	const causal = (edges: readonly number[]) => edges.filter((e) => graph.isCausal(e) !== null);
	return {
		...namedOf(graph, node),
		kind: graph.nodes.what[node] ?? graph.kindOf(node).label.toLowerCase(),
		when: read && 'date' in read ? showDate(read.date, 'long') : 'no date recorded',
		happened: item?.happened ?? true,
		gap: item?.gap ?? false,
		who: actorsOf(graph, node).map((i) => namedOf(graph, i)),
		where: placesOf(graph, node),
		causes: byDate(graph, causal(graph.into(node)), 'from').map((e) => linkOf(graph, e, graph.edges.from[e]!, shown)),
		effects: byDate(graph, causal(graph.outOf(node)), 'to').map((e) => linkOf(graph, e, graph.edges.to[e]!, shown)),
		onChain: at < 0 ? null : { number: at + 1, of: chain.length },
		shown: shown.has(node)
	};
}

function placesOf(graph: Graph, node: number): Named[] {
	return [...graph.outOf(node), ...graph.into(node)]
		.filter((e) => graph.relationOf(e).role === 'where')
		.map((e) => (graph.edges.from[e] === node ? graph.edges.to[e]! : graph.edges.from[e]!))
		.map((place) => namedOf(graph, place));
}

/** Edges by the date of their other end, those without a date last. */
function byDate(graph: Graph, edges: readonly number[], end: 'from' | 'to'): number[] {
	const day = (e: number): number => {
		const first = graph.nodes.first[graph.edges[end][e]!]!;
		return first === OPEN_START ? Infinity : first;
	};
	return [...edges].sort((a, b) => (day(a) === day(b) ? a - b : day(a) - day(b)));
}

function linkOf(graph: Graph, e: number, other: number, shown: ReadonlySet<number>): CardLink {
	return {
		edge: graph.edgeIdOf(e),
		href: edgeAddressOf(graph, e),
		other: graph.nodes.ids[other]!,
		words: wordsOf(graph, stepSentence(graph, e)),
		family: graph.relationOf(e).family,
		certainty: certaintyOf(graph, e),
		shown: shown.has(other)
	};
}
