import type { Account } from './account';
import { isAgainst, removedWhatHeldBack, type Removed } from './removed';
import { upstreamOf } from './upstream';

/** Why something did not happen. */
export interface WhyNot {
	/** Edges that work against it. */
	readonly against: readonly number[];
	/** Where they come from, and what led to that, level by level. */
	readonly levels: readonly (readonly number[])[];
	/** What later removed a hindrance. */
	readonly removed: readonly Removed[];
}

/** What held a node back, and what led to that (MODEL.md §5). Linear. */
export function whyNot(account: Account, node: number): WhyNot {
	const against = account.graph.into(node).filter((e) => isAgainst(account, e));
	const hindrances = [...new Set(against.map((e) => account.graph.edges.from[e]!))];
	const levels = hindrances.length === 0 ? [] : [hindrances, ...upstreamOf(account, hindrances)];
	return { against, levels, removed: removedWhatHeldBack(account, node) };
}
