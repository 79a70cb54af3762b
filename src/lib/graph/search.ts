import { foldWords } from './fold';
import type { Graph } from './graph';
import { byCodePoint } from './order';
import { HitList } from './search-hits';
import { searchNames, type SearchName } from './search-names';
import { WordStarts } from './word-starts';

/** One thing found. */
export interface Hit {
	/** Index of the node, or of the name where names alone were given. */
	readonly index: number;
	/** 1 for the whole label, less for what is found less well, never 0. */
	readonly score: number;
	/** The label or other name in which the text was found. */
	readonly matched: string;
}

/** How well a text was found in a name, best first. */
const FIT = { whole: 0, start: 1, word: 2, slipInWhole: 3, slipInStart: 4, slipInWord: 5, slipInPart: 6 } as const;
type Fit = (typeof FIT)[keyof typeof FIT];

/** The place of each fit among all hits: found in a label, in another name, and the same of the bibliography. */
const TIERS: readonly (readonly [number, number, number, number])[] = [
	[0, 1, 6, 7],
	[2, 4, 8, 10],
	[3, 5, 9, 11],
	[12, 13, 20, 21],
	[14, 15, 22, 23],
	[16, 17, 24, 25],
	[18, 19, 26, 27]
];
const TIER_COUNT = 28;

/** Letters below which no slip is forgiven, and below which none is in the mere beginning of a word. */
const SLIP_FROM = { word: 3, part: 4 };

/**
 * Finds names by how they, or any of their words, begin, with at most one slip. Spaces and hyphens do not count. The whole name
 * comes first, then the beginning of a label, of a word in it, of other names, then slips; names before the bibliography where
 * both are without slip; of equals, what more statements name, then the least id.
 */
export class SearchIndex {
	readonly #names: readonly string[];
	readonly #starts: WordStarts;
	/** The thing that each name is of. */
	readonly #thing: Uint32Array;
	/** The column of TIERS that each name is in. */
	readonly #column: Uint8Array;
	readonly #hits: HitList;

	/** O(words · log words). */
	constructor(source: Graph | readonly SearchName[]) {
		const things = 'nodeCount' in source ? searchNames(source) : source;
		const named = things.flatMap(({ names, bibliography }, thing) =>
			names.map((name, k) => ({ name, thing, column: Number(k > 0) + (bibliography ? 2 : 0) }))
		);
		this.#names = named.map(({ name }) => name);
		this.#thing = Uint32Array.from(named, ({ thing }) => thing);
		this.#column = Uint8Array.from(named, ({ column }) => column);
		this.#starts = new WordStarts(this.#names.map(foldWords));
		this.#hits = new HitList(ranksOf(things));
	}

	/** The best hits for a text, best first; none for a text without letters and digits. */
	find(text: string, { limit = 10 }: { readonly limit?: number } = {}): Hit[] {
		const words = foldWords(text);
		const typed = words.join('');
		if (typed === '') return [];
		this.#hits.clear();
		this.#findStarts(typed);
		if (words.length > 1) this.#findWords(words);
		if (this.#hits.size < limit && typed.length >= SLIP_FROM.word) this.#findSlips(typed);
		return this.#hits.best(limit).map(({ thing, name, tier }) => ({
			index: thing,
			score: 1 - tier / TIER_COUNT,
			matched: this.#names[name]!
		}));
	}

	#findStarts(typed: string): void {
		const starts = this.#starts;
		const { from, to } = starts.range(typed);
		for (let place = from; place < to; place++) {
			if (!starts.isNameStart(place)) this.#add(place, FIT.word);
			else this.#add(place, starts.isNameEnd(place, typed.length) ? FIT.whole : FIT.start);
		}
	}

	/** Names in which each of the words begins a word, in any order. */
	#findWords(words: readonly string[]): void {
		const runs = words.map((word) => ({ word, ...this.#starts.range(word) }));
		const [rarest, ...others] = runs.sort((a, b) => a.to - a.from - (b.to - b.from));
		for (let place = rarest!.from; place < rarest!.to; place++) {
			const name = this.#starts.name[place]!;
			if (others.every(({ word }) => this.#starts.hasWord(name, word))) this.#add(place, FIT.word);
		}
	}

	#findSlips(typed: string): void {
		const starts = this.#starts;
		const inPart = typed.length >= SLIP_FROM.part;
		starts.eachSlip(typed, (from, to, length) => {
			for (let place = from; place < to; place++) {
				const atStart = starts.isNameStart(place);
				if (atStart && starts.isNameEnd(place, length)) this.#add(place, FIT.slipInWhole);
				else if (atStart && inPart) this.#add(place, FIT.slipInStart);
				else if (starts.isWordEnd(place, length)) this.#add(place, FIT.slipInWord);
				else if (inPart) this.#add(place, FIT.slipInPart);
			}
		});
	}

	#add(place: number, fit: Fit): void {
		const name = this.#starts.name[place]!;
		this.#hits.add(this.#thing[name]!, name, TIERS[fit]![this.#column[name]!]!);
	}
}

/** Of each thing its place in the order of equals: by statements, then by id. */
function ranksOf(things: readonly SearchName[]): Uint32Array {
	const order = Array.from(things.keys()).sort((a, b) => {
		const [x, y] = [things[a]!, things[b]!];
		return y.degree - x.degree || byCodePoint(x.id, y.id);
	});
	const rank = new Uint32Array(things.length);
	for (const [place, thing] of order.entries()) rank[thing] = place;
	return rank;
}
