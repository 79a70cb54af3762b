import type { LayeredProblem } from './layered-problem';

/** Cards and the places where long links pass a column ("dummies"), column by column; cards are items 0 to count - 1. */
export interface Rows {
	/** Items of each column from the top; an ordering changes these. */
	readonly columns: Int32Array[];
	/** For each item its column, and its lane, -1 where a link passes. */
	readonly column: Int32Array;
	readonly lane: Int32Array;
	/** There is more than one lane. */
	readonly laned: boolean;
	/** The lanes between which an item belongs: a card's own, those of its ends for a passing link. */
	readonly highest: Int32Array;
	readonly lowest: Int32Array;
	/** For each link its items from left to right; a link inside a column has its two cards. */
	readonly ways: readonly (readonly number[])[];
	/** For each item the items it is joined to in the column before and in the one after, with the weights of those joints. */
	readonly left: readonly (readonly number[])[];
	readonly right: readonly (readonly number[])[];
	readonly leftWeight: readonly (readonly number[])[];
	readonly rightWeight: readonly (readonly number[])[];
	/** For each column the pairs of cards that a link inside it joins, and whether it is part of a joint cause. */
	readonly inside: readonly (readonly (readonly [number, number, boolean])[])[];
	/** For each column the cards in the next that joint causes enter: what they come from here. */
	readonly meeting: readonly (readonly Meeting[])[];
}

/** The ends at the left of a card that joint causes enter. */
export interface Meeting {
	/** The items they come from. */
	readonly from: readonly number[];
	/** For each joint cause which of these are its own. */
	readonly joint: readonly (readonly number[])[];
}

/** Every link cut into joints between neighbouring columns. Linear in links and the columns they span. */
export function rowsOf({ count, from, to, weight, group, lane }: LayeredProblem, of: Int32Array, width: number): Rows {
	const column = [...of];
	const lanes = [...lane];
	const highest = [...lane];
	const lowest = [...lane];
	const left: number[][] = Array.from({ length: count }, () => []);
	const right: number[][] = Array.from({ length: count }, () => []);
	const leftWeight: number[][] = Array.from({ length: count }, () => []);
	const rightWeight: number[][] = Array.from({ length: count }, () => []);
	const inside: [number, number, boolean][][] = Array.from({ length: width }, () => []);
	const ways = Array.from(from, (start, link): number[] => {
		const end = to[link]!;
		const [a, b] = of[start]! <= of[end]! ? [start, end] : [end, start];
		if (of[a] === of[b]) {
			inside[of[a]!]!.push([a, b, group[link]! >= 0]);
			return [a, b];
		}
		const way = [a];
		for (let at = of[a]! + 1; at <= of[b]!; at++) {
			const before = way.at(-1)!;
			const item = at === of[b] ? b : column.length;
			if (item !== b) {
				column.push(at);
				lanes.push(-1);
				highest.push(Math.min(lane[a]!, lane[b]!));
				lowest.push(Math.max(lane[a]!, lane[b]!));
				left.push([]);
				right.push([]);
				leftWeight.push([]);
				rightWeight.push([]);
			}
			right[before]!.push(item);
			left[item]!.push(before);
			rightWeight[before]!.push(weight[link]!);
			leftWeight[item]!.push(weight[link]!);
			way.push(item);
		}
		return way;
	});
	const columns: number[][] = Array.from({ length: width }, () => []);
	column.forEach((at, item) => columns[at]!.push(item));
	return {
		columns: columns.map((items) => Int32Array.from(items)),
		column: Int32Array.from(column),
		lane: Int32Array.from(lanes),
		laned: lane.some((each) => each !== lane[0]),
		highest: Int32Array.from(highest),
		lowest: Int32Array.from(lowest),
		ways,
		left,
		right,
		leftWeight,
		rightWeight,
		inside,
		meeting: meetings(ways, group, of, width)
	};
}

function meetings(ways: readonly (readonly number[])[], group: Int32Array, of: Int32Array, width: number): Meeting[][] {
	const meeting: Meeting[][] = Array.from({ length: width }, () => []);
	if (group.every((each) => each < 0)) return meeting;
	const entered = new Map<number, { from: number[]; joint: Map<number, number[]> }>();
	for (const [link, way] of ways.entries()) {
		const card = way.at(-1)!;
		if (of[way[0]!] === of[card]) continue;
		const ends = entered.get(card) ?? { from: [], joint: new Map<number, number[]>() };
		if (group[link]! >= 0) ends.joint.set(group[link]!, [...(ends.joint.get(group[link]!) ?? []), ends.from.length]);
		ends.from.push(way.at(-2)!);
		entered.set(card, ends);
	}
	for (const [card, { from, joint }] of entered) {
		const shared = [...joint.values()].filter((members) => members.length > 1);
		if (from.length > 2 && shared.length > 0) meeting[of[card]! - 1]!.push({ from, joint: shared });
	}
	return meeting;
}
