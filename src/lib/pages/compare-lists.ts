import { addressOf, edgeAddressOf } from '$lib/graph/address';
import type { Graph } from '$lib/graph/graph';
import { pairStatements } from '$lib/graph/pair-statements';
import { certaintyOf } from '$lib/graph/statement';
import type { Certainty, RelationFamily } from '$lib/graph/vocabulary';
import type { Lens } from '$lib/motives/lens';
import type { Pair } from '$lib/motives/pair';
import { momentWords, type MomentWords } from '$lib/picture/mirror-words';
import { momentEvents, shortDate } from '$lib/picture/mirror-plan';
import { spanText } from '$lib/picture/span-text';
import { partsOf, type Part } from './sentence';

/** A node as these lists name it. */
export interface ComparedNode {
	readonly id: string;
	readonly label: string;
	readonly href: string;
	readonly when: string | null;
}

/** A statement as these lists show it. */
export interface ComparedStatement {
	readonly key: string;
	readonly href: string;
	readonly parts: readonly Part[];
	readonly family: RelationFamily;
	readonly when: string | null;
	readonly certainty: Certainty;
	/** The event in which it was done. */
	readonly event: ComparedNode | null;
}

/** What a motive of one of the two did. */
export interface MotiveLine {
	readonly key: string;
	readonly href: string;
	/** The holder, and the motive with its sort. */
	readonly holder: string;
	readonly side: 'a' | 'b';
	readonly motive: ComparedNode;
	readonly sort: string;
	readonly verb: string;
	readonly against: boolean;
	readonly event: ComparedNode;
	readonly certainty: Certainty;
	readonly family: RelationFamily;
}

/** Everything that a comparison says beside its picture. */
export interface CompareLists {
	/** All moments, drawn or not. */
	readonly moments: readonly (MomentWords & { readonly id: string })[];
	/** What motives did in them, moment by moment. */
	readonly lines: readonly MotiveLine[];
	/** Motives that worked on none of them. */
	readonly idle: readonly { readonly side: 'a' | 'b'; readonly sort: string; readonly motive: ComparedNode }[];
	readonly relations: readonly ComparedStatement[];
	readonly shared: readonly (ComparedNode & { readonly sort: string })[];
	readonly opposed: readonly {
		readonly a: ComparedNode & { readonly sort: string };
		readonly b: ComparedNode & { readonly sort: string };
		readonly at: ComparedNode;
		/** Whose motive held it back. */
		readonly against: 'a' | 'b';
	}[];
	readonly sameEvent: readonly {
		readonly event: ComparedNode;
		readonly a: readonly ComparedStatement[];
		readonly b: readonly ComparedStatement[];
	}[];
}

/** The lists of a pair. Linear in the pair, but for the moments by the lines into them. */
export function compareLists(graph: Graph, pair: Pair): CompareLists {
	const events = pair.moments.map((moment) => momentEvents(graph, moment));
	const place = new Map(events.flatMap((all, at) => all.map((event) => [event, at] as const)));
	const linesOf = (side: 'a' | 'b') =>
		workOf(pair[side]).flatMap((e) => {
			const at = place.get(graph.edges.to[e]!);
			return at === undefined ? [] : [{ at, line: motiveLine(graph, pair[side].actor, side, e) }];
		});
	const sort = (motive: number): string => graph.nodes.what[motive] ?? graph.kindOf(motive).label.toLowerCase();
	const sorted = (motive: number) => ({ ...comparedNode(graph, motive), sort: sort(motive) });
	return {
		moments: pair.moments.map((moment, at) => ({
			...momentWords(graph, pair, moment),
			id: graph.nodes.ids[events[at]![0]!]!
		})),
		lines: [...linesOf('a'), ...linesOf('b')].sort((one, other) => one.at - other.at).map(({ line }) => line),
		idle: (['a', 'b'] as const).flatMap((side) =>
			pair[side].motives
				.filter(({ moved, heldBack }) => ![...moved, ...heldBack].some((e) => place.has(graph.edges.to[e]!)))
				.map(({ motive }) => ({ side, sort: sort(motive), motive: comparedNode(graph, motive) }))
		),
		relations: pairStatements(graph, pair.relations).map(({ edge, event, first, last }) => ({
			...statement(graph, edge),
			key: `${graph.edgeIdOf(edge)} ${event ?? ''}`,
			when: event === null ? spanText(first, last) : shortDate(graph, event),
			event: event === null ? null : comparedNode(graph, event)
		})),
		shared: pair.sharedMotives.map(sorted),
		opposed: pair.opposed.map(({ a, b, at }) => ({
			a: sorted(a),
			b: sorted(b),
			at: comparedNode(graph, at),
			against: graph.outOf(a).some((e) => graph.edges.to[e] === at && graph.isCausal(e) === 'against') ? 'a' : 'b'
		})),
		sameEvent: pair.sameEvent.map(({ event, a, b }) => ({
			event: comparedNode(graph, event),
			a: a.map((e) => statement(graph, e)),
			b: b.map((e) => statement(graph, e))
		}))
	};
}

function workOf({ motives }: Lens): number[] {
	return motives.flatMap(({ moved, heldBack }) => [...moved, ...heldBack]);
}

function comparedNode(graph: Graph, node: number): ComparedNode {
	return {
		id: graph.nodes.ids[node]!,
		label: graph.nodes.labels[node]!,
		href: addressOf(graph, node),
		when: shortDate(graph, node)
	};
}

function statement(graph: Graph, e: number): ComparedStatement {
	return {
		key: graph.edgeIdOf(e),
		href: edgeAddressOf(graph, e),
		parts: partsOf(graph, e),
		family: graph.relationOf(e).family,
		when: spanText(graph.edges.first[e]!, graph.edges.last[e]!),
		certainty: certaintyOf(graph, e),
		event: null
	};
}

function motiveLine(graph: Graph, holder: number, side: 'a' | 'b', e: number): MotiveLine {
	const motive = graph.edges.from[e]!;
	const relation = graph.relationOf(e);
	return {
		key: `${side} ${graph.edgeIdOf(e)}`,
		href: edgeAddressOf(graph, e),
		holder: graph.nodes.labels[holder]!,
		side,
		motive: comparedNode(graph, motive),
		sort: graph.nodes.what[motive] ?? graph.kindOf(motive).label.toLowerCase(),
		verb: relation.label,
		against: relation.causal === 'against',
		event: comparedNode(graph, graph.edges.to[e]!),
		certainty: certaintyOf(graph, e),
		family: relation.family
	};
}
