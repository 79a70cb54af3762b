import { wayOf } from './chain-way';
import type { Point } from './picture';
import { tenth } from './svg-node';

/** How a line of the lens runs: between two points as an S that leaves and arrives flat, by more points around corners. */

/** Straight pieces that stand for an S when something is counted. */
const PIECES = 27;
/** Of a line that is broken off, what part is drawn at each end: of an S of its way, of other lines in px. */
const STUB = { part: 0.23, length: 22 };

const isS = (points: readonly Point[]): boolean => points.length === 2;

/** SVG path data. */
export function lensWay(points: readonly Point[]): string {
	const [a, b] = [points[0], points.at(-1)];
	if (!a || !b || !isS(points)) return wayOf(points);
	const middle = tenth((a.x + b.x) / 2);
	return `M${tenth(a.x)} ${tenth(a.y)}C${middle} ${tenth(a.y)} ${middle} ${tenth(b.y)} ${tenth(b.x)} ${tenth(b.y)}`;
}

/** The point of an S at a part t of its way. */
function onS(a: Point, b: Point, t: number): Point {
	const rest = 1 - t;
	const middle = (a.x + b.x) / 2;
	return {
		x: rest ** 3 * a.x + 3 * rest * t * middle + t ** 3 * b.x,
		y: a.y + (b.y - a.y) * t * t * (3 - 2 * t)
	};
}

function along(points: readonly Point[], from: number, to: number, pieces: number): readonly Point[] {
	const [a, b] = [points[0], points.at(-1)] as [Point, Point];
	return Array.from({ length: pieces + 1 }, (_, k) => onS(a, b, from + ((to - from) * k) / pieces));
}

/** The line as straight pieces. */
export function lensPieces(points: readonly Point[]): readonly Point[] {
	return isS(points) ? along(points, 0, 1, PIECES) : points;
}

/** The two ends of a line that is broken off between them, as straight pieces that lead from each end inwards. */
export function lensStubs(points: readonly Point[]): readonly [readonly Point[], readonly Point[]] {
	if (isS(points)) return [along(points, 0, STUB.part, 5), along(points, 1, 1 - STUB.part, 5)];
	const short = (a: Point | undefined, b: Point | undefined): readonly Point[] => {
		if (!a || !b) return [];
		const part = Math.min(1, STUB.length / (Math.hypot(b.x - a.x, b.y - a.y) || 1));
		return [a, { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part }];
	};
	return [short(points[0], points[1]), short(points.at(-1), points.at(-2))];
}
