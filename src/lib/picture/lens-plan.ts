import { addressOf, edgeAddressOf } from '$lib/graph/address';
import { EDGE_FLAG, NODE_FLAG } from '$lib/graph/columns';
import { showDate } from '$lib/graph/dates';
import type { Graph } from '$lib/graph/graph';
import { certaintyOf, sentence } from '$lib/graph/statement';
import type { Certainty, Mark, RelationFamily } from '$lib/graph/vocabulary';
import type { Lens } from '$lib/motives/lens';
import { WIDTHS } from './heads';
import { chosenOf, MOST, type LensMost } from './lens-chosen';
import { iconOf, type LensIcon } from './lens-icon';
import { groupLabel } from './lens-words';

/** What a picture of motives and decisions has to show, before anything has a place. Plain data, made from the arrays alone. */

/** A motive. */
export interface LensPill {
	readonly id: string;
	readonly label: string;
	readonly href: string;
	/** Its subtype, or its kind where it has none. */
	readonly kind: string;
	readonly icon: LensIcon;
	readonly when: string | null;
	/** How sure it is that it was held. */
	readonly certainty: Certainty;
	/** Position in `groups`. */
	readonly group: number;
}

/** A decision, or what came of one. */
export interface LensCard {
	readonly id: string;
	readonly label: string;
	readonly href: string;
	readonly kind: string;
	readonly mark: Mark;
	readonly when: string | null;
	/** The graph asks about it: solid ink. */
	readonly main: boolean;
	readonly gap: boolean;
	readonly happened: boolean;
	/** A line below the date: "No motive recorded"; null: none. */
	readonly note: string | null;
}

/** A statement between two of them. */
export interface LensLink {
	/** Edge id. */
	readonly id: string;
	readonly href: string;
	readonly from: string;
	readonly to: string;
	readonly family: RelationFamily;
	readonly certainty: Certainty;
	/** Px, the vocabulary's or the family's. */
	readonly width: number;
	readonly against: boolean;
	readonly needed: boolean;
	readonly sentence: string;
}

export interface LensGroup {
	readonly subtype: string | null;
	readonly label: string;
}

/** How many there are beside how many are drawn. */
export interface LensCounts {
	readonly motives: number;
	readonly decisions: number;
	readonly outcomes: number;
}

export interface LensPlan {
	readonly title: string;
	readonly heads: readonly [motives: string, decisions: string, outcomes: string];
	readonly groups: readonly LensGroup[];
	/** Group by group, in time. */
	readonly pills: readonly LensPill[];
	/** In time. */
	readonly decisions: readonly LensCard[];
	/** In time; never a decision or motive of the same actor. */
	readonly outcomes: readonly LensCard[];
	readonly links: readonly LensLink[];
	readonly of: LensCounts;
}

/** What the words of a pill say of motive `node`. */
export function lensPill(graph: Graph, node: number, group: number, certainty: Certainty): LensPill {
	const subtype = graph.nodes.what[node] ?? null;
	return {
		id: graph.nodes.ids[node]!,
		label: graph.nodes.labels[node]!,
		href: addressOf(graph, node),
		kind: subtype ?? graph.kindOf(node).label,
		icon: iconOf(subtype),
		when: whenOf(graph, node),
		certainty,
		group
	};
}

/** What the words of a card say of node `node`. */
export function lensCard(graph: Graph, node: number, rest: Partial<Pick<LensCard, 'main' | 'note'>> = {}): LensCard {
	const flags = graph.nodes.flags[node]!;
	return {
		id: graph.nodes.ids[node]!,
		label: graph.nodes.labels[node]!,
		href: addressOf(graph, node),
		kind: graph.nodes.what[node] ?? graph.kindOf(node).label,
		mark: graph.kindOf(node).mark,
		when: whenOf(graph, node),
		main: rest.main ?? false,
		gap: (flags & NODE_FLAG.gap) !== 0,
		happened: (flags & NODE_FLAG.didNotHappen) === 0,
		note: rest.note ?? null
	};
}

/** Statement `e` as a line. */
export function lensLink(graph: Graph, e: number): LensLink {
	const relation = graph.relationOf(e);
	return {
		id: graph.edgeIdOf(e),
		href: edgeAddressOf(graph, e),
		from: graph.nodes.ids[graph.edges.from[e]!]!,
		to: graph.nodes.ids[graph.edges.to[e]!]!,
		family: relation.family,
		certainty: certaintyOf(graph, e),
		width: relation.width ?? WIDTHS[relation.family],
		against: relation.causal === 'against',
		needed: (graph.edges.certainty[e]! & EDGE_FLAG.needed) !== 0,
		sentence: sentence(graph, e)
			.map(({ text }) => text)
			.join('')
	};
}

/** The words of the card of a decision without a motive. */
export const SILENT = 'No motive recorded';

/** The picture of one actor. `main`: nodes that the graph itself asks about. Linear in the lens, and sorting it. */
export function lensPlan(graph: Graph, lens: Lens, main: ReadonlySet<number>, most: LensMost = MOST): LensPlan {
	const chosen = chosenOf(graph, lens, main, most);
	const name = graph.nodes.labels[lens.actor]!;
	const groups = lens.groups
		.map(({ subtype, motives }) => ({
			subtype,
			motives: motives.map((at) => lens.motives[at]!.motive).filter((motive) => chosen.motives.has(motive))
		}))
		.filter(({ motives }) => motives.length > 0);
	const held = new Map(
		graph
			.outOf(lens.actor)
			.filter((e) => graph.relationOf(e).role === 'held-by')
			.map((e) => [graph.edges.to[e]!, certaintyOf(graph, e)] as const)
	);
	const decisions = lens.decisions.filter(({ decision }) => chosen.decisions.has(decision));
	const shown = (node: number) =>
		chosen.decisions.has(node) || chosen.motives.has(node) || chosen.outcomes.includes(node);
	const labels = groups.map(({ subtype, motives }) => groupLabel(subtype, motives.length, graph.kindOf(motives[0]!)));
	return {
		title: `Motives of ${name}, decisions in order of time, and what came of them`,
		heads: [namesOf(labels), `What ${name} decided`, 'What came of it'],
		groups: groups.map(({ subtype }, at) => ({ subtype, label: labels[at]! })),
		pills: groups.flatMap(({ motives }, group) =>
			motives.map((motive) => lensPill(graph, motive, group, held.get(motive) ?? 'established'))
		),
		decisions: decisions.map(({ decision, silent }) => lensCard(graph, decision, { note: silent ? SILENT : null })),
		outcomes: chosen.outcomes.map((node) => lensCard(graph, node, { main: main.has(node) })),
		links: decisions
			.flatMap(({ inside, cameOfIt }) => [
				...inside.filter((e) => chosen.motives.has(graph.edges.from[e]!)),
				...cameOfIt.filter((e) => shown(graph.edges.to[e]!))
			])
			.map((e) => lensLink(graph, e)),
		of: { motives: lens.motives.length, decisions: lens.decisions.length, outcomes: chosen.of }
	};
}

/** "Aims, fears and beliefs". */
function namesOf(labels: readonly string[]): string {
	if (labels.length === 0) return 'Motives';
	const words = labels.map((label, at) => (at === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1)));
	return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

function whenOf(graph: Graph, node: number): string | null {
	const text = graph.nodes.when[node];
	return text ? showDate({ text }, 'short').replace(/, end unknown$/, '') : null;
}
