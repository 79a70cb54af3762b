import { EDGE_FLAG } from '$lib/graph/columns';
import type { Account } from './account';
import type { JoinRecords } from './join-records';

/** How a cause is needed: not at all; only where its effect is read as `all`, for someone denies it; or in every reading. */
export const NEED = { none: 0, contested: 1, firm: 2 } as const;
export type NeedRank = (typeof NEED)[keyof typeof NEED];

const memory = new WeakMap<JoinRecords, Map<number, JoinRecords['needs'][number][1]>>();

/**
 * How an edge is needed in an account: the strongest of its claims. A claim that the account's school denies is none; one that
 * anyone else denies is contested. Constant, but for the claims.
 */
export function needOf({ graph, records, school }: Account, e: number): NeedRank {
	if ((graph.edges.certainty[e]! & EDGE_FLAG.needed) === 0) return NEED.none;
	let claims = memory.get(records);
	if (!claims) memory.set(records, (claims = new Map(records.needs)));
	const ranks = (claims.get(e) ?? [{ schools: [], others: false }]).map(({ schools, others }) => {
		if (school !== null && schools.includes(school)) return NEED.none;
		return others || schools.length > 0 ? NEED.contested : NEED.firm;
	});
	return ranks.reduce<NeedRank>((most, rank) => (rank > most ? rank : most), NEED.none);
}
