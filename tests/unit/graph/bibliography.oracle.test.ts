import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { CATALOGUE } from '$lib/graph/issues';
import { readBibliography } from '$lib/graph/bibliography';
import { fullCite, inlineText, shortCite } from '$lib/graph/cite';
import { bibtexOf, cslJsonOf } from '$lib/graph/cite-export';
import { issuedOf } from '$lib/graph/issued';
import { growth } from './growth';

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 1000);
vi.setConfig({ testTimeout: 10_000 + 10 * numRuns });
const fixtures = new URL('../../../../shared/fixtures/bib/', import.meta.url);
const fixture = (name: string): string => readFileSync(new URL(name, fixtures), 'utf8');

type Item = Record<string, unknown> & { readonly id: string };

describe.skipIf(!existsSync(fixtures))('the shared files', () => {
	test('of BibTeX say the same as their CSL-JSON', () => {
		const { items, problems } = readBibliography('bibtex-input.bib', fixture('bibtex-input.bib'));
		const expected = JSON.parse(fixture('bibtex-csl.json')) as Item[];
		expect(problems).toEqual([]);
		// Beyond it we keep what CSL has no place for.
		expect(items.map(({ item: { custom: _, ...item } }) => item)).toEqual(expected);
	});

	test('of CSL-JSON are read as they are', () => {
		const text = fixture('bibtex-csl.json');
		const { items, problems } = readBibliography('bibtex-csl.json', text);
		expect(problems).toEqual([]);
		expect(items.map(({ item }) => item)).toEqual(JSON.parse(text));
	});

	test('with dates of every sort have these dates', () => {
		const { items, problems } = readBibliography('csl-dates.json', fixture('csl-dates.json'));
		expect(problems).toEqual([]);
		expect(Object.fromEntries(items.map(({ item }) => [item.id, issuedOf(item).text]))).toEqual({
			doe10_edtf_2011: 'about 25 May 2011 to about 26 June 2012',
			doe11_edtf_2011: 'about 25 May 2011 to about 26 June 2012',
			doe12_edtf_2011: 'about May 2011',
			doe13_season_2017: 'about winter 2017',
			doe14_date2010_2010: '2011',
			doe15_multiple_2017: '2017',
			doe7_politics_1985: 'spring 1985',
			doe8_title_2017: 'autumn 2017',
			doe9_edtf_2011: 'about 25 May 2011 to about 26 June 2012',
			t1: '31 December 2014 to 1 January 2015',
			t2: null,
			t3: 'from 31 December 2014',
			t4: '31 December 2014',
			t5: '334 BCE',
			t6: '12 July 100 BCE to 15 March 44 BCE'
		});
	});
});

describe('mutants of good files', () => {
	const good: Readonly<Record<string, string>> = {
		'a.bib':
			'@string{cw = "Cold War"}\n@article{a, author = {de la Vall{\\\'e}e, Jr., Charles and {W}}, title = "A" # cw, year = 1950, month = jan, pages={1--2}}\n@book(b, date = {1950/..})\n',
		'a.json':
			'[\n{"id":"a","type":"book","author":[{"family":"Kim","given":"I"}],"issued":{"date-parts":[[1950,1],[0]],"circa":true},"URL":"https://x.org/","note":"Citation Key: k\\n"},\n{"id":"b","issued":{"raw":"1950~"}}]',
		'a.yaml':
			'references:\n- id: a\n  author:\n  - family: Kim\n  issued:\n  - year: 1950\n- id: b\n  issued: 1950-01~\n  title: "x"\n'
	};
	const pieces = [
		'{',
		'}',
		'"',
		'#',
		',',
		'=',
		'@',
		'@book{',
		'\\',
		"\\'",
		'[',
		']',
		':',
		'\n',
		'-',
		' and ',
		'%',
		'__proto__',
		'constructor',
		'0',
		'99',
		'\u0000',
		'\uD800',
		'null',
		'true'
	];
	const mutation = fc.record({
		at: fc.nat(400),
		cut: fc.nat(12),
		put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 }))
	});

	test.each(Object.entries(good))(
		'of %s never throw, each problem has its place and code, each item can be cited and exported',
		(path, text) => {
			fc.assert(
				fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
					let mutant = text;
					for (const { at, cut, put } of mutations)
						mutant = mutant.slice(0, at % (mutant.length + 1)) + put + mutant.slice((at % (mutant.length + 1)) + cut);
					const { items, problems } = readBibliography(path, mutant);
					const rows = mutant.split('\n').length;
					for (const { line, column, code, hint } of problems) {
						expect(line >= 1 && line <= rows && column >= 1 && code in CATALOGUE && hint !== '').toBe(true);
					}
					for (const { item } of items) {
						expect(inlineText(shortCite(item, 'p. 1')) + inlineText(fullCite(item))).not.toMatch(/undefined|\[object/);
						expect(cslJsonOf(item).length + bibtexOf(item).length).toBeGreaterThan(0);
					}
				}),
				{ numRuns }
			);
		}
	);
});

test('reading time grows with the text, also on nasty texts', () => {
	const nasty: readonly (readonly [string, (n: number) => string])[] = [
		['a.bib', (n) => '@book{a, title = {'.repeat(n)],
		['a.bib', (n) => '@book{a,\n'.repeat(n)],
		['a.bib', (n) => `@book{a, author = {${'x and '.repeat(n)}}}`],
		['a.bib', (n) => `@book{a, author = {${' '.repeat(n)}}}`],
		['a.bib', (n) => `@book{a, title = {${"\\'{".repeat(n)}${'}'.repeat(n)}}}`],
		['a.bib', (n) => '@ '.repeat(n)],
		['a.json', (n) => `[${'{"id":"a"},'.repeat(n)}{}]`],
		['a.json', (n) => `[{"id":"a","note":"${'\\n '.repeat(n)}"}]`]
	];
	for (const [path, make] of nasty)
		expect(
			growth(make, (text) => readBibliography(path, text)),
			make(2)
		).toBeLessThan(8);
});
