import { beginsInside, isIdeograph } from './fold';

/** A run of places in the list. */
export interface Run {
	readonly from: number;
	readonly to: number;
}

/**
 * Every place in some names where a word begins, sorted by the text from there to the end of the name, words run together
 * (a suffix array at word starts, after Manber & Myers 1990). All names stand in one array of letters, a zero after each.
 */
export class WordStarts {
	/** The name that each place of the list lies in. */
	readonly name: Uint32Array;
	readonly #letters: Uint16Array;
	/** Where a name begins in the letters; one more entry than names. */
	readonly #nameStart: Uint32Array;
	/** Of every letter, 1 if a word begins there. */
	readonly #begins: Uint8Array;
	/** Where each place of the list begins in the letters. */
	readonly #at: Uint32Array;

	/** Takes the folded words of each name. O(words · log words). */
	constructor(names: readonly (readonly string[])[]) {
		const joined = names.map((words) => words.join(''));
		this.#nameStart = new Uint32Array(names.length + 1);
		for (const [n, text] of joined.entries()) this.#nameStart[n + 1] = this.#nameStart[n]! + text.length + 1;
		const length = this.#nameStart[names.length]!;
		this.#letters = new Uint16Array(length);
		this.#begins = new Uint8Array(length);
		for (const [n, words] of names.entries()) this.#write(joined[n]!, words, this.#nameStart[n]!);
		const nameOf = new Uint32Array(length);
		for (let n = 0; n < names.length; n++) nameOf.fill(n, this.#nameStart[n], this.#nameStart[n + 1]);
		const places = Uint32Array.from(this.#begins.keys()).filter((at) => this.#begins[at] === 1);
		this.#at = places.sort((a, b) => this.#compare(a, b));
		this.name = this.#at.map((at) => nameOf[at]!);
	}

	#write(text: string, words: readonly string[], start: number): void {
		for (let k = 0; k < text.length; k++) {
			this.#letters[start + k] = text.charCodeAt(k);
			if (beginsInside(text.charCodeAt(k))) this.#begins[start + k] = 1;
		}
		let at = start;
		for (const word of words) {
			this.#begins[at] = 1;
			at += word.length;
		}
	}

	/** Order of two places by the text from there on. */
	#compare(a: number, b: number): number {
		const letters = this.#letters;
		let k = 0;
		while (letters[a + k] === letters[b + k] && letters[a + k] !== 0) k++;
		return letters[a + k]! - letters[b + k]! || a - b;
	}

	/** Whether a place of the list begins its name. */
	isNameStart(place: number): boolean {
		return this.#at[place] === this.#nameStart[this.name[place]!];
	}

	/** Whether the name ends `length` letters after a place of the list. */
	isNameEnd(place: number, length: number): boolean {
		return this.#letters[this.#at[place]! + length] === 0;
	}

	/** Whether a word ends `length` letters after a place of the list. */
	isWordEnd(place: number, length: number): boolean {
		return this.isNameEnd(place, length) || this.#begins[this.#at[place]! + length] === 1;
	}

	/** Whether a word of a name begins so. Linear in the name. */
	hasWord(name: number, word: string): boolean {
		for (let at = this.#nameStart[name]!; this.#letters[at] !== 0; at++) {
			if (this.#begins[at] === 1 && this.#difference(at, word, 0) === 0) return true;
		}
		return false;
	}

	/** The places whose text begins so. Two binary searches. */
	range(text: string): Run {
		return this.#narrow(0, this.#at.length, 0, text, 0);
	}

	/**
	 * Reports the runs of places whose text begins like `text` but for one slip: a letter too many, too few, wrong, or two
	 * swapped; and how many letters of theirs that is. A place may come more than once. The list is walked as a tree of letters
	 * along the text; at each step every other way on is followed without a second slip. One ideograph for another is no slip.
	 */
	eachSlip(text: string, report: (from: number, to: number, length: number) => void): void {
		let from = 0;
		let to = this.#at.length;
		const follow = (low: number, high: number, depth: number, rest: number): void => {
			const run = this.#narrow(low, high, depth, text, rest);
			if (run.from < run.to) report(run.from, run.to, depth + text.length - rest);
		};
		for (let k = 0; k < text.length && from < to; k++) {
			const here = text.charCodeAt(k);
			follow(from, to, k, k + 1);
			if (k + 1 < text.length) {
				const swapped = this.#narrowBy(from, to, k, text.charCodeAt(k + 1));
				const both = this.#narrowBy(swapped.from, swapped.to, k + 1, here);
				follow(both.from, both.to, k + 2, k + 2);
			}
			for (let low = from; low < to;) {
				const letter = this.#letters[this.#at[low]! + k]!;
				if (isIdeograph(letter)) break;
				const high = this.#firstNot(low, to, k, letter);
				if (letter !== 0) follow(low, high, k + 1, k);
				if (letter !== 0 && letter !== here) follow(low, high, k + 1, k + 1);
				low = high;
			}
			({ from, to } = this.#narrowBy(from, to, k, here));
		}
	}

	/** Of a run whose texts agree in their first `depth` letters, those that go on like `text` from `rest`. */
	#narrow(low: number, high: number, depth: number, text: string, rest: number): Run {
		const from = this.#first(low, high, (place) => this.#difference(this.#at[place]! + depth, text, rest) >= 0);
		if (from === high || this.#difference(this.#at[from]! + depth, text, rest) !== 0) return { from, to: from };
		return { from, to: this.#first(from, high, (place) => this.#difference(this.#at[place]! + depth, text, rest) > 0) };
	}

	/** The same for one letter. */
	#narrowBy(low: number, high: number, depth: number, letter: number): Run {
		const from = this.#first(low, high, (place) => this.#letters[this.#at[place]! + depth]! >= letter);
		return { from, to: this.#firstNot(from, high, depth, letter) };
	}

	#firstNot(low: number, high: number, depth: number, letter: number): number {
		return this.#first(low, high, (place) => this.#letters[this.#at[place]! + depth]! > letter);
	}

	/** The first place that passes, where all after it do too; `high` if none. */
	#first(low: number, high: number, passes: (place: number) => boolean): number {
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (passes(middle)) high = middle;
			else low = middle + 1;
		}
		return low;
	}

	/** Below, at or above zero as the letters from `at` come before, begin with, or come after `text` from `rest`. */
	#difference(at: number, text: string, rest: number): number {
		for (let k = rest; k < text.length; k++) {
			const difference = this.#letters[at + k - rest]! - text.charCodeAt(k);
			if (difference !== 0) return difference;
		}
		return 0;
	}
}
