import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barHeights, yearTicks } from '../../../src/lib/components/explore/bars';
import { monthName, spanName } from '../../../src/lib/explorer/months';

const month = (year: number, month: number) => year * 12 + month - 1;

test('a month and a span are said in words, the last month being the one before the end', () => {
	expect(monthName(month(1945, 8))).toBe('Aug 1945');
	expect(monthName(month(-43, 3))).toBe('Mar 44 BCE');
	expect(spanName(month(1945, 8), month(1950, 7))).toBe('Aug 1945 – June 1950');
	expect(spanName(month(1945, 8), month(1945, 9))).toBe('Aug 1945');
});

test('a bar that stands for anything is seen, and the highest fills the field', () => {
	const bars = [0, 1, 400].map((count, k) => ({ month: k * 3, months: 3, count }));
	expect(barHeights({ bars }, 50).map(({ height }) => height)).toEqual([0, 2, 50]);
});

test('years under the bars lie inside the span, in order, and are never more than thirteen', () => {
	fc.assert(
		fc.property(fc.integer({ min: -40_000, max: 40_000 }), fc.integer({ min: 1, max: 60_000 }), (start, months) => {
			const ticks = yearTicks(start, start + months);
			expect(ticks.length).toBeLessThanOrEqual(13);
			for (const [k, tick] of ticks.entries()) {
				expect(tick.month).toBeGreaterThanOrEqual(start);
				expect(tick.middle).toBeLessThanOrEqual(start + months);
				if (k) expect(tick.month).toBeGreaterThan(ticks[k - 1]!.month);
			}
		})
	);
});
