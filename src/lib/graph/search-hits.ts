/** One thing that was found: by which name, and how well (the lower the better). */
export interface ListedHit {
	readonly thing: number;
	readonly name: number;
	readonly tier: number;
}

/** The hits of one question after another: each thing once, by its best name. */
export class HitList {
	readonly #rank: Uint32Array;
	readonly #hits = new Map<number, ListedHit>();

	/** `rank` settles the order of hits that are equally good. */
	constructor(rank: Uint32Array) {
		this.#rank = rank;
	}

	get size(): number {
		return this.#hits.size;
	}

	clear(): void {
		this.#hits.clear();
	}

	add(thing: number, name: number, tier: number): void {
		const known = this.#hits.get(thing);
		if (!known || tier < known.tier || (tier === known.tier && name < known.name)) this.#hits.set(thing, { thing, name, tier });
	}

	/** The best so many, best first. */
	best(limit: number): ListedHit[] {
		const rank = this.#rank;
		return [...this.#hits.values()].sort((a, b) => a.tier - b.tier || rank[a.thing]! - rank[b.thing]!).slice(0, limit);
	}
}
