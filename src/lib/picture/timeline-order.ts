import type { TimelinePlan } from './timeline-plan';

/**
 * The order in which items ask for a name: what must have one first (worth Infinity), then round by round the best of each lane,
 * so that no lane is silent. Places in the items; ties by time. O(n log n).
 */
export function namingOrder(plan: TimelinePlan, wanted: (at: number) => boolean): number[] {
	const places = plan.items.map((_, at) => at).filter(wanted);
	places.sort((a, b) => compare(plan.worth[b]!, plan.worth[a]!) || a - b);
	const seen = new Map<number, number>();
	const rounds = places.map((at) => {
		if (plan.worth[at] === Infinity) return { at, round: -1 };
		const lane = plan.laneOf[at]!;
		const round = seen.get(lane) ?? 0;
		seen.set(lane, round + 1);
		return { at, round };
	});
	return rounds.sort((a, b) => a.round - b.round).map(({ at }) => at);
}

/** Two infinities are alike. */
function compare(a: number, b: number): number {
	return a === b ? 0 : a - b;
}
