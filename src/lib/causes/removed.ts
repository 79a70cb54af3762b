import { NODE_FLAG } from '$lib/graph/columns';
import type { Account } from './account';

/** What ended a hindrance: an edge X → H that falls at H's end, and an edge H → Y that H is against. Neither is in *G*. */
export interface Removed {
	readonly ends: number;
	readonly hinders: number;
}

/** Whether an edge works against what it points to, in an account and not at a gap. */
export function isAgainst({ graph, tells }: Account, e: number): boolean {
	const gap = (i: number): boolean => (graph.nodes.flags[i]! & NODE_FLAG.gap) !== 0;
	return graph.isCausal(e) === 'against' && tells(e) && !gap(graph.edges.from[e]!) && !gap(graph.edges.to[e]!);
}

/** What was against a node: edges, without those that only fall at its end. */
export function edgesAgainst(account: Account, node: number): number[] {
	const { graph } = account;
	return graph.into(node).filter((e) => isAgainst(account, e) && graph.relationOf(e).time !== 'end');
}

/** What removed what held a node back (MODEL.md §5). Linear in the edges into it and into its hindrances. */
export function removedWhatHeldBack(account: Account, node: number): Removed[] {
	const { graph } = account;
	return edgesAgainst(account, node).flatMap((hinders) =>
		graph
			.into(graph.edges.from[hinders]!)
			.filter((e) => isAgainst(account, e) && graph.relationOf(e).time === 'end')
			.map((ends) => ({ ends, hinders }))
	);
}
