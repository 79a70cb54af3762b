import type { Account } from '$lib/causes/account';
import { cutSets } from '$lib/causes/cut-sets';
import { removedWhatHeldBack } from '$lib/causes/removed';
import { spineOf } from '$lib/causes/spine';
import { stepSentence } from '$lib/causes/step-sentence';
import type { ReadJoins } from '$lib/causes/support';
import { whyNot } from '$lib/causes/why-not';
import { edgeAddressOf } from '$lib/graph/address';
import { wordsOf, type ChainWord } from './cause-chain';
import { namedOf, type Named } from './cause-words';

/** What else can be asked of an outcome: its spine, what it would have taken, what held it back. */

/** Milliseconds. */
const BUDGET = 400;

/** What every route passes, with all else folded between. */
export interface SpineView {
	readonly words: readonly ChainWord[];
	readonly stops: readonly Named[];
	/** Before each stop what is folded there; null before the first where it is the start. */
	readonly folds: readonly ({ readonly text: string; readonly names: readonly Named[] } | null)[];
}

/** The spine from a node (none: from all roots) to another; null where no route leads there. */
export function spineView(account: Account, from: number | null, to: number): SpineView | null {
	const spine = spineOf(account, from, to, { budget: BUDGET });
	if (!spine) return null;
	const { graph } = account;
	const folds = spine.folds.map(({ text, nodes }) => ({ text, names: nodes.map((node) => namedOf(graph, node)) }));
	const missing = spine.stops.length - folds.length;
	return {
		words: wordsOf(graph, spine.parts),
		stops: spine.stops.map((node) => namedOf(graph, node)),
		folds: [...Array.from({ length: Math.max(0, missing) }, () => null), ...folds]
	};
}

/** What it would have taken. */
export interface CutsView {
	/** Sets whose loss takes the outcome away in every reading, decisions first; null: it has no support to begin with. */
	readonly sets: readonly (readonly Named[])[] | null;
	/** Single causes that matter only if all were needed. */
	readonly perhaps: readonly Named[];
	readonly complete: boolean;
}

export function cutsView(account: Account, target: number, read: ReadJoins): CutsView {
	const { any, all, complete } = cutSets(account, target, { read, budget: BUDGET });
	const firm = new Set((any ?? []).filter((set) => set.length === 1).map(([node]) => node));
	const names = (nodes: readonly number[]) => nodes.map((node) => namedOf(account.graph, node));
	return {
		sets: any && any.map(names),
		perhaps: names((all ?? []).filter((set) => set.length === 1 && !firm.has(set[0])).flat()),
		complete
	};
}

/** Something that held the outcome back, and what later removed it. */
export interface Hindrance {
	readonly id: string;
	readonly cause: Named;
	readonly href: string;
	readonly words: readonly ChainWord[];
	readonly removed: readonly { readonly by: Named; readonly href: string; readonly words: readonly ChainWord[] }[];
}

/** What held a node back. Linear. */
export function hindrancesOf(account: Account, node: number): Hindrance[] {
	const { graph } = account;
	const { against, removed } = whyNot(account, node);
	return against.map((e) => ({
		id: graph.edgeIdOf(e),
		cause: namedOf(graph, graph.edges.from[e]!),
		href: edgeAddressOf(graph, e),
		words: wordsOf(graph, stepSentence(graph, e)),
		removed: removed
			.filter(({ hinders }) => hinders === e)
			.map(({ ends }) => ({
				by: namedOf(graph, graph.edges.from[ends]!),
				href: edgeAddressOf(graph, ends),
				words: wordsOf(graph, stepSentence(graph, ends))
			}))
	}));
}

/** "X removed what held Y back", of the nodes of a chain. */
export interface SideLine {
	readonly by: Named;
	readonly held: Named;
	readonly hindrance: Named;
	readonly href: string;
}

export function sideLines(account: Account, nodes: readonly number[]): SideLine[] {
	const { graph } = account;
	const name = (node: number) => namedOf(graph, node);
	return nodes.flatMap((node) =>
		removedWhatHeldBack(account, node).map(({ ends, hinders }) => ({
			by: name(graph.edges.from[ends]!),
			held: name(node),
			hindrance: name(graph.edges.from[hinders]!),
			href: edgeAddressOf(graph, ends)
		}))
	);
}
