import type { Account } from './account';
import { Budget, USUAL_BUDGET } from './budget';
import { nearAhead } from './near-ahead';
import { routeAlong, type Route } from './route';
import { compareFound, RouteDeviations } from './route-deviations';
import { routeProblem, toldBy, type RouteProblem } from './route-problem';
import { RouteSearch, type Found } from './route-search';
import { schoolsOf, tellingOf } from './told-whole';

/** Which routes, and how many. */
export interface BestRoutesOptions {
	/** How many at most. */
	readonly k?: number | undefined;
	/** A node that routes must pass, or must not. */
	readonly via?: number | undefined;
	readonly avoid?: number | undefined;
	/** 1 for each node that routes may pass; all of them otherwise. */
	readonly within?: Uint8Array | undefined;
	/** The most edges of a route. */
	readonly maxLength?: number | undefined;
	/** Milliseconds. */
	readonly budget?: number | undefined;
}

/** The best routes between two nodes. */
export interface BestRoutes {
	readonly routes: readonly Route[];
	/** False: time was up, and better ones may be missing. */
	readonly complete: boolean;
}

/**
 * The best k routes from a node, or from any root, to another: told whole first, then fewer joints without a source, fewer joints,
 * earlier first bound of the first node, least sequence of ids (MODEL.md §5). Linear for the first, and in the nodes of a route and their joints for each more,
 * where no causes run in rings; else bounded by time.
 */
export function bestRoutes(
	account: Account,
	from: number | null,
	to: number,
	{ k = 20, budget = USUAL_BUDGET, ...which }: BestRoutesOptions = {}
): BestRoutes {
	const time = new Budget(budget);
	const problem = routeProblem(account, from, to, which);
	const isUncited = uncitedEdges(account);
	const told = toldWhole(problem, k, time);
	const found = [...told];
	if (found.length < k) {
		const canBeTold = schoolsOf(account.graph).asserting.size > 0;
		for (const route of inOrder(problem, time)) {
			if (canBeTold && tellingOf(account, route.nodes).toldWholeBy.length > 0) continue;
			found.push(route);
			if (found.length === k) break;
		}
	}
	return { routes: found.map(({ nodes }) => routeAlong(account, nodes, isUncited)), complete: !time.spent };
}

function uncitedEdges({ records }: Account): (e: number) => boolean {
	const uncited = new Set(records.uncited);
	return (e) => uncited.has(e);
}

/** The best routes that some school tells whole: the best of each school, put in order. */
function toldWhole(problem: RouteProblem, k: number, time: Budget): Found[] {
	const schools = new Set([...schoolsOf(problem.account.graph).asserting.values()].flat());
	const heads = [...schools].map((school) => {
		const routes = inOrder(toldBy(problem, school), time);
		return { routes, route: routes.next().value ?? null };
	});
	const found: Found[] = [];
	while (found.length < k) {
		const best = heads.reduce<Found | null>(
			(least, { route }) => (route && (!least || compareFound(problem, route, least) < 0) ? route : least),
			null
		);
		if (!best) break;
		found.push(best);
		for (const head of heads)
			if (head.route && compareFound(problem, head.route, best) === 0) head.route = head.routes.next().value ?? null;
	}
	return found;
}

/** How many edges more than the shortest those routes may have that are looked for first; null: any number. */
const SLACK: readonly (number | null)[] = [1, 3, null];

/** Routes of a problem, best first, until there are none or time is up. */
function* inOrder(problem: RouteProblem, time: Budget): Generator<Found, undefined> {
	let given = 0;
	/** Each search gives all routes again from the first, those given before left out. */
	const rest = function* (search: RouteSearch | RouteDeviations, longest: number): Generator<Found, undefined> {
		let found = 0;
		for (let route = search.next(); route && route.nodes.length - 1 <= longest; route = search.next()) {
			if (++found <= given) continue;
			given++;
			yield route;
		}
	};
	const isPlain = problem.uncited === null && problem.told === null && problem.via === -1;
	let isAstray = false;
	for (const slack of isPlain ? SLACK : [null]) {
		const near = slack === null ? null : nearAhead(problem, slack);
		const search = near
			? new RouteSearch(problem, time, { cost: near.cost, width: 1 })
			: new RouteSearch(problem, time);
		yield* rest(search, near?.longest ?? Infinity);
		isAstray = search.astray;
		if (time.spent || isAstray || near?.complete !== false) break;
	}
	if (isAstray) yield* rest(new RouteDeviations(problem, time), Infinity);
}
