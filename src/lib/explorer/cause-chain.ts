import type { Account } from '$lib/causes/account';
import type { Route } from '$lib/causes/route';
import type { RouteCount } from '$lib/causes/route-counts';
import type { StepPart } from '$lib/causes/step-sentence';
import { toldChain } from '$lib/causes/told-chain';
import { addressOf, edgeAddressOf } from '$lib/graph/address';
import type { Graph } from '$lib/graph/graph';
import type { Certainty, RelationFamily } from '$lib/graph/vocabulary';
import { counted, namedOf, phraseOf, type Named } from './cause-words';

/** A piece of a sentence: plain, a verb, or a name that leads to its page. */
export interface ChainWord {
	readonly text: string;
	readonly href?: string;
	readonly verb?: true;
}

/** One step of a chain as a sentence; plain data, so that it can stand in a page before its script. */
export interface ChainStep {
	/** From 1. */
	readonly number: number;
	/** Ids of the statement and of the cards that it joins. */
	readonly edge: string;
	readonly from: string;
	readonly to: string;
	readonly href: string;
	readonly words: readonly ChainWord[];
	readonly family: RelationFamily;
	readonly certainty: Certainty;
	readonly checked: boolean;
	readonly needed: boolean;
	readonly when: string | null;
	readonly denies: readonly Named[];
}

/** A chain to be read. */
export interface ChainView {
	readonly title: string;
	/** Ids from the first cause to the last effect. */
	readonly cards: readonly string[];
	readonly links: readonly string[];
	readonly steps: readonly ChainStep[];
	/** Whose it is. */
	readonly told: readonly ChainWord[];
	/** The step, from 1, at which no one school tells it any more. */
	readonly compositeAt: number | null;
	/** "1 of 196,830 routes". */
	readonly count: string | null;
}

/** A route as its readers see it. Linear in its steps. */
export function chainView(account: Account, route: Route, count: RouteCount | null): ChainView {
	const { graph } = account;
	const told = toldChain(account, route, count ? { count } : {});
	const ids = route.nodes.map((node) => graph.nodes.ids[node]!);
	const [first, last] = [route.nodes[0]!, route.nodes.at(-1)!];
	return {
		title: `From ${phraseOf(graph, first)} to ${phraseOf(graph, last)}, in ${counted(told.steps.length, 'step')}`,
		cards: ids,
		links: route.edges.map((e) => graph.edgeIdOf(e)),
		steps: told.steps.map((step, at) => ({
			number: step.number,
			edge: graph.edgeIdOf(step.edge),
			from: ids[at]!,
			to: ids[at + 1]!,
			href: edgeAddressOf(graph, step.edge),
			words: wordsOf(graph, step.parts),
			family: graph.relationOf(step.edge).family,
			certainty: step.certainty,
			checked: step.checked,
			needed: step.needed,
			when: step.when,
			denies: step.denies.map((school) => namedOf(graph, school))
		})),
		told: wordsOf(graph, told.told).map((word) => ({ ...word, text: betweenCards(word.text, route.compositeAt) })),
		compositeAt: route.compositeAt,
		count: told.count
	};
}

/** Cards have numbers here, and a step lies between two of them. */
function betweenCards(text: string, step: number | null): string {
	return step === null ? text : text.replace(`at step ${step}:`, `between ${step} and ${step + 1}:`);
}

/** The parts of a sentence with addresses in place of indices. */
export function wordsOf(graph: Graph, parts: readonly StepPart[]): ChainWord[] {
	return parts.map(({ text, node, edge }) => ({
		text,
		...(node === undefined ? {} : { href: addressOf(graph, node) }),
		...(edge === undefined ? {} : { verb: true as const })
	}));
}
