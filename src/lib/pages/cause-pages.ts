import { accountOf, type Account } from '$lib/causes/account';
import { joinRecordsOf, type JoinRecords } from '$lib/causes/join-records';
import type { Graph } from '$lib/graph/graph';

/** Which nodes have a page of causes, and where. */

/** What the pages of causes need of the whole graph, made once. */
export interface CauseGraph {
	readonly account: Account;
	readonly records: JoinRecords;
}

const made = new WeakMap<Graph, CauseGraph>();

export function causeGraphOf(graph: Graph): CauseGraph {
	let known = made.get(graph);
	if (!known) {
		const records = graph.texts ? joinRecordsOf(graph) : undefined;
		const account = accountOf(graph, records ? { records } : {});
		made.set(graph, (known = { account, records: account.records }));
	}
	return known;
}

/** Whether a node has a page of causes: something led to it, held it back, or came of it. */
export function hasCausePage(graph: Graph, node: number): boolean {
	if (node < 0) return false;
	const { account } = causeGraphOf(graph);
	const [causes, effects] = [account.inStart, account.outStart].map((start) => start[node + 1]! - start[node]!);
	return causes! + effects! > 0 || graph.into(node).some((e) => graph.isCausal(e) === 'against');
}

/** The address of a node's page of causes. */
export function causeAddress(graph: Graph, node: number): string {
	return `/causes/${encodeURIComponent(graph.nodes.ids[node]!)}/`;
}

/** Nodes with a page of causes, in order. */
export function causeNodes(graph: Graph): number[] {
	return Array.from({ length: graph.nodeCount }, (_, node) => node).filter((node) => hasCausePage(graph, node));
}
