import { flowOf, type Flow } from './layered-acyclic';
import type { LayeredProblem } from './layered-problem';
import { timesOf } from './layered-times';
import { unitsOf } from './layered-units';

/** When a column is. */
export interface ColumnSpan {
	/** The first and last day told in it. */
	readonly first: number;
	readonly last: number;
	/** The days it stands for: a card may stand here if its dates meet them. */
	readonly opens: number;
	readonly closes: number;
	/** The author's band it lies in. */
	readonly band: number;
	/** A card in it is dated to the day. */
	readonly isExact: boolean;
}

/** Which column each card stands in. */
export interface Columns {
	readonly of: Int32Array;
	readonly count: number;
	/** For each column, left to right; null where nothing is dated. */
	readonly spans: readonly ColumnSpan[] | null;
}

/** What columns cost: one more; a link inside one; each column that a link spans. */
export interface ColumnCosts {
	readonly column: number;
	readonly inside: number;
	readonly length: number;
}

/** Costs that suit most pictures, and others worth a try: the pictures that come of them differ in how often links cross. */
export const COLUMN_COSTS: readonly ColumnCosts[] = [
	{ column: 2.6, inside: 1.5, length: 0.45 },
	{ column: 2.6, inside: 3, length: 0.45 },
	{ column: 2.6, inside: 1.5, length: 2 },
	{ column: 2.6, inside: 3, length: 1.2 },
	{ column: 4, inside: 3, length: 1 },
	{ column: 4.5, inside: 2, length: 0.3 },
	{ column: 4.5, inside: 5, length: 0.5 },
	{ column: 6, inside: 4, length: 2 },
	{ column: 1.5, inside: 5, length: 1 },
	{ column: 2, inside: 4, length: 4 },
	{ column: 3.5, inside: 2, length: 1.5 },
	{ column: 3.2, inside: 6, length: 3 }
];
/** Also: a second link inside at one card; cards beyond what a lane and a column hold well; a column that begins on the day the last ended; a link against its dates that is not seen to lead back. */
const COST = { second: 2.5, crowd: 0.7, tall: 0.25, sameDay: 0.4, turned: 60 };
/** Cards that stand well above each other in one lane and in one column. */
const WELL = { cell: 2, column: 6 };
/** Rounds in which cards look for a better column; they settle after a few. */
const ROUNDS = 12;

/** Columns are bands of time where cards have dates, else steps of cause and effect. */
export function columnsOf(problem: LayeredProblem, costs: ColumnCosts = COLUMN_COSTS[0]!): Columns {
	if (![...problem.first, ...problem.last].some(Number.isFinite)) return byDepth(problem, flowOf(problem));
	const units = unitsOf(problem);
	const flow = flowOf(units.problem);
	const columns = byTime(units.problem, flow, timesOf(units.problem, flow), costs);
	return { ...columns, of: units.of.map((unit) => columns.of[unit]!) };
}

/**
 * Cuts the cards, in order of time, into runs of least cost (dynamic programming over all cuts), never across an author's
 * band; then cards whose dates leave a choice move where links are shortest. Quadratic in the cards of a run.
 */
function byTime(problem: LayeredProblem, flow: Flow, time: Float64Array, costs: ColumnCosts): Columns {
	const { count, cuts, lane, lanes } = problem;
	const isTurned = (link: number) => flow.source[link] !== problem.from[link];
	const line = Array.from({ length: count }, (_, card) => card);
	line.sort((a, b) => time[a]! - time[b]! || flow.depth[a]! - flow.depth[b]! || a - b);
	const rank = new Int32Array(count);
	line.forEach((card, at) => (rank[card] = at));
	const bandOf = (day: number) => {
		const band = cuts.findIndex((cut) => day <= cut);
		return band < 0 ? cuts.length : band;
	};
	const bands = line.map((card) => bandOf(time[card]!));
	const cellWell = Math.max(WELL.cell, Math.sqrt(count / lanes) / 2);
	const columnWell = Math.max(WELL.column, Math.sqrt(count) * 0.9);
	const least = new Float64Array(count + 1).fill(Infinity);
	const cutAt = new Int32Array(count + 1);
	least[0] = 0;
	const cells = new Int32Array(lanes);
	const entered = new Int32Array(count);
	for (let end = 1; end <= count; end++) {
		cells.fill(0);
		let cost = costs.column;
		let start = end - 1;
		for (; start >= 0 && bands[start] === bands[end - 1]; start--) {
			const card = line[start]!;
			let inside = 0;
			for (const link of flow.out[card]!) {
				const reached = flow.target[link]!;
				if (rank[reached]! >= end || rank[reached]! <= start) continue;
				cost += isTurned(link) ? COST.turned : costs.inside;
				if (inside++ > 0) cost += COST.second;
				if (entered[reached]!++ > 0) cost += COST.second;
			}
			const crowd = ++cells[lane[card]!]! - cellWell;
			if (crowd > 0) cost += COST.crowd * crowd;
			if (end - start > columnWell) cost += COST.tall * (end - start - columnWell);
			const split = start > 0 && time[line[start - 1]!] === time[card] ? COST.sameDay : 0;
			if (least[start]! + cost + split < least[end]!) {
				least[end] = least[start]! + cost + split;
				cutAt[end] = start;
			}
			if (cost > costs.column * (end - start) + 40) break;
		}
		for (let at = Math.max(0, start); at < end; at++) entered[line[at]!] = 0;
	}
	const starts: number[] = [];
	for (let end = count; end > 0; end = cutAt[end]!) starts.unshift(cutAt[end]!);
	const of = new Int32Array(count);
	starts.forEach((start, column) => {
		for (let at = start; at < (starts[column + 1] ?? count); at++) of[line[at]!] = column;
	});
	const windows = starts.map((start, column) => ({
		first: time[line[start]!]!,
		last: time[line[(starts[column + 1] ?? count) - 1]!]!
	}));
	settle(problem, flow, of, windows, cellWell, costs);
	const filled = windows.map((_, column) => of.includes(column));
	const rankOf = filled.map((_, column) => filled.slice(0, column).filter(Boolean).length);
	const { first: opens, last: closes } = problem;
	const spans = windows.map((window, column) => {
		const days = line
			.filter((card) => of[card] === column && (Number.isFinite(opens[card]!) || Number.isFinite(closes[card]!)))
			.map((card) => Math.min(window.last, Math.max(window.first, time[card]!)));
		const [first, last] = days.length > 0 ? [Math.min(...days), Math.max(...days)] : [window.first, window.last];
		const isExact = line.some((card) => of[card] === column && opens[card] === closes[card]);
		return { first, last, opens: window.first, closes: window.last, band: bandOf(window.first), isExact };
	});
	return {
		of: of.map((column) => rankOf[column]!),
		count: filled.filter(Boolean).length,
		spans: spans.filter((_, column) => filled[column])
	};
}

/** Moves cards to better columns that their dates and their links allow; changes `of`. */
function settle(
	{ from, first, last, lane, lanes }: LayeredProblem,
	flow: Flow,
	of: Int32Array,
	windows: readonly { readonly first: number; readonly last: number }[],
	cellWell: number,
	costs: ColumnCosts
): void {
	const { out, into, source, target, order } = flow;
	const isTurned = (link: number) => source[link] !== from[link];
	const cells = new Int32Array(windows.length * lanes);
	for (const card of order) cells[of[card]! * lanes + lane[card]!]!++;
	const cost = (card: number, column: number): number => {
		let sum = 0;
		let inside = 0;
		for (const link of out[card]!) {
			const away = of[target[link]!]! - column;
			sum += costs.length * Math.abs(away);
			if (away === 0) sum += (isTurned(link) ? COST.turned : costs.inside) + (inside++ > 0 ? COST.second : 0);
		}
		for (const link of into[card]!) {
			const away = column - of[source[link]!]!;
			sum += costs.length * Math.abs(away);
			if (away === 0) sum += (isTurned(link) ? COST.turned : costs.inside) + (inside++ > 0 ? COST.second : 0);
		}
		const others = cells[column * lanes + lane[card]!]! - (of[card] === column ? 1 : 0);
		return sum + COST.crowd * Math.max(0, others + 1 - cellWell) + 0.2 * others;
	};
	for (let round = 0; round < ROUNDS; round++) {
		let moved = false;
		for (const card of round % 2 === 0 ? order.toReversed() : order) {
			const here = of[card]!;
			const lowest = into[card]!.reduce((most, link) => Math.max(most, of[source[link]!]!), 0);
			const highest = out[card]!.reduce((least, link) => Math.min(least, of[target[link]!]!), windows.length - 1);
			let best = { column: here, cost: cost(card, here) - 1e-9 };
			for (let column = lowest; column <= highest; column++) {
				const window = windows[column]!;
				if (first[card]! > window.last || last[card]! < window.first) continue;
				const there = cost(card, column);
				if (there < best.cost) best = { column, cost: there };
			}
			if (best.column === here) continue;
			cells[here * lanes + lane[card]!]!--;
			cells[best.column * lanes + lane[card]!]!++;
			of[card] = best.column;
			moved = true;
		}
		if (!moved) break;
	}
}

/** Columns by the longest way to each card, then cards move to where their links are shortest, those with as many causes as effects along with them. */
function byDepth({ count }: LayeredProblem, { depth, order, out, into, source, target }: Flow): Columns {
	const of = depth.slice();
	const width = of.reduce((most, column) => Math.max(most, column + 1), 0);
	for (let round = 0; round < ROUNDS; round++) {
		let moved = false;
		for (const card of round % 2 === 0 ? order.toReversed() : order) {
			const lowest = into[card]!.reduce((most, link) => Math.max(most, of[source[link]!]! + 1), 0);
			const highest = out[card]!.reduce((least, link) => Math.min(least, of[target[link]!]! - 1), width - 1);
			const pull = out[card]!.length - into[card]!.length;
			const wanted = pull > 0 ? highest : pull < 0 ? lowest : round % 2 === 0 ? highest : lowest;
			if (out[card]!.length + into[card]!.length === 0 || wanted === of[card]) continue;
			of[card] = wanted;
			moved = true;
		}
		if (!moved) break;
	}
	return { of, count: count === 0 ? 0 : width, spans: null };
}
