import type { Point } from './picture';
import { tenth } from './svg-node';

/** Px by which the corners of a link are rounded, where its pieces are long enough. */
export const CORNER_RADIUS = 10;

/** A line along some points with rounded corners, as SVG path data. */
export function wayOf(points: readonly Point[]): string {
	let path = '';
	for (const [index, point] of points.entries()) {
		const [before, after] = [points[index - 1], points[index + 1]];
		if (!before || !after) {
			path += `${index === 0 ? 'M' : 'L'}${tenth(point.x)} ${tenth(point.y)}`;
			continue;
		}
		const [a, b] = [
			Math.hypot(before.x - point.x, before.y - point.y),
			Math.hypot(after.x - point.x, after.y - point.y)
		];
		const radius = Math.min(CORNER_RADIUS, a / 2, b / 2);
		const on = (to: Point, length: number) =>
			`${tenth(point.x + ((to.x - point.x) * radius) / (length || 1))} ${tenth(point.y + ((to.y - point.y) * radius) / (length || 1))}`;
		path += `L${on(before, a)}Q${tenth(point.x)} ${tenth(point.y)} ${on(after, b)}`;
	}
	return path;
}
