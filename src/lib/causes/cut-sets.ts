import type { Account } from './account';
import { Budget, USUAL_BUDGET } from './budget';
import { isCyclic } from './cyclic';
import { decisionsOf } from './decisions';
import { NEED } from './need';
import { JOIN, supportOf, type ReadJoins, type Support } from './support';
import { SupportRun, type Supported } from './supported';
import { compareSets } from './turns-on';

/** Sets of nodes without which a target would have had no support, none of them larger than it need be. */
export interface CutSets {
	/** Where every open join is read as `any`: in every reading; and as `all`: in some. Null: not supported in that reading. */
	readonly any: readonly (readonly number[])[] | null;
	readonly all: readonly (readonly number[])[] | null;
	/** False: time was up, and sets may be missing. */
	readonly complete: boolean;
}

/** How cut sets are asked for. */
export interface CutSetOptions {
	/** The most nodes of a set. */
	readonly max?: number | undefined;
	readonly read?: ReadJoins | undefined;
	/** Milliseconds. */
	readonly budget?: number | undefined;
}

/**
 * The minimal sets of nodes upstream of a target, of at most `max`, whose loss takes its support away (fault-tree minimal
 * cut sets): sets of decisions alone first, then by size, then by ids. Every such set must take a node from each way the target can be
 * supported, so that one way is found, each of its nodes is taken in turn, and another way found without it; what every way
 * passes parts the search into smaller ones. O(size of a way ^ max) times linear; bounded by time.
 */
export function cutSets(
	account: Account,
	target: number,
	{ max = 3, read, budget = USUAL_BUDGET }: CutSetOptions = {}
): CutSets {
	const time = new Budget(budget);
	const support = supportOf(account, target, read);
	const run = new SupportRun(support);
	const decision = decisionsOf(account.graph);
	const inOrder = (sets: readonly (readonly number[])[] | null) =>
		sets &&
		sets
			.map((set) => set.map((place) => support.nodes[place]!))
			.map((set) => ({ set, rank: Number(!set.every((node) => decision[node] === 1)) }))
			.sort((a, b) => a.rank - b.rank || a.set.length - b.set.length || compareSets(a.set, b.set))
			.map(({ set }) => set);
	const any = inOrder(cutsIn(support, run, [], max, time));
	const all = inOrder(cutsIn(support, run, support.open, max, time));
	return { any, all, complete: !time.spent };
}

/** The minimal cut sets in one reading, as sorted places. */
function cutsIn(
	support: Support,
	run: SupportRun,
	joins: readonly number[],
	max: number,
	time: Budget
): number[][] | null {
	const { target } = support;
	const whole = run.run(joins);
	if (whole.is[target] === 0) return null;
	const search: Search = { support, run, joins, isAll: new Uint8Array(support.nodes.length), max, time };
	for (const at of joins) search.isAll[at] = 1;
	/** Nodes whose loss alone is enough: no other set holds them. */
	const alone: number[] = [];
	for (const place of wayOf(search, whole, target, new Set())) {
		if (time.isOverNow()) return alone.map((each) => [each]);
		if (run.run(joins, [place]).is[target] === 0) alone.push(place);
	}
	const found = new Map(alone.map((place): [string, number[]] => [String(place), [place]]));
	// What cuts the target cuts first one of these, with those before it still there; so each is looked at as if the others were given.
	const first = isCyclic(support) ? [] : alone;
	for (const place of [...first, target]) {
		const given = new Set(first);
		given.delete(place);
		for (const set of cutsOf(search, place, given, new Set(alone))) {
			if (!found.has(set.join(' ')) && isLeast(run, joins, set, target)) found.set(set.join(' '), set);
		}
	}
	return [...found.values()];
}

/** What a search for the cut sets in one reading works with. */
interface Search {
	readonly support: Support;
	readonly run: SupportRun;
	/** Open joins that are read as `all`, as places and as marks. */
	readonly joins: readonly number[];
	readonly isAll: Uint8Array;
	readonly max: number;
	readonly time: Budget;
}

/** One way in which a place is supported: the places on it. */
type Way = ReadonlySet<number>;

/** Sets of two or more without which one place is not supported, others given; the least ones are among them. */
function cutsOf(search: Search, place: number, given: ReadonlySet<number>, alone: ReadonlySet<number>): number[][] {
	const { run, joins, max, time } = search;
	const found: number[][] = [];
	const seen = new Set<string>();
	const how = { given: [...given], until: place };
	const known: Way[] = [];
	/** A way without some places, one found before if there is one; null: there is none. */
	const around = (set: readonly number[]): Way | null => {
		const before = known.find((way) => !set.some((each) => way.has(each)));
		if (before) return before;
		const without = run.run(joins, set, how);
		if (without.is[place] === 0) return null;
		const way = new Set(wayOf(search, without, place, given));
		known.push(way);
		return way;
	};
	let level = [{ taken: [] as number[], way: around([])! }];
	for (let size = 1; size <= max; size++) {
		const next: typeof level = [];
		for (const { taken, way } of level) {
			for (const one of way) {
				if (time.isOverNow()) return found;
				const set = [...taken, one].sort((a, b) => a - b);
				const key = set.join(' ');
				if (alone.has(one) || seen.has(key)) continue;
				seen.add(key);
				// What holds a set that is enough is no least one.
				if (size > 2 && found.some((less) => less.every((each) => set.includes(each)))) continue;
				const other = around(set);
				if (!other) found.push(set);
				else if (size < max) next.push({ taken: set, way: other });
			}
		}
		level = next;
	}
	return found;
}

/** Whether the target is supported again with any one of the set. */
function isLeast(run: SupportRun, joins: readonly number[], set: readonly number[], target: number): boolean {
	return set.every(
		(place) =>
			run.run(
				joins,
				set.filter((other) => other !== place)
			).is[target] === 1
	);
}

/**
 * One way in which a place is supported, of few places that are not given: those on it but its own. Places are looked at in the
 * order in which they came to be supported, so that no way supports itself. Linear.
 */
function wayOf({ support, isAll }: Search, { order }: Supported, goal: number, given: ReadonlySet<number>): number[] {
	const { entryStart, needStart, need, needRank, join } = support;
	const cost = new Float64Array(support.nodes.length).fill(Infinity);
	/** The entry chosen at each place that needs one, and of an entry any cause of which does, the cause. */
	const chosen = new Int32Array(support.nodes.length).fill(-1);
	const takesAll = (place: number): boolean =>
		join[place] === JOIN.all || (join[place] === JOIN.unstated && isAll[place] === 1);
	const binds = (k: number, place: number): boolean => needRank[k] === NEED.firm || isAll[place] === 1;
	for (const place of order) {
		if (given.has(place)) {
			cost[place] = 0;
			continue;
		}
		let sum = 1;
		for (let k = needStart[place]!; k < needStart[place + 1]!; k++) if (binds(k, place)) sum += cost[need[k]!]!;
		let least = Infinity;
		for (let entry = entryStart[place]!; entry < entryStart[place + 1]!; entry++) {
			const price = priceOf(support, entry, cost);
			if (takesAll(place)) sum += price;
			else if (price < least && counts(support, entry, place, isAll)) {
				least = price;
				chosen[place] = entry;
			}
		}
		cost[place] = chosen[place] === -1 ? sum : sum + least;
	}
	const way = new Set([goal]);
	for (const place of way) {
		if (given.has(place)) continue;
		for (let k = needStart[place]!; k < needStart[place + 1]!; k++) if (binds(k, place)) way.add(need[k]!);
		if (takesAll(place))
			for (let entry = entryStart[place]!; entry < entryStart[place + 1]!; entry++) addEntry(support, entry, cost, way);
		else if (chosen[place] !== -1) addEntry(support, chosen[place]!, cost, way);
	}
	way.delete(goal);
	return [...way].filter((place) => !given.has(place)).sort((a, b) => a - b);
}

/** Whether an entry is one that its node waits for: where `any` is stated, one of more than needed causes. */
function counts({ join, entryNeed }: Support, entry: number, place: number, isAll: Uint8Array): boolean {
	if (join[place] !== JOIN.any) return true;
	return entryNeed[entry] === NEED.none || (entryNeed[entry] === NEED.contested && isAll[place] === 0);
}

/** What an entry costs: all its causes together, or the cheapest of them. */
function priceOf({ memberStart, member, waits }: Support, entry: number, cost: Float64Array): number {
	const isAny = waits[entry]! < memberStart[entry + 1]! - memberStart[entry]!;
	let [sum, least] = [0, Infinity];
	for (let k = memberStart[entry]!; k < memberStart[entry + 1]!; k++) {
		sum += cost[member[k]!]!;
		least = Math.min(least, cost[member[k]!]!);
	}
	return isAny ? least : sum;
}

function addEntry({ memberStart, member, waits }: Support, entry: number, cost: Float64Array, way: Set<number>): void {
	const causes = [...member.subarray(memberStart[entry], memberStart[entry + 1])];
	if (causes.length === waits[entry]) for (const cause of causes) way.add(cause);
	else way.add(causes.reduce((cheapest, cause) => (cost[cause]! < cost[cheapest]! ? cause : cheapest)));
}
