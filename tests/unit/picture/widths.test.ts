import { expect, test } from 'vitest';
import { measure } from '$lib/picture/widths';

test.each([
	['', 13, 600, 0],
	['Stalin', 1000, 600, 545 + 361 + 516 + 271 + 262 + 560],
	['Stalin', 13, 600, ((545 + 361 + 516 + 271 + 262 + 560) * 13) / 1000],
	['é', 1000, 500, 501],
	['Yŏ', 1000, 700, 525 + 555],
	['e\u0301', 1000, 500, 501],
	['김일성', 12, 500, 36]
] as const)('%j at %d px and weight %d is %f px wide', (text, size, weight, width) => {
	expect(measure(text, size, weight)).toBeCloseTo(width, 6);
});

test('a heavier face is never narrower', () => {
	const text = 'Kim Il-sung lobbied Stalin, March 1949 to January 1950';
	expect(measure(text, 13, 600)).toBeGreaterThan(measure(text, 13, 500));
	expect(measure(text, 13, 700)).toBeGreaterThan(measure(text, 13, 600));
});

test('an unknown letter takes room', () => {
	expect(measure('Ж', 10, 500)).toBeGreaterThan(4);
});
