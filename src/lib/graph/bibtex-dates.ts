import type { BibEntry, BibField } from './bibtex';
import type { BibFields } from './bibtex-fields';
import { texToText, texToVerbatim } from './bibtex-text';
import type { CslDate } from './csl';
import { cslDateOf, partsFault } from './csl-dates';
import { issueAt, type Issue } from './issues';

/** `date` of biblatex, else `year`, `month` and `day`. */
export function issuedField(entry: BibEntry, fields: BibFields, issues: Issue[]): CslDate | null {
	const date = dateField(fields.take('date'), 'date', issues);
	if (date) {
		// biblatex reads `date` alone where both are given.
		for (const name of ['year', 'month', 'day']) fields.take(name);
		return date;
	}
	const year = fields.take('year');
	if (!year) return null;
	const text = texToText(year.tex).replace(/\s*[–—-]+\s*(?=\d{4}$)/, '/');
	const read = /^-?\d{1,4}(?:\/\d{1,4})?$/.test(text)
		? cslDateOf(text.replace(/\d+/g, (digits) => digits.padStart(4, '0')))
		: null;
	const parts = read?.['date-parts'];
	if (!read || !parts) {
		issues.push(
			issueAt(
				year.place,
				'bad-date',
				`The year "${texToText(year.tex)}" of "${entry.key}" is not a number.`,
				'Write a year such as 1950, or a date under `date` such as 1950-06 or 1950~.'
			)
		);
		return { literal: texToText(year.tex) };
	}
	return parts.length > 1 ? read : withMonth(parts[0]![0]!, fields, issues);
}

const MONTH_STARTS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** A year with what `month` and `day` say beside it: numbers, names in any form, "10 January", "Jan.--Feb.", a season. */
function withMonth(year: number, fields: BibFields, issues: Issue[]): CslDate {
	const field = fields.take('month');
	const words = texToText(field?.tex ?? '').toLowerCase();
	const named = (words.match(/[a-z]+/g) ?? [])
		.map((word) => MONTH_STARTS.indexOf(word.slice(0, 3)) + 1)
		.filter((number) => number > 0);
	const numbers = (words.match(/\d+/g) ?? []).map(Number);
	const [from = numbers[0], to] = named;
	if (!field || words === '') return { 'date-parts': [[year]] };
	if (from === undefined) {
		const season = SEASONS.indexOf(words.replace('fall', 'autumn')) + 1;
		return { 'date-parts': [[year]], season: season > 0 ? String(season) : words };
	}
	if (to !== undefined && to !== from)
		return {
			'date-parts': [
				[year, from],
				[to < from ? year + 1 : year, to]
			]
		};
	const day = Number(texToText(fields.take('day')?.tex ?? '')) || (named.length > 0 ? numbers[0] : undefined);
	const parts = day === undefined ? [year, from] : [year, from, day];
	const fault = partsFault(parts);
	if (fault === null) return { 'date-parts': [parts] };
	issues.push(issueAt(field.place, 'bad-date', fault));
	return { 'date-parts': [[year]] };
}

/** A field that holds a date of biblatex; null where it is missing or empty. What is no date is told and kept as words. */
export function dateField(field: BibField | undefined, name: string, issues: Issue[]): CslDate | null {
	const text = field ? texToVerbatim(field.tex) : '';
	if (!field || text === '') return null;
	// biblatex leaves times of day and an open end as "1950/" to the style.
	const date = cslDateOf(text.replace(/T[\d:.+-]*Z?/g, '').replace(/\/$/, '/..'));
	if (date) return date;
	issues.push(issueAt(field.place, 'bad-date', `"${name}" is "${text}", which is not a date.`));
	return { literal: text };
}
