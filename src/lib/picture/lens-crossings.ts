import { cross } from './boxes';
import { lensPieces, lensStubs } from './lens-way';
import type { Point } from './picture';

/** A line by the points of its way; broken: its two ends alone are drawn. */
export interface LensRoute {
	readonly points: readonly Point[];
	readonly broken?: boolean;
}

/** How often two lines cross as they are drawn. Two S over the same gutter cross once or never, and that is told from their ends. */
export function crossingsOf(a: LensRoute, b: LensRoute): number {
	if (!a.broken && !b.broken && a.points.length === 2 && b.points.length === 2) {
		const [[a0, a1], [b0, b1]] = [a, b].map(rightward) as [[Point, Point], [Point, Point]];
		if (a0.x === b0.x && a1.x === b1.x) return (a0.y - b0.y) * (a1.y - b1.y) < 0 ? 1 : 0;
	}
	const drawn = ({ points, broken }: LensRoute) => (broken ? lensStubs(points) : [lensPieces(points)]);
	let count = 0;
	for (const one of drawn(a)) for (const other of drawn(b)) count += crossingsOfPieces(one, other);
	return count;
}

function rightward({ points }: LensRoute): readonly Point[] {
	return points[0]!.x <= points.at(-1)!.x ? points : [...points].reverse();
}

function crossingsOfPieces(a: readonly Point[], b: readonly Point[]): number {
	let count = 0;
	for (let i = 1; i < a.length; i++)
		for (let j = 1; j < b.length; j++) if (cross(a[i - 1]!, a[i]!, b[j - 1]!, b[j]!)) count++;
	return count;
}

/** All crossings of a drawing. Quadratic in the lines. */
export function lensCrossings(routes: readonly LensRoute[]): number {
	let count = 0;
	for (const [at, route] of routes.entries())
		for (const other of routes.slice(at + 1)) count += crossingsOf(route, other);
	return count;
}

/**
 * Which lines to break off in the middle, so that at most so many crossings are left: again and again the one that crosses most; of equals
 * the longest. Ends that point at each other are read as one line (partial edge drawing: Bruckdorfer and Kaufmann 2012). Positions,
 * sorted. Cubic in the lines at worst.
 */
export function linesToBreak(routes: readonly LensRoute[], most: number): number[] {
	const drawn = routes.map(({ points }) => ({ points, broken: false }));
	const reach = ({ points }: LensRoute) => Math.abs(points.at(-1)!.y - points[0]!.y);
	const broken = new Set<number>();
	while (broken.size < routes.length && lensCrossings(drawn) > most) {
		const crossed = drawn.map((route, at) =>
			broken.has(at) ? -1 : drawn.reduce((sum, other, k) => (k === at ? sum : sum + crossingsOf(route, other)), 0)
		);
		let worst = 0;
		for (const at of crossed.keys())
			if (
				crossed[at]! > crossed[worst]! ||
				(crossed[at] === crossed[worst] && reach(drawn[at]!) > reach(drawn[worst]!))
			)
				worst = at;
		broken.add(worst);
		drawn[worst] = { points: drawn[worst]!.points, broken: true };
	}
	return [...broken].sort((a, b) => a - b);
}
