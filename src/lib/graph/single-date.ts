import { dayNumber, daysIn } from './days';

/** One date of EDTF, without a slash: digits, of which some may be X, and what its qualifiers say. */
export interface SingleDate {
	/** The year is before the year 0. */
	readonly negative: boolean;
	/** Four signs, or five and more after Y. */
	readonly year: string;
	readonly month: string | null;
	readonly day: string | null;
	/** `~` or `%` stands in it. */
	readonly approximate: boolean;
	/** `?` or `%` stands in it. */
	readonly uncertain: boolean;
	/** Earliest and latest day that it can mean. */
	readonly first: number;
	readonly last: number;
}

/** Why a text is no date that we read, and what to write instead. */
export interface DateFault {
	readonly error: string;
	readonly hint: string;
}

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

/** The name of a month (1–12). */
export function monthName(month: number): string {
	return MONTHS[month - 1]!;
}

// Every step of these patterns is decided by the next sign: they never try a text twice.
const CALENDAR = /^[?~%]?(-?)([0-9X]{4})[?~%]?(?:-[?~%]?([0-9X]{2})[?~%]?(?:-[?~%]?([0-9X]{2})[?~%]?)?)?$/;
const LONG_YEAR = /^[?~%]?Y(-?)([1-9][0-9]{4,})[?~%]?$/;

/** Reads one date. Linear in the text; X digits cost at most the years they can stand for (10,000), and only for 29 February. */
export function readSingleDate(text: string): SingleDate | DateFault {
	const match = CALENDAR.exec(text) ?? LONG_YEAR.exec(text);
	if (!match) return faultOf(text);
	const digits: Digits = {
		negative: match[1] === '-',
		year: match[2]!,
		month: match[3] ?? null,
		day: match[4] ?? null
	};
	const impossible = impossibility(text, digits);
	if (impossible) return impossible;
	const known = !match[0].includes('X');
	const first = known ? knownDay(digits, 'first') : extreme(digits, 'first');
	const last = known ? knownDay(digits, 'last') : extreme(digits, 'last');
	if (first === null || last === null)
		return { error: `"${text}" is no day of any year it can mean.`, hint: 'Correct the day or the month.' };
	// Field by field: a spread of the digits took seven eighths of the time of reading.
	const { negative, year, month, day } = digits;
	const both = text.includes('%');
	const approximate = both || text.includes('~');
	const uncertain = both || text.includes('?');
	return { negative, year, month, day, approximate, uncertain, first, last };
}

type Digits = Pick<SingleDate, 'negative' | 'year' | 'month' | 'day'>;

/** Numbers from `low` to `high` that two signs, digits or X, can stand for; all of them for null. */
function matching(signs: string | null, low: number, high: number): number[] {
	const numbers: number[] = [];
	for (let number = low; number <= high; number++) {
		const tens = signs?.[0] ?? 'X';
		const units = signs?.[1] ?? 'X';
		if ((tens === 'X' || Number(tens) === Math.floor(number / 10)) && (units === 'X' || Number(units) === number % 10))
			numbers.push(number);
	}
	return numbers;
}

/** Whether two signs can stand for a number from `low` to `high`. */
function fits(signs: string, low: number, high: number): boolean {
	return signs.includes('X') ? matching(signs, low, high).length > 0 : Number(signs) >= low && Number(signs) <= high;
}

/** The first or last day of a date without X. */
function knownDay({ negative, year, month, day }: Digits, end: 'first' | 'last'): number {
	const yearNumber = negative ? -Number(year) : Number(year);
	const monthNumber = month === null ? (end === 'first' ? 1 : 12) : Number(month);
	const dayOfMonth = day === null ? (end === 'first' ? 1 : daysIn(yearNumber, monthNumber)) : Number(day);
	return dayNumber(yearNumber, monthNumber, dayOfMonth);
}

/** The years that the digits can mean, from the earliest or from the latest on. */
function* years({ negative, year }: Digits, end: 'first' | 'last'): Generator<number> {
	const unknown = year.split('X').length - 1;
	const count = 10 ** unknown;
	const falling = (end === 'last') !== negative;
	for (let i = 0; i < count; i++) {
		const fill = String(falling ? count - 1 - i : i).padStart(unknown, '0');
		let next = 0;
		const number = Number(year.replaceAll('X', () => fill[next++]!));
		if (!negative) yield number;
		else if (number > 0) yield -number;
	}
}

/** The earliest or latest day that the digits can mean; null where no year has such a day. */
function extreme(digits: Digits, end: 'first' | 'last'): number | null {
	const at = end === 'first' ? 0 : -1;
	const months = matching(digits.month, 1, 12);
	if (end === 'last') months.reverse();
	for (const year of years(digits, end)) {
		for (const month of months) {
			const day = matching(digits.day, 1, daysIn(year, month)).at(at);
			if (day !== undefined) return dayNumber(year, month, day);
		}
	}
	return null;
}

/** What rules a date out whatever its X stand for, in words that name the part at fault. */
function impossibility(text: string, digits: Digits): DateFault | null {
	const { negative, year, month, day } = digits;
	if (negative && year === '0000')
		return { error: `"${text}" is no year: zero has no sign.`, hint: 'Write 0000 for 1 BCE, -0001 for 2 BCE.' };
	if (month !== null && !fits(month, 1, 12)) {
		const number = Number(month);
		if (number >= 21 && number <= 41) return season(text);
		return { error: `"${text}" has the month ${month}; a year has the months 01 to 12.`, hint: 'Correct the month.' };
	}
	if (month === null || day === null || month.includes('X') || year.includes('X')) return null;
	const length = daysIn(Number(year), Number(month));
	if (fits(day, 1, length)) return null;
	const name = monthName(Number(month));
	return {
		error: `"${text}" has the day ${day}; ${name} ${Number(year)} has the days 01 to ${length}.`,
		hint: 'Correct the day, or leave it out.'
	};
}

function season(text: string): DateFault {
	const error = `"${text}" names a season or another part of a year by a number.`;
	return { error, hint: 'Write its months, such as 1950-06/1950-08 for a summer; add ~ where they are not exact.' };
}

const FORMS = 'Write 1950-06-25, 1949-03, 1949, 1945~ or 1949-03/1950-04.';

type Hint = string | ((text: string) => string);

const FAULTS: readonly (readonly [RegExp, string, Hint])[] = [
	[/\dT/, 'gives a time of day.', (text) => `Leave the time out: ${text.split('T')[0]}.`],
	[
		/[[\]{}]/,
		'gives a set of dates.',
		'Write the span that holds them, such as 1949/1951, or a statement for each date.'
	],
	[/^[?~%]?Y-?\d+E/, 'gives a year by a power of ten.', 'Write the year out: Y170000000.'],
	[
		/^[?~%]?Y/,
		'is no year: after Y stand five digits or more, the first of them not 0.',
		'Write a year of four digits without Y: 1950.'
	],
	[/S\d+$/, 'says how many of its digits count.', 'Write X for digits that are not known: 195X.'],
	[/:/, 'gives a time of day.', 'Write a day such as 1950-06-25.'],
	[/\s$|^\s/, 'has a space at its start or end.', 'Take the space away.'],
	[/\dx/, 'has a small x.', 'Write a capital X for a digit that is not known: 194X.'],
	[/^\d{3}0s$/, 'is a decade in words.', (text) => `Write ${text.slice(0, 3)}X for the ${text}.`],
	[/^(?:c|ca|circa|about)[. ]/i, 'says "about" in words.', 'Write ~ after the date: 1950~.'],
	[/^-?\d{1,3}$/, 'has fewer than four digits.', 'Write a year with four digits: 0950.'],
	[/^\d{1,2}[./]\d{1,2}[./]\d{4}$/, 'is not in the order year, month, day.', 'Write 1950-06-25.'],
	[/^\d{4}-\d(?:-|$)|^\d{4}-\d\d-\d$/, 'has a month or day of one digit.', 'Write two digits: 1950-06-05.'],
	[/^\d{4,}[./]?\d{2}[./]?\d{2}$/, 'has no hyphens between year, month and day.', 'Write 1950-06-25.'],
	[/^\d{5,}/, 'has a year of more than four digits.', 'Write Y before a year of five digits or more: Y12000.'],
	[/\p{L}{3}/u, 'is a date in words.', FORMS]
];

function faultOf(text: string): DateFault {
	if (text === '') return { error: 'The date is empty.', hint: 'Write one such as 1950-06-25, or leave the key out.' };
	const [, what, hint] = FAULTS.find(([pattern]) => pattern.test(text)) ?? [null, 'is not a date.', FORMS];
	return { error: `"${text}" ${what}`, hint: typeof hint === 'string' ? hint : hint(text) };
}
