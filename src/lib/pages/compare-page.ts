import { addressOf } from '$lib/graph/address';
import { OPEN_END, OPEN_START } from '$lib/graph/days';
import type { Graph } from '$lib/graph/graph';
import { leadersOf } from '$lib/motives/leaders';
import type { Lens } from '$lib/motives/lens';
import { pairOf, type Pair } from '$lib/motives/pair';
import { mirrorPicture } from '$lib/picture/mirror-layout';
import type { MirrorPicture } from '$lib/picture/mirror-picture';
import { mirrorPlan } from '$lib/picture/mirror-plan';
import { spanText } from '$lib/picture/span-text';
import { differencesOf, type Difference } from './compare-differences';
import { compareLists, type CompareLists } from './compare-lists';
import { canonicalPair, compareHref } from './compare-pairs';
import { hasLeaderPage, leaderAddress } from './leader-address';
import { counted } from './leader-words';

/** One of the two. */
export interface CompareSide {
	readonly id: string;
	readonly label: string;
	/** What drove it, else its own page. */
	readonly href: string;
	readonly initials: string;
	/** "9 motives, 11 decisions". */
	readonly says: string;
}

/** All that the page of two actors says; plain data, made from the arrays alone, so that a browser can make it too. */
export interface ComparePage {
	readonly a: CompareSide;
	readonly b: CompareSide;
	/** "Cicero and Julius Caesar". */
	readonly title: string;
	/** "3 relations, 9 shared moments, 1618–20, in this graph". */
	readonly line: string;
	/** What is not there, in whole sentences. */
	readonly notes: readonly string[];
	/** What is not drawn, and where it is. */
	readonly more: readonly { readonly text: string; readonly href: string }[];
	readonly picture: MirrorPicture;
	readonly differences: readonly Difference[];
	readonly lists: CompareLists;
	/** The address that search engines should know, the same for both orders. */
	readonly canonical: string;
}

/** An actor that can be compared. */
export interface ActorChoice {
	readonly id: string;
	readonly label: string;
	/** It holds motives or takes decisions. */
	readonly leads: boolean;
}

/** The page of two actors. The same one twice has no moments and says so. */
export function comparePage(graph: Graph, a: number, b: number): ComparePage {
	const whole = pairOf(graph, a, b);
	const pair: Pair = a === b ? { ...whole, moments: [], opposed: [], sameEvent: [], relations: [] } : whole;
	const sides = { a: sideOf(graph, pair.a), b: sideOf(graph, pair.b) };
	const picture = mirrorPicture(mirrorPlan(graph, pair));
	const canonical = canonicalPair(graph, { a, b });
	return {
		...sides,
		title: `${sides.a.label} and ${sides.b.label}`,
		line: lineOf(pair),
		notes: notesOf(pair, sides),
		more: a === b ? [] : moreOf(picture, sides),
		picture,
		differences: a === b ? [] : differencesOf(graph, pair),
		lists: compareLists(graph, pair),
		canonical: compareHref(graph.nodes.ids[canonical.a]!, graph.nodes.ids[canonical.b]!)
	};
}

/** Every actor, those with motives or decisions first and most of them first, then by name. `all`: not only these. */
export function actorChoices(graph: Graph, all: boolean): ActorChoice[] {
	const leaders = leadersOf(graph).map(({ actor }) => actor);
	const leading = new Set(leaders);
	const label = (i: number): string => graph.nodes.labels[i]!;
	const others = all
		? Array.from({ length: graph.nodeCount }, (_, i) => i)
				.filter((i) => graph.familyOf(i) === 'actor' && !leading.has(i))
				.sort((one, other) => (label(one) < label(other) ? -1 : label(one) > label(other) ? 1 : one - other))
		: [];
	return [...leaders, ...others].map((i) => ({ id: graph.nodes.ids[i]!, label: label(i), leads: leading.has(i) }));
}

function sideOf(graph: Graph, lens: Lens): CompareSide {
	const label = graph.nodes.labels[lens.actor]!;
	const words = label.split(/[\s-]+/).filter(Boolean);
	return {
		id: graph.nodes.ids[lens.actor]!,
		label,
		href: hasLeaderPage(graph, lens.actor) ? leaderAddress(graph, lens.actor) : addressOf(graph, lens.actor),
		initials: [...new Set([words[0], words.length > 1 ? words.at(-1) : undefined])]
			.map((word) => word?.charAt(0).toUpperCase() ?? '')
			.join(''),
		says: `${counted(lens.motives.length, 'motive')}, ${counted(lens.decisions.length, 'decision')}`
	};
}

function lineOf({ moments, relations }: Pair): string {
	const first = moments.map((moment) => moment.first).filter((day) => day !== OPEN_START);
	const last = moments.map((moment) => moment.last).filter((day) => day !== OPEN_END);
	const span = first.length > 0 && last.length > 0 ? spanText(Math.min(...first), Math.max(...last)) : null;
	return [
		counted(relations.length, 'relation'),
		counted(moments.length, 'shared moment'),
		...(span === null ? [] : [span]),
		'in this graph'
	].join(', ');
}

function notesOf(pair: Pair, sides: Pick<ComparePage, 'a' | 'b'>): string[] {
	if (pair.a.actor === pair.b.actor)
		return [`Both sides are ${sides.a.label}. Choose another name for one of them to see two beside each other.`];
	const motiveless = (['a', 'b'] as const).filter((side) => pair[side].motives.length === 0);
	const names = motiveless.map((side) => sides[side].label);
	return [
		...(pair.moments.length === 0
			? [
					`In this graph nothing joins ${sides.a.label} and ${sides.b.label}: no event of both, no act of one on the other, no decision of one that led to a decision of the other.`
				]
			: []),
		...(names.length > 0 ? [`No motive of ${names.join(' or of ')} is recorded in this graph.`] : [])
	];
}

function moreOf({ pills, moments, of }: MirrorPicture, sides: Pick<ComparePage, 'a' | 'b'>): ComparePage['more'] {
	const hidden = (side: 'a' | 'b') => of[side] - pills.filter((pill) => pill.side === side).length;
	return [
		...(['a', 'b'] as const).flatMap((side) =>
			hidden(side) > 0
				? [{ text: `${counted(hidden(side), 'more motive')} of ${sides[side].label}`, href: sides[side].href }]
				: []
		),
		...(of.moments > moments.length
			? [{ text: `${counted(of.moments - moments.length, 'more shared moment')} in the table`, href: '#table' }]
			: [])
	];
}
