import { describe, expect, test } from 'vitest';
import { dayNumber } from '$lib/graph/dates';
import { ticksBetween } from '$lib/pages/ticks';

const labels = (from: number, to: number) => ticksBetween(from, to).map(({ label }) => label);

describe('marks of the calendar', () => {
	test('stand at the start of each year within a span of years', () => {
		const ticks = ticksBetween(dayNumber(1945, 8, 15), dayNumber(1950, 6, 25));
		expect(ticks.map(({ label }) => label)).toEqual(['1946', '1947', '1948', '1949', '1950']);
		expect(ticks[0]?.day).toBe(dayNumber(1946, 1, 1));
	});
	test('stand at months where the span holds no two years', () => {
		expect(labels(dayNumber(1950, 1, 10), dayNumber(1950, 6, 25))).toEqual([
			'Feb 1950',
			'Mar 1950',
			'Apr 1950',
			'May 1950',
			'Jun 1950'
		]);
	});
	test('grow coarser rather than more than twelve', () => {
		for (const years of [13, 60, 250, 2500]) {
			const ticks = ticksBetween(dayNumber(1000, 6, 1), dayNumber(1000 + years, 6, 1));
			expect(ticks.length).toBeGreaterThan(1);
			expect(ticks.length).toBeLessThanOrEqual(13);
		}
	});
	test('are none in a span of days', () => {
		expect(labels(dayNumber(1950, 6, 24), dayNumber(1950, 6, 27))).toEqual([]);
	});
});
