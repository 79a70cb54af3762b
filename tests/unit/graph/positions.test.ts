import { describe, expect, test } from 'vitest';
import { LIMITS } from '$lib/graph/limits';
import { readYaml, type Mapping } from '$lib/graph/positions';

function read(text: string) {
	const { file, issues } = readYaml('a.yaml', text, LIMITS);
	expect(issues).toEqual([]);
	return file!;
}

describe('readYaml', () => {
	test('keeps numbers, dates and old words for yes and no as their authors wrote them', () => {
		const map = read(
			'a: 1949\nb: 0949\nc: 1e3\nd: yes\ne: 1950-06-25\nf: 12:30\ng: ~\nh: null\ni: true\nj: "true"\nk:\nl: 0x10\nm: .5'
		).value;
		expect({ ...(map as Mapping) }).toEqual({
			a: '1949',
			b: '0949',
			c: '1e3',
			d: 'yes',
			e: '1950-06-25',
			f: '12:30',
			g: null,
			h: null,
			i: true,
			j: 'true',
			k: null,
			l: '0x10',
			m: '.5'
		});
	});

	test('makes maps without a prototype', () => {
		expect(Object.getPrototypeOf(read('a: { b: c }').value)).toBeNull();
	});

	test('knows where each key and value stands', () => {
		const file = read('# head\na: b\nlist:\n  - x\n  - { y: z, w: [1, 22] }\n');
		const root = file.value as Mapping;
		const list = root['list'] as readonly Mapping[];
		const at = (place: { line: number; column: number }) => `${place.line}:${place.column}`;
		expect(at(file.placeOfKey(root, 'list'))).toBe('3:1');
		expect(at(file.placeAt(root, 'a'))).toBe('2:4');
		expect(at(file.placeAt(list, 0))).toBe('4:5');
		expect(at(file.placeOf(list[1]!))).toBe('5:5');
		expect(at(file.placeOfKey(list[1]!, 'w'))).toBe('5:13');
		expect(at(file.placeAt(list[1]!['w'] as readonly string[], 1))).toBe('5:20');
	});

	test('counts columns alike with and without byte order mark and CRLF', () => {
		for (const text of ['a: b\nlong: 김일성\n', '\ufeffa: b\r\nlong: 김일성\r\n']) {
			const file = read(text);
			expect(file.placeAt(file.value as Mapping, 'long')).toEqual({ file: 'a.yaml', line: 2, column: 7 });
			expect((file.value as Mapping)['long']).toBe('김일성');
		}
	});

	test('points to the key where a value is missing', () => {
		const file = read('a:\nb: c\n');
		expect(file.placeAt(file.value as Mapping, 'a')).toEqual({ file: 'a.yaml', line: 1, column: 1 });
	});

	test('admits 64 lists inside one another and refuses text of any depth beyond without failing', () => {
		expect(read('['.repeat(64) + ']'.repeat(64)).value).toHaveLength(1);
		for (const deep of [
			'['.repeat(65) + ']'.repeat(65),
			'['.repeat(20_000),
			'{a: '.repeat(20_000),
			'- '.repeat(50_000),
			'? '.repeat(20_000)
		]) {
			const { file, issues } = readYaml('a.yaml', deep, LIMITS);
			expect(file).toBeNull();
			expect(issues.map((issue) => issue.code)).toContain('too-deep');
		}
	});

	test('refuses nine levels of aliases without unfolding them', () => {
		const levels = Array.from(
			{ length: 9 },
			(_, i) => `a${i}: &a${i} [${Array.from({ length: 9 }, () => (i ? `*a${i - 1}` : 'x')).join(', ')}]`
		);
		const { file, issues } = readYaml('a.yaml', levels.join('\n'), LIMITS);
		expect(file).toBeNull();
		expect(issues[0]?.message).toMatch(/anchor|alias/);
	});
});
