import { fromDayNumber } from '$lib/graph/days';
import { monthName } from '$lib/graph/single-date';
import { UNIT, nextUnit, unitOf } from './timeline-calendar';
import type { TimelineScale } from './timeline-scale';
import { TimelineSeats } from './timeline-seats';
import { measure } from './widths';

/** A day of the calendar on the line of time. */
export interface TimelineTick {
	readonly x: number;
	/** Null: a line without a name. */
	readonly label: string | null;
	/** It begins a year. */
	readonly isYear: boolean;
}

/** Px between two names, and between a line and its name. */
const APART = 12;
export const TICK_GAP = 4;
export const TICK_TYPE = { size: 13, year: 700, other: 500 } as const;
/** Px below which two lines would lie on each other. */
const CLOSE = 9;

/**
 * The calendar of a scale: a line at the beginning of each of its pieces, and of finer units where a piece is wide, named where there
 * is room, years first, then quarters, months, days. O(t log t) in the ticks, which the width bounds.
 */
export function timelineTicks(scale: TimelineScale): TimelineTick[] {
	const days = new Set(scale.days.slice(0, -1));
	for (let k = 0; k + 1 < scale.days.length; k++)
		for (const day of finer(scale, scale.days[k]!, scale.days[k + 1]!)) days.add(day);
	const all = [...days].sort((a, b) => a - b).map((day) => ({ day, x: scale.x(day), unit: unitOf(day) }));
	const [names, lines] = [new TimelineSeats(1), new TimelineSeats(1)];
	const drawn = new Set<number>();
	const named = new Map<number, string>();
	const years = new Set<number>();
	const end = scale.places.at(-1)!;
	/* The years with most room for what is in them are named first. */
	const wide = all.filter(({ unit }) => unit <= UNIT.year);
	const room = new Map(wide.map(({ day, x }, k) => [day, (wide[k + 1]?.x ?? end) - x]));
	const rank = (unit: number) => Math.max(unit, UNIT.year);
	const order = [...all].sort(
		(a, b) => rank(a.unit) - rank(b.unit) || (room.get(b.day) ?? 0) - (room.get(a.day) ?? 0) || a.x - b.x
	);
	for (const { day, x, unit } of order) {
		const around = [x - CLOSE / 2, x + CLOSE / 2] as const;
		if (!lines.isFree(0, around)) continue;
		lines.put(0, day, around);
		drawn.add(x);
		const { year } = fromDayNumber(day);
		/* A month without its year would be read as one of the year before it. */
		const label = labelOf(day, unit) + (unit > UNIT.year && !years.has(year) ? ` ${yearText(year)}` : '');
		const place = [x, x + TICK_GAP + measure(label, TICK_TYPE.size, 700) + APART] as const;
		if (place[1] - APART > end + 20 || !names.isFree(0, place)) continue;
		names.put(0, day, place);
		named.set(day, label);
		years.add(year);
	}
	return all
		.filter(({ x }) => drawn.has(x))
		.map(({ day, x, unit }) => ({
			x: Math.round(x * 10) / 10,
			label: named.get(day) ?? null,
			isYear: unit <= UNIT.year
		}));
}

/** Beginnings of the finest unit that leaves each of them room for a name inside a wide piece. */
function finer(scale: TimelineScale, from: number, to: number): number[] {
	const wide = scale.x(to) - scale.x(from);
	for (const unit of [UNIT.day, UNIT.week, UNIT.month, UNIT.quarter, UNIT.year]) {
		const days: number[] = [];
		const most = wide / 52;
		for (let day = nextUnit(unit, from); day < to && days.length <= most; day = nextUnit(unit, day)) days.push(day);
		if (days.length > 0 && days.length < most) return days;
	}
	return [];
}

function labelOf(day: number, unit: number): string {
	const { year, month, day: date } = fromDayNumber(day);
	if (unit <= UNIT.year) return yearText(year);
	const name = monthName(month);
	const short = name.length <= 4 ? name : name.slice(0, 3);
	return date === 1 ? short : `${date} ${short}`;
}

function yearText(year: number): string {
	return year > 0 ? String(year) : `${1 - year} BCE`;
}
