import { distance } from '$lib/picture/boxes';
import { piecesOf } from '$lib/picture/curve';
import { nameBox } from '$lib/picture/names';
import type { Picture, Point } from '$lib/picture/picture';

/** What lies under the pointer: our own index of what is drawn, because the canvas library walks every element at every move. */

/** A mark or a line of the picture, by id. */
export interface Picked {
	readonly what: 'mark' | 'line';
	readonly id: string;
}

/** Px from a line, and beyond a mark, that still count as it. */
export const REACH = { mouse: 10, touch: 14 };
const LEAST_TARGET = 12;

/** A function that tells what is at a point (in the picture's px): marks and names first, then the nearest line within reach. */
export function pickerOf(picture: Picture): (point: Point, reach: number) => Picked | null {
	const marks = picture.marks.map((mark) => ({ mark, name: nameBox(mark) }));
	const lines = picture.lines.map((line) => ({ id: line.id, pieces: piecesOf(line) }));
	return (point, reach) => {
		let best: { id: string; away: number } | null = null;
		for (const { mark, name } of marks) {
			if (name && Math.abs(point.x - name.x) <= name.width / 2 && Math.abs(point.y - name.y) <= name.height / 2)
				return { what: 'mark', id: mark.id };
			const away = Math.hypot(point.x - mark.x, point.y - mark.y) - Math.max(mark.r, LEAST_TARGET);
			if (away <= reach / 2 && (!best || away < best.away)) best = { id: mark.id, away };
		}
		if (best) return { what: 'mark', id: best.id };
		for (const { id, pieces } of lines)
			for (const [a, b] of pieces) {
				if (isBeyond(point.x, a.x, b.x, reach) || isBeyond(point.y, a.y, b.y, reach)) continue;
				const away = distance(point, a, b);
				if (away <= reach && (!best || away < best.away)) best = { id, away };
			}
		return best && { what: 'line', id: best.id };
	};
}

/** Whether a value is farther than `reach` from all between two others: what most lines can be left out by. */
function isBeyond(value: number, a: number, b: number, reach: number): boolean {
	return value < Math.min(a, b) - reach || value > Math.max(a, b) + reach;
}
