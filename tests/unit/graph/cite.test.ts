import { describe, expect, test } from 'vitest';
import { readBibliography, type CslDate, type CslItem, type CslName } from '$lib/graph/bibliography';
import { fullCite, inlineText, shortCite, type Inline } from '$lib/graph/cite';
import { bibtexOf, cslJsonOf } from '$lib/graph/cite-export';

/** Italics as *…*, links as <…>. */
function shown(inlines: readonly Inline[]): string {
	return inlines.map(({ text, italic, href }) => (italic ? `*${text}*` : href ? `<${text}>` : text)).join('');
}

const names = (...families: string[]): CslName[] =>
	families.map((name) =>
		name.includes(', ') ? { family: name.split(', ')[0]!, given: name.split(', ')[1]! } : { literal: name }
	);
const day = (...parts: number[]): CslDate => ({ 'date-parts': [parts] });

const telegram: CslItem = {
	id: 'wilson-500130',
	type: 'manuscript',
	genre: 'Telegram',
	author: names('Joseph Stalin'),
	title: 'Telegram from Stalin to Shtykov',
	issued: day(1950, 1, 30),
	archive: 'Archive of the President of the Russian Federation',
	archive_location: 'f. 45, op. 1, d. 347, l. 12',
	'container-title': 'Wilson Center Digital Archive',
	URL: 'https://digitalarchive.wilsoncenter.org/document/112136',
	accessed: day(2026, 11, 23)
};
const book: CslItem = {
	id: 'goncharov-1993',
	type: 'book',
	author: names('Goncharov, Sergei', 'Lewis, John', 'Xue Litai'),
	title: 'Uncertain Partners: Stalin, Mao, and the Korean War',
	publisher: 'Stanford University Press',
	'publisher-place': 'Stanford',
	issued: day(1993)
};
const article: CslItem = {
	id: 'weathersby-1995',
	type: 'article-journal',
	author: names('Weathersby, Kathryn'),
	title: 'To Attack, or Not to Attack?',
	'container-title': 'CWIHP Bulletin',
	volume: '5',
	issue: '1',
	page: '1-9',
	issued: { 'date-parts': [[1995]], season: '1' },
	DOI: '10.1000/cw.5'
};

describe('a short note', () => {
	test.each<[CslItem, string | undefined, string]>([
		[article, 'pp. 2-9', 'Weathersby 1995, pp. 2–9'],
		[article, undefined, 'Weathersby 1995'],
		[telegram, 'excerpt', 'Joseph Stalin 1950, excerpt'],
		[book, 'ch. 5', 'Goncharov et al. 1993, ch. 5'],
		[
			{ ...book, author: names('Kim, Donggil', 'Stueck, William') },
			'doc. 1950-01-30',
			'Kim and Stueck 1993, doc. 1950-01-30'
		],
		[{ ...book, author: [...names('Kim, Donggil'), { literal: 'et al.' }] }, undefined, 'Kim et al. 1993'],
		[
			{ id: 'a', type: 'book', editor: names('Westad, Odd Arne'), issued: day(1998) },
			'notes 40-42',
			'Westad 1998, notes 40–42'
		],
		[
			{ id: 'a', type: 'book', title: 'South Korea', issued: { 'date-parts': [[1990]], circa: true } },
			undefined,
			'*South Korea*, about 1990'
		],
		[{ id: 'a', type: 'webpage', title: 'A page' }, 'S1', '“A page”, undated, S1'],
		[
			{
				id: 'a',
				type: 'book',
				author: [{ family: 'Beethoven', 'non-dropping-particle': 'van' }],
				issued: { literal: 'in press' }
			},
			undefined,
			'van Beethoven, in press'
		],
		[{ id: 'a', type: 'book', author: names('Thucydides'), issued: day(-411) }, undefined, 'Thucydides 411 BCE'],
		[{ id: 'the-key', type: 'document' }, undefined, '“the-key”, undated'],
		[
			{ id: 'a', type: 'webpage', title: 'One two three four five six seven eight nine ten eleven twelve thirteen' },
			undefined,
			'“One two three four five six seven eight nine ten eleven …”, undated'
		]
	])('%#', (item, at, expected) => {
		expect(shown(shortCite(item, at))).toBe(expected);
	});
});

describe('a full reference', () => {
	test.each<[string, CslItem, string]>([
		[
			'telegram in an archive',
			telegram,
			'Joseph Stalin. “Telegram from Stalin to Shtykov”. *Wilson Center Digital Archive*. Telegram, 30 January 1950. Archive of the President of the Russian Federation, f. 45, op. 1, d. 347, l. 12. <digitalarchive.wilsoncenter.org> (read 23 November 2026).'
		],
		[
			'book',
			book,
			'Goncharov, Sergei, John Lewis and Xue Litai. *Uncertain Partners: Stalin, Mao, and the Korean War*. Stanford: Stanford University Press, 1993.'
		],
		[
			'journal article',
			article,
			'Weathersby, Kathryn. “To Attack, or Not to Attack?” *CWIHP Bulletin* 5, no. 1 (spring 1995), pp. 1–9. <doi.org/10.1000/cw.5>'
		],
		[
			'document in a printed edition',
			{
				id: 'frus',
				type: 'document',
				author: names('Muccio, John J.'),
				title: 'Telegram 69',
				'container-title': 'Foreign Relations of the United States 1949',
				volume: 'VII, part 2',
				issued: day(1949, 1, 27),
				page: '947'
			},
			'Muccio, John J. “Telegram 69”. *Foreign Relations of the United States 1949*, vol. VII, part 2, p. 947. 27 January 1949.'
		],
		[
			'chapter',
			{
				id: 'c',
				type: 'chapter',
				author: names('Stueck, William'),
				editor: names('Reynolds, David', 'Leffler, Melvyn'),
				title: 'The Korean War',
				'container-title': 'The Cambridge History',
				volume: '1',
				page: '266--287',
				publisher: 'Cambridge University Press',
				issued: day(2010),
				edition: '2'
			},
			'Stueck, William. “The Korean War”. In *The Cambridge History*, edited by David Reynolds and Melvyn Leffler, vol. 1, pp. 266–287. 2nd edition. Cambridge University Press, 2010.'
		],
		[
			'edited book',
			{
				id: 'e',
				type: 'book',
				editor: names('Westad, Odd Arne'),
				translator: names('Smith, Jane'),
				title: 'Brothers in Arms',
				edition: 'Second',
				'collection-title': 'Cold War Series',
				'collection-number': '3',
				issued: day(1998)
			},
			'Westad, Odd Arne (ed.). *Brothers in Arms*. Translated by Jane Smith, Second edition, Cold War Series 3. 1998.'
		],
		[
			'thesis',
			{
				id: 't',
				type: 'thesis',
				author: names('Lee, Ann'),
				title: 'Origins',
				genre: 'PhD thesis',
				publisher: 'Yale',
				issued: day(1990)
			},
			'Lee, Ann. *Origins*. PhD thesis, Yale, 1990.'
		],
		[
			'report',
			{
				id: 'r',
				type: 'report',
				author: names('CIA'),
				title: 'Estimate',
				genre: 'ORE',
				number: '3-49',
				issued: day(1949, 2, 28)
			},
			'CIA. *Estimate*. ORE 3-49, 28 February 1949.'
		],
		[
			'speech',
			{
				id: 's',
				type: 'speech',
				author: names('Acheson, Dean'),
				title: 'Crisis in Asia',
				event: 'National Press Club',
				'event-place': 'Washington',
				issued: day(1950, 1, 12)
			},
			'Acheson, Dean. “Crisis in Asia”. National Press Club, Washington. 12 January 1950.'
		],
		[
			'newspaper article',
			{
				id: 'n',
				type: 'article-newspaper',
				title: '“Lost” at sea',
				'container-title': 'The Times',
				page: '3',
				issued: day(1950, 6, 26)
			},
			'“‘Lost’ at sea”. *The Times*, p. 3. 26 June 1950.'
		],
		[
			'encyclopedia entry',
			{ id: 'x', type: 'entry-encyclopedia', title: 'Korean War', 'container-title': 'Britannica' },
			'“Korean War”. In *Britannica*.'
		],
		[
			'web page',
			{
				id: 'w',
				type: 'webpage',
				author: names('US Army'),
				title: 'Chinese Spring Offensives',
				'container-title': 'army.mil',
				issued: day(2013),
				URL: 'http://www.army.mil/media/301734/'
			},
			'US Army. “Chinese Spring Offensives”. *army.mil*. 2013. <army.mil>'
		],
		[
			'treaty',
			{ id: 'y', type: 'treaty', title: 'Treaty of Friendship', issued: day(1950, 2, 14) },
			'*Treaty of Friendship*. 14 February 1950.'
		],
		['hostile address', { id: 'h', type: 'webpage', title: 'X', URL: 'javascript:alert(1)' }, '“X”.'],
		[
			'dated book about',
			{ id: 'd', type: 'book', title: 'Handbook', genre: 'Book', issued: { 'date-parts': [[1990]], circa: true } },
			'*Handbook*. About 1990.'
		],
		['bare key', { id: 'b', type: 'document' }, '']
	])('of a %s', (_, item, expected) => {
		expect(shown(fullCite(item))).toBe(expected);
	});

	test('links to the address itself, and to the resolver for a DOI in any spelling', () => {
		expect(fullCite(telegram).find(({ href }) => href)?.href).toBe(
			'https://digitalarchive.wilsoncenter.org/document/112136'
		);
		for (const DOI of ['10.1000/a b', 'doi:10.1000/a b', 'https://dx.doi.org/10.1000/a b']) {
			expect(fullCite({ ...book, DOI }).find(({ href }) => href)?.href).toBe('https://doi.org/10.1000/a%20b');
		}
	});

	test('of seven authors names three', () => {
		const author = names(...['A, a', 'B, b', 'C, c', 'D, d', 'E, e', 'F, f', 'G, g']);
		expect(inlineText(fullCite({ ...book, author }))).toMatch(/^A, a, b B, c C et al\. Uncertain/);
	});
});

describe('copies of a citation', () => {
	test('as CSL-JSON come back whole', () => {
		for (const item of [telegram, book, article])
			expect(readBibliography('a.json', cslJsonOf(item)).items[0]!.item).toEqual(item);
	});

	test('as BibTeX come back with names, titles, dates and addresses', () => {
		const hard: CslItem = {
			id: 'hard',
			type: 'book',
			'citation-key': 'hard',
			author: [
				{ family: 'Vallée Poussin', given: 'Charles', 'non-dropping-particle': 'de la', suffix: 'Jr.' },
				{ literal: 'Barnes and Noble' },
				{ family: 'bin Laden', given: 'X' },
				{ family: 'Lenin' },
				{ literal: 'et al.' }
			],
			title: '50% of {A} & B_C #1 $2 ~ ^ \\x “q”',
			issued: { 'date-parts': [[1949, 3], [0]], circa: true },
			page: '1-9',
			'collection-number': '3',
			URL: 'https://x.org/%7Ea_b?c={d}'
		};
		const { items, problems } = readBibliography('a.bib', bibtexOf(hard));
		expect(problems).toEqual([]);
		expect(items[0]!.item).toEqual({ ...hard, URL: 'https://x.org/%7Ea_b?c=%7Bd%7D' });
	});

	test.each([
		[telegram, '@unpublished{wilson-500130,'],
		[book, '@book{goncharov-1993,'],
		[article, '@article{weathersby-1995,'],
		[{ ...book, id: 'Müller, 1950 {x}' }, '@book{Müller-1950-x-,']
	])('as BibTeX begin with type and key: %#', (item, start) => {
		expect(bibtexOf(item).startsWith(start)).toBe(true);
		expect(readBibliography('a.bib', bibtexOf(item)).problems).toEqual([]);
	});

	test('as BibTeX keep a season and leave out a date that is none', () => {
		expect(bibtexOf(article)).toContain('date = {1995-21}');
		expect(bibtexOf({ ...book, issued: { literal: 'in press' } })).not.toContain('date');
	});
});
