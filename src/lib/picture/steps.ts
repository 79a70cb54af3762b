import type { Picture, PictureMark } from './picture';

/** Where each arrow key leads from each name: to the nearest in that direction, and so that all names are reached from any. */

export const DIRECTIONS = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Index of the mark that each direction leads to, per mark. */
type Steps = { readonly to: number[]; readonly free: boolean[] }[];

/** The nearest mark within 45 degrees of a direction, -1 where there is none; ties by place in the picture. */
function nearest(marks: readonly PictureMark[], from: PictureMark, turn: number): number {
	const [ux, uy] = [
		[1, 0],
		[0, 1],
		[-1, 0],
		[0, -1]
	][turn] as [number, number];
	let best = { index: -1, away: Infinity };
	for (const [index, mark] of marks.entries()) {
		const [dx, dy] = [mark.x - from.x, mark.y - from.y];
		const along = dx * ux + dy * uy;
		const aside = Math.abs(dx * uy - dy * ux);
		if (along <= 0 || aside > along) continue;
		const away = Math.hypot(dx, dy) + aside;
		if (away < best.away) best = { index, away };
	}
	return best.index;
}

/** The marks that can be reached from one by steps. */
function reached(steps: Steps, start: number): Set<number> {
	const seen = new Set([start]);
	for (const at of seen) for (const next of steps[at]?.to ?? []) seen.add(next);
	return seen;
}

/** The next mark clockwise around the picture's middle. */
function clockwise(picture: Picture): number[] {
	const turn = (mark: PictureMark) => Math.atan2(mark.y - picture.height / 2, mark.x - picture.width / 2);
	const order = picture.marks.map((_, index) => index);
	order.sort((a, b) => turn(picture.marks[a] as PictureMark) - turn(picture.marks[b] as PictureMark) || a - b);
	const next: number[] = [];
	order.forEach((index, place) => (next[index] = order[(place + 1) % order.length] ?? index));
	return next;
}

/**
 * The table of steps. Where a direction holds nothing the step goes clockwise. A set of names that cannot be left always
 * has such a free step (that of its outermost name), so turning free steps outward makes every name reachable.
 */
function table(picture: Picture): Steps {
	const next = clockwise(picture);
	const steps: Steps = picture.marks.map((mark, index) => {
		const spatial = DIRECTIONS.map((_, turn) => nearest(picture.marks, mark, turn));
		return { to: spatial.map((to) => (to < 0 ? (next[index] ?? index) : to)), free: spatial.map((to) => to < 0) };
	});
	for (let tries = picture.marks.length * 4; tries > 0; tries--) {
		const sets = steps.map((_, index) => reached(steps, index));
		const closed = sets.reduce((least, set) => (set.size < least.size ? set : least), sets[0] ?? new Set<number>());
		if (closed.size === picture.marks.length) break;
		const outside = steps.findIndex((_, index) => !closed.has(index));
		const spare = [...closed].find((index) => steps[index]?.free.includes(true));
		const step = spare === undefined ? undefined : steps[spare];
		if (!step) break;
		const turn = step.free.indexOf(true);
		step.to[turn] = outside;
		step.free[turn] = false;
	}
	return steps;
}

const tables = new WeakMap<Picture, Steps>();

/** The id of the mark that an arrow key leads to. */
export function stepFrom(picture: Picture, id: string, direction: Direction): string {
	const steps = tables.get(picture) ?? table(picture);
	tables.set(picture, steps);
	const from = picture.marks.findIndex((mark) => mark.id === id);
	const to = steps[from]?.to[DIRECTIONS.indexOf(direction)] ?? from;
	return picture.marks[to]?.id ?? id;
}
