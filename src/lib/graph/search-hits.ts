/** One thing found, through the name in which it was found best. */
export interface Found {
	readonly thing: number;
	readonly name: number;
	/** The less, the better. */
	readonly tier: number;
}

/** The things that a question finds, each once with its best name. Its memory is made once and reused by every question. */
export class HitList {
	/** Of each thing its place among all, the one that is shown first of equals at 0. */
	readonly #rank: Uint32Array;
	readonly #tier: Uint8Array;
	readonly #name: Uint32Array;
	/** The question that last found a thing. */
	readonly #seen: Uint32Array;
	readonly #found: Uint32Array;
	#question = 0;
	#size = 0;

	constructor(rank: Uint32Array) {
		this.#rank = rank;
		this.#tier = new Uint8Array(rank.length);
		this.#name = new Uint32Array(rank.length);
		this.#seen = new Uint32Array(rank.length);
		this.#found = new Uint32Array(rank.length);
	}

	/** How many things are found so far. */
	get size(): number {
		return this.#size;
	}

	/** Begins a new question. */
	clear(): void {
		this.#question++;
		this.#size = 0;
	}

	add(thing: number, name: number, tier: number): void {
		if (this.#seen[thing] !== this.#question) {
			this.#seen[thing] = this.#question;
			this.#found[this.#size++] = thing;
		} else if (tier >= this.#tier[thing]!) return;
		this.#tier[thing] = tier;
		this.#name[thing] = name;
	}

	/** The best of those found, best first. Linear in what was found but for very large limits. */
	best(limit: number): Found[] {
		const chosen: number[] = [];
		for (let k = 0; k < this.#size; k++) {
			const thing = this.#found[k]!;
			if (chosen.length >= limit && this.#order(thing, chosen.at(-1)!) > 0) continue;
			let place = chosen.length;
			while (place > 0 && this.#order(thing, chosen[place - 1]!) < 0) place--;
			chosen.splice(place, 0, thing);
			if (chosen.length > limit) chosen.pop();
		}
		return chosen.map((thing) => ({ thing, name: this.#name[thing]!, tier: this.#tier[thing]! }));
	}

	#order(a: number, b: number): number {
		return this.#tier[a]! - this.#tier[b]! || this.#rank[a]! - this.#rank[b]!;
	}
}
