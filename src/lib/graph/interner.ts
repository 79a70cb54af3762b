/** The constants of FNV-1a. */
const BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/**
 * Gives each different cell of a text a number, in order of first appearance, without cutting the text up: a million cells cost
 * one hash each. The letters of the different cells stand close together beside the text, so that comparing stays in the
 * processor's cache. Open addressing with linear probing, FNV-1a (Fowler, Noll and Vo 1991).
 */
export class Interner {
	/** Number of the cell in each slot, -1 where it is free. */
	#slots = new Int32Array(1 << 12).fill(-1);
	/** Where each cell first stands in the text. */
	#starts = new Uint32Array(1 << 11);
	/** The letters of all cells, and where those of each begin; one more entry than cells. */
	#letters = new Uint16Array(1 << 14);
	#begins = new Uint32Array(1 << 11);
	#size = 0;
	/** The cell met last: in a sorted column the next is often the same. */
	#last = -1;

	constructor(readonly text: string) {}

	get size(): number {
		return this.#size;
	}

	/** The number of the cell from `start` to `end`, spaces around it left out; -1 for an empty one. Plain quotes around it do not count. */
	of(start: number, end: number): number {
		const { text } = this;
		while (start < end && text.charCodeAt(start) <= 32) start++;
		while (end > start && text.charCodeAt(end - 1) <= 32) end--;
		if (end - start > 1 && text.charCodeAt(start) === 34 && text.indexOf('"', start + 1) === end - 1) {
			start++;
			end--;
		}
		if (start === end) return -1;
		if (this.#last < 0 || !this.#isSame(this.#last, start, end)) this.#last = this.#find(start, end);
		return this.#last;
	}

	/** The text of number `index`, without its quotes. */
	textOf(index: number): string {
		const start = this.#starts[index]!;
		const raw = this.text.slice(start, start + this.#begins[index + 1]! - this.#begins[index]!);
		return raw.charCodeAt(0) === 34 ? raw.slice(1, -1).replaceAll('""', '"').trim() : raw;
	}

	/** Where the cell of number `index` first stands. */
	startOf(index: number): number {
		return this.#starts[index]!;
	}

	#find(start: number, end: number): number {
		const { text } = this;
		let hash = BASIS;
		for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
		const slots = this.#slots;
		const mask = slots.length - 1;
		let slot = (hash ^ (hash >>> 15)) & mask;
		for (let known = slots[slot]!; known >= 0; known = slots[slot]!) {
			if (this.#isSame(known, start, end)) return known;
			slot = (slot + 1) & mask;
		}
		slots[slot] = this.#size;
		return this.#add(start, end);
	}

	#isSame(known: number, start: number, end: number): boolean {
		const { text } = this;
		const letters = this.#letters;
		const first = this.#begins[known]!;
		if (this.#begins[known + 1]! - first !== end - start) return false;
		for (let k = 0; k < end - start; k++) if (letters[first + k] !== text.charCodeAt(start + k)) return false;
		return true;
	}

	#add(start: number, end: number): number {
		const index = this.#size++;
		const first = this.#begins[index]!;
		const after = first + end - start;
		if (after > this.#letters.length) this.#letters = moved(this.#letters, new Uint16Array(after * 2));
		for (let k = first; k < after; k++) this.#letters[k] = this.text.charCodeAt(start + k - first);
		this.#starts[index] = start;
		this.#begins[index + 1] = after;
		if (index + 2 >= this.#begins.length) this.#grow();
		return index;
	}

	/** Doubles the room for cells; half of the slots stay free. */
	#grow(): void {
		const room = this.#begins.length * 2;
		this.#starts = moved(this.#starts, new Uint32Array(room));
		this.#begins = moved(this.#begins, new Uint32Array(room));
		this.#slots = new Int32Array(room * 2).fill(-1);
		const mask = this.#slots.length - 1;
		for (let index = 0; index < this.#size; index++) {
			let hash = BASIS;
			for (let k = this.#begins[index]!; k < this.#begins[index + 1]!; k++)
				hash = Math.imul(hash ^ this.#letters[k]!, PRIME);
			let slot = (hash ^ (hash >>> 15)) & mask;
			while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask;
			this.#slots[slot] = index;
		}
	}
}

/** Copies numbers into a larger array. */
function moved<Numbers extends Uint16Array | Uint32Array>(numbers: Numbers, larger: Numbers): Numbers {
	larger.set(numbers);
	return larger;
}
