/** A list of whole numbers from 0 that grows, in an array that is read as fast as any. */
export class Growing {
	#array: Uint32Array;
	#length = 0;

	constructor(expected: number) {
		this.#array = new Uint32Array(expected);
	}

	get length(): number {
		return this.#length;
	}

	push(value: number): void {
		if (this.#length === this.#array.length) {
			const larger = new Uint32Array(2 * this.#length + 16);
			larger.set(this.#array);
			this.#array = larger;
		}
		this.#array[this.#length++] = value;
	}

	/** What was pushed. */
	all(): Uint32Array {
		return this.#array.subarray(0, this.#length);
	}
}
