import { jointBetween } from './account';
import type { Budget } from './budget';
import { cheapestAhead, type CheapestAhead } from './cheapest-ahead';
import { costOf, leftAfter, leftAtStart, mayGo, type RouteProblem } from './route-problem';
import { compareStarts, type Found } from './route-search';

/** The best route that leaves a known one at some place. */
interface Candidate extends Found {
	/** Place of the last node that it shares with the known one; -1: it begins elsewhere. */
	readonly parting: number;
	/** Nodes that routes with the same beginning have gone on to; this one too. */
	readonly taken: ReadonlySet<number>;
}

/**
 * Finds routes in the same order as `RouteSearch`, where causes run in rings: the best deviation from each known route at each
 * place (Yen 1971), each place once (Lawler 1972). O(nodes of a route × joints × log nodes) for every route.
 */
export class RouteDeviations {
	readonly #problem: RouteProblem;
	/** The problem without what must come about on the way, which is looked at once a route is found. */
	readonly #bare: RouteProblem;
	readonly #time: Budget;
	readonly #candidates: Candidate[] = [];
	readonly #shut: Uint8Array;

	constructor(problem: RouteProblem, time: Budget) {
		this.#problem = problem;
		this.#bare = { ...problem, via: -1, most: Infinity };
		this.#time = time;
		this.#shut = new Uint8Array(problem.account.nodeCount);
		this.#deviate([], -1, new Set());
	}

	/** The next route; null where there is none or time is up. */
	next(): Found | null {
		for (let best = this.#candidates.pop(); best; best = this.#candidates.pop()) {
			for (let place = best.parting; place < best.nodes.length - 1; place++) {
				const next = best.nodes[place + 1]!;
				this.#deviate(best.nodes, place, place === best.parting ? best.taken : new Set([next]));
			}
			if (this.#time.isOverNow()) return null;
			if (this.#keeps(best.nodes)) return best;
		}
		return null;
	}

	/** Finds the best route that begins as this one does up to a place and goes on to a node not yet taken. */
	#deviate(nodes: readonly number[], place: number, taken: ReadonlySet<number>): void {
		if (this.#time.isOverNow()) return;
		const { account, starts, to } = this.#problem;
		const bare = this.#bare;
		const beginning = nodes.slice(0, place + 1);
		for (const node of beginning) this.#shut[node] = 1;
		const ahead = cheapestAhead(bare, this.#shut);
		for (const node of beginning) this.#shut[node] = 0;
		const cost = (node: number): number => least(ahead, node);
		const last = beginning.at(-1);
		let [first, lowest] = [-1, Infinity];
		const candidates = last === undefined ? starts : this.#nextOf(last);
		for (const node of candidates) {
			if (taken.has(node)) continue;
			const step = last === undefined ? 0 : costOf(bare, jointBetween(account, last, node));
			const sum = step + cost(node);
			if (sum < lowest || (sum === lowest && last === undefined && compareStarts(bare, node, first) < 0))
				[first, lowest] = [node, sum];
		}
		if (first === -1) return;
		const route = [...beginning, first];
		for (let node = first; node !== to;) {
			const from = node;
			node = this.#nextOf(from).find(
				(other) => costOf(bare, jointBetween(account, from, other)) + cost(other) === cost(from)
			)!;
			route.push(node);
		}
		const known = new Set(taken).add(first);
		if (this.#problem.uncited === null && route.length - 1 > this.#problem.most) return;
		this.#put({ nodes: route, cost: this.#costAlong(route), parting: place, taken: known });
	}

	#nextOf(node: number): number[] {
		const { account } = this.#bare;
		const next: number[] = [];
		for (let j = account.outStart[node]!; j < account.outStart[node + 1]!; j++)
			if (mayGo(this.#bare, j, account.to[j]!)) next.push(account.to[j]!);
		return next;
	}

	#costAlong(nodes: readonly number[]): number {
		let sum = 0;
		for (let at = 1; at < nodes.length; at++)
			sum += costOf(this.#bare, jointBetween(this.#bare.account, nodes[at - 1]!, nodes[at]!));
		return sum;
	}

	/** Whether all that must come about on a route does. */
	#keeps(nodes: readonly number[]): boolean {
		const problem = this.#problem;
		if (nodes.length - 1 > problem.most) return false;
		let left = leftAtStart(problem, nodes[0]!);
		for (let at = 1; at < nodes.length; at++)
			left = leftAfter(problem, left, jointBetween(problem.account, nodes[at - 1]!, nodes[at]!), nodes[at]!);
		return left === 0;
	}

	/** Puts a candidate among the others, the best last. */
	#put(candidate: Candidate): void {
		const all = this.#candidates;
		let [low, high] = [0, all.length];
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (compareFound(this.#problem, all[middle]!, candidate) > 0) low = middle + 1;
			else high = middle;
		}
		all.splice(low, 0, candidate);
	}
}

/** The least cost ahead of a node, whatever must still come about: a school's telling a joint is looked at once a route is found. */
function least({ cost, width }: CheapestAhead, node: number): number {
	return Math.min(...cost.subarray(node * width, (node + 1) * width));
}

/** Order of routes: by cost, then by the first bound of their first nodes, then by their nodes. */
export function compareFound(problem: RouteProblem, a: Found, b: Found): number {
	if (a.cost !== b.cost) return a.cost - b.cost;
	for (let at = 0; at < Math.min(a.nodes.length, b.nodes.length); at++) {
		if (a.nodes[at] === b.nodes[at]) continue;
		return at === 0 ? compareStarts(problem, a.nodes[0]!, b.nodes[0]!) : a.nodes[at]! - b.nodes[at]!;
	}
	return a.nodes.length - b.nodes.length;
}
