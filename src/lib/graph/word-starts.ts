import { beginsInside } from './fold';

/** Every place where a word of a name begins, in one list sorted by the text from there to the end of the name. */
export class WordStarts {
	/** The name that each place is in. */
	readonly name: Uint32Array;
	readonly #texts: readonly string[];
	readonly #offset: Uint16Array;
	readonly #words: readonly (readonly string[])[];

	/** Takes the folded words of each name. O(n log n) in the number of words. */
	constructor(words: readonly (readonly string[])[]) {
		this.#words = words;
		const places = words.flatMap((each, name) => {
			const joined = each.join('');
			return startsOf(each, joined).map((offset) => ({ name, offset, text: joined.slice(offset) }));
		});
		places.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.name - b.name || a.offset - b.offset));
		this.#texts = places.map(({ text }) => text);
		this.name = Uint32Array.from(places, ({ name }) => name);
		this.#offset = Uint16Array.from(places, ({ offset }) => offset);
	}

	/** The places whose text begins with what was typed: from, and before to. */
	range(typed: string): { from: number; to: number } {
		let range = { from: 0, to: this.#texts.length };
		for (let depth = 0; depth < typed.length && range.from < range.to; depth++) range = this.#narrow(range, depth, typed.charCodeAt(depth));
		return range;
	}

	isNameStart(place: number): boolean {
		return this.#offset[place] === 0;
	}

	/** Whether the name ends `length` letters from the place. */
	isNameEnd(place: number, length: number): boolean {
		return this.#texts[place]!.length === length;
	}

	/** Whether a word ends there. */
	isWordEnd(place: number, length: number): boolean {
		let end = 0;
		for (const word of this.#words[this.name[place]!]!) {
			end += word.length;
			if (end === this.#offset[place]! + length) return true;
		}
		return false;
	}

	/** Whether a word of the name begins with this one. */
	hasWord(name: number, word: string): boolean {
		return this.#words[name]!.some((each) => each.startsWith(word));
	}

	/**
	 * Tells the ranges of places whose text begins with the typed one after one slip: a letter too many, too few, wrong, or two
	 * swapped; and the length of that beginning. O(letters · alphabet · log places).
	 */
	eachSlip(typed: string, tell: (from: number, to: number, length: number) => void): void {
		let here = { from: 0, to: this.#texts.length };
		for (let depth = 0; depth < typed.length && here.from < here.to; depth++) {
			const next = typed.charCodeAt(depth);
			this.#rest(here, depth, typed, depth + 1, tell);
			if (depth + 1 < typed.length && next !== typed.charCodeAt(depth + 1)) {
				const swapped = this.#narrow(this.#narrow(here, depth, typed.charCodeAt(depth + 1)), depth + 1, next);
				this.#rest(swapped, depth + 2, typed, depth + 2, tell);
			}
			for (let from = this.#past(here, depth); from < here.to; ) {
				const unit = this.#texts[from]!.charCodeAt(depth);
				const child = { from, to: this.#end(from, here.to, depth, unit) };
				if (unit !== next) this.#rest(child, depth + 1, typed, depth + 1, tell);
				this.#rest(child, depth + 1, typed, depth, tell);
				from = child.to;
			}
			here = this.#narrow(here, depth, next);
		}
	}

	/** Follows the letters typed from `k` on, without another slip. */
	#rest(range: { from: number; to: number }, depth: number, typed: string, k: number, tell: (from: number, to: number, length: number) => void): void {
		let here = range;
		for (; k < typed.length && here.from < here.to; k++, depth++) here = this.#narrow(here, depth, typed.charCodeAt(k));
		if (here.from < here.to) tell(here.from, here.to, depth);
	}

	/** The places of a range, all alike up to `depth`, that have this letter there. */
	#narrow({ from, to }: { from: number; to: number }, depth: number, unit: number): { from: number; to: number } {
		const first = this.#end(from, to, depth, unit - 1);
		return { from: first, to: this.#end(first, to, depth, unit) };
	}

	/** The first place of a range whose letter at `depth` is greater than this one; a text that has ended comes before all letters. */
	#end(from: number, to: number, depth: number, unit: number): number {
		let [low, high] = [from, to];
		while (low < high) {
			const middle = (low + high) >>> 1;
			const text = this.#texts[middle]!;
			if (text.length > depth && text.charCodeAt(depth) > unit) high = middle;
			else low = middle + 1;
		}
		return low;
	}

	/** The first place of a range whose text has a letter at `depth`. */
	#past({ from, to }: { from: number; to: number }, depth: number): number {
		return this.#end(from, to, depth, -1);
	}
}

/** Where words begin in their joined text, and where a syllable or an ideograph begins inside a word that is written without spaces. */
function startsOf(words: readonly string[], joined: string): number[] {
	const starts = new Set<number>();
	let at = 0;
	for (const word of words) {
		starts.add(at);
		for (let k = at + 1; k < at + word.length; k++) if (beginsInside(joined.charCodeAt(k))) starts.add(k);
		at += word.length;
	}
	return [...starts];
}
