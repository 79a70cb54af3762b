import type { Board } from './board';
import { SIDES } from './footprints';
import { randomFrom } from './random';

/** Seeded moves of marks and names until lines and names are out of each other's way. */

export interface AnnealOptions {
	readonly seed: number;
	readonly steps: number;
	/** How much worse a move may be at first, in the units of `board.ts`. */
	readonly heat: number;
	/** Px that a mark may be moved at first; in the end hardly any. */
	readonly reach: number;
	/** The marks that may move; default all. */
	readonly free?: readonly number[];
}

/** Shares of the sorts of moves: a name's side alone, two marks that change places, a jump to anywhere. */
const SHARE = { side: 0.15, swap: 0.1, jump: 0.12 };
const LAST_REACH = 8;
/** In the end a move may still be so much worse. */
const LAST_HEAT = 1;

/** A step that was made: where the marks that moved had been, and what it changed. */
interface Move {
	readonly change: number;
	readonly before: readonly (readonly [index: number, x: number, y: number, side: number])[];
}

/** Puts a mark elsewhere. */
function moved(board: Board, index: number, x: number, y: number, side: number): Move {
	const before = [[index, board.x[index]!, board.y[index]!, board.side[index]!]] as const;
	const cost = board.local(index);
	board.put(index, x, y, side);
	return { change: board.local(index) - cost, before };
}

/** Two marks change places. */
function swapped(board: Board, one: number, other: number): Move {
	const [x, y, side] = [board.x[one]!, board.y[one]!, board.side[one]!];
	const first = moved(board, one, board.x[other]!, board.y[other]!, side);
	const second = moved(board, other, x, y, board.side[other]!);
	return { change: first.change + second.change, before: [...second.before, ...first.before] };
}

/**
 * Moves marks and turns names, keeping a change if it costs less than a falling threshold more, the threshold drawn anew for
 * each step; leaves the board at the best arrangement it came by. (Simulated annealing: Kirkpatrick, Gelatt and Vecchi 1983;
 * for graphs, Davidson and Harel 1996.) Only + - * / and square roots decide, so that every machine gives the same. A step
 * costs what `Board.local` does, twice.
 */
export function anneal(board: Board, { seed, steps, heat, reach, free }: AnnealOptions): void {
	const random = randomFrom(seed);
	const movable = free ?? Array.from({ length: board.count }, (_, index) => index);
	if (movable.length === 0 || board.count < 2) return;
	const pick = (): number => movable[Math.floor(random() * movable.length)]!;
	const turn = (): number => Math.floor(random() * SIDES.length);

	function step(cool: number): Move | null {
		const index = pick();
		const [x, y, side] = [board.x[index]!, board.y[index]!, board.side[index]!];
		const kind = random();
		if (!board.rough && kind < SHARE.side) return moved(board, index, x, y, turn());
		if (kind < SHARE.side + SHARE.swap) {
			const other = pick();
			return other === index || board.home(other) !== board.home(index) ? null : swapped(board, index, other);
		}
		if (kind < SHARE.side + SHARE.swap + SHARE.jump) {
			const to = turn();
			const { left, top, right, bottom } = board.room(index, to);
			return moved(board, index, left + random() * (right - left), top + random() * (bottom - top), to);
		}
		const far = LAST_REACH + (reach - LAST_REACH) * cool * cool;
		const turned = random() < 0.2 ? turn() : side;
		return moved(board, index, x + (random() - 0.5) * far, y + (random() - 0.5) * far, turned);
	}

	const best = { cost: 0, x: board.x.slice(), y: board.y.slice(), side: board.side.slice() };
	let cost = 0;
	for (let done = 0; done < steps; done++) {
		const cool = 1 - done / steps;
		const move = step(cool);
		if (!move) continue;
		// nearly -ln u, which need not be the same on every machine
		const drawn = random();
		const threshold = ((2 * (1 - drawn)) / (1 + drawn)) * (LAST_HEAT + (heat - LAST_HEAT) * cool * cool);
		if (move.change > threshold) {
			for (const [index, x, y, side] of move.before) board.set(index, x, y, side);
			continue;
		}
		cost += move.change;
		if (cost > best.cost - 1e-6) continue;
		best.cost = cost;
		best.x.set(board.x);
		best.y.set(board.y);
		best.side.set(board.side);
	}
	for (const index of movable) board.set(index, best.x[index]!, best.y[index]!, best.side[index]!);
}
