import type { CslDate } from './csl';
import { readEnds } from './date-ends';
import { daysIn } from './days';
import { monthName, type SingleDate } from './single-date';

/** Between the dates of CSL-JSON, whose year -44 is 44 BCE, and EDTF, whose year -0043 is. */

type Parts = readonly number[];

/** Why [year, month, day] is no date, or null where it is one. Months 13–24 are seasons, as citeproc reads them. */
export function partsFault(parts: Parts): string | null {
	const [year, month, day] = parts;
	const shown = `"${parts.join('-')}"`;
	if (year === undefined || parts.length > 3 || !parts.every(Number.isInteger))
		return `${shown} is not a year, month and day.`;
	if (month === undefined) return null;
	if (month < 1 || month > 24) return `${shown} has the month ${month}; a year has the months 1 to 12.`;
	if (day === undefined) return null;
	if (month > 12) return `${shown} has a day in a season.`;
	const length = daysIn(year < 0 ? year + 1 : year, month);
	return day >= 1 && day <= length
		? null
		: `${shown} has the day ${day}; ${monthName(month)} ${year} has the days 1 to ${length}.`;
}

/** Whether the end of a span is left open: CSL-JSON writes it [0]. */
export function isOpenPart(parts: Parts): boolean {
	return parts.length === 1 && parts[0] === 0;
}

/** The EDTF text of a date of CSL-JSON; null where it is only words. A season is given as its year. */
export function edtfOf(date: CslDate): string | null {
	const parts = date['date-parts'];
	if (parts === undefined || parts.length === 0) return date.raw ?? null;
	const about = date.circa ? '~' : '';
	const [start, end] = parts.map((each) => (isOpenPart(each) ? '' : partText(each) + about));
	return end === undefined ? start! : `${start}/${end === '' ? '..' : end}`;
}

function partText([year = 0, month, day]: Parts): string {
	const counted = year < 0 ? year + 1 : year;
	const digits = String(Math.abs(counted)).padStart(4, '0');
	const long = digits.length > 4 ? 'Y' : '';
	const start = `${long}${counted < 0 ? '-' : ''}${digits}`;
	if (long !== '' || month === undefined || month > 12) return start;
	return [
		start,
		...[month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'))
	].join('-');
}

/** The date of CSL-JSON for EDTF text; null where the text is none. What has no form there (X digits, an unknown start) is kept as `raw`; seasons are read too. */
export function cslDateOf(edtf: string): CslDate | null {
	const season = /^(\d{4})-2([1-4])(~?)$/.exec(edtf);
	if (season) return { 'date-parts': [[Number(season[1])]], season: season[2]!, ...(season[3] ? { circa: true } : {}) };
	const ends = readEnds(edtf);
	if ('error' in ends) return null;
	const { start, end } = ends;
	if (typeof start !== 'object' || edtf.includes('X') || /[?%]/.test(edtf)) return { raw: edtf };
	const parts = [partsOf(start)];
	if (end !== start) parts.push(typeof end === 'object' ? partsOf(end) : [0]);
	const circa = start.approximate || (typeof end === 'object' && end.approximate);
	return circa ? { 'date-parts': parts, circa } : { 'date-parts': parts };
}

function partsOf({ negative, year, month, day }: SingleDate): number[] {
	const number = negative || Number(year) === 0 ? -Number(year) - 1 : Number(year);
	return [number, ...[month, day].filter((part) => part !== null).map(Number)];
}
