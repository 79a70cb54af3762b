import type { PictureLine, Point } from './picture';

/** The way of a line that may be bent: a quadratic Bézier from end to end, a straight line where its bend is 0. */

export type Way = Pick<PictureLine, 'path' | 'bend'>;

/** How many straight pieces stand for a bent line. */
const PIECES = 12;

/** The control point: the middle between the ends, moved to the left of the way by the bend. */
export function controlOf({ path: [a, b], bend }: Way): Point {
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	const length = Math.sqrt(dx * dx + dy * dy) || 1;
	return { x: (a.x + b.x) / 2 + (dy / length) * bend, y: (a.y + b.y) / 2 - (dx / length) * bend };
}

/** The point at a part of the way from 0 to 1, and the direction there (not of length 1). */
export function pointAt(way: Way, part: number): Point & { readonly dx: number; readonly dy: number } {
	const [a, b] = way.path;
	const c = controlOf(way);
	const rest = 1 - part;
	return {
		x: rest * rest * a.x + 2 * rest * part * c.x + part * part * b.x,
		y: rest * rest * a.y + 2 * rest * part * c.y + part * part * b.y,
		dx: rest * (c.x - a.x) + part * (b.x - c.x),
		dy: rest * (c.y - a.y) + part * (b.y - c.y)
	};
}

/** The line as straight pieces: itself, or near enough. */
export function piecesOf(way: Way): (readonly [Point, Point])[] {
	if (way.bend === 0) return [way.path];
	const points = Array.from({ length: PIECES + 1 }, (_, index) => pointAt(way, index / PIECES));
	return points.slice(1).map((point, index) => [points[index] ?? point, point] as const);
}
