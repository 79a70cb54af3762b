import { describe, expect, test } from 'vitest';
import { readBibliography, type CslItem } from '$lib/graph/bibliography';
import { issuedOf } from '$lib/graph/issued';
import { LIMITS } from '$lib/graph/limits';

function items(path: string, text: string): CslItem[] {
	return readBibliography(path, text).items.map(({ item }) => item);
}

function problems(path: string, text: string): string[] {
	return readBibliography(path, text).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

describe('CSL-JSON', () => {
	test('is read with the line and column of each item, and unknown fields are kept', () => {
		const text =
			'[\n  { "id": "wada", "type": "book", "title": "The Korean War", "volume": 2, "x-shelf": [1, { "y": true }] },\n\t{"id": "shen", "type": "book"}\n]';
		const { items: found, problems: none } = readBibliography('zotero.json', text);
		expect(none).toEqual([]);
		expect(found.map(({ line, column }) => [line, column])).toEqual([
			[2, 3],
			[3, 2]
		]);
		expect(found[0]!.item).toEqual({
			id: 'wada',
			type: 'book',
			title: 'The Korean War',
			volume: '2',
			'x-shelf': [1, { y: true }]
		});
	});

	test('names an item by its citation-key, else by the key in its note, else by its id', () => {
		const text = JSON.stringify([
			{ id: 'http://zotero.org/users/1/items/A', 'citation-key': 'weathersby1993' },
			{ id: 'http://zotero.org/users/1/items/B', note: 'Read in Moscow.\nCitation Key: goncharov1993\ntex.x: y' },
			{ id: 'http://zotero.org/users/1/items/C', note: 'A citation key: none' },
			{ id: 1950 },
			{ id: '김일성', title: 'Memoirs' }
		]);
		expect(items('a.json', text).map(({ id }) => id)).toEqual([
			'weathersby1993',
			'goncharov1993',
			'http://zotero.org/users/1/items/C',
			'1950',
			'김일성'
		]);
	});

	test('may stand under `items` or `references`', () => {
		expect(items('a.json', '{"items":[{"id":"a"}]}')).toHaveLength(1);
		expect(items('a.json', '{"references":[{"id":"a"}]}')).toHaveLength(1);
		expect(problems('a.json', '{"nodes":[]}')).toEqual(['1:1 bad-source']);
		expect(problems('a.json', '"text"')).toEqual(['1:1 bad-source']);
	});

	test.each([
		['[{"id":"a"},]', '1:13 bad-source'],
		['[\n{"id":"a",}]', '2:11 bad-source'],
		['[{"id" "a"}]', '1:8 bad-source'],
		['[{"id":"a"', '1:11 bad-source'],
		['[{"id":"a\n"}]', '1:8 bad-source'],
		['[{"id":"\\q"}]', '1:10 bad-source'],
		['[{"id":"a"}] x', '1:14 bad-source'],
		['[{"id":01}]', '1:9 bad-source'],
		['', '1:1 bad-source'],
		['[{"id":"a","title":"\\u0007"}]', '1:20 control-character'],
		['[{"id":"a","title":"x","title":"y"}]', '1:24 duplicate-key'],
		['[{"id":"a","__proto__":{"polluted":1}}]', '1:12 reserved-key'],
		['[{"id":"a"},\n{"id":"a"}]', '2:1 duplicate-id'],
		['[{"title":"x"}]', '1:2 missing-key'],
		['[{"id":"constructor"}]', '1:2 reserved-key'],
		['[{"id":".."}]', '1:2 bad-id'],
		['[{"id":"a"},7]', '1:1 wrong-type'],
		['[{"id":"a","title":["x"]}]', '1:2 wrong-type'],
		['[{"id":"a","author":[["x"]]}]', '1:2 wrong-type'],
		['[{"id":"a","issued":{"date-parts":[[1950,2,30]]}}]', '1:2 bad-date'],
		['[{"id":"a","issued":{"date-parts":[["soon"]]}}]', '1:2 bad-date'],
		['[{"id":"a","issued":true}]', '1:2 wrong-type'],
		['['.repeat(100), '1:65 too-deep']
	])('%j has its problem at %s', (text, problem) => {
		expect(problems('a.json', text)).toEqual([problem]);
		expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
	});

	test('beyond the limits is refused by name', () => {
		expect(readBibliography('a.json', '[{"id":"abcdef"}]', { ...LIMITS, text: 5 }).problems).toMatchObject([
			{ code: 'too-large' }
		]);
		expect(readBibliography('a.json', '[{"id":"abcdef"}]', { ...LIMITS, file: 5 }).problems).toMatchObject([
			{ code: 'too-large' }
		]);
	});
});

describe('CSL-YAML', () => {
	const text = `---
references:
- id: weathersby1993
  type: report
  title: Soviet Aims in Korea
  author:
  - family: Weathersby
    given: Kathryn
  issued:
  - year: 1993
    month: 11
- id: shtykov
  type: manuscript
  author: { literal: Terentii Shtykov }
  issued: 1950-01-19~/..
- id: season
  issued: 2017-24~
...
`;

	test('is read under `references`, with the places of its items', () => {
		const { items: found, problems: none } = readBibliography('better.yaml', text);
		expect(none).toEqual([]);
		expect(found.map(({ item, line, column }) => [item.id, line, column])).toEqual([
			['weathersby1993', 3, 3],
			['shtykov', 12, 3],
			['season', 16, 3]
		]);
		expect(found.map(({ item }) => issuedOf(item).text)).toEqual([
			'November 1993',
			'from about 19 January 1950',
			'about winter 2017'
		]);
		expect(found[1]!.item.author).toEqual([{ literal: 'Terentii Shtykov' }]);
	});

	test('may be a bare list', () => {
		expect(items('a.yml', '- id: a\n- id: b\n').map(({ id }) => id)).toEqual(['a', 'b']);
	});

	test.each([
		['- id: a\n- id: a\n', '2:3 duplicate-id'],
		['- id: a\n  id: b\n', '2:3 duplicate-key'],
		['- id: a\n  __proto__: b\n', '2:3 reserved-key'],
		['title: x\n', '1:1 bad-source'],
		['- id: a\n  issued: { date-parts: [[1950, 13, 1]] }\n', '1:3 bad-date']
	])('%j has its problem at %s', (yaml, problem) => {
		expect(problems('a.yaml', yaml)).toEqual([problem]);
	});
});

test('a file of another ending is no bibliography', () => {
	expect(problems('sources/list.txt', 'x')).toEqual(['1:1 bad-source']);
	expect(problems('sources/list', 'x')).toEqual(['1:1 bad-source']);
});

describe('the date of an item', () => {
	const issued = (value: unknown): ReturnType<typeof issuedOf> =>
		issuedOf(items('a.json', JSON.stringify([{ id: 'a', issued: value }]))[0]!);

	test.each([
		[{ 'date-parts': [[1950, 6, 25]] }, '25 June 1950', 1950, '1950-06-25'],
		[{ 'date-parts': [['1950', '6']] }, 'June 1950', 1950, '1950-06'],
		[{ 'date-parts': [[1950, '']] }, '1950', 1950, '1950'],
		[
			{
				'date-parts': [
					[1949, 3],
					[1950, 4]
				]
			},
			'March 1949 to April 1950',
			1949,
			'1949-03/1950-04'
		],
		[{ 'date-parts': [[1949], [0]] }, 'from 1949', 1949, '1949/..'],
		[{ 'date-parts': [[1947]], circa: true }, 'about 1947', 1947, '1947~'],
		[{ 'date-parts': [[1947]], circa: '1' }, 'about 1947', 1947, '1947~'],
		[{ 'date-parts': [[1985]], season: 1 }, 'spring 1985', 1985, '1985'],
		[{ 'date-parts': [[1985, 22]] }, 'summer 1985', 1985, '1985'],
		[{ 'date-parts': [[-44, 3, 15]] }, '15 March 44 BCE', -43, '-0043-03-15'],
		[{ raw: '1950-01-30' }, '30 January 1950', 1950, '1950-01-30'],
		['1950?', 'perhaps 1950', 1950, '1950?'],
		[1950, '1950', 1950, '1950'],
		[{ raw: 'early in 1950' }, 'early in 1950', 1950, undefined],
		[{ literal: 'in press' }, 'in press', null, undefined],
		[{ 'date-parts': [] }, null, null, undefined]
	])('%j is %s', (value, text, year, edtf) => {
		const read = issued(value);
		expect([read.text, read.year, read.date?.text]).toEqual([text, year, edtf]);
	});
});
