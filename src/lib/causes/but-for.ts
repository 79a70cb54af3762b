import type { Account } from './account';
import { bestRoutes } from './best-routes';
import { Budget, USUAL_BUDGET } from './budget';
import { entriesOf, type Entry } from './entries';
import { explainLoss } from './lone';
import type { Route } from './route';
import { countRoutes } from './route-counts';
import { isCyclic } from './cyclic';
import { placeIn, supportOf, type ReadJoins, type Support } from './support';
import { SupportRun } from './supported';
import { turnsOn } from './turns-on';

/** In how many readings of the unstated joins a target is lost without a cause. */
export type Verdict = 'every' | 'some' | 'none' | 'never-supported';

/** What would not have followed without a cause, in this graph. */
export interface ButFor {
	/** Whether the target is lost with every open join read as `any`, and with every one read as `all`; null: not supported before. */
	readonly any: boolean | null;
	readonly all: boolean | null;
	/** Null: there are too many open joins to tell. */
	readonly verdict: Verdict | null;
	/** Nodes upstream of the target, and the target, that are lost where joins are read as `any`; and those lost only where read as `all`. */
	readonly falls: readonly number[];
	readonly mayFall: readonly number[];
	/** The entries of the target that fired and no longer do, and those that still do, joins read as `any`. */
	readonly entries: { readonly fall: readonly Entry[]; readonly stand: readonly Entry[] };
	/** The best route by which the target still stands, joins read as `any`; null where it does not. */
	readonly stands: Route | null;
	/** Routes from all roots that pass the cause, and all. */
	readonly routesLost: bigint;
	readonly routesAll: bigint;
	/** The fewest joins that lose the target if they are read as `all`: nodes; null where there are none, or not so few. */
	readonly turnsOn: readonly number[] | null;
	/** Nodes whose loss the verdict rests on and which have one recorded entry alone, not needed. */
	readonly lone: readonly number[];
	/** Nodes whose join can be read both ways with a difference: what a reader may decide. */
	readonly open: readonly number[];
	/** False: time was up; counts are then at least so large, and what it turns on may not have been found. */
	readonly exact: boolean;
}

/** How a but-for is asked. */
export interface ButForOptions {
	/** Joins that the reader states, by node. */
	readonly read?: ReadJoins | undefined;
	/** Milliseconds. */
	readonly budget?: number | undefined;
}

/** The most open joins all of whose readings are tried. */
const MOST_OPEN = 10;

/**
 * Whether a target would have lost its support without a cause (MODEL.md §5): the cause counts as unsupported, roots stay roots. Linear, but for what
 * it turns on and the counts of routes, which are bounded by time.
 */
export function butFor(
	account: Account,
	cause: number,
	target: number,
	{ read, budget = USUAL_BUDGET }: ButForOptions = {}
): ButFor {
	const time = new Budget(budget);
	const support = supportOf(account, target, read);
	const run = new SupportRun(support);
	const at = placeIn(support, cause);
	const without = at < 0 ? [] : [at];
	const lostAt = (all: readonly number[]): { before: Uint8Array; after: Uint8Array } => ({
		before: run.run(all).is.slice(),
		after: run.run(all, without).is.slice()
	});
	const strong = lostAt(support.open);
	const weak = lostAt([]);
	const lost = ({ before, after }: typeof weak): boolean | null =>
		before[support.target] === 0 ? null : after[support.target] === 0;
	const [any, all] = [lost(weak), lost(strong)];
	const cyclic = isCyclic(support);
	const verdict = verdictOf(support, run, at, { any, all, cyclic });
	const turning = verdict === 'every' || verdict === 'some' ? turnsOn(support, run, at, cyclic, time) : null;
	const fallen = ({ before, after }: typeof weak): number[] => fell(before, after);
	const falls = fallen(weak);
	const stands = any === false ? standingRoute(account, support, weak.after, target, time) : null;
	const routes = routesLost(account, cause, target, time);
	return {
		any,
		all,
		verdict,
		falls: falls.map((place) => support.nodes[place]!),
		mayFall: fallen(strong)
			.filter((place) => weak.before[place] === weak.after[place])
			.map((place) => support.nodes[place]!),
		entries: entriesBy(account, support, target, weak),
		stands,
		...routes.counts,
		turnsOn: turning?.joins?.map((place) => support.nodes[place]!) ?? null,
		lone:
			turning?.joins && at !== support.target
				? explainLoss(support, run, turning.joins, at).map((place) => support.nodes[place]!)
				: [],
		open: support.open.map((place) => support.nodes[place]!),
		exact: routes.exact && (turning?.complete ?? true) && !time.spent
	};
}

/** The verdict (MODEL.md §5): by the two extreme readings, or over all readings in which the target is supported. */
function verdictOf(
	support: Support,
	run: SupportRun,
	at: number,
	{ any, all, cyclic }: { readonly any: boolean | null; readonly all: boolean | null; readonly cyclic: boolean }
): Verdict | null {
	if (any === null) return 'never-supported';
	if (at < 0) return 'none';
	if (!cyclic && !(any === false && all === null)) return any ? 'every' : all ? 'some' : 'none';
	const { open, target } = support;
	if (open.length > MOST_OPEN) return null;
	let [supported, lost] = [0, 0];
	for (let reading = 0; reading < 2 ** open.length; reading++) {
		const joins = open.filter((_, bit) => (reading & (1 << bit)) !== 0);
		if (run.run(joins).is[target] === 0) continue;
		supported++;
		if (run.run(joins, [at]).is[target] === 0) lost++;
	}
	return lost === 0 ? 'none' : lost === supported ? 'every' : 'some';
}

function fell(before: Uint8Array, after: Uint8Array): number[] {
	const places: number[] = [];
	for (let place = 0; place < before.length; place++) if (before[place] === 1 && after[place] === 0) places.push(place);
	return places;
}

function entriesBy(
	account: Account,
	support: Support,
	target: number,
	{ before, after }: { readonly before: Uint8Array; readonly after: Uint8Array }
): ButFor['entries'] {
	const fires = ({ causes, how }: Entry, is: Uint8Array): boolean => {
		const holds = (cause: number): boolean => is[placeIn(support, cause)] === 1;
		return how === 'instead' ? causes.some(holds) : causes.every(holds);
	};
	const fired = entriesOf(account, target).filter((entry) => fires(entry, before));
	return {
		fall: fired.filter((entry) => !fires(entry, after)),
		stand: fired.filter((entry) => fires(entry, after))
	};
}

/** The best route from a root over nodes that still are supported. */
function standingRoute(
	account: Account,
	support: Support,
	after: Uint8Array,
	target: number,
	time: Budget
): Route | null {
	const open = new Uint8Array(account.nodeCount);
	for (let place = 0; place < after.length; place++) open[support.nodes[place]!] = after[place]!;
	return bestRoutes(account, null, target, { k: 1, within: open, budget: time.left }).routes[0] ?? null;
}

/** Routes from all roots through the cause, and all; where time is up before they are counted, none are known. */
function routesLost(
	account: Account,
	cause: number,
	target: number,
	time: Budget
): { readonly counts: Pick<ButFor, 'routesLost' | 'routesAll'>; readonly exact: boolean } {
	if (time.isOverNow()) return { counts: { routesLost: 0n, routesAll: 0n }, exact: false };
	const all = countRoutes(account, null, target, { budget: time.left });
	const others =
		cause === target
			? { count: 0n, exact: true }
			: countRoutes(account, null, target, { avoid: cause, budget: time.left });
	const exact = all.exact && others.exact;
	return { counts: { routesLost: exact ? all.count - others.count : 0n, routesAll: all.count }, exact };
}
