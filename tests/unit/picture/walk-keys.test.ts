import { expect, test } from 'vitest';
import type { Picture, PictureMark } from '$lib/picture/picture';
import { randomFrom } from '$lib/picture/random';
import { ringPicture } from '$lib/picture/ring';
import { DIRECTIONS, stepFrom } from '$lib/picture/steps';
import { keyStep, spoken, type Spot } from '$lib/picture/walk-keys';
import { principals } from './made-graph';

const rings = principals.nodes.ids.flatMap((id, index) => {
	const picture = ringPicture(principals, index);
	return picture ? [picture] : [];
});

function reachable(picture: Picture, start: string): Set<string> {
	const seen = new Set([start]);
	for (const id of seen) for (const direction of DIRECTIONS) seen.add(stepFrom(picture, id, direction));
	return seen;
}

function scattered(seed: number, count: number): Picture {
	const random = randomFrom(seed);
	const [sample] = rings[0]?.marks ?? [];
	const marks = Array.from({ length: count }, (_, i): PictureMark => ({
		...(sample as PictureMark),
		id: `m${i}`,
		x: Math.round(random() * 300),
		y: Math.round(random() ** 4 * 300)
	}));
	return { width: 300, height: 300, title: 'scattered', marks, lines: [], regions: [] };
}

test('arrow keys reach every name from every name', () => {
	const pictures = [...rings, ...Array.from({ length: 200 }, (_, seed) => scattered(seed, 2 + (seed % 23)))];
	for (const picture of pictures)
		for (const mark of picture.marks)
			expect(reachable(picture, mark.id).size, picture.title).toBe(picture.marks.length);
});

test('an arrow goes to the nearest name on its side', () => {
	const at = (id: string, x: number, y: number) => ({ ...(rings[0]?.marks[0] as PictureMark), id, x, y });
	const picture = {
		width: 200,
		height: 200,
		title: 'cross',
		lines: [],
		regions: [],
		marks: [at('middle', 100, 100), at('east', 180, 110), at('near-east', 150, 90), at('south', 90, 170)]
	};
	expect(stepFrom(picture, 'middle', 'ArrowRight')).toBe('near-east');
	expect(stepFrom(picture, 'near-east', 'ArrowRight')).toBe('east');
	expect(stepFrom(picture, 'middle', 'ArrowDown')).toBe('south');
	expect(stepFrom(picture, 'south', 'ArrowUp')).toBe('middle');
});

const ring = rings.find((picture) => picture.title === 'Kim Il-sung') as Picture;
const walk = (...keys: string[]) => keys.reduce<Spot | null>((spot, key) => keyStep(ring, spot, key), null);

test('the first key goes to the main name, Home and End to the first and the last', () => {
	expect(walk('ArrowUp')).toEqual({ mark: 'kim-il-sung', line: null, origin: null });
	expect(walk('Home')?.mark).toBe(ring.marks[0]?.id);
	expect(walk('End')?.mark).toBe(ring.marks.at(-1)?.id);
});

test('brackets walk the lines of a name in a fixed order, round and round', () => {
	const out = ring.lines.filter(
		(line) => line.from === 'kim-il-sung' || (line.to === 'kim-il-sung' && line.heads.from)
	);
	const steps = Array.from({ length: out.length + 1 }, (_, n) => walk('Home', ...Array<string>(n + 1).fill(']')));
	expect(steps.map((spot) => spot?.line)).toEqual([...out, out[0]].map((line) => line?.id));
	expect(steps.every((spot) => spot?.mark !== 'kim-il-sung')).toBe(true);
	expect(walk('Home', '[')?.line).toBe('kim-il-sung.lobbied.stalin');
});

test('an arrow after a bracket goes on from the other end', () => {
	const after = walk('Home', ']', 'ArrowLeft');
	expect(after?.line).toBeNull();
});

test('other keys are not ours', () => {
	for (const key of ['a', 'Tab', 'Enter', 'Escape', ' ']) expect(keyStep(ring, null, key)).toBeNull();
});

test('a name and a line are said in a sentence of at most 120 characters', () => {
	expect(spoken(ring, { mark: 'kim-il-sung', line: null, origin: null })).toMatch(
		/^Kim Il-sung, person\. 4 lines\. 1 of 5\.$/
	);
	const line = spoken(ring, walk('Home', ']') as Spot);
	expect(line).toMatch(/Established|Probable|Disputed/);
	for (const one of ring.lines)
		expect(spoken(ring, { mark: one.to, line: one.id, origin: one.from }).length).toBeLessThanOrEqual(120);
});
