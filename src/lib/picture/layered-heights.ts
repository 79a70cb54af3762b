import type { Ports } from './layered-ports';
import type { Rows } from './layered-rows';
import { straighten, type Springs } from './layered-straight';
import { spaced } from './spaced';

/** Up to how many items links are straightened one by one. */
const SMALL = 300;

/** Where every item stands from top to bottom, and where lanes begin and end. */
export interface Heights {
	/** Middle of each item, in px from the top of the first lane. */
	readonly y: Float64Array;
	/** Lanes + 1 heights. */
	readonly rails: readonly number[];
}

/** Px: a passing link; between cards, beside a passing link, between two cards with an arrow between; above and below the cards of a lane. */
export const ROOM = { passing: 10, cards: 16, beside: 9, arrow: 30, lane: 12, leastLane: 44 };
/** How much a joint wants to lie flat: between two cards, a card and a passing link, two passing links. */
const FLAT = [1, 2, 8];
/** Rounds of moving each column to where its links lie flattest; fewer where there is much to move. */
const ROUNDS = { small: 28, large: 6, many: 400 };

/**
 * Heights for an order: every card within its lane, everything apart, links as flat as can be. Lanes are as high as their
 * fullest column, stretched evenly to fill `least` px. Each round is linear in items and joints.
 */
export function heightsOf(
	rows: Rows,
	cards: Float64Array,
	ports: Ports,
	weight: Float64Array,
	lanes: number,
	least: number
): Heights {
	const count = rows.column.length;
	const size = new Float64Array(count).fill(ROOM.passing);
	size.set(cards);
	const arrows = new Set(
		rows.ways.flatMap((way, link) => (ports.straight[link] ? [`${way[0]} ${way[1]}`, `${way[1]} ${way[0]}`] : []))
	);
	const gaps = rows.columns.map((items) =>
		Float64Array.from(items, (item, at) => {
			const above = at === 0 ? -1 : items[at - 1]!;
			if (above < 0) return size[item]! / 2;
			const passing = rows.lane[above]! < 0 || rows.lane[item]! < 0;
			const room = passing ? ROOM.beside : arrows.has(`${above} ${item}`) ? ROOM.arrow : ROOM.cards;
			return (size[above]! + size[item]!) / 2 + room;
		})
	);
	const { low, high, rails } = bounds(rows, size, gaps, lanes, least);
	const springs = springsOf(rows, ports, weight, size);
	const y = low.map((value, item) => (value + high[item]!) / 2);
	const rounds = count > ROUNDS.many ? ROUNDS.large : ROUNDS.small;
	for (let round = 0; round < rounds; round++) {
		const side = round < 4 ? (round % 2 === 0 ? 'left' : 'right') : 'both';
		for (let at = 0; at < rows.columns.length; at++) {
			const column = round % 2 === 0 ? at : rows.columns.length - 1 - at;
			moveColumn(rows, column, y, gaps[column]!, low, high, springs, side);
		}
	}
	if (count <= SMALL) straighten(rows, ports, weight, { gaps, low, high }, springs, y);
	else level(rows, ports, y, gaps, low, high);
	return { y, rails };
}

/** The least and the greatest height of every item that keep distances and lanes, and the lanes' rails. */
function bounds(
	rows: Rows,
	size: Float64Array,
	gaps: readonly Float64Array[],
	lanes: number,
	least: number
): { low: Float64Array; high: Float64Array; rails: number[] } {
	const low = new Float64Array(size.length);
	const rails = new Array<number>(lanes + 1).fill(0);
	let bottom = 0;
	const pack = (fixed: boolean): void => {
		const next = new Int32Array(rows.columns.length);
		for (let lane = 0; lane < lanes; lane++) {
			let end = rails[lane]! + ROOM.leastLane;
			for (const [column, items] of rows.columns.entries()) {
				for (; next[column]! < items.length; next[column]!++) {
					const at = next[column]!;
					const item = items[at]!;
					if (rows.lane[item]! > lane) break;
					const after = (at === 0 ? 4 : low[items[at - 1]!]!) + gaps[column]![at]!;
					const own = rows.lane[item]! < 0 ? 0 : rails[lane]! + ROOM.lane + size[item]! / 2;
					low[item] = Math.max(after, own);
					if (rows.lane[item]! >= 0) end = Math.max(end, low[item]! + size[item]! / 2 + ROOM.lane);
					bottom = Math.max(bottom, low[item]! + size[item]! / 2 + 4);
				}
			}
			if (!fixed) rails[lane + 1] = end;
		}
	};
	pack(false);
	rails[lanes] = Math.max(rails[lanes] ?? 0, bottom);
	const spare = Math.max(0, least - rails[lanes]!);
	for (let lane = 1; lane <= lanes; lane++) rails[lane] = Math.round(rails[lane]! + (spare * lane) / lanes);
	pack(true);
	const high = new Float64Array(size.length);
	for (const [column, items] of rows.columns.entries())
		for (let at = items.length - 1; at >= 0; at--) {
			const item = items[at]!;
			const below = items[at + 1];
			const before = below === undefined ? rails[lanes]! - 4 - size[item]! / 2 : high[below]! - gaps[column]![at + 1]!;
			const lane = rows.lane[item]!;
			high[item] = lane < 0 ? before : Math.min(before, rails[lane + 1]! - ROOM.lane - size[item]! / 2);
		}
	return { low, high, rails };
}

function springsOf(rows: Rows, ports: Ports, weight: Float64Array, size: Float64Array): Springs {
	const other: number[][] = Array.from({ length: size.length }, () => []);
	const away: number[][] = Array.from({ length: size.length }, () => []);
	const pull: number[][] = Array.from({ length: size.length }, () => []);
	const tie = (item: number, to: number, by: number, strength: number): void => {
		other[item]!.push(to);
		away[item]!.push(by);
		pull[item]!.push(strength);
	};
	for (const [link, way] of rows.ways.entries()) {
		const [first, last] = [way[0]!, way.at(-1)!];
		if (rows.column[first] === rows.column[last]) {
			if (!ports.straight[link]) continue;
			const items = rows.columns[rows.column[first]!]!;
			const down = items.indexOf(first) < items.indexOf(last) ? 1 : -1;
			const by = down * ((size[first]! + size[last]!) / 2 + ROOM.arrow);
			tie(last, first, by, weight[link]!);
			tie(first, last, -by, weight[link]!);
			continue;
		}
		for (let at = 0; at + 1 < way.length; at++) {
			const [a, b] = [way[at]!, way[at + 1]!];
			const by = (at === 0 ? ports.start[link]! : 0) - (at + 2 === way.length ? ports.end[link]! : 0);
			const strength = weight[link]! * FLAT[Number(rows.lane[a]! < 0) + Number(rows.lane[b]! < 0)]!;
			tie(b, a, by, strength);
			tie(a, b, -by, strength);
		}
	}
	return { other, away, pull };
}

function moveColumn(
	rows: Rows,
	column: number,
	y: Float64Array,
	gap: Float64Array,
	low: Float64Array,
	high: Float64Array,
	{ other, away, pull }: Springs,
	side: 'left' | 'right' | 'both'
): void {
	const items = rows.columns[column]!;
	const wish = new Float64Array(items.length);
	const weight = new Float64Array(items.length);
	const lows = new Float64Array(items.length);
	const highs = new Float64Array(items.length);
	for (let at = 0; at < items.length; at++) {
		const item = items[at]!;
		let [sum, all] = [0, 0];
		for (let tie = 0; tie < other[item]!.length; tie++) {
			const to = other[item]![tie]!;
			const apart = rows.column[to]! - column;
			if ((side === 'left' && apart > 0) || (side === 'right' && apart < 0)) continue;
			sum += pull[item]![tie]! * (y[to]! + away[item]![tie]!);
			all += pull[item]![tie]!;
		}
		wish[at] = all > 0 ? sum / all : y[item]!;
		weight[at] = all > 0 ? all : 0.1;
		lows[at] = low[item]!;
		highs[at] = high[item]!;
	}
	const places = spaced({ wish, weight, gap, low: lows, high: highs });
	for (let at = 0; at < items.length; at++) y[items[at]!] = places[at]!;
}

/** Gives the passing places of each long link one height where its neighbours leave room: that of one of its ends if it can be. */
function level(
	rows: Rows,
	ports: Ports,
	y: Float64Array,
	gaps: readonly Float64Array[],
	low: Float64Array,
	high: Float64Array
): void {
	const place = new Int32Array(y.length);
	for (const items of rows.columns) items.forEach((item, at) => (place[item] = at));
	const room = (item: number): [number, number] => {
		const column = rows.column[item]!;
		const items = rows.columns[column]!;
		const at = place[item]!;
		const top = at === 0 ? -Infinity : y[items[at - 1]!]! + gaps[column]![at]!;
		const bottom = at + 1 === items.length ? Infinity : y[items[at + 1]!]! - gaps[column]![at + 1]!;
		return [Math.max(low[item]!, top), Math.min(high[item]!, bottom)];
	};
	for (const [link, way] of rows.ways.entries()) {
		const start = y[way[0]!]! + ports.start[link]!;
		const end = y[way.at(-1)!]! + ports.end[link]!;
		let at = 1;
		while (at + 1 < way.length) {
			let [top, bottom] = room(way[at]!);
			let stop = at + 1;
			for (; stop + 1 < way.length; stop++) {
				const [above, below] = room(way[stop]!);
				if (Math.max(top, above) > Math.min(bottom, below)) break;
				[top, bottom] = [Math.max(top, above), Math.min(bottom, below)];
			}
			const fits = (height: number) => height >= top && height <= bottom;
			const mean = way.slice(at, stop).reduce((sum, item) => sum + y[item]!, 0) / (stop - at);
			const wanted = stop + 1 === way.length && fits(end) ? end : at === 1 && fits(start) ? start : mean;
			if (top <= bottom) for (const item of way.slice(at, stop)) y[item] = Math.min(bottom, Math.max(top, wanted));
			at = stop;
		}
	}
}
