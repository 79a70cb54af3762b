import { OPEN_END, OPEN_START, dayNumber, fromDayNumber } from '$lib/graph/days';

/** Months as whole numbers: 12 × year + month from 0; the year 0 is 1 BCE. */

/** The month of a day; null where the day is open. */
export function monthOf(day: number): number | null {
	if (day === OPEN_START || day === OPEN_END) return null;
	const { year, month } = fromDayNumber(day);
	return year * 12 + month - 1;
}

/** The first day of a month. */
export function firstDay(month: number): number {
	const year = Math.floor(month / 12);
	return dayNumber(year, month - year * 12 + 1, 1);
}

/** "1945-08", as addresses have it. */
export function monthText(month: number): string {
	const year = Math.floor(month / 12);
	const digits = String(Math.abs(year)).padStart(4, '0');
	return `${year < 0 ? '-' : ''}${digits}-${String(month - year * 12 + 1).padStart(2, '0')}`;
}

/** The month of such a text; null where it is none. */
export function readMonth(text: string): number | null {
	const [, year, month] = /^(-?\d{4,7})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
	return year === undefined ? null : Number(year) * 12 + Number(month) - 1;
}

const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** "Aug 1945". */
export function monthName(month: number): string {
	const year = Math.floor(month / 12);
	return `${NAMES[month - year * 12] ?? ''} ${yearName(year)}`;
}

/** A year as people write it; the year before 1 is 1 BCE. */
export function yearName(year: number): string {
	return year > 0 ? String(year) : `${1 - year} BCE`;
}

/** "Aug 1945 – June 1950": from a month up to the one before `to`. */
export function spanName(from: number, to: number): string {
	return to - 1 <= from ? monthName(from) : `${monthName(from)} – ${monthName(to - 1)}`;
}

/** "1945–50": the years of a span, where there is little room. */
export function yearsName(from: number, to: number): string {
	const [first, last] = [Math.floor(from / 12), Math.floor((to - 1) / 12)];
	if (first === last) return yearName(first);
	const isClose = first > 0 && Math.floor(first / 100) === Math.floor(last / 100);
	return `${yearName(first)}–${isClose ? String(last % 100).padStart(2, '0') : yearName(last)}`;
}
