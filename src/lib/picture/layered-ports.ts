import type { Rows } from './layered-rows';

/** Where links leave and enter cards: px from the middle of the card's side, for the left and for the right end of each link. */
export interface Ports {
	/** At the right side of the card a link begins at (of its left card); NaN for a straight link inside a column. */
	readonly start: Float64Array;
	/** At the left side of the card it ends at. */
	readonly end: Float64Array;
	/** For each link inside a column: whether it runs straight from card to card, or around at the left. */
	readonly straight: Uint8Array;
	/** The ends on each side of each card from the top, as link · 2, + 1 for the right end of a link. */
	readonly leftSides: readonly (readonly number[])[];
	readonly rightSides: readonly (readonly number[])[];
}

/** Px between ports, px kept free at both ends of a side, and the least distance that heads need. */
export const PORT = { wide: 11, least: 9, edge: 8 };

/** The height a card needs for its fuller side, in px. Linear in the links. */
export function portHeights(rows: Rows, count: number): Float64Array {
	const entering = new Int32Array(count);
	const leaving = new Int32Array(count);
	for (const way of rows.ways) {
		const [a, b] = [way[0]!, way.at(-1)!];
		if (rows.column[a] === rows.column[b]) entering[a]!++;
		else leaving[a]!++;
		entering[b]!++;
	}
	return Float64Array.from(entering, (ends, card) => {
		const most = Math.max(ends, leaving[card]!);
		return 2 * PORT.edge + PORT.least * Math.max(0, most - 1);
	});
}

/**
 * Spreads the ports of every card in the order of what they are joined to; those of a joint cause stand together. `bundle` is a
 * number for each link that is a joint cause's, -1 for all others. O(links · log links).
 */
export function portsOf(rows: Rows, heights: Float64Array, bundle: Int32Array): Ports {
	const place = new Int32Array(rows.column.length);
	for (const items of rows.columns) items.forEach((item, at) => (place[item] = at));
	const count = heights.length;
	const links = rows.ways.length;
	const start = new Float64Array(links).fill(NaN);
	const end = new Float64Array(links).fill(NaN);
	const straight = new Uint8Array(links);
	const leftSides: number[][] = Array.from({ length: count }, () => []);
	const rightSides: number[][] = Array.from({ length: count }, () => []);
	const key = new Float64Array(2 * links);
	/* Around at the left: the nearer the other card, the nearer to it the port, so that one way round never crosses another. */
	const around = (own: number, other: number) => (place[other]! < place[own]! ? -1e6 : 1e6) - place[other]!;
	const taken = new Set<string>();
	for (const [link, way] of rows.ways.entries()) {
		const [a, b] = [way[0]!, way.at(-1)!];
		if (rows.column[a] === rows.column[b]) {
			const pair = `${Math.min(a, b)} ${Math.max(a, b)}`;
			if (bundle[link]! < 0 && !taken.has(pair) && isNext(rows, place, a, b)) {
				straight[link] = 1;
				taken.add(pair);
				continue;
			}
			leftSides[a]!.push(2 * link);
			leftSides[b]!.push(2 * link + 1);
			key[2 * link] = around(a, b);
			key[2 * link + 1] = around(b, a);
			continue;
		}
		rightSides[a]!.push(2 * link);
		leftSides[b]!.push(2 * link + 1);
		key[2 * link] = place[way[1]!]!;
		key[2 * link + 1] = place[way.at(-2)!]!;
	}
	for (const sides of [leftSides, rightSides])
		for (const [card, ends] of sides.entries()) {
			sortEnds(ends, key, bundle);
			const step = Math.min(PORT.wide, (heights[card]! - 2 * PORT.edge) / Math.max(1, ends.length - 1));
			ends.forEach((each, at) => {
				const offset = (at - (ends.length - 1) / 2) * step;
				if (each % 2 === 0) start[each >> 1] = offset;
				else end[each >> 1] = offset;
			});
		}
	return { start, end, straight, leftSides, rightSides };
}

function sortEnds(ends: number[], key: Float64Array, bundle: Int32Array): void {
	const sums = new Map<number, { sum: number; count: number }>();
	for (const each of ends) {
		const group = each % 2 === 1 ? bundle[each >> 1]! : -1;
		if (group < 0) continue;
		const { sum, count } = sums.get(group) ?? { sum: 0, count: 0 };
		sums.set(group, { sum: sum + key[each]!, count: count + 1 });
	}
	const groupKey = (each: number): number => {
		const mean = each % 2 === 1 ? sums.get(bundle[each >> 1]!) : undefined;
		return mean ? mean.sum / mean.count : key[each]!;
	};
	const group = (each: number) => (each % 2 === 1 ? bundle[each >> 1]! : -1);
	ends.sort((a, b) => groupKey(a) - groupKey(b) || group(a) - group(b) || key[a]! - key[b]! || a - b);
}

/** Whether no card stands between two of a column. */
function isNext(rows: Rows, place: Int32Array, a: number, b: number): boolean {
	const items = rows.columns[rows.column[a]!]!;
	const [low, high] = place[a]! < place[b]! ? [place[a]!, place[b]!] : [place[b]!, place[a]!];
	for (let at = low + 1; at < high; at++) if (rows.lane[items[at]!]! >= 0) return false;
	return true;
}
