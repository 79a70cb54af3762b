import { showDate } from '$lib/graph/dates';
import type { Graph } from '$lib/graph/graph';
import { certaintyOf } from '$lib/graph/statement';
import type { Lens } from '$lib/motives/lens';
import type { Pair } from '$lib/motives/pair';
import type { PairMoment } from '$lib/motives/pair-moments';
import { lensLink, lensPill, type LensLink, type LensPill } from './lens-plan';
import { groupLabel } from './lens-words';
import { momentWords, type MomentWords } from './mirror-words';

/** What a picture of two actors has to show, before anything has a place: motives at both sides, moments between. Plain data, made from the arrays alone. */

export type MirrorSide = 'a' | 'b';

/** A motive at its holder's side; what both hold stands at both. */
export interface MirrorPill extends LensPill {
	readonly side: MirrorSide;
}

/** A moment that the two share. */
export interface MirrorMoment extends MomentWords {
	/** Id of its earliest event; the ids of all of them. */
	readonly id: string;
	readonly ids: readonly string[];
}

/** A statement from a motive to an event of a moment; `to` is the moment's id. */
export interface MirrorLink extends LensLink {
	readonly side: MirrorSide;
}

export interface MirrorPlan {
	readonly title: string;
	readonly names: { readonly a: string; readonly b: string };
	/** The subtypes in one order for both sides, by the first motive of each. */
	readonly groups: readonly { readonly subtype: string | null; readonly label: string }[];
	/** Those of a, then those of b; group by group, in time. */
	readonly pills: readonly MirrorPill[];
	/** In time. */
	readonly moments: readonly MirrorMoment[];
	readonly links: readonly MirrorLink[];
	/** How many there are in all. */
	readonly of: { readonly a: number; readonly b: number; readonly moments: number };
}

/** At most how many are drawn; motives that worked on nothing the two share only as far as `least`. The lists below the picture have all of them. */
export interface MirrorMost {
	readonly motives: number;
	readonly moments: number;
	readonly least: number;
}
export const MIRROR_MOST: MirrorMost = { motives: 14, moments: 12, least: 6 };

/** The events of a moment, the earliest first. */
export function momentEvents({ nodes }: Graph, { events, both }: PairMoment): number[] {
	return [...events.a, ...events.b, ...both].sort(
		(one, other) => nodes.first[one]! - nodes.first[other]! || one - other
	);
}

/** The picture of a pair. Linear in the pair, and sorting it. */
export function mirrorPlan(graph: Graph, pair: Pair, most: MirrorMost = MIRROR_MOST): MirrorPlan {
	const { names, of } = {
		names: { a: graph.nodes.labels[pair.a.actor]!, b: graph.nodes.labels[pair.b.actor]! },
		of: { a: pair.a.motives.length, b: pair.b.motives.length, moments: pair.moments.length }
	};
	const edges = [...pair.a.motives, ...pair.b.motives].flatMap(({ moved, heldBack }) => [...moved, ...heldBack]);
	const linesInto = (moment: PairMoment): number => {
		const events = new Set(momentEvents(graph, moment));
		return edges.filter((e) => events.has(graph.edges.to[e]!)).length;
	};
	const rated = pair.moments.map((moment, at) => ({ moment, at, lines: linesInto(moment) }));
	const shown = rated
		.sort((one, other) => other.lines - one.lines || one.at - other.at)
		.slice(0, most.moments)
		.sort((one, other) => one.at - other.at)
		.map(({ moment }) => moment);
	const idOf = new Map<number, string>();
	for (const moment of shown) {
		const events = momentEvents(graph, moment);
		for (const event of events) idOf.set(event, graph.nodes.ids[events[0]!]!);
	}
	const sides = { a: sideOf(graph, pair.a, idOf, most), b: sideOf(graph, pair.b, idOf, most) };
	const groups = pair.groups.filter((subtype) => [...sides.a, ...sides.b].some((motive) => motive.subtype === subtype));
	const pillsOf = (side: MirrorSide, actor: number): MirrorPill[] => {
		const held = new Map(
			graph
				.outOf(actor)
				.filter((e) => graph.relationOf(e).role === 'held-by')
				.map((e) => [graph.edges.to[e]!, certaintyOf(graph, e)] as const)
		);
		return groups.flatMap((subtype, group) =>
			sides[side]
				.filter((motive) => motive.subtype === subtype)
				.map(({ motive }) => ({ ...lensPill(graph, motive, group, held.get(motive) ?? 'established'), side }))
		);
	};
	const linksOf = (side: MirrorSide): MirrorLink[] =>
		sides[side]
			.flatMap(({ moved, heldBack }) => [...moved, ...heldBack])
			.flatMap((e) => {
				const to = idOf.get(graph.edges.to[e]!);
				return to === undefined ? [] : [{ ...lensLink(graph, e), to, side }];
			});
	const kindOf = (subtype: string | null) =>
		graph.kindOf([...sides.a, ...sides.b].find((motive) => motive.subtype === subtype)!.motive);
	return {
		title: `Motives of ${names.a} and of ${names.b}, and between them the moments that they share, in order of time`,
		names,
		groups: groups.map((subtype) => ({ subtype, label: groupLabel(subtype, 2, kindOf(subtype)) })),
		pills: [...pillsOf('a', pair.a.actor), ...pillsOf('b', pair.b.actor)],
		moments: shown.map((moment) => {
			const events = momentEvents(graph, moment);
			return {
				...momentWords(graph, pair, moment),
				id: graph.nodes.ids[events[0]!]!,
				ids: events.map((event) => graph.nodes.ids[event]!)
			};
		}),
		links: [...linksOf('a'), ...linksOf('b')],
		of
	};
}

/** The motives of one side that are drawn: those at work in the moments, then the most connected. */
function sideOf(graph: Graph, lens: Lens, shown: ReadonlyMap<number, string>, most: MirrorMost): Lens['motives'] {
	const rated = lens.motives.map((motive, at) => {
		const edges = [...motive.moved, ...motive.heldBack];
		return { motive, at, lines: edges.filter((e) => shown.has(graph.edges.to[e]!)).length, all: edges.length };
	});
	const linked = rated.filter(({ lines }) => lines > 0).length;
	return rated
		.sort((one, other) => other.lines - one.lines || other.all - one.all || one.at - other.at)
		.slice(0, Math.min(most.motives, Math.max(most.least, linked)))
		.sort((one, other) => one.at - other.at)
		.map(({ motive }) => motive);
}

/** The date of a node in short words; null where it has none. */
export function shortDate(graph: Graph, node: number): string | null {
	const text = graph.nodes.when[node];
	return text ? showDate({ text }, 'short').replace(/, end unknown$/, '') : null;
}
