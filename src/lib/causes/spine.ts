import type { Account } from './account';
import { between } from './between';
import { bottlenecks } from './bottlenecks';
import { Budget, USUAL_BUDGET } from './budget';
import { dominators } from './dominators';
import { countRoutes, type RouteCount } from './route-counts';
import { nameParts, namesOf, type StepPart } from './step-sentence';
import { grouped } from './told-chain';

/** What lies folded between two stops of a spine. */
export interface Fold {
	/** Nodes on the ways from the one to the other, sorted, without the two. */
	readonly nodes: readonly number[];
	/** How many ways there are. */
	readonly count: RouteCount;
	/** "1 way", "12 ways", "at least 12 ways". */
	readonly text: string;
}

/** What every route passes, in order, with all else folded between. */
export interface Spine {
	/** The end it starts from, unless that is all roots; the bottlenecks; the target. */
	readonly stops: readonly number[];
	/** Fold k lies after stop k; where it starts from all roots the first lies before the first stop. */
	readonly folds: readonly Fold[];
	/** All routes: the product of the folds' counts. */
	readonly count: RouteCount;
	/** The sentence. */
	readonly parts: readonly StepPart[];
}

/**
 * The spine of the routes from a node (null: from all roots) to another; null where there is none. Between two stops no route
 * passes a third or a node of another fold, or that stop would not be on every route: so the counts multiply. Linear, times the stops,
 * but for rings of causes, which are bounded by time.
 */
export function spineOf(
	account: Account,
	from: number | null,
	to: number,
	{ budget = USUAL_BUDGET }: { readonly budget?: number | undefined } = {}
): Spine | null {
	if (from === to || !between(account, from, to)) return null;
	const gates = from === null ? gatesAbove(account, to) : (bottlenecks(account, from, to) ?? []);
	const stops = [...gates, to];
	const time = new Budget(budget);
	const folds: Fold[] = [];
	let before = from;
	for (const stop of stops) {
		// A root that every route begins with is a stop, and nothing lies before it.
		if (before !== null || account.inStart[stop] !== account.inStart[stop + 1])
			folds.push(foldOf(account, before, stop, time));
		before = stop;
	}
	const count = folds.reduce<RouteCount>(
		(all, fold) => ({ count: all.count * fold.count.count, exact: all.exact && fold.count.exact }),
		{ count: 1n, exact: true }
	);
	return { stops: from === null ? stops : [from, ...stops], folds, count, parts: partsOf(account, from, gates, to) };
}

/** What every way from the roots to a node passes, in order. */
function gatesAbove(account: Account, to: number): number[] {
	const above = dominators(account);
	const gates: number[] = [];
	for (let node = above[to]!; node >= 0; node = above[node]!) gates.push(node);
	return gates.reverse();
}

function foldOf(account: Account, from: number | null, to: number, time: Budget): Fold {
	const count = countRoutes(account, from, to, { budget: time.left });
	const part = between(account, from, to);
	const nodes = part ? [...part.nodes].filter((node) => node !== from && node !== to) : [];
	const ways = `${grouped(count.count)} ${count.count === 1n ? 'way' : 'ways'}`;
	return { nodes, count, text: count.exact ? ways : `at least ${ways}` };
}

function partsOf({ graph }: Account, from: number | null, gates: readonly number[], to: number): StepPart[] {
	const start: StepPart[] = from === null ? [] : [{ text: 'from ' }, ...nameParts(graph, from), { text: ' ' }];
	if (gates.length === 0)
		return [
			{ text: 'In this graph no one thing lies on every recorded route ' },
			...start,
			{ text: 'to ' },
			...nameParts(graph, to),
			{ text: '.' }
		];
	return [
		{ text: 'In this graph every recorded route ' },
		...start,
		{ text: 'to ' },
		...nameParts(graph, to),
		{ text: ' passes ' },
		...namesOf(graph, gates),
		{ text: gates.length === 1 ? '.' : ', in this order.' }
	];
}
