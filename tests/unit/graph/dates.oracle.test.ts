import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import oracle from 'edtf';
import { describe, expect, test, vi } from 'vitest';
import { OPEN_END, OPEN_START, readEdtf, showDate } from '$lib/graph/dates';

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 1000);
vi.setConfig({ testTimeout: 10_000 + 10 * numRuns });
const DAY = 86_400_000;

/** Whether a text has a 29 February that its year lacks: edtf.js takes it for 1 March. */
function lacksLeapDay(text: string): boolean {
	return [...text.matchAll(/(\d{4})-02-29/g)].some(([, year]) => {
		const day = new Date(0);
		day.setUTCFullYear(Number(year), 1, 29);
		return day.getUTCMonth() !== 1;
	});
}

/** What edtf.js says: day numbers of the first and last instant, or null where it refuses. */
function oracleBounds(text: string): [number, number] | null {
	if (lacksLeapDay(text)) return null;
	try {
		const read = oracle(text);
		return [Math.floor(read.min / DAY), Math.floor(read.max / DAY)];
	} catch {
		return null;
	}
}

const two = (number: number): string => String(number).padStart(2, '0');
const year = fc.integer({ min: 1, max: 9999 }).map((number) => String(number).padStart(4, '0'));
const qualifier = fc.constantFrom('', '', '~', '?', '%');
/** Days up to 31 in every month: a part of them are no dates. */
const single = fc
	.tuple(year, fc.option(fc.integer({ min: 1, max: 13 })), fc.option(fc.integer({ min: 1, max: 31 })), qualifier)
	.map(([y, m, d, q]) => `${y}${m === null ? '' : `-${two(m)}`}${m === null || d === null ? '' : `-${two(d)}`}${q}`);
const unspecified = fc.oneof(
	year.map((y) => `${y.slice(0, 3)}X`),
	year.map((y) => `${y.slice(0, 2)}XX`),
	year.map((y) => `${y}-XX`),
	fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}-XX`)
);

describe('edtf.js agrees', () => {
	test('on single dates, sound and unsound', () => {
		fc.assert(
			fc.property(fc.oneof(single, unspecified), (text) => {
				const read = readEdtf(text);
				expect('date' in read ? [read.date.first, read.date.last] : null).toEqual(oracleBounds(text));
			}),
			{ numRuns }
		);
	});

	test('on spans, save that it refuses an end less exact than its start', () => {
		fc.assert(
			fc.property(single, single, (a, b) => {
				const text = `${a}/${b}`;
				const read = readEdtf(text);
				const expected = oracleBounds(text);
				if (expected !== null) expect('date' in read ? [read.date.first, read.date.last] : read).toEqual(expected);
				else if ('date' in read) {
					// What it calls an invalid upper bound: the end begins before the start, but does not end before it.
					const [start, end] = [oracleBounds(a), oracleBounds(b)];
					expect(end![0]).toBeLessThanOrEqual(start![0]);
					expect(end![1]).toBeGreaterThanOrEqual(start![0]);
				}
			}),
			{ numRuns }
		);
	});
});

test('no text makes the reader throw, and what it reads has its bounds in order', () => {
	const signs = fc.constantFrom(...'0123456789X-/.~?%YTES[]{}:, \u0000é');
	const text = fc.oneof(
		fc.string(),
		fc.array(signs, { maxLength: 30 }).map((each) => each.join('')),
		fc.tuple(single, signs, single).map((each) => each.join(''))
	);
	fc.assert(
		fc.property(text, (each) => {
			const read = readEdtf(each);
			if ('error' in read) {
				expect(read.error.length * read.hint.length).toBeGreaterThan(0);
				return;
			}
			const { first, firstLatest, lastEarliest, last } = read.date;
			expect(first <= firstLatest && firstLatest <= last && first <= lastEarliest && lastEarliest <= last).toBe(true);
			expect(
				[first, firstLatest, lastEarliest, last].every(
					(day) => Number.isInteger(day) && day >= OPEN_START && day <= OPEN_END
				)
			).toBe(true);
			expect(showDate(read.date, 'long')).not.toMatch(/undefined|NaN|null/);
		}),
		{ numRuns }
	);
});

test('long texts are refused before they are read', () => {
	for (const piece of ['X', '1', '-', '?', '/', '1950-01/', 'Y9', ' ']) {
		const start = performance.now();
		expect(readEdtf(piece.repeat(1_000_000))).toHaveProperty('error');
		expect(performance.now() - start).toBeLessThan(100);
	}
});

const fixture = new URL('../../../../shared/fixtures/edtf/edtf-cases.json', import.meta.url);

interface Case {
	readonly value: string;
	readonly status: 'agreed' | 'disputed';
	readonly valid?: boolean;
	readonly edtfJsBounds?: readonly (string | null)[];
}

describe.skipIf(!existsSync(fixture))('the shared cases', () => {
	const cases = existsSync(fixture) ? (JSON.parse(readFileSync(fixture, 'utf8')) as { cases: Case[] }).cases : [];
	const agreed = cases.filter(({ status }) => status === 'agreed');
	/** What is sound EDTF and refused on purpose, each with a hint. */
	const refused: readonly (readonly [name: string, pattern: RegExp])[] = [
		['time of day', /T\d\d:/],
		['set of dates', /^[[{]/],
		['season or part of a year', /^-?\d{4}-(?:2[1-9]|3\d|4[01])/],
		['power of ten or significant digits', /^Y-?\d+E|S\d+$/]
	];
	const isRefused = (value: string): boolean => refused.some(([, pattern]) => pattern.test(value));

	test('that everybody calls invalid are refused', () => {
		const invalid = agreed.filter(({ valid }) => valid === false).map(({ value }) => value);
		expect(invalid.length).toBeGreaterThan(20);
		expect(invalid.filter((value) => 'date' in readEdtf(value))).toEqual([]);
	});

	test('that everybody calls valid are read, or belong to a form that is refused with a hint', () => {
		const valid = agreed.filter(({ valid }) => valid === true).map(({ value }) => value);
		expect(valid.length).toBeGreaterThan(100);
		expect(valid.filter((value) => 'date' in readEdtf(value) === isRefused(value))).toEqual([]);
		for (const [, pattern] of refused) expect(valid.some((value) => pattern.test(value))).toBe(true);
	});

	test('have the bounds of edtf.js, save where it puts the end of a year before 0 first', () => {
		const differ: string[] = [];
		for (const { value, edtfJsBounds } of agreed) {
			const read = readEdtf(value);
			if (!edtfJsBounds || 'error' in read) continue;
			const shown = [read.date.first, read.date.last].map((day) =>
				day === OPEN_END || day === OPEN_START ? 'open' : new Date(day * DAY).toISOString().split('T')[0]
			);
			const expected = edtfJsBounds.map((instant) =>
				instant === null || instant.includes('Infinity') ? 'open' : instant.split('T')[0]
			);
			if (String(shown) !== String(expected)) differ.push(value);
		}
		expect(differ.sort()).toEqual(['-1985-XX-XX', '-1XXX-XX', '-2000-12-XX/2012', '-XXXX-12-XX']);
	});
});
