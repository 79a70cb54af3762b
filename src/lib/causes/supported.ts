import { NEED } from './need';
import { JOIN, type Support } from './support';

/** What is supported, in one reading and without some nodes. */
export interface Supported {
	/** 1 for each place that is. */
	readonly is: Uint8Array;
	/** Places in the order in which they came to be supported; each after what supports it. */
	readonly order: Uint32Array;
	/** For each place, 1 + the entry that fired last before it was supported; 0: none had to. */
	readonly by: Uint32Array;
}

/** What each place waits for in one reading. */
interface Reading {
	/** The open joins that are read as `all`. */
	all: readonly number[];
	readonly isAll: Uint8Array;
	readonly needs: Uint32Array;
	readonly entries: Uint32Array;
}

/**
 * Works out support as a least fixed point (MODEL.md §5; Gallo et al. 1993), any number of times in the same memory: an answer
 * stands until the next question. Linear.
 */
export class SupportRun {
	readonly #support: Support;
	readonly #waits: Uint32Array;
	/** How many needed causes and entries each place still waits for. */
	readonly #needs: Uint32Array;
	readonly #entries: Uint32Array;
	readonly #is: Uint8Array;
	readonly #by: Uint32Array;
	readonly #order: Uint32Array;
	readonly #removed: Uint8Array;
	/** What places wait for in the last reading that was asked for, and in the weakest. */
	readonly #reading: Reading;
	readonly #weakest: Reading;

	constructor(support: Support) {
		const count = support.nodes.length;
		this.#support = support;
		this.#waits = new Uint32Array(support.waits.length);
		this.#needs = new Uint32Array(count);
		this.#entries = new Uint32Array(count);
		this.#is = new Uint8Array(count);
		this.#by = new Uint32Array(count);
		this.#order = new Uint32Array(count);
		this.#removed = new Uint8Array(count);
		this.#weakest = {
			all: [],
			isAll: new Uint8Array(count),
			needs: new Uint32Array(count),
			entries: new Uint32Array(count)
		};
		const { isAll, needs, entries } = this.#weakest;
		for (let at = 0; at < count; at++) {
			needs[at] = this.#needsOf(at, false);
			entries[at] = this.#entriesOf(at, false);
		}
		this.#reading = { all: [], isAll: isAll.slice(), needs: needs.slice(), entries: entries.slice() };
	}

	/** Takes up a reading; the same list twice is the same reading. */
	#read(all: readonly number[]): void {
		const [reading, weakest] = [this.#reading, this.#weakest];
		if (reading.all === all) return;
		for (const at of reading.all) {
			reading.isAll[at] = 0;
			reading.needs[at] = weakest.needs[at]!;
			reading.entries[at] = weakest.entries[at]!;
		}
		for (const at of all) {
			reading.isAll[at] = 1;
			reading.needs[at] = this.#needsOf(at, true);
			reading.entries[at] = this.#entriesOf(at, true);
		}
		reading.all = all;
	}

	/**
	 * `all`: the open joins that are read as `all`, the rest are read as `any`. `without`: places that count as unsupported. `given`: places that count as
	 * supported. Nothing more is worked out once `until` is supported.
	 */
	run(
		all: readonly number[],
		without: readonly number[] = [],
		{ given = [], until = -1 }: { readonly given?: readonly number[]; readonly until?: number } = {}
	): Supported {
		const support = this.#support;
		const [waits, needs, entries, is, by, order] = [
			this.#waits,
			this.#needs,
			this.#entries,
			this.#is,
			this.#by,
			this.#order
		];
		waits.set(support.waits);
		this.#read(all);
		needs.set(this.#reading.needs);
		entries.set(this.#reading.entries);
		is.fill(0);
		by.fill(0);
		for (const at of without) this.#removed[at] = 1;
		let count = 0;
		const settle = (at: number): void => {
			if (is[at] === 1 || needs[at] !== 0 || entries[at] !== 0) return;
			if (support.never[at] === 1 || this.#removed[at] === 1) return;
			is[at] = 1;
			order[count++] = at;
		};
		for (const at of given) {
			is[at] = 1;
			order[count++] = at;
		}
		for (let at = 0; at < is.length; at++) if (support.root[at] === 1) settle(at);
		for (let k = 0; k < count; k++) {
			const place = order[k]!;
			if (until !== -1 && is[until] === 1) break;
			for (let u = support.usedStart[place]!; u < support.usedStart[place + 1]!; u++) {
				const entry = support.used[u]!;
				const effect = support.entryOf[entry]!;
				if (waits[entry] === 0 || --waits[entry]! !== 0 || entries[effect] === 0) continue;
				if (!this.#counts(entry, effect)) continue;
				entries[effect]!--;
				by[effect] = entry + 1;
				settle(effect);
			}
			for (let u = support.neededStart[place]!; u < support.neededStart[place + 1]!; u++) {
				const effect = support.neededFor[u]!;
				if (!this.#binds(support.neededAt[u]!, effect)) continue;
				needs[effect]!--;
				settle(effect);
			}
		}
		for (const at of without) this.#removed[at] = 0;
		return { is, order: order.subarray(0, count), by };
	}

	/** Whether an entry fires by the last answer. */
	fires(entry: number): boolean {
		return this.#waits[entry] === 0;
	}

	/** Whether a need binds: a contested one only where its effect is read as `all`. */
	#binds(need: number, effect: number): boolean {
		const rank = this.#support.needRank[need]!;
		return rank === NEED.firm || (rank === NEED.contested && this.#reading.isAll[effect] === 1);
	}

	/** Whether an entry counts towards what its node waits for: stated `any` asks for one that is more than needed causes. */
	#counts(entry: number, effect: number): boolean {
		const { join, entryNeed } = this.#support;
		return join[effect] !== JOIN.any || !isPure(entryNeed[entry]!, this.#reading.isAll[effect] === 1);
	}

	#needsOf(at: number, all: boolean): number {
		const { needStart, needRank } = this.#support;
		let count = 0;
		for (let k = needStart[at]!; k < needStart[at + 1]!; k++)
			if (needRank[k] === NEED.firm || (all && needRank[k] === NEED.contested)) count++;
		return count;
	}

	#entriesOf(at: number, all: boolean): number {
		const { entryStart, entryNeed, join, root } = this.#support;
		const count = entryStart[at + 1]! - entryStart[at]!;
		if (count === 0) return root[at] === 1 ? 0 : 1;
		if (join[at] === JOIN.all || (join[at] === JOIN.unstated && all)) return count;
		if (join[at] === JOIN.unstated) return 1;
		for (let k = entryStart[at]!; k < entryStart[at + 1]!; k++) if (!isPure(entryNeed[k]!, all)) return 1;
		return 0;
	}
}

/** Whether an entry consists of causes alone whose need binds. */
function isPure(need: number, all: boolean): boolean {
	return need === NEED.firm || (need === NEED.contested && all);
}
