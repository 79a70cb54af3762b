import { controlOf, type Way } from './curve';
import { linesFor, type BareLine } from './map-parts';
import type { Place } from './map-plan';
import { markBox, nameBox } from './names';
import type { Picture, PictureLine, PictureMark, PictureRegion } from './picture';
import { titleBox } from './regions';
import { placeNames, type Setting } from './sides';
import { spoke } from './spokes';
import { placeVerbs } from './verbs';

/** Marks and lines laid on a field at the places that were found for them. */

/** How near the reader is. */
export const SCALES = { far: 0.5, mid: 1, near: 1.7 } as const;
export type Scale = (typeof SCALES)[keyof typeof SCALES];

/** What a name costs that leaves the side it was given, in the units of `sides.ts`. */
const MOVED = 60;
const SIDES = ['below', 'above', 'right', 'left'] as const;

/** The line between two placed marks; null where one of them has no place. */
function drawnLine(
	line: BareLine,
	marks: ReadonlyMap<string, PictureMark>,
	grow: number
): Omit<PictureLine, 'verb'> | null {
	const [from, to] = [marks.get(line.from), marks.get(line.to)];
	if (!from || !to) return null;
	const straight = { ...line, width: tenth(line.width * grow), path: spoke(from, to) };
	return line.bend === 0 ? straight : { ...straight, ...bentWay(from, to, line.bend) };
}

/** A bent line leaves its marks towards its control point: its ends there, and its bend measured from between these. */
export function bentWay(from: PictureMark, to: PictureMark, bend: number): Way {
	const control = controlOf({ path: [from, to], bend });
	const [a] = spoke(from, { ...to, ...control });
	const [b] = spoke(to, { ...from, ...control });
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	const length = Math.hypot(dx, dy) || 1;
	const aside = (control.x - (a.x + b.x) / 2) * dy - (control.y - (a.y + b.y) / 2) * dx;
	return { path: [a, b], bend: tenth(aside / length) };
}

function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}

/** Marks at their places at a scale: places grow with it, marks by its square root, names not at all. Those without a place are left out. */
function placedMarks(marks: readonly PictureMark[], places: ReadonlyMap<string, Place>, scale: Scale): PictureMark[] {
	const grow = Math.sqrt(scale);
	return marks.flatMap((mark): PictureMark[] => {
		const place = places.get(mark.id);
		if (!place) return [];
		const lines = linesFor(mark.lines.join(' '), mark.tier, place.side);
		const [x, y] = [Math.round(place.x * scale), Math.round(place.y * scale)];
		return [{ ...mark, lines, x, y, r: Math.round(mark.r * grow), side: place.side }];
	});
}

/**
 * The marks with their names set for a scale. At scale 1 names stand where they were arranged; from far only those of the
 * first tier have one; elsewhere a name leaves its side if it is in the way there.
 */
export function namedMarks(
	marks: readonly PictureMark[],
	lines: readonly BareLine[],
	places: ReadonlyMap<string, Place>,
	frame: { readonly width: number; readonly height: number },
	scale: Scale
): PictureMark[] {
	const placed = placedMarks(marks, places, scale);
	if (scale === SCALES.mid) return placed;
	const far = scale === SCALES.far;
	const grow = Math.sqrt(scale);
	const byId = new Map(placed.map((mark) => [mark.id, mark]));
	const drawn = lines.flatMap((line) => drawnLine(line, byId, grow) ?? []);
	const settings = (mark: PictureMark): Setting[] => {
		if (far && mark.tier > 1) return [{ side: 'none', lines: mark.lines, cost: 0 }];
		return SIDES.map((side) => ({
			side,
			lines: linesFor(mark.lines.join(' '), mark.tier, side),
			cost: side === mark.side ? 0 : MOVED
		}));
	};
	const grown = { width: frame.width * scale, height: frame.height * scale };
	return placeNames(placed, far ? [] : drawn, grown, settings).marks;
}

/** A whole map: lines between these marks, with their verbs unless it is seen from far. `fuller`: longer labels where they fit. */
export function laidPicture(
	map: {
		readonly title: string;
		readonly width: number;
		readonly height: number;
		readonly regions: readonly PictureRegion[];
	},
	marks: readonly PictureMark[],
	lines: readonly BareLine[],
	scale: Scale,
	fuller?: ReadonlyMap<string, string>
): Picture {
	const byId = new Map(marks.map((mark) => [mark.id, mark]));
	const drawn = lines.flatMap((line) => drawnLine(line, byId, Math.sqrt(scale)) ?? []);
	const regions = map.regions.map((region) => ({
		...region,
		x: Math.round(region.x * scale),
		y: Math.round(region.y * scale),
		width: Math.round(region.width * scale),
		height: Math.round(region.height * scale)
	}));
	const names = marks.flatMap((mark) => nameBox(mark) ?? []);
	const taken = [...marks.map(markBox), ...names, ...regions.map(titleBox)];
	return {
		title: map.title,
		width: Math.round(map.width * scale),
		height: Math.round(map.height * scale),
		regions,
		marks,
		lines: scale === SCALES.far ? drawn.map((line) => ({ ...line, verb: null })) : placeVerbs(drawn, taken, fuller)
	};
}
