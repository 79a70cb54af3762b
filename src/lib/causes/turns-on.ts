import type { Budget } from './budget';
import type { Supported, SupportRun } from './supported';
import { JOIN, type Support } from './support';

/** The most joins that an answer is said to turn on. */
const MOST = 3;

/** What an answer turns on, if it was found. */
export interface TurnsOn {
	/** Places, sorted; null: no so few joins decide. */
	readonly joins: readonly number[] | null;
	/** False: time was up. */
	readonly complete: boolean;
}

/**
 * The fewest open joins (at most 3; size, then ids) which read as `all`, the rest as `any`, take the target's support away without
 * a cause, while it is supported with it (MODEL.md §5). Only a join that is supported in spite of an entry that does not fire can change
 * anything where causes run in no ring, so sets grow by such joins alone: every minimal set can be put in an order in which each is one. Bounded by time.
 */
export function turnsOn(support: Support, run: SupportRun, cause: number, cyclic: boolean, budget: Budget): TurnsOn {
	const { target } = support;
	const isOpen = new Uint8Array(support.nodes.length);
	for (const at of support.open) isOpen[at] = 1;
	let level: number[][] = [[]];
	for (let size = 0; size <= MOST; size++) {
		const seen = new Set<string>();
		const next: number[][] = [];
		const found: number[][] = [];
		for (const joins of level) {
			if (budget.isOverNow()) return { joins: null, complete: false };
			const without = run.run(joins, [cause]);
			if (without.is[target] === 0) {
				if (run.run(joins).is[target] === 1) found.push(joins);
				continue;
			}
			if (size === MOST) continue;
			for (const join of shaky(support, run, without, isOpen, cyclic)) {
				const more = [...joins, join].sort((a, b) => a - b);
				const key = more.join(' ');
				if (joins.includes(join) || seen.has(key)) continue;
				seen.add(key);
				next.push(more);
			}
		}
		if (found.length > 0) return { joins: found.sort(compareSets)[0]!, complete: true };
		level = next;
	}
	return { joins: null, complete: true };
}

/** Open joins that are supported although an entry of theirs does not fire or a contested need of theirs is not supported. */
function shaky(support: Support, run: SupportRun, { is }: Supported, isOpen: Uint8Array, cyclic: boolean): number[] {
	const { nodes, entryStart, needStart, need, join } = support;
	const found: number[] = [];
	for (let at = 0; at < nodes.length; at++) {
		if (isOpen[at] === 0 || is[at] === 0) continue;
		// In a ring an entry may fire by what it supports: then any join may turn out to hold itself up.
		let holds = !cyclic;
		if (join[at] === JOIN.unstated) for (let k = entryStart[at]!; k < entryStart[at + 1]!; k++) holds &&= run.fires(k);
		for (let k = needStart[at]!; k < needStart[at + 1]!; k++) holds &&= is[need[k]!] === 1;
		// A stated `any` may be met by an entry that turns out to be needed causes alone.
		if (!holds || join[at] === JOIN.any) found.push(at);
	}
	return found;
}

/** Order of sorted sets of places: by their members in turn. */
export function compareSets(a: readonly number[], b: readonly number[]): number {
	for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
	return a.length - b.length;
}
