import { describe, expect, test } from 'vitest';
import {
	certainlyAfter,
	certainlyBefore,
	certainlyBeginsAfter,
	dayNumber,
	fromDayNumber,
	OPEN_END,
	OPEN_START,
	possiblyOverlaps,
	readEdtf,
	type Edtf
} from '$lib/graph/dates';

function date(text: string): Edtf {
	const read = readEdtf(text);
	if ('error' in read) throw new Error(read.error);
	return read.date;
}

function iso(day: number): string {
	if (day === OPEN_START || day === OPEN_END) return '..';
	const { year, month, day: inMonth } = fromDayNumber(day);
	const two = (number: number): string => String(number).padStart(2, '0');
	return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(inMonth)}`;
}

describe('a day number', () => {
	test('counts from 1970', () => {
		expect(dayNumber(1970, 1, 1)).toBe(0);
		expect(dayNumber(1969, 12, 31)).toBe(-1);
		expect(dayNumber(1950, 6, 25)).toBe(Date.UTC(1950, 5, 25) / 86_400_000);
	});

	test('agrees with the calendar of the machine on every day of four centuries, and comes back', () => {
		const wrong: number[] = [];
		for (let day = dayNumber(1799, 1, 1); day < dayNumber(2201, 1, 1); day++) {
			const { year, month, day: inMonth } = fromDayNumber(day);
			if (Date.UTC(year, month - 1, inMonth) !== day * 86_400_000 || dayNumber(year, month, inMonth) !== day)
				wrong.push(day);
		}
		expect(wrong).toEqual([]);
	});

	test('knows the year 0 and the years before it', () => {
		expect(dayNumber(1, 1, 1) - dayNumber(0, 1, 1)).toBe(366);
		expect(dayNumber(0, 1, 1) - dayNumber(-1, 1, 1)).toBe(365);
		expect(fromDayNumber(dayNumber(-4712, 2, 29))).toEqual({ year: -4712, month: 2, day: 29 });
	});

	test('stays between the open ends however far off the year is', () => {
		expect(dayNumber(170_000_002, 1, 1)).toBe(OPEN_END - 1);
		expect(dayNumber(-170_000_002, 1, 1)).toBe(OPEN_START + 1);
	});
});

describe('a date is read with its four bounds', () => {
	// text, first, firstLatest, lastEarliest, last
	const cases: readonly (readonly [string, string, string, string, string])[] = [
		['1950-06-25', '1950-06-25', '1950-06-25', '1950-06-25', '1950-06-25'],
		['1949-02', '1949-02-01', '1949-02-28', '1949-02-01', '1949-02-28'],
		['1948-02', '1948-02-01', '1948-02-29', '1948-02-01', '1948-02-29'],
		['1949', '1949-01-01', '1949-12-31', '1949-01-01', '1949-12-31'],
		['0000', '0000-01-01', '0000-12-31', '0000-01-01', '0000-12-31'],
		['-0044-03-15', '-0044-03-15', '-0044-03-15', '-0044-03-15', '-0044-03-15'],
		['1949-03/1950-04', '1949-03-01', '1949-03-31', '1950-04-01', '1950-04-30'],
		['1950-10-06/1950-10', '1950-10-06', '1950-10-06', '1950-10-06', '1950-10-31'],
		['1946-03/1946', '1946-03-01', '1946-03-31', '1946-03-01', '1946-12-31'],
		['1950/1950-10-06', '1950-01-01', '1950-10-06', '1950-10-06', '1950-10-06'],
		['1945-08/..', '1945-08-01', '1945-08-31', '1945-08-01', '..'],
		['1945-08/', '1945-08-01', '1945-08-31', '1945-08-01', '..'],
		['../1945', '..', '1945-12-31', '1945-01-01', '1945-12-31'],
		['/1945', '..', '1945-12-31', '1945-01-01', '1945-12-31'],
		['194X', '1940-01-01', '1949-12-31', '1940-01-01', '1949-12-31'],
		['-194X', '-1949-01-01', '-1940-12-31', '-1949-01-01', '-1940-12-31'],
		['1950-XX', '1950-01-01', '1950-12-31', '1950-01-01', '1950-12-31'],
		['1950-02-XX', '1950-02-01', '1950-02-28', '1950-02-01', '1950-02-28'],
		['1950-1X-31', '1950-10-31', '1950-12-31', '1950-10-31', '1950-12-31'],
		['190X-02-29', '1904-02-29', '1908-02-29', '1904-02-29', '1908-02-29'],
		['156X-12-25', '1560-12-25', '1569-12-25', '1560-12-25', '1569-12-25'],
		['Y12000', '12000-01-01', '12000-12-31', '12000-01-01', '12000-12-31']
	];

	test.each(cases)('%s', (text, ...bounds) => {
		const { first, firstLatest, lastEarliest, last } = date(text);
		expect([first, firstLatest, lastEarliest, last].map(iso)).toEqual(bounds);
		expect(date(text).text).toBe(text);
	});

	test('open and unknown ends are kept apart', () => {
		expect(date('1945/..')).toMatchObject({ start: 'known', end: 'open' });
		expect(date('1945/')).toMatchObject({ start: 'known', end: 'unknown' });
		expect(date('../1945')).toMatchObject({ start: 'open', end: 'known' });
		expect(date('/1945')).toMatchObject({ start: 'unknown', end: 'known' });
	});

	test.each([
		['1945', false, false],
		['1945~', true, false],
		['1945?', false, true],
		['1945%', true, true],
		['1945-08~/1946', true, false],
		['1945/1946-02?', false, true],
		['2004-%06', true, true],
		['?2004-06~-10', true, true]
	])('%s is approximate: %s, uncertain: %s', (text, approximate, uncertain) => {
		expect(date(text)).toMatchObject({ approximate, uncertain });
	});
});

describe('what is no date is refused with the reason and a hint', () => {
	const cases: readonly (readonly [string, RegExp, RegExp])[] = [
		['', /empty/, /1950-06-25/],
		['1950-02-30', /February 1950 has the days 01 to 28/, /day/],
		['1900-02-29', /February 1900 has the days 01 to 28/, /day/],
		['1950-06-31', /June 1950/, /day/],
		['1950-06-00', /day 00/, /day/],
		['1948-13-01', /month 13/, /month/],
		['1950-00', /month 00/, /month/],
		['1950-21', /season/, /1950-06\/1950-08/],
		['1950-33~', /season/, /months/],
		['15XX-02-3X', /no day of any year/, /day/],
		['XXX1-02-29', /no day of any year/, /day/],
		['1950-06-25T04:00', /time of day/, /1950-06-25\./],
		['1950-06-25T25:61:00Z', /time of day/, /1950-06-25\./],
		['04:00', /time of day/, /1950-06-25/],
		['[1949,1951]', /set/, /1949\/1951/],
		['{1949..1951}', /set/, /1949\/1951/],
		['1950s', /decade/, /195X/],
		['194x', /small x/, /194X/],
		['c. 1950', /"about"/, /1950~/],
		['950', /four digits/, /0950/],
		['25.6.1950', /order/, /1950-06-25/],
		['1950/06/25', /more than one slash/, /1950-06-25/],
		['1950-6-25', /one digit/, /1950-06-05/],
		['19500625', /hyphens/, /1950-06-25/],
		['June 1950', /in words/, /1949-03/],
		[' 1950', /space/, /space/],
		['1950~~', /not a date/, /1945~/],
		['-0000', /zero/, /0000/],
		['Y1950', /five digits/, /1950/],
		['Y17E7', /power of ten/, /Y170000000/],
		['1950S2', /digits count/, /195X/],
		['1950/1949', /ends before it starts/, /Swap/],
		['1950-07/1950-06', /ends before it starts/, /Swap/],
		['/', /neither start nor end/, /leave the date out/],
		['..', /not a date/, /1950-06-25/],
		['Y12000/1950', /five digits/, /alone/],
		['9'.repeat(101), /101 signs/, /alone/]
	];

	test.each(cases)('%s', (text, error, hint) => {
		const read = readEdtf(text);
		if (!('error' in read)) throw new Error(`${text} was read`);
		expect(read.error).toMatch(error);
		expect(read.hint).toMatch(hint);
	});
});

describe('the order of two dates', () => {
	test('is certain only if it holds for every day they can mean', () => {
		expect(certainlyAfter(date('1950-06-26'), date('1950-06-25'))).toBe(true);
		expect(certainlyAfter(date('1950-06'), date('1950-06-25'))).toBe(false);
		expect(certainlyAfter(date('1951'), date('1950'))).toBe(true);
		expect(certainlyAfter(date('1950'), date('1949-03/1950-01'))).toBe(false);
		expect(certainlyBefore(date('1949'), date('1950'))).toBe(true);
		expect(certainlyBefore(date('1945/..'), date('1950'))).toBe(false);
		expect(certainlyAfter(date('1950'), date('1945/'))).toBe(false);
	});

	test('is never certain where a date is approximate or uncertain', () => {
		expect(certainlyAfter(date('1951~'), date('1950'))).toBe(false);
		expect(certainlyAfter(date('1951'), date('1950?'))).toBe(false);
		expect(certainlyBeginsAfter(date('1951%'), date('1950'))).toBe(false);
	});

	test('of two beginnings asks for the latest day of the earlier', () => {
		expect(certainlyBeginsAfter(date('1950-05'), date('1949-03/1950-06'))).toBe(true);
		expect(certainlyBeginsAfter(date('1949-03-20'), date('1949-03/1950-06'))).toBe(false);
		expect(certainlyBeginsAfter(date('1950'), date('../1950-06'))).toBe(false);
	});

	test('two dates possibly overlap if some day is in both', () => {
		expect(possiblyOverlaps(date('1949'), date('1949-03/1950-04'))).toBe(true);
		expect(possiblyOverlaps(date('1950-05'), date('1949-03/1950-04'))).toBe(false);
		expect(possiblyOverlaps(date('1945/..'), date('1950'))).toBe(true);
		expect(possiblyOverlaps(date('../1949'), date('1950'))).toBe(false);
	});
});
