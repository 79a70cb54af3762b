import { accountOf, type Account } from '$lib/causes/account';
import type { JoinRecords } from '$lib/causes/join-records';
import { isCertainEnough } from './cause-sure';
import type { Graph } from '$lib/graph/graph';
import type { CauseState } from './cause-state';

/** The account that a reader asks: whose, and of which certainty. Linear. */
export function accountAsked(
	graph: Graph,
	records: JoinRecords,
	{ account, sure }: Pick<CauseState, 'account' | 'sure'>
): Account {
	const school = account === null ? -1 : graph.index(account);
	return accountOf(graph, {
		records,
		...(school < 0 ? {} : { school }),
		...(sure === 'any' ? {} : { admits: (e: number) => isCertainEnough(graph, e, sure) })
	});
}
