import { jointBetween, type Account } from './account';
import { bestRoutes } from './best-routes';
import { Budget, USUAL_BUDGET } from './budget';
import type { ChoicePool, Look } from './choice-pool';
import { routeAlong, type Route } from './route';

/** Which chain a picture opens with. */
export interface OpeningChainOptions {
	readonly direction: Look;
	/** An author's nodes, in order of cause and effect. */
	readonly chain?: readonly number[] | undefined;
	/** The far end. */
	readonly from?: number | undefined;
	readonly through?: number | undefined;
	/** Milliseconds. */
	readonly budget?: number | undefined;
}

/** The chain that a picture opens with; null where there is none. */
export interface OpeningChain {
	readonly chain: Route | null;
	/** False: time was up, or some ends were left out; there may be a better one. */
	readonly complete: boolean;
}

/** How many ends of effects are looked at, the nearest first: each costs a search. */
const ENDS = 8;

/**
 * The author's chain where every joint of it is told in this account and it fits what the reader asked for; else the best route
 * from the far end, or from any root, to the target. Effects have many ends and no root: the best route to one of the nearest ends.
 */
export function openingChain(
	account: Account,
	target: number,
	pool: ChoicePool,
	{ direction, chain = [], from, through, budget = USUAL_BUDGET }: OpeningChainOptions
): OpeningChain {
	const [near, far] = direction === 'causes' ? [chain.at(-1), chain[0]] : [chain[0], chain.at(-1)];
	const isAsked =
		near === target && (from === undefined || far === from) && (through === undefined || chain.includes(through));
	if (isAsked && isTold(account, chain)) {
		const uncited = new Set(account.records.uncited);
		return { chain: routeAlong(account, chain, (e) => uncited.has(e)), complete: true };
	}
	if (pool.nodes.length < 2) return { chain: null, complete: true };
	if (direction === 'causes') {
		const { routes, complete } = bestRoutes(account, from ?? null, target, { k: 1, via: through, budget });
		/* A target that nothing led to is no chain. */
		return { chain: routes.find(({ nodes }) => nodes.length > 1) ?? null, complete };
	}
	return bestEffect(account, target, from === undefined ? endsOf(pool) : [from], through, budget);
}

/** Whether each node of a chain is joined to the next, and none comes twice. */
function isTold(account: Account, chain: readonly number[]): boolean {
	const isJoined = chain.every((node, at) => at === 0 || jointBetween(account, chain[at - 1]!, node) >= 0);
	return chain.length > 1 && isJoined && new Set(chain).size === chain.length;
}

/** Nodes that lead to nothing more, nearest first, then by id. */
function endsOf({ nodes, start, to, far, target }: ChoicePool): number[] {
	const entered = new Uint8Array(nodes.length);
	for (let at = 0; at < nodes.length; at++) for (let k = start[at]!; k < start[at + 1]!; k++) entered[to[k]!] = 1;
	return [...nodes.keys()]
		.filter((at) => entered[at] === 0 && at !== target)
		.sort((a, b) => far[a]! - far[b]! || a - b)
		.map((at) => nodes[at]!);
}

function bestEffect(
	account: Account,
	target: number,
	ends: readonly number[],
	through: number | undefined,
	budget: number
): OpeningChain {
	const time = new Budget(budget);
	let best: Route | null = null;
	let complete = ends.length <= ENDS;
	for (const end of ends.slice(0, ENDS)) {
		const found = bestRoutes(account, target, end, { k: 1, via: through, budget: time.left });
		complete &&= found.complete;
		const [route] = found.routes;
		if (route && (best === null || compareRoutes(route, best) < 0)) best = route;
	}
	return { chain: best, complete };
}

/** Told whole first, then cited throughout, then short; routes that are level stay in the order of their ends. */
function compareRoutes(a: Route, b: Route): number {
	const isTold = ({ toldWholeBy }: Route): number => Number(toldWholeBy.length === 0);
	return isTold(a) - isTold(b) || Number(!a.cited) - Number(!b.cited) || a.nodes.length - b.nodes.length;
}
