import { expect, test } from 'vitest';
import { cross, distance, overlap, touches, type Box } from '$lib/picture/boxes';
import { MARKS } from '$lib/graph/vocabulary';
import { reach } from '$lib/picture/marks';
import { breakName, extent, initials, nameLines } from '$lib/picture/names';

const box = (x: number, y: number, width: number, height: number, angle = 0): Box => ({ x, y, width, height, angle });

test('boxes that share only a border do not overlap', () => {
	expect(overlap(box(0, 0, 10, 10), box(10, 0, 10, 10))).toBe(false);
	expect(overlap(box(0, 0, 10, 10), box(9.9, 0, 10, 10))).toBe(true);
	expect(overlap(box(0, 0, 10, 10), box(12, 0, 10, 10), 3)).toBe(true);
});

test('a turned box reaches where its corners are, not where its upright box is', () => {
	const bar = box(0, 0, 100, 4, 45);
	expect(overlap(bar, box(30, 30, 4, 4))).toBe(true);
	expect(overlap(bar, box(30, -30, 40, 40))).toBe(false);
});

test('a line touches a box it passes through, ends in, or comes near', () => {
	expect(touches({ x: -50, y: 1 }, { x: 50, y: 1 }, box(0, 0, 10, 10))).toBe(true);
	expect(touches({ x: 0, y: 0 }, { x: 1, y: 1 }, box(0, 0, 10, 10))).toBe(true);
	expect(touches({ x: -50, y: 7 }, { x: 50, y: 7 }, box(0, 0, 10, 10))).toBe(false);
	expect(touches({ x: -50, y: 7 }, { x: 50, y: 7 }, box(0, 0, 10, 10), 3)).toBe(true);
	expect(touches({ x: 3, y: -9 }, { x: 9, y: -3 }, box(0, 0, 10, 10))).toBe(false);
});

test('lines cross in their middles, not at a shared end', () => {
	const [a, b, c, d] = [
		{ x: 0, y: 0 },
		{ x: 10, y: 10 },
		{ x: 0, y: 10 },
		{ x: 10, y: 0 }
	];
	expect(cross(a, b, c, d)).toBe(true);
	expect(cross(a, b, a, d)).toBe(false);
	expect(cross(a, c, b, d)).toBe(false);
});

test('the distance to a line is that to its nearest point', () => {
	expect(distance({ x: 5, y: 3 }, { x: 0, y: 0 }, { x: 10, y: 0 })).toBe(3);
	expect(distance({ x: 13, y: 4 }, { x: 0, y: 0 }, { x: 10, y: 0 })).toBe(5);
	expect(distance({ x: 3, y: 4 }, { x: 0, y: 0 }, { x: 0, y: 0 })).toBe(5);
});

test.each([...MARKS])('the border of a %s is found in every direction', (mark) => {
	for (let turn = 0; turn < 360; turn += 7) {
		const [dx, dy] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
		expect(reach(mark, dx, dy)).toBeGreaterThan(0.4);
		expect(reach(mark, dx, dy)).toBeLessThanOrEqual(
			Math.hypot(extent({ mark, r: 1 }, 'right'), extent({ mark, r: 1 }, 'below')) + 0.2
		);
	}
});

test.each([
	['diamond', 1, 0, 1.08],
	['diamond', 1, 1, 1.08 / Math.SQRT2],
	['square', 0, -1, 0.94],
	['triangle', 0, 1, 0.8],
	['disc', 3, 4, 1]
] as const)('a %s towards (%d, %d) ends at %f', (mark, dx, dy, at) => {
	expect(reach(mark, dx, dy)).toBeCloseTo(at, 6);
});

test.each([
	['Korean Democratic Party', 2, ['Korean', 'Democratic Party']],
	['Invasion', 2, ['Invasion']],
	['Stalin tells Kim he is ready to help', 2, ['Stalin tells Kim he', 'is ready to help']],
	['Stalin tells Kim he is ready to help', 3, ['Stalin tells', 'Kim he is', 'ready to help']],
	['', 2, ['']]
])('%j on %d lines is %j', (label, count, lines) => {
	expect(breakName(label, count, 13, 600)).toEqual(lines);
});

test('a name has one line up to 15 characters, two above, and more only where it does not fit', () => {
	expect(nameLines('Harry S. Truman', 2, 200)).toHaveLength(1);
	expect(nameLines('North Korean army', 2, 200)).toHaveLength(2);
	expect(nameLines('The Security Council asks members to help the South', 2, 134)).toHaveLength(3);
	expect(nameLines('The Security Council asks members to help the South', 2, 75)).toHaveLength(5);
});

test.each([
	['Kim Il-sung', 'KI'],
	['Syngman Rhee', 'SR'],
	['Franklin D. Roosevelt', 'FR'],
	['Stalin', 'S'],
	['élan vital', 'ÉV'],
	['1949', '']
])('the initials of %s are %j', (label, letters) => {
	expect(initials(label)).toBe(letters);
});
