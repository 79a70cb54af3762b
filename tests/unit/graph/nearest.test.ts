import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { editDistance, nearest, suggestion } from '$lib/graph/nearest';

/** A small generator of even numbers in [0, 1), the same in every run (Park & Miller 1988). */
function dice(seed: number): () => number {
	let state = seed;
	return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const WHO = [
	'kim',
	'stalin',
	'mao',
	'rhee',
	'truman',
	'acheson',
	'zhou',
	'peng',
	'molotov',
	'dulles',
	'marshall',
	'muccio',
	'shtykov',
	'roosevelt'
];
const WHAT = [
	'aim',
	'fear',
	'belief',
	'visit',
	'telegram',
	'refusal',
	'approval',
	'speech',
	'order',
	'plan',
	'letter',
	'talk',
	'withdrawal',
	'boycott'
];
const WHERE = ['moscow', 'beijing', 'seoul', 'washington', 'tokyo', '1948', '1949', 'taiwan'];
const IDS = WHO.flatMap((who) => WHAT.flatMap((what) => WHERE.map((where) => `${who}-${what}-${where}`)));

const folder = fileURLToPath(new URL('../../../graph/', import.meta.url));
const inFolder = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
const SHIPPED = inFolder.filter((path) => path.endsWith('.yaml')).map((path) => basename(path, '.yaml'));

/** One letter put in, taken out, replaced, or swapped with the next. */
function slip(word: string, random: () => number): string {
	const at = Math.floor(random() * (word.length - 1));
	const letter = String.fromCharCode(97 + Math.floor(random() * 26));
	const kinds = [
		word.slice(0, at) + letter + word.slice(at),
		word.slice(0, at) + word.slice(at + 1),
		word.slice(0, at) + letter + word.slice(at + 1),
		word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2)
	];
	return kinds[Math.floor(random() * 4)]!;
}

describe('editDistance', () => {
	test.each([
		['stalin', 'stalin', 0],
		['stalin', 'stalni', 1],
		['stalin', 'stain', 1],
		['stalin', 'sstalin', 1],
		['stalin', 'stalim', 1],
		['', 'mao', 3],
		['kim', 'mao', 3]
	])('from %j to %j is %i', (a, b, edits) => {
		expect(editDistance(a, b, 4)).toBe(edits);
		expect(editDistance(b, a, 4)).toBe(edits);
	});

	test('stops at its limit', () => {
		expect(editDistance('abcdefgh', 'stuvwxyz', 2)).toBe(3);
		expect(editDistance('a', 'abcdef', 2)).toBe(3);
	});
});

describe('nearest', () => {
	for (const [name, ids] of [
		['made ids', IDS],
		['the ids of the graph', SHIPPED]
	] as const) {
		test.skipIf(ids.length === 0)(`has the right one of ${name} first after at least 90 % of 200 random slips`, () => {
			const random = dice(1950);
			let right = 0;
			for (let i = 0; i < 200; i++) {
				const id = ids[Math.floor(random() * ids.length)]!;
				const wrong = slip(id, random);
				if (wrong === id || nearest(wrong, ids)[0] === id) right++;
			}
			expect(right).toBeGreaterThanOrEqual(180);
		});
	}

	test('offers nothing for a word that is like none', () => {
		expect(nearest('pyongyang', IDS)).toEqual([]);
		expect(suggestion('pyongyang', IDS, 'Add it.')).toBe('Add it.');
	});

	test('offers at most three, in a sentence', () => {
		expect(suggestion('mao-aim-194', IDS, '')).toBe('Did you mean mao-aim-1948 or mao-aim-1949?');
		expect(suggestion('axis', ['axiz', 'axes', 'axil', 'axia'], '')).toBe('Did you mean axia, axil or axiz?');
		expect(suggestion('Stalin', ['stalin'], '')).toBe('Did you mean stalin?');
	});
});
