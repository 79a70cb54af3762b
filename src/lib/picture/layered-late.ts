import type { LayeredProblem } from './layered-problem';

/** How a link's dates lie: as they should, late (its effect had begun, and had effects of its own, before the cause), or against all dates. */
export const LATE = { no: 0, late: 1, against: 2 } as const;

/**
 * Finds the links that would lead back in time wherever their cards stand. An effect that lasts stands before its own first
 * effect; a cause that came only later is late: it meets what is still there, not what began. Without these links every card
 * has a day of its own dates that is not before its causes'. Links × the length of the longest way, at worst.
 */
export function lateLinks({ from, to, first, last }: LayeredProblem): Uint8Array {
	const late = new Uint8Array(from.length);
	const high = last.slice();
	const low = first.slice();
	for (let link = 0; link < from.length; link++) if (first[from[link]!]! > last[to[link]!]!) late[link] = LATE.against;
	for (let moved = true; moved;) {
		moved = false;
		for (let link = 0; link < from.length; link++) {
			const [a, b] = [from[link]!, to[link]!];
			if (late[link] !== LATE.no || high[b]! >= high[a]!) continue;
			if (high[b]! < first[a]!) late[link] = LATE.late;
			else high[a] = high[b]!;
			moved = true;
		}
	}
	for (let moved = true; moved;) {
		moved = false;
		for (let link = 0; link < from.length; link++) {
			const [a, b] = [from[link]!, to[link]!];
			if (late[link] !== LATE.no || low[a]! <= low[b]!) continue;
			if (low[a]! > high[b]!) late[link] = LATE.late;
			else low[b] = low[a]!;
			moved = true;
		}
	}
	return late;
}

/** A problem in which every card that late links meet has a second, lower card for its later time. */
export interface Lasting {
	/** Second cards stand after the others, and the links from a card to its second after the other links. */
	readonly problem: LayeredProblem;
	/** The card that each second card continues. */
	readonly of: readonly number[];
}

/** Gives cards with late links a second card, which the late links lead to. Linear. */
export function lasting(problem: LayeredProblem): Lasting {
	const late = lateLinks(problem);
	const { count, from, to, first, last, lane, weight, group } = problem;
	const seconds = new Map<number, { readonly card: number; first: number }>();
	const ends = to.slice();
	for (let link = 0; link < from.length; link++) {
		if (late[link] !== LATE.late) continue;
		const second = seconds.get(to[link]!) ?? { card: count + seconds.size, first: -Infinity };
		second.first = Math.min(last[to[link]!]!, Math.max(second.first, first[to[link]!]!, first[from[link]!]!));
		seconds.set(to[link]!, second);
		ends[link] = second.card;
	}
	if (seconds.size === 0) return { problem, of: [] };
	const of = [...seconds.keys()];
	const added = [...seconds.values()];
	return {
		of,
		problem: {
			...problem,
			count: count + of.length,
			from: Int32Array.of(...from, ...of),
			to: Int32Array.of(...ends, ...added.map((second) => second.card)),
			weight: Float64Array.of(...weight, ...of.map(() => 1)),
			group: Int32Array.of(...group, ...of.map(() => -1)),
			lane: Int32Array.of(...lane, ...of.map((card) => lane[card]!)),
			first: Float64Array.of(...first, ...added.map((second) => second.first)),
			last: Float64Array.of(...last, ...of.map((card) => last[card]!))
		}
	};
}
