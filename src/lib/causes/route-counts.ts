import { sortedBy, upTo } from '$lib/graph/order';
import type { Account } from './account';
import { between, type Between } from './between';
import { Budget, USUAL_BUDGET } from './budget';
import { strongComponents, type StrongComponents } from './strong-components';

/** How many routes there are. */
export interface RouteCount {
	readonly count: bigint;
	/** False: time was up, and there are at least so many. */
	readonly exact: boolean;
}

/** Which routes count. */
export interface CountOptions {
	/** A node that routes must pass, or must not. */
	readonly via?: number | undefined;
	readonly avoid?: number | undefined;
	/** The most edges of a route. */
	readonly maxLength?: number | undefined;
	/** Milliseconds. */
	readonly budget?: number | undefined;
}

/**
 * The number of routes (no node twice) from a node, or from every root, to another. Exact by dynamic programming, back from the
 * end, where no causes run in rings: linear in additions, times the longest length if one is given. Within a ring of causes every
 * way through it is walked, which is bounded by time.
 */
export function countRoutes(
	account: Account,
	from: number | null,
	to: number,
	{ via, avoid, maxLength, budget = USUAL_BUDGET }: CountOptions = {}
): RouteCount {
	const time = new Budget(budget);
	const shut = avoid === undefined ? [] : [avoid];
	if (via !== undefined && via === avoid) return { count: 0n, exact: true };
	const all = countOf(account, from, to, shut, maxLength, time);
	if (via === undefined || via === from || via === to) return all;
	const others = countOf(account, from, to, [...shut, via], maxLength, time);
	const exact = all.exact && others.exact;
	return { count: exact ? all.count - others.count : 0n, exact };
}

/** For every node upstream of a target how many of the routes from all roots to it pass the node. */
export interface RoutesThrough {
	readonly all: bigint;
	readonly through: ReadonlyMap<number, bigint>;
	/** False where causes run in rings: routes that go on against the order in which a ring was met are left out. */
	readonly exact: boolean;
}

/** Counts the routes from all roots to a target through each node, the target too. Linear in additions. */
export function routesThrough(account: Account, target: number): RoutesThrough {
	const part = between(account, null, target);
	if (!part) return { all: 0n, through: new Map(), exact: true };
	const { nodes, start, to } = part;
	const components = strongComponents(part);
	const order = inOrder(components);
	const rank = new Int32Array(nodes.length);
	order.forEach((place, at) => (rank[place] = at));
	const ahead = new Array<bigint>(nodes.length).fill(0n);
	const behind = new Array<bigint>(nodes.length).fill(0n);
	ahead[part.end] = 1n;
	for (const place of order)
		for (let k = start[place]!; k < start[place + 1]!; k++)
			if (rank[to[k]!]! < rank[place]!) ahead[place]! += ahead[to[k]!]!;
	for (const place of part.starts) behind[place] = 1n;
	for (const place of order.toReversed())
		for (let k = start[place]!; k < start[place + 1]!; k++)
			if (rank[to[k]!]! < rank[place]!) behind[to[k]!]! += behind[place]!;
	const through = new Map(Array.from(nodes, (node, place) => [node, ahead[place]! * behind[place]!]));
	return { all: behind[part.end]!, through, exact: components.count === nodes.length };
}

/** Places in the order of their components: what a component leads to comes before it. */
function inOrder({ of, count }: StrongComponents): Uint32Array {
	return sortedBy(upTo(of.length), Uint32Array.from(of), count);
}

/** Numbers of routes by length, from 0; of one number alone where lengths do not matter. */
type Tally = readonly bigint[];

function countOf(
	account: Account,
	from: number | null,
	to: number,
	avoid: readonly number[],
	maxLength: number | undefined,
	time: Budget
): RouteCount {
	const part = between(account, from, to, { avoid, most: maxLength ?? Infinity });
	if (!part) return { count: 0n, exact: true };
	const most = maxLength !== undefined && maxLength < part.nodes.length - 1 ? maxLength : null;
	return new Counter(part, most, time).count();
}

/** Counts routes back from the end. */
class Counter {
	readonly #part: Between;
	/** The most edges; null where lengths do not matter. */
	readonly #most: number | null;
	readonly #time: Budget;
	readonly #components: StrongComponents;
	/** Routes from each place to the end. */
	readonly #ahead: Tally[];
	#exact = true;

	constructor(part: Between, most: number | null, time: Budget) {
		this.#part = part;
		this.#most = most;
		this.#time = time;
		this.#components = strongComponents(part);
		this.#ahead = new Array<Tally>(part.nodes.length).fill([]);
	}

	count(): RouteCount {
		const { of } = this.#components;
		const order = inOrder(this.#components);
		this.#ahead[this.#part.end] = [1n];
		for (let at = 0; at < order.length;) {
			const first = at;
			while (at < order.length && of[order[at]!] === of[order[first]!]) at++;
			const members = order.subarray(first, at);
			if (this.#time.isOver() && members.length === 1) return this.#atLeast(order.subarray(0, first));
			if (members.length > 1) this.#ring(members);
			else if (members[0] !== this.#part.end) this.#ahead[members[0]!] = this.#outside(members[0]!);
		}
		const count = this.#part.starts.reduce((sum, place) => sum + sumOf(this.#ahead[place]!), 0n);
		return { count, exact: this.#exact };
	}

	/** What is known to be there when time is up: every node counted whose ring is itself alone is on some route from the start. */
	#atLeast(done: Uint32Array): RouteCount {
		if (this.#most !== null) {
			// No walk is left in the part that is too long, and a shortest one meets no node twice.
			return { count: 1n, exact: false };
		}
		const size = new Uint32Array(this.#components.count);
		for (const number of this.#components.of) size[number]!++;
		let most = 1n;
		for (const place of done) {
			const count = sumOf(this.#ahead[place]!);
			if (size[this.#components.of[place]!] === 1 && count > most) most = count;
		}
		return { count: most, exact: false };
	}

	/** Routes to the end from a place over the joints that leave its component. */
	#outside(place: number): Tally {
		const { start, to } = this.#part;
		const { of } = this.#components;
		const sum: bigint[] = [];
		for (let k = start[place]!; k < start[place + 1]!; k++)
			if (of[to[k]!] !== of[place]) this.#add(sum, this.#ahead[to[k]!]!, 1);
		return sum;
	}

	/** Counts from every member of a ring by walking all ways through it that meet no node twice. */
	#ring(members: Uint32Array): void {
		const { start, to } = this.#part;
		const { of } = this.#components;
		const ring = of[members[0]!]!;
		const leaving = new Map(Array.from(members, (place) => [place, this.#outside(place)]));
		const isOnWay = new Set<number>();
		for (const first of this.#entered(members)) {
			const sum: bigint[] = [];
			const trail = [first];
			const next = [start[first]!];
			isOnWay.add(first);
			this.#add(sum, leaving.get(first)!, 0);
			while (trail.length > 0) {
				const here = trail.at(-1)!;
				const k = next[next.length - 1]!++;
				if (k >= start[here + 1]! || this.#time.isOver()) {
					if (k < start[here + 1]!) this.#exact = false;
					isOnWay.delete(here);
					trail.pop();
					next.pop();
					continue;
				}
				const other = to[k]!;
				if (of[other] !== ring || isOnWay.has(other) || this.#isTooFar(trail.length, other)) continue;
				this.#add(sum, leaving.get(other)!, trail.length);
				isOnWay.add(other);
				trail.push(other);
				next.push(start[other]!);
			}
			this.#ahead[first] = sum;
		}
	}

	/** The members of a ring that a joint from outside it enters, or where routes begin. */
	#entered(members: Uint32Array): number[] {
		const { start, to, starts } = this.#part;
		const { of } = this.#components;
		const ring = of[members[0]!]!;
		this.#entrances ??= ((): Uint8Array => {
			const entered = new Uint8Array(of.length);
			for (const place of starts) entered[place] = 1;
			for (let place = 0; place < of.length; place++)
				for (let k = start[place]!; k < start[place + 1]!; k++) if (of[to[k]!] !== of[place]) entered[to[k]!] = 1;
			return entered;
		})();
		return [...members].filter((place) => of[place] === ring && this.#entrances![place] === 1);
	}
	#entrances: Uint8Array | null = null;

	#isTooFar(length: number, place: number): boolean {
		return this.#most !== null && length + this.#part.far[place]! > this.#most;
	}

	/** Adds routes that are longer by some edges. */
	#add(sum: bigint[], more: Tally, edges: number): void {
		if (this.#most === null) {
			if (more.length > 0) sum[0] = (sum[0] ?? 0n) + more[0]!;
			return;
		}
		for (let length = 0; length < more.length && length + edges <= this.#most; length++) {
			while (sum.length <= length + edges) sum.push(0n);
			sum[length + edges]! += more[length]!;
		}
	}
}

function sumOf(tally: Tally): bigint {
	return tally.reduce((sum, count) => sum + count, 0n);
}
