import type { ChoicePool } from './choice-pool';

/** Cards as they are chosen one by one: none without joints that lead from it to the target over other chosen ones. */
export class CardChoice {
	readonly #pool: ChoicePool;
	/** 1 for each chosen place. */
	readonly #chosen: Uint8Array;
	#size = 0;

	/** Begins with some nodes, which lead to the target of themselves; those outside the pool are passed over. */
	constructor(pool: ChoicePool, nodes: Iterable<number>) {
		this.#pool = pool;
		this.#chosen = new Uint8Array(pool.nodes.length);
		this.#add(pool.target);
		for (const node of nodes) {
			const place = placeOf(pool, node);
			if (place >= 0) this.#add(place);
		}
	}

	get size(): number {
		return this.#size;
	}

	has(place: number): boolean {
		return this.#chosen[place] === 1;
	}

	/**
	 * Takes a place with what joins it to those already chosen, if there are then at most so many; says whether it is chosen now. The way goes
	 * to a chosen card if one is next, else nearer to the target, by the place that most routes pass. O(joints along the way).
	 */
	take(place: number, most: number): boolean {
		const { far, start, to, passing } = this.#pool;
		const way: number[] = [];
		for (let here = place; this.#chosen[here] === 0;) {
			if (far[here] === -1 || this.#size + way.length >= most) return false;
			way.push(here);
			let next = -1;
			for (let k = start[here]!; k < start[here + 1]!; k++) {
				const other = to[k]!;
				if (this.#chosen[other] === 1) {
					next = other;
					break;
				}
				if (far[other] !== far[here]! - 1) continue;
				if (next === -1 || passing[other]! > passing[next]!) next = other;
			}
			here = next;
		}
		for (const each of way) this.#add(each);
		return true;
	}

	/** The chosen nodes, sorted. */
	nodes(): number[] {
		return Array.from(this.#pool.nodes).filter((_, place) => this.#chosen[place] === 1);
	}

	#add(place: number): void {
		if (this.#chosen[place] === 0) this.#size++;
		this.#chosen[place] = 1;
	}
}

/** The place of a node in a pool, -1 where it is not in it. O(log n). */
export function placeOf({ nodes }: Pick<ChoicePool, 'nodes'>, node: number): number {
	let [low, high] = [0, nodes.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (nodes[middle]! < node) low = middle + 1;
		else high = middle;
	}
	return nodes[low] === node ? low : -1;
}
