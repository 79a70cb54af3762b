import { nextUnit, UNIT, unitStart } from './timeline-calendar';

/** A scale of time: px for every day, steadily onward, in straight pieces between days of the calendar. */
export interface TimelineScale {
	/** Day numbers at which a piece begins, and the end of the last, in order. */
	readonly days: readonly number[];
	/** Px of each of them, strictly increasing. */
	readonly places: readonly number[];
	/** Px of a day, held within the scale. */
	x(day: number): number;
	/** The day at a place, the inverse of `x`. */
	day(x: number): number;
}

/** What a scale is made for. */
export interface ScaleOptions {
	/** First and last day, inclusive. */
	readonly from: number;
	readonly to: number;
	/** Days on which something stands; one that stands there often counts often. Order does not matter. */
	readonly dates: readonly number[];
	/** Px of the first day and of the end of the last. */
	readonly start: number;
	readonly end: number;
	/** Every day as wide as every other. */
	readonly even: boolean;
}

/** A piece is divided where more than this share of all dates lies in it, and at least so many. */
const DENSE = 0.035;
const LEAST = 3;
const MOST_PIECES = 72;
/** How much wider a piece is for each date in it; 1 is the width of a piece without any. */
const WIDER = 0.12;
/** How much wider a piece of more than a year is at least: it has a name to bear. */
const COARSE = 1.7;
const YEAR = 366;
/** With fewer pieces than this the next finer unit is begun with. */
const FEWEST = 4;

/**
 * A scale that widens where more happened: the time is cut into units of the calendar, the densest pieces again into finer ones,
 * and each piece is as wide as one without dates plus a share for each date in it. O(pieces² + n log n).
 */
export function timelineScale(options: ScaleOptions): TimelineScale {
	const { from, to, start, end, even } = options;
	const dates = [...options.dates].sort((a, b) => a - b);
	const unit = firstUnit(from, to);
	const days = even ? cut(unit, from, to + 1) : pieces(unit, from, to + 1, dates);
	const widths = days.slice(0, -1).map((day, k) => {
		const next = days[k + 1]!;
		const least = next - day > YEAR ? COARSE : 1;
		return even ? next - day : least + WIDER * countBetween(dates, day, next);
	});
	const unitWidth = (end - start) / widths.reduce((sum, width) => sum + width, 0);
	const places = [start];
	for (const width of widths) places.push(places.at(-1)! + width * unitWidth);
	return scaleThrough(days, places);
}

/** The scale in straight pieces through (days[k], places[k]); both strictly increasing. */
export function scaleThrough(days: readonly number[], places: readonly number[]): TimelineScale {
	return { days, places, x: (day) => between(days, places, day), day: (x) => between(places, days, x) };
}

/** The coarsest unit that gives enough pieces. */
function firstUnit(from: number, to: number): number {
	for (let unit = UNIT.coarsest; unit < UNIT.day; unit++) {
		let pieces = 0;
		for (let day = from; day <= to && pieces < FEWEST; day = nextUnit(unit, day)) pieces++;
		if (pieces >= FEWEST) return unit;
	}
	return UNIT.day;
}

/** Beginnings of units from the one that holds `from`, and the end, `to` exclusive: whole units, so that the same calendar stands everywhere. */
function cut(unit: number, from: number, to: number): number[] {
	const days = [unitStart(unit, from)];
	while (days.at(-1)! < to) days.push(nextUnit(unit, days.at(-1)!));
	return days;
}

function pieces(unit: number, from: number, to: number, dates: readonly number[]): number[] {
	const days = cut(unit, from, to);
	const unitOfPiece = new Map(days.map((day) => [day, unit]));
	const most = Math.max(LEAST, DENSE * dates.length);
	while (days.length < MOST_PIECES) {
		let densest = { at: -1, count: most };
		for (let k = 0; k + 1 < days.length; k++) {
			if (unitOfPiece.get(days[k]!)! >= UNIT.day) continue;
			const count = countBetween(dates, days[k]!, days[k + 1]!);
			if (count > densest.count) densest = { at: k, count };
		}
		if (densest.at < 0) break;
		const [first, next] = [days[densest.at]!, days[densest.at + 1]!];
		const finer = unitOfPiece.get(first)! + 1;
		const inner = cut(finer, first, next).filter((day) => day > first && day < next);
		for (const day of [first, ...inner]) unitOfPiece.set(day, finer);
		days.splice(densest.at + 1, 0, ...inner);
	}
	return trimmed(days, from, to);
}

/** Pieces wholly outside the time asked for fall away; they come of cutting whole units. */
function trimmed(days: readonly number[], from: number, to: number): number[] {
	const start = Math.max(
		0,
		days.findLastIndex((day) => day <= from)
	);
	const end = days.findIndex((day) => day >= to);
	return days.slice(start, end < 0 ? undefined : end + 1);
}

/** How many of the sorted dates lie from `from` to before `to`. */
function countBetween(dates: readonly number[], from: number, to: number): number {
	return firstAtLeast(dates, to) - firstAtLeast(dates, from);
}

/** Place of the first number of a sorted list that is at least `value`. */
function firstAtLeast(sorted: readonly number[], value: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (sorted[middle]! < value) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The value at `at` of a line in pieces through (from[k], to[k]), held at its ends. */
function between(from: readonly number[], to: readonly number[], at: number): number {
	if (at <= from[0]!) return to[0]!;
	if (at >= from.at(-1)!) return to.at(-1)!;
	const k = Math.max(1, firstAtLeast(from, at));
	const [a, b] = [from[k - 1]!, from[k]!];
	return to[k - 1]! + ((at - a) / (b - a)) * (to[k]! - to[k - 1]!);
}
