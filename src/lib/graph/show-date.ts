import { readEnds } from './date-ends';
import { fromDayNumber } from './days';
import { monthName, type SingleDate } from './single-date';

type Length = 'long' | 'short';
type End = SingleDate | 'open' | 'unknown';

/**
 * A date in plain English. Long: "30 January 1950", "March 1949 to April 1950", "about 1945", "from August 1945", "the 1940s".
 * Short: "30 Jan 1950", "Mar 1949 – Apr 1950", "1940s". A text that is no date is given back as it is.
 */
export function showDate(date: { readonly text: string }, length: Length): string {
	const ends = readEnds(date.text);
	if ('error' in ends) return date.text;
	const { start, end } = ends;
	return start === end && typeof start === 'object' ? showSingle(start, length) : showSpan(start, end, length);
}

/** The value of a `<time>` element for a date: year, month or day. Null where HTML has no form for it: spans, X digits, years before 1 or after 9999. */
export function machineDate(date: { readonly text: string }): string | null {
	const ends = readEnds(date.text);
	if ('error' in ends || ends.start !== ends.end || typeof ends.start !== 'object') return null;
	const { negative, year, month, day } = ends.start;
	const value = [year, month, day].filter((part) => part !== null).join('-');
	return negative || year.length > 4 || year === '0000' || value.includes('X') ? null : value;
}

function showSpan(start: End, end: End, length: Length): string {
	if (typeof start !== 'object') {
		if (typeof end !== 'object') return start === 'open' && end === 'open' ? 'at all times' : 'at an unknown time';
		return `until ${showSingle(end, length)}${start === 'unknown' ? ', start unknown' : ''}`;
	}
	const from = showSingle(start, length);
	if (typeof end !== 'object') return `from ${from}${end === 'unknown' ? ', end unknown' : ''}`;
	const to = showSingle(end, length);
	if (from === to) return from;
	const shared = sharedParts(start, end);
	if (shared === 'month' && isPlainDay(start) && isPlainDay(end))
		return `${Number(start.day)}${length === 'long' ? ' to ' : '–'}${to}`;
	const joint = length === 'long' ? ' to ' : ' – ';
	if (isLess(end, start)) return `${from}${joint}later that ${end.month === null ? 'year' : 'month'}`;
	return `${shared === null ? from : showSingle({ ...start, year: '' }, length)}${joint}${to}`;
}

const isPlain = (date: SingleDate): boolean =>
	!date.approximate && !date.uncertain && !`${date.year}${date.month}${date.day}`.includes('X');
const isPlainDay = (date: SingleDate): boolean => isPlain(date) && date.day !== null;

/** What two plain dates have in common and need to say once. */
function sharedParts(start: SingleDate, end: SingleDate): 'month' | 'year' | null {
	if (!isPlain(start) || !isPlain(end) || start.month === null || end.month === null) return null;
	if (start.year !== end.year || start.negative !== end.negative) return null;
	return start.month === end.month ? 'month' : (start.day === null) === (end.day === null) ? 'year' : null;
}

/** Whether one plain date is the year or month that holds another. */
function isLess(holder: SingleDate, held: SingleDate): boolean {
	if (!isPlain(holder) || !isPlain(held) || holder.year !== held.year || holder.negative !== held.negative)
		return false;
	return holder.month === null
		? held.month !== null
		: holder.day === null && held.day !== null && holder.month === held.month;
}

/** One date; an empty year is left out. */
function showSingle(date: SingleDate, length: Length): string {
	const words = `${date.year}${date.month}${date.day}`.includes('X')
		? showUnknown(date, length)
		: showKnown(date, length);
	return `${date.uncertain ? 'perhaps ' : ''}${date.approximate ? 'about ' : ''}${words}`;
}

function showKnown({ negative, year, month, day }: SingleDate, length: Length): string {
	const parts = [day === null ? '' : String(Number(day)), month === null ? '' : nameOf(Number(month), length)];
	return [...parts, year === '' ? '' : showYear(negative ? -Number(year) : Number(year))]
		.filter((part) => part !== '')
		.join(' ');
}

function nameOf(month: number, length: Length): string {
	return length === 'long' ? monthName(month) : monthName(month).slice(0, 3);
}

/** A year as people write it: 335 BCE for -334, 79 CE, 1950, 12,000. */
function showYear(year: number): string {
	if (year < 1) return `${grouped(1 - year)} BCE`;
	return year < 1000 ? `${year} CE` : grouped(year);
}

const grouped = (year: number): string => (year < 10_000 ? String(year) : year.toLocaleString('en-US'));

/** A date with X digits: in words where there are some, else the days it lies between. */
function showUnknown(date: SingleDate, length: Length): string {
	const { negative, year, month, day } = date;
	const wholeYear = !year.includes('X');
	if (month === null && !negative && /^\d{3}X$/.test(year))
		return length === 'long' ? `the ${year.slice(0, 3)}0s` : `${year.slice(0, 3)}0s`;
	if (wholeYear && month === 'XX' && (day === null || day === 'XX')) {
		const within = showKnown({ ...date, month: null, day: null }, length);
		return day === null ? `some month of ${within}` : `some day in ${within}`;
	}
	if (wholeYear && month !== null && !month.includes('X') && day === 'XX')
		return `some day in ${showKnown({ ...date, day: null }, length)}`;
	const [from, to] = [date.first, date.last].map((number) => showBound(number, month !== null, length));
	return length === 'long' ? `between ${from} and ${to}` : `${from} – ${to}`;
}

function showBound(number: number, exact: boolean, length: Length): string {
	const { year, month, day } = fromDayNumber(number);
	return exact ? `${day} ${nameOf(month, length)} ${showYear(year)}` : showYear(year);
}
