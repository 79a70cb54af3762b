import type { CsvTable } from './csv';
import type { Units } from './units';

const [QUOTE, SPACE] = [34, 32];
/** Numbers of a slot: 1 + number of the cell (0: free), its hash, its length, and its first bytes; of a cell met: its start first. */
const SLOT = 8;
const HELD = (SLOT - 3) * 4;
/** So many cells of a column are looked for at a time. */
const BATCH = 256;

/**
 * Gives each different cell of a text a number, in order of first appearance, without cutting the text up: a million cells cost
 * one hash each. Open addressing with linear probing; hashed four bytes at a time by multiplying and shifting, as MurmurHash does
 * (Appleby 2008). What is slow is waiting for memory: a slot holds the first 20 bytes of its cell, half a line of the processor's cache.
 */
export class Interner {
	readonly #text: string;
	readonly #units: Units;
	readonly #bytes: DataView;
	/** At least half of the slots are free. */
	#slots = new Int32Array(SLOT << 6);
	/** Where each cell first begins and ends in the text. */
	readonly #starts: number[] = [];
	readonly #ends: number[] = [];
	/** The cells under way. */
	readonly #met = new Int32Array(SLOT * BATCH);

	constructor({ text, units }: { readonly text: string; readonly units: Units }) {
		this.#text = text;
		this.#units = units;
		this.#bytes = new DataView(units.buffer, units.byteOffset, units.byteLength);
	}

	get size(): number {
		return this.#starts.length;
	}

	/** The number of the cell from `start` to `end`, spaces around it left out; -1 for an empty one. Plain quotes around it do not count. */
	of(start: number, end: number): number {
		this.#meet(0, start, end);
		return this.#numberOf(0);
	}

	/** The numbers of all cells of a column. The slots of a batch are touched before it is looked for, so that they come from memory together. */
	column({ start, end, rows, header }: CsvTable, column: number): Int32Array {
		const numbers = new Int32Array(rows);
		const met = this.#met;
		for (let row = 0; row < rows;) {
			const count = Math.min(BATCH, rows - row);
			for (let k = 0, at = row * header.length + column; k < count; k++, at += header.length)
				this.#meet(k * SLOT, start[at]!, end[at]!);
			const slots = this.#slots;
			for (let k = 0; k < count; k++) numbers[row + k] = slots[(met[k * SLOT + 1]! << 3) & (slots.length - 1)]!;
			for (let k = 0; k < count; k++) numbers[row++] = this.#numberOf(k * SLOT);
		}
		return numbers;
	}

	/** The text of number `index`, without its quotes. */
	textOf(index: number): string {
		const raw = this.#text.slice(this.#starts[index]!, this.#ends[index]!);
		return raw.charCodeAt(0) === QUOTE ? raw.slice(1, -1).replaceAll('""', '"').trim() : raw;
	}

	/** Notes a cell at a place of those met: leaves out what stands around it, and makes its hash. */
	#meet(place: number, start: number, end: number): void {
		const units = this.#units;
		while (start < end && units[start]! <= SPACE) start++;
		while (end > start && units[end - 1]! <= SPACE) end--;
		if (end - start > 1 && units[start] === QUOTE && units.indexOf(QUOTE, start + 1) === end - 1) {
			start++;
			end--;
		}
		const met = this.#met;
		const bytes = this.#bytes;
		const [from, to] = [start * units.BYTES_PER_ELEMENT, end * units.BYTES_PER_ELEMENT];
		let hash = end - start;
		for (let at = from, k = 3; at < to; at += 4, k++) {
			let word = 0;
			// The last word reaches back over the one before it where it would reach beyond the cell.
			if (to - from >= 4) word = bytes.getInt32(Math.min(at, to - 4), true);
			else for (let left = at; left < to; left++) word = (word << 8) | bytes.getUint8(left);
			if (k < SLOT) met[place + k] = word;
			const product = Math.imul(hash ^ word, 0x5bd1e995);
			hash = product ^ (product >>> 15);
		}
		met[place] = start;
		met[place + 1] = hash;
		met[place + 2] = end - start;
	}

	/** The number of a cell met. */
	#numberOf(place: number): number {
		const met = this.#met;
		const [start, hash, length] = [met[place]!, met[place + 1]!, met[place + 2]!];
		if (length === 0) return -1;
		const slots = this.#slots;
		let slot = (hash << 3) & (slots.length - 1);
		for (let known = slots[slot]!; known !== 0; known = slots[slot]!) {
			if (slots[slot + 1] === hash && this.#isSame(slot, place)) return known - 1;
			slot = (slot + SLOT) & (slots.length - 1);
		}
		for (let k = 1; k < SLOT; k++) slots[slot + k] = met[place + k]!;
		slots[slot] = this.#starts.push(start);
		this.#ends.push(start + length);
		const number = this.size - 1;
		if (this.size * 2 * SLOT >= slots.length) this.#grow();
		return number;
	}

	/** Whether the cells of a slot and of a place are the same: by their first bytes, and what is longer by the text. */
	#isSame(slot: number, place: number): boolean {
		const slots = this.#slots;
		const met = this.#met;
		const length = met[place + 2]!;
		if (slots[slot + 2] !== length) return false;
		const units = this.#units;
		const size = length * units.BYTES_PER_ELEMENT;
		for (let k = 3, at = 0; k < SLOT && at < size; k++, at += 4) if (slots[slot + k] !== met[place + k]) return false;
		if (size <= HELD) return true;
		const [first, start] = [this.#starts[slots[slot]! - 1]!, met[place]!];
		for (let k = 0; k < length; k++) if (units[first + k] !== units[start + k]) return false;
		return true;
	}

	/** Doubles the slots. */
	#grow(): void {
		const old = this.#slots;
		const slots = new Int32Array(old.length * 2);
		for (let from = 0; from < old.length; from += SLOT) {
			if (old[from] === 0) continue;
			let slot = (old[from + 1]! << 3) & (slots.length - 1);
			while (slots[slot] !== 0) slot = (slot + SLOT) & (slots.length - 1);
			for (let k = 0; k < SLOT; k++) slots[slot + k] = old[from + k]!;
		}
		this.#slots = slots;
	}
}
