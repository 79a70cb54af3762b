import { COLUMN_COSTS, columnsOf, type Columns } from './layered-columns';
import { orderRows } from './layered-order';
import type { LayeredProblem } from './layered-problem';
import { rowsOf, type Rows } from './layered-rows';

/** Cards in columns, and the columns in an order. */
export interface Ordered {
	readonly columns: Columns;
	readonly rows: Rows;
	/** Crossings, as orderRows counts them, and what the columns cost. */
	readonly cost: number;
}

/** Up to how many cards there is time to choose; moves of annealing for each try and for each card moved, how many tries are improved, with how many moves of cards in all; the crossings that a column is worth. */
const CHOICE = { cards: 60, steps: 2000, starts: 2, moving: 300, tries: 110, column: 1.2 };
/** Crossings a link above which another start is improved, and down to which cards are moved, and how often round. */
const CROSSED = { well: 0.28, little: 0.15 };
const ROUNDS = 4;

function ordered(problem: LayeredProblem, columns: Columns, steps: number): Ordered {
	const rows = rowsOf(problem, columns.of, columns.count);
	return { columns, rows, cost: orderRows(rows, steps) + CHOICE.column * columns.count };
}

/**
 * The columns and the order with the fewest crossings of those tried: several prices for columns, then each card that its
 * dates leave a choice in its other columns. Large pictures and those without dates have one try.
 */
export function bestOrder(problem: LayeredProblem, steps: number): Ordered {
	const isDated = [...problem.first, ...problem.last].some(Number.isFinite);
	if (problem.count > CHOICE.cards || !isDated) return ordered(problem, columnsOf(problem), steps);
	const tries = COLUMN_COSTS.map((costs) => ordered(problem, columnsOf(problem, costs), Math.min(steps, CHOICE.steps)));
	tries.sort((a, b) => a.cost - b.cost);
	let best = tries[0]!;
	const left = { tries: CHOICE.tries };
	for (const each of tries.slice(0, CHOICE.starts)) {
		if (crossed(best) <= CROSSED.well * problem.from.length) break;
		const found = improved(problem, each, Math.min(steps, CHOICE.moving), left);
		if (found.cost < best.cost) best = found;
	}
	const last = ordered(problem, best.columns, steps);
	return last.cost < best.cost ? last : best;
}

const crossed = ({ cost, columns }: Ordered) => cost - CHOICE.column * columns.count;

/** Moves cards round by round until there is little to gain. */
function improved(problem: LayeredProblem, start: Ordered, steps: number, left: { tries: number }): Ordered {
	let best = start;
	for (let round = 0; round < ROUNDS && crossed(best) > CROSSED.little * problem.from.length; round++) {
		const found = moved(problem, best, steps, left);
		if (found.cost >= best.cost) break;
		best = found;
	}
	return best;
}

/** Each card once in every other column that it may stand in. */
function moved(problem: LayeredProblem, start: Ordered, steps: number, left: { tries: number }): Ordered {
	const { from, to, first, last, count } = problem;
	let best = start;
	for (let card = 0; card < count; card++) {
		const { of, spans } = best.columns;
		let [lowest, highest] = [0, best.columns.count - 1];
		for (let link = 0; link < from.length; link++) {
			if (to[link] === card && of[from[link]!]! <= of[card]!) lowest = Math.max(lowest, of[from[link]!]!);
			if (from[link] === card && of[to[link]!]! >= of[card]!) highest = Math.min(highest, of[to[link]!]!);
		}
		const here = of[card]!;
		if (!of.some((column, other) => column === here && other !== card)) continue;
		for (let column = lowest; column <= highest; column++) {
			const span = spans?.[column];
			if (column === here || !span || first[card]! > span.closes || last[card]! < span.opens) continue;
			if (left.tries-- <= 0) return best;
			const next = of.slice();
			next[card] = column;
			const found = ordered(problem, { ...best.columns, of: next }, steps);
			if (found.cost < best.cost) best = found;
		}
	}
	return best;
}
