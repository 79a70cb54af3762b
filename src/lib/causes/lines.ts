import { jointBetween, type Account } from './account';
import { Budget, USUAL_BUDGET } from './budget';

/** Routes from one node to another that share no inner node, and what cuts them all. */
export interface Lines {
	/** The largest number of such routes; null where one edge joins the two, which nothing cuts. */
	readonly lines: number | null;
	/** So many of them, sorted. */
	readonly routes: readonly (readonly number[])[];
	/** A smallest set of inner nodes that every route passes one of, sorted; the one nearest to the start. */
	readonly cut: readonly number[];
	/** False: time was up; there may be more lines, and the cut is not known. */
	readonly exact: boolean;
}

/** The routes found so far: the node before and after each inner node that one passes; -1: none passes it. */
interface Flow {
	readonly before: Int32Array;
	readonly after: Int32Array;
}

/**
 * Independent lines (Menger 1927) by augmenting routes (Ford & Fulkerson 1956), the nodes split only in thought: each
 * has a side where ways arrive and one where they leave. O(lines × joints).
 */
export function independentLines(
	account: Account,
	from: number,
	to: number,
	{ budget = USUAL_BUDGET }: { readonly budget?: number } = {}
): Lines {
	if (from === to || jointBetween(account, from, to) >= 0) return { lines: null, routes: [], cut: [], exact: true };
	const time = new Budget(budget);
	const { nodeCount } = account;
	const flow: Flow = { before: new Int32Array(nodeCount).fill(-1), after: new Int32Array(nodeCount).fill(-1) };
	const search = new Search(nodeCount);
	let lines = 0;
	while (!time.isOverNow() && search.augment(account, from, to, flow)) lines++;
	const routes = routesOf(account, from, to, flow);
	if (time.spent) return { lines, routes, cut: [], exact: false };
	const cut: number[] = [];
	for (let i = 0; i < nodeCount; i++) if (search.arrived(i) && !search.left(i)) cut.push(i);
	return { lines, routes, cut, exact: true };
}

/** A search for one more route, in memory that all searches of a question share. */
class Search {
	/** The side from which each side was reached: 2 × node where ways arrive, 2 × node + 1 where they leave. */
	readonly #cameFrom: Int32Array;
	readonly #marks: Int32Array;
	readonly #queue: Uint32Array;
	#mark = 0;

	constructor(nodes: number) {
		this.#cameFrom = new Int32Array(2 * nodes);
		this.#marks = new Int32Array(2 * nodes);
		this.#queue = new Uint32Array(2 * nodes);
	}

	/** Whether the last search came to where ways arrive at a node, or leave it. */
	arrived(node: number): boolean {
		return this.#marks[2 * node] === this.#mark;
	}

	left(node: number): boolean {
		return this.#marks[2 * node + 1] === this.#mark;
	}

	/** Finds a route that may take others apart, and lays it into the flow; false where there is none. */
	augment({ outStart, to: other }: Account, from: number, to: number, flow: Flow): boolean {
		const { before } = flow;
		const [cameFrom, marks, queue] = [this.#cameFrom, this.#marks, this.#queue];
		const mark = ++this.#mark;
		let count = 0;
		const reach = (side: number, by: number): void => {
			if (marks[side] === mark) return;
			marks[side] = mark;
			cameFrom[side] = by;
			queue[count++] = side;
		};
		reach(2 * from + 1, -1);
		for (let k = 0; k < count; k++) {
			const side = queue[k]!;
			const node = side >> 1;
			if ((side & 1) === 1) {
				for (let j = outStart[node]!; j < outStart[node + 1]!; j++) {
					const next = other[j]!;
					if (next === to) {
						lay(side, to, cameFrom, flow);
						return true;
					}
					if (next === from) continue;
					// A node that a route passes can only be arrived at, and left the way that route came.
					if (before[next] === -1) reach(2 * next + 1, side);
					else reach(2 * next, side);
				}
				// Where a route is taken apart, its way into the node is free again.
				if (node !== from && before[node] !== -1) reach(2 * node, side);
			} else if (before[node] !== from) reach(2 * before[node]! + 1, side);
		}
		return false;
	}
}

/** Lays the way found into the flow, from its end: first what it takes apart, then what it adds. */
function lay(last: number, to: number, cameFrom: Int32Array, { before, after }: Flow): void {
	const added: [number, number][] = [[last >> 1, to]];
	for (let side = last; cameFrom[side] !== -1; side = cameFrom[side]!) {
		const by = cameFrom[side]!;
		if (by >> 1 === side >> 1) continue;
		if ((by & 1) === 1) added.push([by >> 1, side >> 1]);
		else {
			after[side >> 1] = -1;
			before[by >> 1] = -1;
		}
	}
	const start = added.at(-1)![0];
	for (const [node, next] of added) {
		if (node !== start) after[node] = next;
		if (next !== to) before[next] = node;
	}
}

function routesOf({ outStart, to: other }: Account, from: number, to: number, { before, after }: Flow): number[][] {
	const routes: number[][] = [];
	for (let j = outStart[from]!; j < outStart[from + 1]!; j++) {
		if (before[other[j]!] !== from) continue;
		const route = [from];
		for (let node = other[j]!; node !== to; node = after[node]!) route.push(node);
		routes.push([...route, to]);
	}
	return routes;
}
