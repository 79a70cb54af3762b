import type { ArrangeProblem } from './arrange-problem';
import type { Box } from './boxes';
import { linesFor } from './map-parts';
import type { PlaceSide } from './map-plan';
import { markBox, nameBox } from './names';
import { STRIP } from './regions';

/** How much room each mark takes with its name on each side, and where that lets it stand. */

export const SIDES: readonly PlaceSide[] = ['below', 'above', 'right', 'left'];

/** Px kept free within a field or a region, and at a region's top below its title. */
const EDGE = 9;
const TOP = STRIP + 6;

export interface Footprints {
	/** For each mark its box around its own centre: centre and half size, four numbers. */
	readonly markAt: Float64Array;
	/** For each mark and side the box of the name, as above. */
	readonly nameAt: Float64Array;
	/** For each mark and side where its centre may be: left, top, right, bottom. */
	readonly bounds: Float64Array;
	/** For each mark and side 1 where that does not fit in at all. */
	readonly tight: Uint8Array;
}

/** How far two boxes around one centre reach beyond it: left, above, right, below. */
function reachOf(mark: Box, name: Box): [number, number, number, number] {
	return [
		Math.max(mark.width / 2 - mark.x, name.width / 2 - name.x),
		Math.max(mark.height / 2 - mark.y, name.height / 2 - name.y),
		Math.max(mark.width / 2 + mark.x, name.width / 2 + name.x),
		Math.max(mark.height / 2 + mark.y, name.height / 2 + name.y)
	];
}

/** Whole px between two ends; their middle where there is no room. */
function span(low: number, high: number): [number, number] {
	const [first, last] = [Math.ceil(low), Math.floor(high)];
	const middle = Math.round((low + high) / 2);
	return first <= last ? [first, last] : [middle, middle];
}

/** Measures all marks. `held`: a mark must stay within its region; else only on the field. */
export function footprintsOf({ marks, homes, regions, width, height }: ArrangeProblem, held: boolean): Footprints {
	const markAt = new Float64Array(marks.length * 4);
	const nameAt = new Float64Array(marks.length * SIDES.length * 4);
	const tight = new Uint8Array(marks.length * SIDES.length);
	const bounds = new Float64Array(marks.length * SIDES.length * 4);
	for (const [index, mark] of marks.entries()) {
		const own = { ...mark, x: 0, y: 0 };
		const box = markBox(own);
		const home = held ? regions[homes[index] ?? -1] : undefined;
		const area = home ?? { x: 0, y: 0, width, height };
		markAt.set([box.x, box.y, box.width / 2, box.height / 2], index * 4);
		for (const [turn, side] of SIDES.entries()) {
			const name = nameBox({ ...own, side, lines: linesFor(mark.lines.join(' '), mark.tier, side) }) ?? box;
			const [left, above, right, below] = reachOf(box, name);
			const top = home ? TOP : EDGE;
			const [x0, x1] = span(area.x + EDGE + left, area.x + area.width - EDGE - right);
			const [y0, y1] = span(area.y + top + above, area.y + area.height - EDGE - below);
			const wide = left + right + 2 * EDGE > area.width;
			tight[index * SIDES.length + turn] = Number(wide || above + below + top + EDGE > area.height);
			const at = (index * SIDES.length + turn) * 4;
			nameAt.set([name.x, name.y, name.width / 2, name.height / 2], at);
			bounds.set([x0, y0, x1, y1], at);
		}
	}
	return { markAt, nameAt, bounds, tight };
}
