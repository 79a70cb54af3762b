import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords } from '$lib/graph/fold';
import { SearchIndex } from '$lib/graph/search';
import type { SearchName } from '$lib/graph/search-names';
import { edge, madeGraph, node } from './made-graph';

const person = (id: string, label: string, ...aliases: string[]) =>
	node(id, { label, aliases: aliases.map((text) => ({ text, lang: null })) });
const graph = madeGraph({
	nodes: [
		person('kim-il-sung', 'Kim Il-sung', 'Kim Song-ju', '김일성'),
		person('kim-ku', 'Kim Ku', '김구'),
		person('stalin', 'Joseph Stalin', 'Iosif Stalin', 'Filippov'),
		person('mao-zedong', 'Mao Zedong', 'Mao Tse-tung', '毛泽东'),
		person('chiang-kai-shek', 'Chiang Kai-shek', 'Jiang Jieshi', '蔣介石'),
		person('roosevelt', 'Franklin D. Roosevelt', 'FDR'),
		person('choe', 'Ch’oe Yong-gŏn'),
		person('stalingrad', 'Battle of Stalingrad'),
		node('weathersby-1995', {
			label: 'To Attack, or Not to Attack?',
			item: {
				id: 'weathersby-1995',
				type: 'article-journal',
				author: [{ family: 'Weathersby', given: 'Kathryn' }],
				issued: { 'date-parts': [[1995]] }
			}
		}),
		node('stalin-letters', { label: 'Stalin’s letters', item: { id: 'stalin-letters', type: 'book' } })
	],
	edges: [edge('kim-il-sung', 'lobbied', 'stalin'), edge('kim-il-sung', 'lobbied', 'mao-zedong')]
});
const index = new SearchIndex(graph);
const found = (text: string) => index.find(text).map((hit) => graph.nodes.ids[hit.index]);

describe('foldWords', () => {
	it('takes case, accents, apostrophes and punctuation away', () => {
		expect(foldWords('Ch’oe Yong-gŏn')).toEqual(['choe', 'yong', 'gon']);
		expect(foldWords('Łódź, Straße; ŒUVRES')).toEqual(['lodz', 'strasse', 'oeuvres']);
		expect(foldWords(' … – ')).toEqual([]);
	});
});

describe('SearchIndex', () => {
	it('finds a name by its first letters, the one with more statements first', () => {
		expect(found('ki')).toEqual(['kim-il-sung', 'kim-ku']);
	});

	it('puts the whole label first, then labels that begin so, then words of labels, then other names', () => {
		const names = ['Red Mao', 'Mao', 'Zedong', 'Maoism'].map((label, k) =>
			person(`n${k}`, label, ...(label === 'Zedong' ? ['Mao'] : []))
		);
		const small = new SearchIndex(madeGraph({ nodes: [...names, person('n4', 'Chairman', 'Mao Tse-tung')] }));
		expect(small.find('mao').map((hit) => hit.matched)).toEqual(['Mao', 'Mao', 'Maoism', 'Red Mao', 'Mao Tse-tung']);
	});

	it('says in which name it found the text', () => {
		expect(index.find('fdr')[0]).toEqual({
			index: graph.index('roosevelt'),
			score: expect.any(Number),
			matched: 'FDR'
		});
		expect(index.find('tse-tung')[0]?.matched).toBe('Mao Tse-tung');
	});

	it('finds Hangul and ideographs from inner parts, and from a syllable half typed', () => {
		expect(found('일성')).toEqual(['kim-il-sung']);
		expect(found('김')).toEqual(['kim-il-sung', 'kim-ku']);
		expect(found('기')).toEqual(['kim-il-sung', 'kim-ku']);
		expect(found('泽东')).toEqual(['mao-zedong']);
	});

	it('takes words in any order, and spaces and hyphens where people leave them out', () => {
		expect(found('sung kim')).toEqual(['kim-il-sung']);
		expect(found('kimilsung')).toEqual(['kim-il-sung']);
		expect(found('Kim Il Sung')).toEqual(['kim-il-sung']);
		expect(found('kim sung')[0]).toBe('kim-il-sung');
		expect(found('choe yong gon')).toEqual(['choe']);
	});

	it.each(['Jospeh Stalin', 'stlain', 'stalinn', 'stolin', 'josephstalin', 'jo seph stalin', 'Jseph Stalin'])(
		'forgives one slip: %s',
		(typed) => {
			expect(found(typed)).toContain('stalin');
		}
	);

	it('forgives no second slip, and none in two letters', () => {
		expect(found('stlian')).not.toContain('stalin');
		expect(found('mx')).toEqual([]);
	});

	it('puts the bibliography after the names, and finds it by writer, year and title', () => {
		expect(found('stalin')).toEqual(['stalin', 'stalingrad', 'stalin-letters']);
		expect(found('weathersby 1995')).toEqual(['weathersby-1995']);
		expect(found('kathryn')).toEqual(['weathersby-1995']);
		expect(found('not to attack')).toEqual(['weathersby-1995']);
	});

	it('gives no more than asked for, and nothing for no letters', () => {
		expect(index.find('k', { limit: 1 })).toHaveLength(1);
		expect(index.find(' - ')).toEqual([]);
		expect(new SearchIndex([]).find('stalin')).toEqual([]);
	});

	it('scores what is found better higher', () => {
		const scores = index.find('stalin').map((hit) => hit.score);
		expect(scores).toEqual([...scores].sort((a, b) => b - a));
		expect(Math.min(...scores)).toBeGreaterThan(0);
	});
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'k', 'é', '김', '泽'), minLength: 1, maxLength: 4 });
const anyNames = fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });

/** Whether one slip, or none, leads from a text to a beginning of another: tried out letter by letter. */
function beginsWithin(text: string, typed: string): boolean {
	const letters = [...new Set(text)];
	const slips = [typed];
	for (let k = 0; k <= typed.length; k++) {
		const [before, after] = [typed.slice(0, k), typed.slice(k)];
		slips.push(before + after.slice(1), before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2));
		for (const letter of letters) slips.push(before + letter + after, before + letter + after.slice(1));
	}
	return slips.some((slip) => text.startsWith(slip));
}

describe('SearchIndex against the plainest rule', () => {
	const indexOf = (names: readonly string[][]) =>
		new SearchIndex(
			names.map((words, k): SearchName => ({ id: `n${k}`, names: [words.join(' ')], degree: 0, bibliography: false }))
		);

	it('finds exactly the names in which every word typed begins a word', () => {
		fc.assert(
			fc.property(anyNames, fc.array(word, { minLength: 1, maxLength: 2 }), (names, typed) => {
				const wanted = typed.flatMap(foldWords);
				const expected = names.flatMap((words, k) => {
					const text = words.flatMap(foldWords);
					const joined = text.join('');
					const begins = placesOf(text);
					const together = begins.some((at) => joined.startsWith(wanted.join(''), at));
					const apart = wanted.every((each) => begins.some((at) => joined.startsWith(each, at)));
					return together || apart ? [k] : [];
				});
				const hits = indexOf(names).find(typed.join(' '), { limit: 1000 });
				const plain = hits.filter((hit) => hit.score > 0.6).map((hit) => hit.index);
				expect(plain.sort((a, b) => a - b)).toEqual(expected);
			}),
			{ numRuns: 500 }
		);
	});

	it('with one slip, finds only what one slip leads to, and every name but for its ideographs', () => {
		fc.assert(
			fc.property(anyNames, word, word, (names, one, two) => {
				const typed = foldWords(one + two).join('');
				fc.pre(typed.length >= 4);
				const hits = new Set(
					indexOf(names)
						.find(typed, { limit: 1000 })
						.map((hit) => hit.index)
				);
				for (const [k, words] of names.entries()) {
					const text = words.flatMap(foldWords);
					const joined = text.join('');
					const near = placesOf(text).some((at) => beginsWithin(joined.slice(at), typed));
					if (hits.has(k)) expect(near).toBe(true);
					if (near && !joined.includes('泽')) expect(hits.has(k)).toBe(true);
				}
			}),
			{ numRuns: 500 }
		);
	});
});

/** Where words begin in the joined text, and syllables and ideographs in them. */
function placesOf(words: readonly string[]): number[] {
	const places = new Set<number>();
	let at = 0;
	for (const each of words) {
		places.add(at);
		for (let k = 0; k < each.length; k++) if (each[k] === 'ᄀ' || each[k] === '泽') places.add(at + k);
		at += each.length;
	}
	return [...places];
}
