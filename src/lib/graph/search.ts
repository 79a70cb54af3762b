import { foldWords } from './fold';
import type { Graph } from './graph';
import { byCodePoint } from './order';
import { searchNames, type SearchName } from './search-names';
import { HitList } from './search-hits';
import { WordStarts } from './word-starts';

/** One thing found. */
export interface Hit {
	/** Index of the node, or of the name where names alone were given. */
	readonly index: number;
	/** From 1, the whole label, down to just above 0. */
	readonly score: number;
	/** The label or other name that the text was found in. */
	readonly matched: string;
}

/** How well a text was found, best first (DESIGN: a tie goes to what more statements name, then to the least id). */
const TIERS = [
	'label',
	'alias',
	'start of label',
	'word of label',
	'start of alias',
	'word of alias',
	'slip in label',
	'slip in alias',
	'slip in start of label',
	'slip in start of alias',
	'slip in word',
	'slip in part of word'
] as const;
type Tier = (typeof TIERS)[number];

/** Shortest text in which a slip is forgiven, and shortest in which one is forgiven in the beginning of a word. */
const SLIP = { whole: 3, part: 4 };

/**
 * Names found by how they or any of their words begin, with at most one slip (a letter too many, too few, wrong, or two
 * swapped). Spaces and hyphens do not count: every place where a word begins is in one sorted list, and its text runs on to the
 * end of the name. A question is two binary searches; one with a slip walks the list as the tree it is.
 */
export class SearchIndex {
	readonly #names: readonly string[];
	readonly #starts: WordStarts;
	/** The thing that a name belongs to, and whether the name is not its label. */
	readonly #thing: Uint32Array;
	readonly #isAlias: Uint8Array;
	readonly #bibliography: Uint8Array;
	readonly #hits: HitList;

	/** O(words · log words). */
	constructor(source: Graph | readonly SearchName[]) {
		const things = 'nodeCount' in source ? searchNames(source) : source;
		const named = things.flatMap(({ names }, thing) => names.map((name, k) => ({ name, thing, isAlias: Number(k > 0) })));
		this.#names = named.map(({ name }) => name);
		this.#thing = Uint32Array.from(named, ({ thing }) => thing);
		this.#isAlias = Uint8Array.from(named, ({ isAlias }) => isAlias);
		this.#bibliography = Uint8Array.from(things, ({ bibliography }) => Number(bibliography));
		this.#starts = new WordStarts(this.#names.map(foldWords));
		this.#hits = new HitList(rankOf(things));
	}

	/** The best hits for a text, best first; none for one without letters or digits. Never throws. */
	find(text: string, { limit = 10 }: { readonly limit?: number } = {}): Hit[] {
		const words = foldWords(text);
		const typed = words.join('');
		if (typed === '') return [];
		this.#hits.clear();
		this.#findPlain(typed);
		if (words.length > 1) this.#findWords(words);
		if (this.#hits.size < limit && typed.length >= SLIP.whole) this.#findSlips(typed);
		return this.#hits.best(limit).map(({ thing, name, tier }) => ({
			index: thing,
			score: 1 - tier / (2 * TIERS.length),
			matched: this.#names[name]!
		}));
	}

	#findPlain(typed: string): void {
		const starts = this.#starts;
		const { from, to } = starts.range(typed);
		for (let place = from; place < to; place++) {
			const name = starts.name[place]!;
			const whole = starts.isNameStart(place) && starts.isNameEnd(place, typed.length);
			this.#add(name, starts.isNameStart(place) ? (whole ? 'label' : 'start of label') : 'word of label');
		}
	}

	/** Names in which every word begins a word, in any order. */
	#findWords(words: readonly string[]): void {
		const starts = this.#starts;
		const ranges = words.map((word) => ({ word, ...starts.range(word) })).sort((a, b) => a.to - a.from - (b.to - b.from));
		const [rarest, ...others] = ranges;
		for (let place = rarest!.from; place < rarest!.to; place++) {
			const name = starts.name[place]!;
			if (others.every(({ word }) => starts.hasWord(name, word))) this.#add(name, 'word of label');
		}
	}

	#findSlips(typed: string): void {
		const starts = this.#starts;
		const partly = typed.length >= SLIP.part;
		starts.eachSlip(typed, (from, to, length) => {
			for (let place = from; place < to; place++) {
				const atStart = starts.isNameStart(place);
				const name = starts.name[place]!;
				if (atStart && starts.isNameEnd(place, length)) this.#add(name, 'slip in label');
				else if (partly && atStart) this.#add(name, 'slip in start of label');
				else if (starts.isWordEnd(place, length)) this.#add(name, 'slip in word');
				else if (partly) this.#add(name, 'slip in part of word');
			}
		});
	}

	/** Takes a hit as in a label down to that in an alias, and one in the bibliography below all names found as well. */
	#add(name: number, inLabel: Tier): void {
		const thing = this.#thing[name]!;
		const tier = TIERS.indexOf(this.#isAlias[name] === 1 ? IN_ALIAS[inLabel] : inLabel);
		this.#hits.add(thing, name, tier + (this.#bibliography[thing] === 1 ? TIERS.length : 0));
	}
}

/** What a place in a label is called where the name is no label. */
const IN_ALIAS: Readonly<Record<Tier, Tier>> = {
	label: 'alias',
	alias: 'alias',
	'start of label': 'start of alias',
	'word of label': 'word of alias',
	'start of alias': 'start of alias',
	'word of alias': 'word of alias',
	'slip in label': 'slip in alias',
	'slip in alias': 'slip in alias',
	'slip in start of label': 'slip in start of alias',
	'slip in start of alias': 'slip in start of alias',
	'slip in word': 'slip in word',
	'slip in part of word': 'slip in part of word'
};

/** The order of equal hits: what more statements name, then the least id. */
function rankOf(things: readonly SearchName[]): Uint32Array {
	const order = things.map((_, thing) => thing).sort((a, b) => things[b]!.degree - things[a]!.degree || byCodePoint(things[a]!.id, things[b]!.id));
	const rank = new Uint32Array(things.length);
	for (const [place, thing] of order.entries()) rank[thing] = place;
	return rank;
}
