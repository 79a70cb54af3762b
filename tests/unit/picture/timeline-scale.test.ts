import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, fromDayNumber } from '$lib/graph/days';
import { UNIT, nextUnit, unitOf, unitStart } from '$lib/picture/timeline-calendar';
import { timelineScale } from '$lib/picture/timeline-scale';
import { timelineTicks } from '$lib/picture/timeline-ticks';
import { measure } from '$lib/picture/widths';

const anyDay = fc.integer({ min: dayNumber(-5000, 1, 1), max: dayNumber(3000, 1, 1) });
const anyScale = fc
	.record({
		days: fc.array(anyDay, { minLength: 1, maxLength: 60 }),
		even: fc.boolean(),
		width: fc.integer({ min: 300, max: 4000 })
	})
	.map(({ days, even, width }) => {
		const [from, to] = [Math.min(...days), Math.max(...days)];
		return { from, to, days, width, scale: timelineScale({ from, to, dates: days, start: 12, end: width, even }) };
	});

describe('the calendar', () => {
	test('every beginning of a unit is one of all smaller units, and the next unit begins after it', () => {
		fc.assert(
			fc.property(anyDay, fc.integer({ min: 0, max: UNIT.day }), (day, unit) => {
				const start = unitStart(unit, day);
				expect(start).toBeLessThanOrEqual(day);
				expect(nextUnit(unit, day)).toBeGreaterThan(day);
				expect(unitStart(unit, nextUnit(unit, day))).toBe(nextUnit(unit, day));
				for (let finer = unit; finer <= UNIT.day; finer++) expect(unitStart(finer, start)).toBe(start);
				expect(unitOf(start)).toBeLessThanOrEqual(unit);
			}),
			{ numRuns: 500 }
		);
	});

	test('weeks are of months, so that the last is longer', () => {
		const last = nextUnit(UNIT.week, dayNumber(1950, 6, 25));
		expect(fromDayNumber(last)).toEqual({ year: 1950, month: 7, day: 1 });
	});
});

describe('the scale', () => {
	test('a later day is never further left, and a day is found again where it stands', () => {
		fc.assert(
			fc.property(anyScale, anyDay, anyDay, ({ scale, from, to }, a, b) => {
				const [first, second] = a < b ? [a, b] : [b, a];
				expect(scale.x(first)).toBeLessThanOrEqual(scale.x(second));
				if (first >= from && second <= to && first < second) expect(scale.x(first)).toBeLessThan(scale.x(second));
				if (a >= from && a <= to) expect(scale.day(scale.x(a))).toBeCloseTo(a, 3);
			}),
			{ numRuns: 500 }
		);
	});

	test('every date lies within it', () => {
		fc.assert(
			fc.property(anyScale, ({ scale, days, width }) => {
				for (const day of days) {
					expect(scale.x(day)).toBeGreaterThanOrEqual(12);
					expect(scale.x(day)).toBeLessThanOrEqual(width);
				}
				expect(scale.places.at(-1)).toBeCloseTo(width, 6);
			})
		);
	});

	test('it follows density: the year with most in it is widest, one without anything narrowest', () => {
		const dates = [
			...Array.from({ length: 3 }, (_, k) => dayNumber(1945, 1 + 3 * k, 1)),
			...Array.from({ length: 40 }, (_, k) => dayNumber(1950, 1 + (k % 12), 1 + (k % 28)))
		];
		const [from, to] = [dayNumber(1945, 1, 1), dayNumber(1950, 12, 31)];
		const scale = timelineScale({ from, to, dates, start: 0, end: 1000, even: false });
		const wide = (year: number) => scale.x(dayNumber(year + 1, 1, 1)) - scale.x(dayNumber(year, 1, 1));
		const years = [1945, 1946, 1947, 1948, 1949, 1950].map(wide);
		expect(Math.max(...years)).toBe(years[5]);
		expect(years[5]).toBeGreaterThan(3 * years[2]!);
		expect(years[0]).toBeGreaterThan(years[1]!);
	});

	test('adding dates to a year never makes it narrower beside the others', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 40 }), (year, more) => {
				const base = Array.from({ length: 10 }, (_, k) => dayNumber(1940 + k, 6, 1));
				const added = Array.from({ length: more }, (_, k) => dayNumber(1940 + year, 1 + (k % 12), 1 + (k % 28)));
				const share = (dates: readonly number[]) => {
					const [from, to] = [dayNumber(1940, 1, 1), dayNumber(1949, 12, 31)];
					const scale = timelineScale({ from, to, dates, start: 0, end: 1, even: false });
					return scale.x(dayNumber(1941 + year, 1, 1)) - scale.x(dayNumber(1940 + year, 1, 1));
				};
				expect(share([...base, ...added])).toBeGreaterThan(share(base));
			})
		);
	});

	test('an even scale gives every day the same width', () => {
		const [from, to] = [dayNumber(1900, 1, 1), dayNumber(1950, 12, 31)];
		const scale = timelineScale({ from, to, dates: [to, to - 1, to - 2], start: 0, end: 1000, even: true });
		const wide = (day: number) => scale.x(day + 100) - scale.x(day);
		expect(wide(from + 10)).toBeCloseTo(wide(to - 500), 6);
	});
});

describe('the ticks', () => {
	test('no name of the calendar meets another, and none is further right than the picture', () => {
		fc.assert(
			fc.property(anyScale, ({ scale, width }) => {
				const named = timelineTicks(scale).filter(({ label }) => label !== null);
				for (const [k, { x, label }] of named.entries()) {
					const end = x + 4 + measure(label!, 13, 600);
					expect(end).toBeLessThanOrEqual(named[k + 1]?.x ?? width + 24);
				}
			})
		);
	});

	test('a month is named with its year unless its year is named before it', () => {
		const dates = Array.from({ length: 30 }, (_, k) => dayNumber(1950, 6, 1 + k));
		const scale = timelineScale({ from: dates[0]!, to: dates[29]!, dates, start: 0, end: 1000, even: false });
		const [first] = timelineTicks(scale).filter(({ label }) => label !== null);
		expect(first!.label).toMatch(/1950$/);
	});

	test('years before the first are said as people say them', () => {
		const dates = [dayNumber(-334, 5, 1), dayNumber(-322, 6, 1)];
		const scale = timelineScale({ from: dates[0]!, to: dates[1]!, dates, start: 0, end: 1000, even: false });
		const labels = timelineTicks(scale).map(({ label }) => label);
		expect(labels.some((label) => label === '335 BCE' || label === '330 BCE')).toBe(true);
		expect(labels.join()).not.toContain('-');
	});
});
