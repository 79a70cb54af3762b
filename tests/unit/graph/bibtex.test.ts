import { describe, expect, test } from 'vitest';
import { readBibliography, type CslItem } from '$lib/graph/bibliography';
import { readNames } from '$lib/graph/bibtex-names';
import { texToText, texToVerbatim } from '$lib/graph/bibtex-text';

const only = (text: string): CslItem => {
	const { items, problems } = readBibliography('a.bib', text);
	expect(problems).toEqual([]);
	expect(items).toHaveLength(1);
	return items[0]!.item;
};
const problems = (text: string): string[] =>
	readBibliography('a.bib', text).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

describe('TeX becomes text', () => {
	test.each([
		[String.raw`Vall{\'e}e`, 'Vallée'],
		[String.raw`{\"O}sterreich`, 'Österreich'],
		[String.raw`\"{o} \" o \"o`, 'ö ö ö'],
		[String.raw`\'{\i} \'\i{} {\'{\i}} \'\i a`, 'í í í ía'],
		[String.raw`Gon\v{c}arov \v c {\v c}`, 'Gončarov č č'],
		[String.raw`\c{c} \~n \.z \k a \H{o} \r{u} \u{a} \=o \b{d} \d h`, 'ç ñ ż ą ő ů ă ō ḏ ḥ'],
		[String.raw`Stra{\ss}e {\o}re {\AA}rhus {\L}\'od\'z \oe uvre \ae`, 'Straße øre Århus Łódź œuvre æ'],
		[String.raw`R\&D 100\% \$5 \#1 a\_b \{x\}`, 'R&D 100% $5 #1 a_b {x}'],
		["1950--53 --- ``so'' `it' A~B", "1950–53 — “so” ‘it' A\u00A0B"],
		[String.raw`The {K}orean \emph{War} \textit{now} {\em then}`, 'The Korean War now then'],
		['two\n   lines', 'two lines'],
		[String.raw`\unknown{x}`, String.raw`\unknown x`],
		['', ''],
		['\\', '']
	])('%s → %s', (tex, text) => {
		expect(texToText(tex)).toBe(text);
	});

	test('but addresses are kept as they are', () => {
		expect(texToVerbatim(String.raw`\url{https://a.b/~c_d\_e?x=%20}`)).toBe('https://a.b/~c_d_e?x=%20');
	});
});

describe('names are taken apart', () => {
	test.each([
		['Kathryn Weathersby', [{ family: 'Weathersby', given: 'Kathryn' }]],
		['Weathersby, Kathryn', [{ family: 'Weathersby', given: 'Kathryn' }]],
		['Ludwig van Beethoven', [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }]],
		['van Beethoven, Ludwig', [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }]],
		[
			String.raw`de la Vall{\'e}e Poussin, Jr., Charles`,
			[{ family: 'Vallée Poussin', given: 'Charles', 'non-dropping-particle': 'de la', suffix: 'Jr.' }]
		],
		['{The Wilson Center}', [{ literal: 'The Wilson Center' }]],
		['{Barnes and Noble} and Lewis, John', [{ literal: 'Barnes and Noble' }, { family: 'Lewis', given: 'John' }]],
		[
			'Goncharov, Sergei\n  and John Lewis AND Xue Litai and others',
			[
				{ family: 'Goncharov', given: 'Sergei' },
				{ family: 'Lewis', given: 'John' },
				{ family: 'Litai', given: 'Xue' },
				{ literal: 'et al.' }
			]
		],
		['Stalin', [{ family: 'Stalin' }]],
		['{van der} Velde, Jan', [{ family: 'van der Velde', given: 'Jan' }]],
		[' and ', []],
		['', []]
	])('%s', (tex, names) => {
		expect(readNames(tex)).toEqual(names);
	});
});

describe('BibTeX', () => {
	test('joins pieces, expands macros and months, and skips what is no entry', () => {
		const item = only(String.raw`
% a comment; write to me@example.org
@string{cw = "Cold War"}  @STRING(hist = cw # { History})
@comment{ @book{not, title = {an entry}} }
@preamble{"\newcommand{\x}{y}"}
@Article{w:93, Author = "Weathersby, Kathryn", Title = {The {K}orean War}, journal = hist # " Bulletin", year = 1993, month = "10~" # nov, pages = {1--32}, number = 4, }
`);
		expect(item).toMatchObject({
			id: 'w:93',
			'citation-key': 'w:93',
			type: 'article-journal',
			title: 'The Korean War'
		});
		expect(item).toMatchObject({
			'container-title': 'Cold War History Bulletin',
			page: '1-32',
			issue: '4',
			issued: { 'date-parts': [[1993, 11, 10]] }
		});
	});

	test('may use round brackets, and tells the place of each entry', () => {
		const { items } = readBibliography('a.bib', 'x\n@book(a, title = {A (really)})\n  @book{b}');
		expect(items.map(({ item, line, column }) => [item.id, line, column])).toEqual([
			['a', 2, 1],
			['b', 3, 3]
		]);
		expect(items[0]!.item.title).toBe('A (really)');
	});

	test('of biblatex is read too: dates, subtitles, online works', () => {
		expect(
			only(
				'@online{a, title = {One}, subtitle = {Two}, date = {1950-01-30/1950-03}, urldate = {2026-11-23}, url = {https://x.org/a_b}}'
			)
		).toMatchObject({
			type: 'webpage',
			title: 'One: Two',
			issued: {
				'date-parts': [
					[1950, 1, 30],
					[1950, 3]
				]
			},
			accessed: { 'date-parts': [[2026, 11, 23]] },
			URL: 'https://x.org/a_b'
		});
		expect(only('@book{a, date = {1950~/}}').issued).toEqual({ 'date-parts': [[1950], [0]], circa: true });
		expect(only('@book{a, date = {195X}, year = 1950}').issued).toEqual({ raw: '195X' });
		expect(only('@book{a, date = {1950-22}}').issued).toEqual({ 'date-parts': [[1950]], season: '2' });
	});

	test.each([
		['year = {1950}', { 'date-parts': [[1950]] }],
		['year = 1950, month = {Jan.}', { 'date-parts': [[1950, 1]] }],
		['year = 1950, month = {June 25}', { 'date-parts': [[1950, 6, 25]] }],
		['year = 1950, month = 6, day = 25', { 'date-parts': [[1950, 6, 25]] }],
		[
			'year = 1950, month = nov # "/" # dec',
			{
				'date-parts': [
					[1950, 11],
					[1950, 12]
				]
			}
		],
		['year = 1950, month = {Fall}', { 'date-parts': [[1950]], season: '3' }],
		['year = {1949--1950}', { 'date-parts': [[1949], [1950]] }],
		['year = {-44}', { 'date-parts': [[-45]] }]
	])('%s', (fields, issued) => {
		expect(only(`@book{a, ${fields}}`).issued).toEqual(issued);
	});

	test('keeps fields that have no place in CSL', () => {
		expect(only('@weird{a, shelf = {B 3}, title = {T}}')).toEqual({
			id: 'a',
			'citation-key': 'a',
			type: 'document',
			title: 'T',
			custom: { 'entry-type': 'weird', shelf: 'B 3' }
		});
	});

	test.each([
		['@book{a, year = 1950, year = 1951}', '1:23 duplicate-key'],
		['@book{a, year = abc}', '1:17 bad-source,1:10 bad-date'],
		['@book{a, year = {in press}}', '1:10 bad-date'],
		['@book{a, year = 1950, month = feb, day = 30}', '1:23 bad-date'],
		['@book{a, date = {1950-13}}', '1:10 bad-date'],
		['@book{a}\n@book{a}', '2:1 duplicate-id'],
		['@book{, title = {x}}', '1:1 missing-key'],
		['@book{constructor}', '1:1 reserved-key'],
		['@book{a, __proto__ = {x}}', '1:10 reserved-key'],
		['@book{a, title = {A} year = 1950}', '1:22 bad-source'],
		['@book{a, title {A}}', '1:16 bad-source'],
		['\n@book{a, title = {A', '2:1 bad-source'],
		['@book{a, title = "A', '1:1 bad-source'],
		['@book{a, title = {A\n}\n\n@book{b}', '1:1 bad-source'],
		['@book{a, title = }', '1:1 bad-source'],
		['@book{a', '1:1 bad-source'],
		['@string{a = {x}', '1:1 bad-source'],
		['@book{a, title = {\u0007}}', '1:19 control-character']
	])('%j has its problem at %s', (text, expected) => {
		expect(problems(text).join(',')).toBe(expected);
	});

	test('after an entry that is not closed reads the others', () => {
		const { items, problems: found } = readBibliography(
			'a.bib',
			'@book{a, title = {A}}\n@book{b, title = {B\n}\n\n@book{c, title = {C}}\n'
		);
		expect(items.map(({ item }) => item.id)).toEqual(['a', 'c']);
		expect(found).toMatchObject([{ line: 2, column: 1, message: 'The entry "b" is not closed.' }]);
	});
});
