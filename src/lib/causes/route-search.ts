import type { Budget } from './budget';
import { cheapestAhead, type CheapestAhead } from './cheapest-ahead';
import { costOf, leftAfter, leftAtStart, mayGo, type RouteProblem } from './route-problem';

/** A route found, with its cost. */
export interface Found {
	readonly nodes: readonly number[];
	readonly cost: number;
}

/** The beginning of routes: its last node, what came before it, and a bound of what the routes cost. */
interface Beginning {
	readonly node: number;
	readonly before: Beginning | null;
	readonly length: number;
	/** Cost so far. */
	readonly cost: number;
	readonly bound: number;
	/** What must still come about. */
	readonly left: number;
}

/** Steps without a route after which the search gives up: rings of causes lead it astray. */
const ASTRAY = 20_000;

/**
 * Finds routes in order of cost, then earliest first bound of the first node, then least sequence of nodes. Beginnings are
 * taken on along joints of the least bound (Hart, Nilsson & Raphael 1968); of those a beginning could go on to, the next best waits
 * until its better has been taken. Where no causes run in rings the bounds are exact, and every step is one of a route. Where they
 * do, it may go astray: it then ends with `astray` set, having missed nothing so far.
 */
export class RouteSearch {
	astray = false;
	readonly #problem: RouteProblem;
	readonly #ahead: CheapestAhead;
	readonly #time: Budget;
	/** Beginnings that wait, by bound; those of a bound not yet taken up stand in no order. */
	readonly #waiting = new Map<number, Beginning[]>();
	/** The bound taken up, and its beginnings, the best last. */
	#bound = -Infinity;
	#stack: Beginning[] = [];
	/** For each node a number that says whether it is on the beginning that is taken on. */
	readonly #marks: Uint32Array;
	#mark = 0;

	/** `ahead`: the costs to the end, where they are known already; nodes of infinite cost are not entered. */
	constructor(problem: RouteProblem, time: Budget, ahead: CheapestAhead = cheapestAhead(problem)) {
		this.#problem = problem;
		this.#time = time;
		this.#ahead = ahead;
		this.#marks = new Uint32Array(problem.account.nodeCount);
		for (const node of problem.starts) {
			const left = leftAtStart(problem, node);
			const bound = this.#ahead.cost[node * this.#ahead.width + left]!;
			if (bound < Infinity) this.#wait({ node, before: null, length: 0, cost: 0, bound, left });
		}
	}

	/** The next route; null where there is none, time is up or the search went astray. */
	next(): Found | null {
		let steps = 0;
		let longest = 0;
		for (let here = this.#take(); here; here = this.#take()) {
			this.#markAll(here);
			for (let taken: Beginning | null = here; taken;) {
				if (this.#time.isOver()) return null;
				if (++steps > ASTRAY + 4 * longest) {
					this.astray = true;
					return null;
				}
				this.#marks[taken.node] = this.#mark;
				longest = Math.max(longest, taken.length);
				this.#waitForNext(taken);
				if (taken.node === this.#problem.to) return { nodes: nodesOf(taken), cost: taken.cost };
				const next = this.#bestAfter(taken, -Infinity, -1);
				if (next && next.bound !== this.#bound) this.#wait(next);
				taken = next && next.bound === this.#bound ? next : null;
			}
		}
		return null;
	}

	/** The least of those that wait. */
	#take(): Beginning | null {
		const top = this.#stack.pop();
		if (top) return top;
		if (this.#waiting.size === 0) return null;
		this.#bound = [...this.#waiting.keys()].reduce((least, bound) => Math.min(least, bound));
		this.#stack = this.#waiting.get(this.#bound)!.sort((a, b) => compare(this.#problem, b, a));
		this.#waiting.delete(this.#bound);
		return this.#stack.pop() ?? null;
	}

	#wait(beginning: Beginning): void {
		if (beginning.bound === this.#bound) {
			// Most often it goes on top: only what began with a better sibling can be less.
			let at = this.#stack.length;
			while (at > 0 && compare(this.#problem, this.#stack[at - 1]!, beginning) < 0) at--;
			this.#stack.splice(at, 0, beginning);
			return;
		}
		const those = this.#waiting.get(beginning.bound);
		if (those) those.push(beginning);
		else this.#waiting.set(beginning.bound, [beginning]);
	}

	/** Lets the next best wait of those that the beginning before this one could go on to. */
	#waitForNext({ before, bound, node }: Beginning): void {
		if (!before) return;
		this.#marks[node] = 0;
		const next = this.#bestAfter(before, bound, node);
		this.#marks[node] = this.#mark;
		if (next) this.#wait(next);
	}

	/** What a beginning can best go on to, by bound and node, after the one of this bound and node. */
	#bestAfter(before: Beginning, bound: number, node: number): Beginning | null {
		const problem = this.#problem;
		const { account, most, to } = problem;
		const { cost, width } = this.#ahead;
		let [leastBound, least, leastJoint] = [Infinity, -1, -1];
		for (let j = account.outStart[before.node]!; j < account.outStart[before.node + 1]!; j++) {
			const other = account.to[j]!;
			if (this.#marks[other] === this.#mark || !mayGo(problem, j, other)) continue;
			const left = width === 1 ? 0 : leftAfter(problem, before.left, j, other);
			// Joints stand in order of their ends: of equal bounds the first is the least.
			const sum = before.cost + costOf(problem, j) + cost[other * width + left]!;
			if (sum >= leastBound || sum < bound || (sum === bound && other <= node)) continue;
			if (before.length + 1 > most || (before.length + 1 === most && other !== to)) continue;
			[leastBound, least, leastJoint] = [sum, other, j];
		}
		if (least === -1) return null;
		return {
			node: least,
			before,
			length: before.length + 1,
			cost: before.cost + costOf(problem, leastJoint),
			bound: leastBound,
			left: width === 1 ? 0 : leftAfter(problem, before.left, leastJoint, least)
		};
	}

	#markAll(beginning: Beginning): void {
		this.#mark++;
		for (let at: Beginning | null = beginning; at; at = at.before) this.#marks[at.node] = this.#mark;
	}
}

function nodesOf(beginning: Beginning): number[] {
	const nodes = new Array<number>(beginning.length + 1);
	for (let at: Beginning | null = beginning; at; at = at.before) nodes[at.length] = at.node;
	return nodes;
}

/** Order of beginnings of one bound: by the first bound of their first nodes, then by their nodes. None begins another. */
function compare(problem: RouteProblem, a: Beginning, b: Beginning): number {
	let [one, other] = [a, b];
	while (one.length > other.length) one = one.before!;
	while (other.length > one.length) other = other.before!;
	if (one === other) return a.length - b.length;
	while (one.before !== other.before) [one, other] = [one.before!, other.before!];
	return one.before === null ? compareStarts(problem, one.node, other.node) : one.node - other.node;
}

/** Order of the nodes that routes begin with: by first bound, those without a date last; then by id. */
export function compareStarts({ account: { graph } }: RouteProblem, a: number, b: number): number {
	const day = (i: number): number => (graph.nodes.when[i] === null ? Infinity : graph.nodes.first[i]!);
	const [first, second] = [day(a), day(b)];
	return first === second ? a - b : first < second ? -1 : 1;
}
