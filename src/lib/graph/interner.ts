/**
 * Gives each different cell of a text a number, in order of first appearance, without cutting the text up: a million cells cost
 * one hash each. Open addressing with linear probing, FNV-1a (Fowler, Noll and Vo 1991).
 */
export class Interner {
	#slots = new Int32Array(1 << 12).fill(-1);
	#hashes: number[] = [];
	#starts: number[] = [];
	#ends: number[] = [];

	constructor(readonly text: string) {}

	get size(): number {
		return this.#starts.length;
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
		let hash = 0x811c9dc5;
		for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
		const mask = this.#slots.length - 1;
		for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
			const known = this.#slots[slot]!;
			if (known < 0) return this.#add(slot, hash, start, end);
			if (this.#hashes[known] === hash && this.#isSame(known, start, end)) return known;
		}
	}

	/** The text of number `index`, without its quotes. */
	textOf(index: number): string {
		const raw = this.text.slice(this.#starts[index], this.#ends[index]);
		return raw.charCodeAt(0) === 34 ? raw.slice(1, -1).replaceAll('""', '"').trim() : raw;
	}

	/** Where the cell of number `index` first stands. */
	startOf(index: number): number {
		return this.#starts[index]!;
	}

	#isSame(known: number, start: number, end: number): boolean {
		const first = this.#starts[known]!;
		if (this.#ends[known]! - first !== end - start) return false;
		for (let k = 0; k < end - start; k++) if (this.text.charCodeAt(first + k) !== this.text.charCodeAt(start + k)) return false;
		return true;
	}

	#add(slot: number, hash: number, start: number, end: number): number {
		const index = this.#starts.length;
		this.#slots[slot] = index;
		this.#hashes.push(hash);
		this.#starts.push(start);
		this.#ends.push(end);
		if (index * 2 > this.#slots.length) this.#grow();
		return index;
	}

	#grow(): void {
		const slots = new Int32Array(this.#slots.length * 4).fill(-1);
		const mask = slots.length - 1;
		for (const [index, hash] of this.#hashes.entries()) {
			let slot = (hash ^ (hash >>> 15)) & mask;
			while (slots[slot]! >= 0) slot = (slot + 1) & mask;
			slots[slot] = index;
		}
		this.#slots = slots;
	}
}
