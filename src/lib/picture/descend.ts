import type { Board } from './board';
import { SIDES } from './footprints';

/** The last hand on an arrangement: each mark in turn takes the best spot near its own. */

/** Px along each axis that are tried, none first so that what stands well stays. */
const NUDGES = [0, -4, 4, -10, 10, -20, 20];
const ROUNDS = 8;

/** Moves marks by little and turns names until no such move is better, or for some rounds; costs never rise. Deterministic. */
export function descend(board: Board, free: readonly number[]): void {
	for (let round = 0; round < ROUNDS; round++) {
		let better = false;
		for (const index of free) {
			const { x, y } = board.place(index);
			let best = { cost: board.local(index) - 1e-6, x, y, side: board.side[index]! };
			const before = best;
			for (const dx of NUDGES)
				for (const dy of NUDGES)
					for (const side of SIDES.keys()) {
						board.put(index, x + dx, y + dy, side);
						const cost = board.local(index);
						if (cost < best.cost) best = { cost, x: board.x[index]!, y: board.y[index]!, side };
					}
			board.set(index, best.x, best.y, best.side);
			if (best !== before) better = true;
		}
		if (!better) return;
	}
}
