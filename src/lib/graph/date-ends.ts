import { readSingleDate, type DateFault, type SingleDate } from './single-date';

/** The ends of a date as its author wrote them; a date without a slash is both its own start and its end. */
export interface DateEnds {
	readonly start: SingleDate | 'open' | 'unknown';
	readonly end: SingleDate | 'open' | 'unknown';
}

const LONGEST = 100;

/** The ends of a date before anything is computed from them. */
export function readEnds(text: string): DateEnds | DateFault {
	if (text.length > LONGEST)
		return { error: `The date has ${text.length} signs; the limit is ${LONGEST}.`, hint: 'Write the date alone.' };
	const sides = text.split('/');
	if (sides.length === 1) {
		const date = readSingleDate(text);
		return 'error' in date ? date : { start: date, end: date };
	}
	if (sides.length > 2)
		return {
			error: `"${text}" has more than one slash.`,
			hint: 'Write a day as 1950-06-25, a span as 1949-03/1950-04.'
		};
	const start = readEnd(sides[0]!);
	const end = readEnd(sides[1]!);
	if (typeof start === 'object' && 'error' in start) return start;
	if (typeof end === 'object' && 'error' in end) return end;
	if (start === 'unknown' && end === 'unknown')
		return { error: `"${text}" has neither start nor end.`, hint: 'Give one of them, or leave the date out.' };
	const fault = typeof start === 'object' && typeof end === 'object' ? spanFault(text, start, end) : null;
	return fault ?? { start, end };
}

function readEnd(side: string): DateEnds['start'] | DateFault {
	if (side === '') return 'unknown';
	return side === '..' ? 'open' : readSingleDate(side);
}

function spanFault(text: string, start: SingleDate, end: SingleDate): DateFault | null {
	if (start.year.length > 4 || end.year.length > 4) {
		return {
			error: `"${text}" is a span with a year of five digits or more.`,
			hint: 'A span takes years of four digits; give such a year alone.'
		};
	}
	return start.first > end.last
		? { error: `"${text}" ends before it starts.`, hint: 'Swap the two dates, or correct one.' }
		: null;
}
