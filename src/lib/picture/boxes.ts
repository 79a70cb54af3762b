import type { Point } from './picture';

/** Plane geometry of placing: turned boxes and straight lines, in px. */

/** A rectangle by its centre, turned clockwise by `angle` degrees. */
export interface Box extends Point {
	readonly width: number;
	readonly height: number;
	readonly angle: number;
}

function corners(box: Box, pad: number): Point[] {
	const turn = (box.angle * Math.PI) / 180;
	const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
	const [w, h] = [box.width / 2 + pad, box.height / 2 + pad];
	return [
		[-w, -h],
		[w, -h],
		[w, h],
		[-w, h]
	].map(([dx = 0, dy = 0]) => ({ x: box.x + dx * cos - dy * sin, y: box.y + dx * sin + dy * cos }));
}

/** Whether a line parts two sets of points: it runs along (dx, dy), and all of one lie on one side of it. */
function parted(a: readonly Point[], b: readonly Point[], dx: number, dy: number): boolean {
	let [aLow, aHigh, bLow, bHigh] = [Infinity, -Infinity, Infinity, -Infinity];
	for (const point of a) {
		const at = point.x * dy - point.y * dx;
		aLow = Math.min(aLow, at);
		aHigh = Math.max(aHigh, at);
	}
	for (const point of b) {
		const at = point.x * dy - point.y * dx;
		bLow = Math.min(bLow, at);
		bHigh = Math.max(bHigh, at);
	}
	return aHigh <= bLow || bHigh <= aLow;
}

/** Two convex shapes meet unless one of their sides parts them (separating axis theorem). */
function meet(a: readonly Point[], b: readonly Point[]): boolean {
	for (const shape of [a, b])
		for (const [index, from] of shape.entries()) {
			const to = shape[(index + 1) % shape.length] ?? from;
			if (parted(a, b, to.x - from.x, to.y - from.y)) return false;
		}
	return true;
}

/** Whether two boxes come nearer than `pad` px (measured square to their sides). */
export function overlap(a: Box, b: Box, pad = 0): boolean {
	const far = (a.width + a.height + b.width + b.height) / 2 + pad;
	if (Math.abs(a.x - b.x) > far || Math.abs(a.y - b.y) > far) return false;
	if (a.angle === 0 && b.angle === 0)
		return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + pad && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + pad;
	return meet(corners(a, pad), corners(b, 0));
}

/** Whether the straight line from `a` to `b` comes nearer to a box than `pad` px. */
export function touches(a: Point, b: Point, box: Box, pad = 0): boolean {
	const [w, h] = [box.width / 2 + pad, box.height / 2 + pad];
	const far = box.angle === 0 ? { x: w, y: h } : { x: w + h, y: w + h };
	if (Math.max(a.x, b.x) < box.x - far.x || Math.min(a.x, b.x) > box.x + far.x) return false;
	if (Math.max(a.y, b.y) < box.y - far.y || Math.min(a.y, b.y) > box.y + far.y) return false;
	return meet(corners(box, pad), [a, b]);
}

/** The distance in px from a point to the straight line between `a` and `b`. */
export function distance(point: Point, a: Point, b: Point): number {
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	const length = dx * dx + dy * dy;
	const part = length === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
	return Math.hypot(point.x - a.x - part * dx, point.y - a.y - part * dy);
}

/** Whether two straight lines cross within both; lines that share an end do not. */
export function cross(a: Point, b: Point, c: Point, d: Point): boolean {
	const side = (p: Point, q: Point, r: Point) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
	return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
