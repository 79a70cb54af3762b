import { readEnds, type DateEnds } from './date-ends';
import { OPEN_END, OPEN_START } from './days';
import type { DateFault } from './single-date';

// Dates are asked for under this name; their parts live beside it.
export { dayNumber, fromDayNumber, OPEN_END, OPEN_START } from './days';
export { machineDate, showDate } from './show-date';

/** A date, or a span of time, as EDTF (ISO 8601-2, levels 0 and 1): when it can have begun and when it can have ended. */
export interface Edtf {
	/** As the author wrote it. */
	readonly text: string;
	/** Earliest day, inclusive: days since 1970-01-01, proleptic Gregorian; OPEN_START where the start is open or unknown. */
	readonly first: number;
	/** Latest day on which it can have begun. */
	readonly firstLatest: number;
	/** Earliest day on which it can have ended. */
	readonly lastEarliest: number;
	/** Latest day, inclusive; OPEN_END where the end is open or unknown. */
	readonly last: number;
	readonly start: 'known' | 'open' | 'unknown';
	readonly end: 'known' | 'open' | 'unknown';
	/** `~` or `%` stands anywhere in it. */
	readonly approximate: boolean;
	/** `?` or `%` stands anywhere in it. */
	readonly uncertain: boolean;
}

/**
 * Reads a date: year, month or day with X for unknown digits, `~ ? %` before or after any part, a span `a/b` with an open
 * end `..` or an unknown, empty one. Times, seasons and sets are refused with a hint. Linear in the text; never throws.
 */
export function readEdtf(text: string): { date: Edtf } | DateFault {
	const ends = readEnds(text);
	return 'error' in ends ? ends : { date: boundsOf(text, ends) };
}

function boundsOf(text: string, ends: DateEnds): Edtf {
	const start = typeof ends.start === 'object' ? ends.start : null;
	const end = typeof ends.end === 'object' ? ends.end : null;
	const first = start?.first ?? OPEN_START;
	const last = end?.last ?? OPEN_END;
	return {
		text,
		first,
		// A span cannot begin after its end nor end before its start, however inexact the two are.
		firstLatest: Math.min(start?.last ?? last, last),
		lastEarliest: Math.max(end?.first ?? first, first),
		last,
		start: typeof ends.start === 'object' ? 'known' : ends.start,
		end: typeof ends.end === 'object' ? 'known' : ends.end,
		approximate: Boolean(start?.approximate || end?.approximate),
		uncertain: Boolean(start?.uncertain || end?.uncertain)
	};
}

const isExact = (date: Edtf): boolean => !date.approximate && !date.uncertain;

/** All of `a` lies after all of `b`, whichever days they mean; never so where one of them is approximate or uncertain. */
export function certainlyAfter(a: Edtf, b: Edtf): boolean {
	return a.first > b.last && isExact(a) && isExact(b);
}

/** All of `a` lies before all of `b`; never so where one of them is approximate or uncertain. */
export function certainlyBefore(a: Edtf, b: Edtf): boolean {
	return certainlyAfter(b, a);
}

/** `a` begins after `b` has begun, whichever days they mean; never so where one of them is approximate or uncertain. */
export function certainlyBeginsAfter(a: Edtf, b: Edtf): boolean {
	return a.first > b.firstLatest && isExact(a) && isExact(b);
}

/** Some day lies within the bounds of both as they are written: `~` and `?` do not widen them. */
export function possiblyOverlaps(a: Edtf, b: Edtf): boolean {
	return a.first <= b.last && b.first <= a.last;
}
