import { hasOwnCost, orderCost, ownCost, swapChange } from './layered-crossings';
import type { Rows } from './layered-rows';
import { randomFrom } from './random';

/** The order of cards and passing links in each column, so that few links cross; cards keep to their lanes. */

/** Sweeps without gain after which a start is given up, and the most there are in small and in large pictures. */
const SWEEPS = { idle: 4, small: 24, large: 8 };
/** Pictures with more joints than this are not annealed: sweeps alone take their time. */
const ANNEALED = 300;
/** Rounds of swaps after each sweep. */
const SWAPS = { small: 8, large: 1 };

/** An order that was met, and what it costs. */
interface Ordering {
	readonly cost: number;
	readonly columns: readonly Int32Array[];
}

/**
 * Orders the columns of `rows` in place. Barycentre sweeps with swaps of neighbours (Sugiyama, Tagawa, Toda 1981; Gansner and
 * others 1993) from two starts, then, where the picture is small, `steps` seeded moves of annealing. Gives what the order costs.
 */
export function orderRows(rows: Rows, steps: number): number {
	const joints = rows.left.reduce((sum, items) => sum + items.length, 0);
	const place = new Int32Array(rows.column.length);
	let best: Ordering = { cost: Infinity, columns: rows.columns.map((items) => items.slice()) };
	for (const start of ['forward', 'backward'] as const) {
		begin(rows, place, start);
		const found = sweep(rows, place, joints <= ANNEALED);
		if (found.cost < best.cost) best = found;
	}
	restore(rows, place, best.columns);
	if (steps > 0 && joints <= ANNEALED && best.cost > 0) return anneal(rows, place, steps, best.cost);
	return best.cost;
}

function restore(rows: Rows, place: Int32Array, columns: readonly Int32Array[]): void {
	columns.forEach((items, column) => {
		rows.columns[column]!.set(items);
		items.forEach((item, at) => (place[item] = at));
	});
}

/** A first order: along a walk in depth, from the cards at the one end or at the other. */
function begin(rows: Rows, place: Int32Array, way: 'forward' | 'backward'): void {
	const [next, back] = way === 'forward' ? [rows.right, rows.left] : [rows.left, rows.right];
	const count = rows.column.length;
	const seen = new Uint8Array(count);
	const order = new Float64Array(count);
	let reached = 0;
	for (let start = 0; start < count; start++) {
		if (seen[start] || back[start]!.length > 0) continue;
		const path = [start];
		while (path.length > 0) {
			const item = path.pop()!;
			if (seen[item]) continue;
			seen[item] = 1;
			order[item] = reached++;
			for (const other of next[item]!.toReversed()) if (!seen[other]) path.push(other);
		}
	}
	for (let column = 0; column < rows.columns.length; column++) sortColumn(rows, column, order, place);
}

/** Sorts a column by a key, equals as they stood; the cards among them by their lanes first, in the places that cards have. */
function sortColumn(rows: Rows, column: number, key: Float64Array, place: Int32Array): void {
	const items = rows.columns[column]!;
	const all = Array.from(items);
	all.sort((a, b) => key[a]! - key[b]!);
	if (rows.laned) {
		const cards = all.filter((item) => rows.lane[item]! >= 0);
		cards.sort((a, b) => rows.lane[a]! - rows.lane[b]!);
		let next = 0;
		for (let at = 0; at < all.length; at++) if (rows.lane[all[at]!]! >= 0) all[at] = cards[next++]!;
	}
	for (let at = 0; at < all.length; at++) {
		items[at] = all[at]!;
		place[all[at]!] = at;
	}
}

function sweep(rows: Rows, place: Int32Array, isSmall: boolean): Ordering {
	const most = isSmall ? SWEEPS.small : SWEEPS.large;
	const key = new Float64Array(rows.column.length);
	const width = rows.columns.length;
	let best: Ordering = { cost: Infinity, columns: rows.columns };
	for (let round = 0, idle = 0; round < most && idle < SWEEPS.idle; round++, idle++) {
		const onward = round % 2 === 0;
		for (let at = 1; at < width; at++) {
			const column = onward ? at : width - 1 - at;
			const items = rows.columns[column]!;
			const [near, weights] = onward ? [rows.left, rows.leftWeight] : [rows.right, rows.rightWeight];
			const share = (rows.columns[onward ? column - 1 : column + 1]!.length || 1) / (items.length || 1);
			for (const item of items) {
				const others = near[item]!;
				let [sum, all] = [0, 0];
				for (let joint = 0; joint < others.length; joint++) {
					sum += place[others[joint]!]! * weights[item]![joint]!;
					all += weights[item]![joint]!;
				}
				key[item] = all > 0 ? sum / all : place[item]! * share;
			}
			sortColumn(rows, column, key, place);
		}
		swapNeighbours(rows, place, isSmall ? SWAPS.small : SWAPS.large);
		const cost = orderCost(rows, place);
		if (cost < best.cost) {
			best = { cost, columns: rows.columns.map((items) => items.slice()) };
			idle = -1;
		}
		if (cost === 0) break;
	}
	return best;
}

/** Whether two neighbours may change places: a card never passes one of another lane. */
function mayPass(rows: Rows, upper: number, lower: number): boolean {
	const [a, b] = [rows.lane[upper]!, rows.lane[lower]!];
	return a < 0 || b < 0 || a === b;
}

function swap(items: Int32Array, at: number, place: Int32Array): void {
	const [upper, lower] = [items[at]!, items[at + 1]!];
	items[at] = lower;
	items[at + 1] = upper;
	place[lower] = at;
	place[upper] = at + 1;
}

/** Swaps neighbours for as long as that saves crossings, at most some rounds; a column is looked at again only if it or one beside it changed. */
function swapNeighbours(rows: Rows, place: Int32Array, rounds: number): void {
	const width = rows.columns.length;
	let fresh = new Uint8Array(width).fill(1);
	for (let round = 0; round < rounds && fresh.includes(1); round++) {
		const changed = new Uint8Array(width);
		for (let column = 0; column < width; column++) {
			if (!fresh[column]) continue;
			if (!swapWithin(rows, column, place)) continue;
			for (const near of [column - 1, column, column + 1]) if (near >= 0 && near < width) changed[near] = 1;
		}
		fresh = changed;
	}
}

/** One pass of swaps down a column; whether any was made. */
function swapWithin(rows: Rows, column: number, place: Int32Array): boolean {
	const items = rows.columns[column]!;
	const within = hasOwnCost(rows, column);
	let gained = false;
	for (let at = 0; at + 1 < items.length; at++) {
		const [upper, lower] = [items[at]!, items[at + 1]!];
		if (!mayPass(rows, upper, lower)) continue;
		let change = swapChange(rows, upper, lower, place);
		if (!within && change >= 0) continue;
		const before = within ? ownCost(rows, column, place) : 0;
		swap(items, at, place);
		if (within) change += ownCost(rows, column, place) - before;
		if (change < 0) gained = true;
		else swap(items, at, place);
	}
	return gained;
}

/** Seeded annealing: an item goes a few places up or down; worse orders are kept ever more seldom, the best is given back. */
function anneal(rows: Rows, place: Int32Array, steps: number, start: number): number {
	const random = randomFrom(1);
	const busy = rows.columns.map((items, column) => ({ items, column })).filter(({ items }) => items.length > 1);
	if (busy.length === 0) return start;
	const total = busy.reduce((sum, { items }) => sum + items.length, 0);
	let [cost, least] = [start, start];
	let best = rows.columns.map((items) => items.slice());
	for (let step = 0; step < steps; step++) {
		const heat = 1.6 * (1 - step / steps) ** 2;
		let pick = Math.floor(random() * total);
		const { items, column } = busy.find(({ items }) => (pick -= items.length) < 0)!;
		const within = hasOwnCost(rows, column);
		const from = Math.floor(random() * items.length);
		const way = random() < 0.5 ? -1 : 1;
		const most = 1 + Math.floor(random() * 4);
		let change = within ? -ownCost(rows, column, place) : 0;
		let at = from;
		for (let gone = 0; gone < most; gone++) {
			const upper = way > 0 ? at : at - 1;
			if (upper < 0 || upper + 1 >= items.length || !mayPass(rows, items[upper]!, items[upper + 1]!)) break;
			change += swapChange(rows, items[upper]!, items[upper + 1]!, place);
			swap(items, upper, place);
			at += way;
		}
		if (at === from) continue;
		if (within) change += ownCost(rows, column, place);
		if (change <= 0 || (heat > 0 && random() < Math.exp(-change / heat))) {
			cost += change;
			if (cost < least - 1e-9) {
				least = cost;
				best = rows.columns.map((each) => each.slice());
			}
			continue;
		}
		for (; at !== from; at -= way) swap(items, way > 0 ? at - 1 : at, place);
	}
	restore(rows, place, best);
	return least;
}
