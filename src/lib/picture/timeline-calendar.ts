import { dayNumber, fromDayNumber } from '$lib/graph/days';

/**
 * The calendar as units inside units: ten thousand years down to one day. Every beginning of a unit is a beginning of all
 * smaller ones, so that a line of time may be divided here more finely than there.
 */

/** Years of the coarse units, the coarsest first. */
const YEARS = [10_000, 5000, 1000, 500, 100, 50, 10, 5, 1];

/** Places of units from coarse to fine. */
export const UNIT = {
	coarsest: 0,
	year: YEARS.length - 1,
	quarter: YEARS.length,
	month: YEARS.length + 1,
	week: YEARS.length + 2,
	day: YEARS.length + 3
} as const;

/** Days of the month on which a week of it begins: the last is longer. */
const WEEKS = [1, 8, 15, 22];

/** The first day of the unit in which a day lies. */
export function unitStart(unit: number, day: number): number {
	if (unit >= UNIT.day) return day;
	const date = fromDayNumber(day);
	const years = YEARS[unit];
	if (years !== undefined) return dayNumber(Math.floor(date.year / years) * years, 1, 1);
	if (unit === UNIT.quarter) return dayNumber(date.year, date.month - ((date.month - 1) % 3), 1);
	if (unit === UNIT.month) return dayNumber(date.year, date.month, 1);
	return dayNumber(date.year, date.month, WEEKS.findLast((start) => start <= date.day) ?? 1);
}

/** The first day of the unit after that in which a day lies. */
export function nextUnit(unit: number, day: number): number {
	if (unit >= UNIT.day) return day + 1;
	const start = unitStart(unit, day);
	const { year, month, day: first } = fromDayNumber(start);
	const years = YEARS[unit];
	if (years !== undefined) return dayNumber(year + years, 1, 1);
	if (unit === UNIT.week) {
		const next = WEEKS[WEEKS.indexOf(first) + 1];
		return next === undefined ? nextUnit(UNIT.month, start) : dayNumber(year, month, next);
	}
	const later = month + (unit === UNIT.quarter ? 3 : 1);
	return later > 12 ? dayNumber(year + 1, later - 12, 1) : dayNumber(year, later, 1);
}

/** The coarsest unit that begins on a day. */
export function unitOf(day: number): number {
	for (let unit = UNIT.coarsest; unit < UNIT.day; unit++) if (unitStart(unit, day) === day) return unit;
	return UNIT.day;
}
