/** Days as whole numbers since 1970-01-01 in the proleptic Gregorian calendar; the year 0 is 1 BCE (ISO 8601). */

/** Before every day: the start of what has no known start. */
export const OPEN_START = -(2 ** 31);
/** After every day: the end of what has no known end. */
export const OPEN_END = 2 ** 31 - 1;

/** How many days a month (1–12) of a year has. */
export function daysIn(year: number, month: number): number {
	if (month === 2) return isLeap(year) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * The number of a day. Years so far off that the number would not fit between OPEN_START and OPEN_END (5.8 million) are
 * held at the nearest number that does. Counts from March, so that the leap day ends a year (after Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013).
 */
export function dayNumber(year: number, month: number, day: number): number {
	return Math.min(Math.max(unheld(year, month, day), OPEN_START + 1), OPEN_END - 1);
}

/** The same however far off the year is. */
function unheld(year: number, month: number, day: number): number {
	const marchYear = month < 3 ? year - 1 : year;
	const marchMonth = (month + 9) % 12;
	const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
	return 365 * marchYear + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 719_469;
}

/** The day of a number between OPEN_START and OPEN_END. */
export function fromDayNumber(number: number): { year: number; month: number; day: number } {
	let year = 1970 + Math.floor(number / 365.2425);
	while (unheld(year, 1, 1) > number) year--;
	while (unheld(year + 1, 1, 1) <= number) year++;
	let month = 12;
	while (unheld(year, month, 1) > number) month--;
	return { year, month, day: number - unheld(year, month, 1) + 1 };
}
