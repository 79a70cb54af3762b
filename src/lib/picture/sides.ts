import { overlap, touches, type Box } from './boxes';
import { markBox, nameBox } from './names';
import type { PictureLine, PictureMark, Side } from './picture';

/** Which side of its mark each name stands on, and in how many lines. */

/** One way to set a name; the lower its cost the better it is liked, in the units of `COST`. */
export interface Setting {
	readonly side: Side;
	readonly lines: readonly string[];
	readonly cost: number;
}

/** What must not happen, and how bad it is. Anything from `COST.line` on is a fault that the eye sees. */
export const COST = { outside: 1000, name: 600, mark: 400, line: 200 };
/** Px that a name keeps from the frame, and from other things. */
const MARGIN = 6;
const AIR = 2;
const ROUNDS = 4;

type Bare = Pick<PictureLine, 'path' | 'from' | 'to'>;

/** What a name costs by itself: against the frame, all marks and all lines. */
function standing(
	box: Box,
	owner: PictureMark,
	marks: readonly PictureMark[],
	lines: readonly Bare[],
	frame: { width: number; height: number }
): number {
	const left = MARGIN - (box.x - box.width / 2);
	const right = box.x + box.width / 2 - (frame.width - MARGIN);
	const top = MARGIN - (box.y - box.height / 2);
	const bottom = box.y + box.height / 2 - (frame.height - MARGIN);
	const out = Math.max(0, left, right, top, bottom);
	let cost = out > 0 ? COST.outside + out * 10 : 0;
	for (const mark of marks) if (mark !== owner && overlap(box, markBox(mark), AIR)) cost += COST.mark;
	for (const line of lines) if (touches(...line.path, box, AIR)) cost += COST.line;
	return cost;
}

/**
 * Chooses a setting for every name by repeated best response: each name in turn takes the setting that costs least while
 * the others stand. Deterministic; ends after a few rounds or when nothing changes. Gives the marks and what is left of cost.
 */
export function placeNames(
	marks: readonly PictureMark[],
	lines: readonly Bare[],
	frame: { width: number; height: number },
	settings: (mark: PictureMark) => readonly Setting[]
): { marks: PictureMark[]; cost: number } {
	const tries = marks.map((mark) =>
		settings(mark).map((setting) => {
			const set = { ...mark, side: setting.side, lines: setting.lines };
			const box = nameBox(set);
			return { set, box, cost: setting.cost + (box ? standing(box, mark, marks, lines, frame) : 0) };
		})
	);
	const chosen = tries.map((list) => list.reduce((best, next) => (next.cost < best.cost ? next : best)));
	const against = (box: Box | null, owner: number) =>
		box === null
			? 0
			: chosen.filter((other, index) => index !== owner && other.box && overlap(box, other.box, AIR)).length *
				COST.name;
	for (let round = 0; round < ROUNDS; round++) {
		let changed = false;
		for (const [index, list] of tries.entries()) {
			let best = chosen[index];
			if (!best) continue;
			let least = best.cost + against(best.box, index);
			for (const next of list) {
				if (next.cost >= least) continue;
				const cost = next.cost + against(next.box, index);
				if (cost < least) [best, least, changed] = [next, cost, true];
			}
			chosen[index] = best;
		}
		if (!changed) break;
	}
	const cost = chosen.reduce((sum, one, index) => sum + one.cost + against(one.box, index) / 2, 0);
	return { marks: chosen.map((one) => one.set), cost };
}
