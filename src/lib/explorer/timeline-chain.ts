import { accountOf, type Account } from '$lib/causes/account';
import type { JoinRecords } from '$lib/causes/join-records';
import type { Graph } from '$lib/graph/graph';
import { causeChoice } from './cause-choice';
import { causeOpening } from './cause-state';

/** A question whose chain a line of time can open with: an outcome, and an author's chain to it where there is one. Names are ids. */
export interface TimelineQuestion {
	readonly id: string;
	readonly ask: string;
	readonly label: string;
	readonly chain: readonly string[];
}

/** The chain that is open, as indices; null where nothing led to the outcome. */
export interface TimelineChain {
	readonly target: number;
	readonly nodes: readonly number[];
	readonly edges: readonly number[];
	/** There is a further one after it. */
	readonly next: boolean;
}

/** The account of all, in which chains are looked for. Linear. */
export function timelineAccount(graph: Graph, records: JoinRecords): Account {
	return accountOf(graph, { records });
}

/** The `nth` chain to an outcome, the same that its page of causes tells: the author's first. */
export function timelineChain(
	account: Account,
	target: number,
	author: readonly string[],
	nth: number
): TimelineChain | null {
	const { graph } = account;
	const nodes = author.map((id) => graph.index(id));
	const { chain, next } = causeChoice(account, target, { ...causeOpening('causes'), nth }, nodes);
	return chain && { target, nodes: chain.nodes, edges: chain.edges, next };
}
