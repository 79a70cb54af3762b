import { Constraint, Solver, Variable } from 'webcola/dist/src/vpsc.js';
import type { Ports } from './layered-ports';
import type { Rows } from './layered-rows';

/** Links drawn as straight as the order of the columns allows. */

/** What heights must keep: distances between neighbours in a column, and bounds for every item. */
export interface Limits {
	/** For each column the distance of each item from the one above it; the first is not looked at. */
	readonly gaps: readonly Float64Array[];
	readonly low: Float64Array;
	readonly high: Float64Array;
}

/** For each item what it is tied to: the other, how much lower than that it wants to stand, and how strongly. */
export interface Springs {
	readonly other: readonly (readonly number[])[];
	readonly away: readonly (readonly number[])[];
	readonly pull: readonly (readonly number[])[];
}

/** Rounds of moving everything to where its links lie flattest. */
const ROUNDS = 14;

/** Items that stand at fixed heights to each other: for each its block, and how much lower than the block it stands. */
interface Blocks {
	readonly of: Int32Array;
	readonly offset: Float64Array;
}

/**
 * Joins items of the same link to blocks of one height, links of more weight and then longer ones first, wherever distances
 * and bounds can still be kept; then moves the blocks to where the other links are flattest (VPSC: Dwyer, Marriott, Stuckey
 * 2006). Changes `y`. Each joint is tested in time linear in the items, so that this is for small pictures.
 */
export function straighten(
	rows: Rows,
	ports: Ports,
	weight: Float64Array,
	limits: Limits,
	springs: Springs,
	y: Float64Array
): void {
	const count = rows.column.length;
	let blocks: Blocks = { of: Int32Array.from({ length: count }, (_, item) => item), offset: new Float64Array(count) };
	let bounds = boundsOf(rows, limits, blocks);
	for (const [a, b, lower] of joints(rows, ports, weight)) {
		if (blocks.of[a] === blocks.of[b]) continue;
		const tried = joined(blocks, a, b, lower);
		const found = boundsOf(rows, limits, tried);
		if (!found) continue;
		blocks = tried;
		bounds = found;
	}
	if (bounds) settle(rows, limits, blocks, bounds, springs, y);
}

/** Pairs of neighbouring items of a link, with how much lower the second must stand for the link to be flat. */
function joints(rows: Rows, ports: Ports, weight: Float64Array): (readonly [number, number, number])[] {
	const found = rows.ways.flatMap((way, link) => {
		if (rows.column[way[0]!] === rows.column[way.at(-1)!]) return [];
		return way.slice(1).map((item, at) => {
			const start = at === 0 ? ports.start[link]! : 0;
			const end = at + 2 === way.length ? ports.end[link]! : 0;
			const passing = Number(at > 0) + Number(at + 2 < way.length);
			return {
				joint: [way[at]!, item, start - end] as const,
				rank: weight[link]! * 100 + passing * 20 + Math.min(19, way.length)
			};
		});
	});
	return found.sort((a, b) => b.rank - a.rank).map(({ joint }) => joint);
}

function joined({ of, offset }: Blocks, a: number, b: number, lower: number): Blocks {
	const [kept, gone] = [of[a]!, of[b]!];
	const shift = offset[a]! + lower - offset[b]!;
	const next = { of: of.slice(), offset: offset.slice() };
	for (let item = 0; item < of.length; item++) {
		if (of[item] !== gone) continue;
		next.of[item] = kept;
		next.offset[item] = offset[item]! + shift;
	}
	return next;
}

/** The least and the greatest height of each block; null where none can be kept. Kahn's order over the blocks. */
function boundsOf(
	{ columns }: Rows,
	{ gaps, low, high }: Limits,
	{ of, offset }: Blocks
): { low: Float64Array; high: Float64Array } | null {
	const count = of.length;
	const least = new Float64Array(count).fill(-Infinity);
	const most = new Float64Array(count).fill(Infinity);
	const waiting = new Int32Array(count);
	const after: number[][] = Array.from({ length: count }, () => []);
	const apart: number[][] = Array.from({ length: count }, () => []);
	let blocks = 0;
	for (let item = 0; item < count; item++) {
		const block = of[item]!;
		if (least[block] === -Infinity) blocks++;
		least[block] = Math.max(least[block]!, low[item]! - offset[item]!);
		most[block] = Math.min(most[block]!, high[item]! - offset[item]!);
	}
	for (const [column, items] of columns.entries())
		for (let at = 1; at < items.length; at++) {
			const [above, below] = [items[at - 1]!, items[at]!];
			after[of[above]!]!.push(of[below]!);
			apart[of[above]!]!.push(gaps[column]![at]! + offset[above]! - offset[below]!);
			waiting[of[below]!]!++;
		}
	const order: number[] = [];
	for (let block = 0; block < count; block++) if (least[block]! > -Infinity && waiting[block] === 0) order.push(block);
	for (const block of order)
		for (const [at, below] of after[block]!.entries()) {
			least[below] = Math.max(least[below]!, least[block]! + apart[block]![at]!);
			if (--waiting[below]! === 0) order.push(below);
		}
	if (order.length < blocks) return null;
	for (const block of order.toReversed()) {
		for (const [at, below] of after[block]!.entries())
			most[block] = Math.min(most[block]!, most[below]! - apart[block]![at]!);
		if (least[block]! > most[block]! + 1e-6) return null;
	}
	return { low: least, high: most };
}

/** Moves blocks towards the middle of what their springs want, distances kept, a few times round. */
function settle(
	{ columns }: Rows,
	{ gaps }: Limits,
	{ of, offset }: Blocks,
	bounds: { readonly low: Float64Array; readonly high: Float64Array },
	{ other, away, pull }: Springs,
	y: Float64Array
): void {
	const members = new Map<number, number[]>();
	of.forEach((block, item) => members.set(block, [...(members.get(block) ?? []), item]));
	const place = (block: number, wanted: number) => Math.min(bounds.high[block]!, Math.max(bounds.low[block]!, wanted));
	const variables = new Map<number, Variable>();
	for (const [block, items] of members) {
		const strength = items.reduce((sum, item) => sum + pull[item]!.reduce((all, one) => all + one, 0.05), 0);
		const mean = items.reduce((sum, item) => sum + y[item]! - offset[item]!, 0) / items.length;
		variables.set(block, new Variable(place(block, mean), strength));
	}
	const constraints = columns.flatMap((items, column) =>
		Array.from(items.subarray(1), (below, at) => {
			const above = items[at]!;
			const gap = gaps[column]![at + 1]! + offset[above]! - offset[below]!;
			return new Constraint(variables.get(of[above]!)!, variables.get(of[below]!)!, gap);
		})
	);
	const solver = new Solver([...variables.values()], constraints);
	const spread = (): void => {
		solver.solve();
		for (const [block, variable] of variables) {
			const height = place(block, variable.position());
			for (const item of members.get(block)!) y[item] = height + offset[item]!;
		}
	};
	spread();
	for (let round = 0; round < ROUNDS; round++) {
		const wishes = [...members].map(([block, items]) => {
			let [sum, all] = [0, 0];
			for (const item of items)
				for (const [tie, to] of other[item]!.entries()) {
					if (of[to] === block) continue;
					sum += pull[item]![tie]! * (y[to]! + away[item]![tie]! - offset[item]!);
					all += pull[item]![tie]!;
				}
			return place(block, all > 0 ? sum / all : y[items[0]!]! - offset[items[0]!]!);
		});
		solver.setDesiredPositions(wishes);
		spread();
	}
}
