import { randomFrom } from './random';

/** How many are put in order by looking at every order there is. */
const EXACT = 11;
/** Seeded beginnings of the search where there are more. */
const STARTS = 8;
/** What an agreement with the order given is worth beside a crossing. */
const TIE = 1 / 4096;

/**
 * The order of 0 … count - 1 in which `before(a, b)`, what it costs that a stands before b, adds up to least; of equals the one nearest to the
 * order given. Every order is weighed up to 11 items (dynamic programming over subsets, Held and Karp 1962: O(2ⁿ n²)); beyond that
 * each is moved to its best place until none gains (sifting, Rudell 1993), from seeded beginnings. The same every time.
 */
export function bestOrder(count: number, before: (a: number, b: number) => number): number[] {
	const cost = Array.from({ length: count }, (_, a) =>
		Float64Array.from({ length: count }, (_unused, b) => (a === b ? 0 : before(a, b) + (a > b ? TIE : 0)))
	);
	return count <= EXACT ? exactOrder(count, cost) : siftedOrder(count, cost);
}

type Costs = readonly Float64Array[];

function exactOrder(count: number, cost: Costs): number[] {
	const all = 1 << count;
	const least = new Float64Array(all).fill(Infinity);
	const last = new Int8Array(all).fill(-1);
	least[0] = 0;
	for (let set = 0; set < all; set++)
		for (let item = 0; item < count; item++) {
			if (set & (1 << item)) continue;
			let sum = least[set]!;
			for (let other = 0; other < count; other++) if (set & (1 << other)) sum += cost[other]![item]!;
			const next = set | (1 << item);
			if (sum < least[next]!) {
				least[next] = sum;
				last[next] = item;
			}
		}
	const order: number[] = [];
	for (let set = all - 1; set > 0; set &= ~(1 << order[0]!)) order.unshift(last[set]!);
	return order;
}

function siftedOrder(count: number, cost: Costs): number[] {
	const random = randomFrom(count);
	let best = { order: [] as number[], cost: Infinity };
	for (let start = 0; start < STARTS; start++) {
		const order = Array.from({ length: count }, (_, item) => item);
		if (start > 0)
			for (let at = count - 1; at > 0; at--) {
				const other = Math.floor(random() * (at + 1));
				[order[at], order[other]] = [order[other]!, order[at]!];
			}
		while (order.some((_, at) => sift(order, cost, order[at]!)));
		const sum = costOf(order, cost);
		if (sum < best.cost - TIE / 2) best = { order, cost: sum };
	}
	return best.order;
}

/** Moves one item to its best place; true if it gained. */
function sift(order: number[], cost: Costs, item: number): boolean {
	const from = order.indexOf(item);
	let [best, to] = [0, from];
	for (const step of [-1, 1]) {
		let gain = 0;
		for (let at = from + step; at >= 0 && at < order.length; at += step) {
			const other = order[at]!;
			gain += (cost[item]![other]! - cost[other]![item]!) * step;
			if (gain > best + TIE / 2) [best, to] = [gain, at];
		}
	}
	if (to === from) return false;
	order.splice(from, 1);
	order.splice(to, 0, item);
	return true;
}

function costOf(order: readonly number[], cost: Costs): number {
	let sum = 0;
	for (const [at, item] of order.entries()) for (const later of order.slice(at + 1)) sum += cost[item]![later]!;
	return sum;
}

/**
 * How often the lines of a to some places cross those of b where a stands before b: pairs of which a's place is the later.
 * O(n m).
 */
export function crossingsBefore(a: readonly number[], b: readonly number[]): number {
	let count = 0;
	for (const one of a) for (const other of b) if (one > other) count++;
	return count;
}
