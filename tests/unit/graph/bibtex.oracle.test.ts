import '@citation-js/plugin-bibtex';
import { plugins } from '@citation-js/core';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readBibliography } from '$lib/graph/bibliography';

const numRuns = Math.ceil(Number(process.env['FUZZ_RUNS'] ?? 1000) / 5);
vi.setConfig({ testTimeout: 10_000 + 10 * numRuns });

const word = fc.constantFrom(
	'War',
	'{K}orea',
	String.raw`Vall{\'e}e`,
	String.raw`{\"O}sterreich`,
	String.raw`Gon{\v c}arov`,
	String.raw`\c{C}elik`,
	String.raw`Stra{\ss}e`,
	String.raw`{\O}re`,
	String.raw`\~Nandu`,
	String.raw`R\&D`,
	'1950--1953',
	'김일성'
);
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const family = fc.constantFrom('Weathersby', String.raw`Gon{\v c}arov`, 'Chen', String.raw`{\'E}luard`, 'O’Neill');
const given = fc.constantFrom('Kathryn', 'Jian', 'Alexandre Y.', String.raw`Andr{\'e}`);
const name = fc.oneof(
	fc.tuple(family, given).map(([last, first]) => `${last}, ${first}`),
	fc.tuple(family, given).map(([last, first]) => `${first} ${last}`),
	fc.tuple(family, given).map(([last, first]) => `${first} van ${last}`),
	fc.constant('{The Wilson Center}')
);
const entry = fc.record({
	type: fc.constantFrom('article', 'book', 'incollection', 'inproceedings', 'phdthesis', 'techreport', 'unpublished'),
	names: fc.array(name, { minLength: 1, maxLength: 4 }),
	title: text,
	year: fc.integer({ min: 1000, max: 2100 }),
	month: fc.option(fc.constantFrom('jan', 'feb', 'sep', 'dec', '"aug"', '{6}')),
	volume: fc.option(fc.integer({ min: 1, max: 99 })),
	pages: fc.option(fc.constantFrom('1--9', '200-210', '7'))
});

/** What both readers must agree on. It calls a body a family name, we leave it whole as CSL does. */
function compared(item: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const { type, id, title, issued, volume, page } = item;
	const names = item['author'] as { family?: string; given?: string; literal?: string }[];
	const author = names.map((each) => (each.literal === undefined ? each : { family: each.literal }));
	return JSON.parse(JSON.stringify({ type, id, title, author, issued, volume, page })) as Record<string, unknown>;
}

test('citation-js reads the same from BibTeX', () => {
	fc.assert(
		fc.property(entry, ({ type, names, title, year, month, volume, pages }) => {
			const fields = [
				`author = {${names.join(' and ')}}`,
				`title = {${title}}`,
				`year = ${year}`,
				...(month === null ? [] : [`month = ${month}`]),
				...(volume === null ? [] : [`volume = ${volume}`]),
				...(pages === null ? [] : [`pages = {${pages}}`])
			];
			const bibtex = `@${type}{key,\n\t${fields.join(',\n\t')}\n}\n`;
			const { items, problems } = readBibliography('a.bib', bibtex);
			expect(problems).toEqual([]);
			const [expected] = plugins.input.chain(bibtex, { forceType: '@bibtex/text' });
			expect(compared(items[0]!.item)).toEqual(compared(expected!));
		}),
		{ numRuns }
	);
});
