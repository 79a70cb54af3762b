import type { Mark } from '$lib/graph/vocabulary';

/** The shape that stands for each kind of node (DESIGN-LANGUAGE §3.1), once, for the SVG and the canvas alike. */

/** `x1 y1 x2 y2 …` around (0, 0); 1 is the mark's `r`. */
export type Outline = readonly number[];

/** How a mark is drawn. */
export interface Shape {
	/** Null: a circle of radius 1. Inner lines are excursions of the outline: there and back without area. */
	readonly outline: Outline | null;
	/** Corner radius of an outline that is a rectangle, else 0. */
	readonly round: number;
	/** Solid in ink or in ink-3, or an outline filled with paper. */
	readonly fill: 'ink' | 'grey' | 'paper';
}

const SQUARE = [-0.94, -0.94, 0.94, -0.94, 0.94, 0.94, -0.94, 0.94];
const DIAMOND = [0, -1.08, 1.08, 0, 0, 1.08, -1.08, 0];
const TRIANGLE = [0, -1, 1.04, 0.8, -1.04, 0.8];
const HEXAGON = [-0.56, -0.95, 0.56, -0.95, 1.08, 0, 0.56, 0.95, -0.56, 0.95, -1.08, 0];
const CARD = [-2, -1, 2, -1, 2, 1, -2, 1];
/** A bed of three layers. */
const STRATA = [
	-1.05, -0.84, 1.05, -0.84, 1.05, -0.28, -1.05, -0.28, 1.05, -0.28, 1.05, 0.28, -1.05, 0.28, 1.05, 0.28, 1.05, 0.84,
	-1.05, 0.84
];
/** A sheet whose upper right corner is folded over. */
const PAGE = [-0.8, -1.02, 0.24, -1.02, 0.24, -0.46, 0.8, -0.46, 0.24, -1.02, 0.8, -0.46, 0.8, 1.02, -0.8, 1.02];
/** A speech box with its tail to the lower left. */
const BUBBLE = [-1.08, -0.9, 1.08, -0.9, 1.08, 0.5, -0.1, 0.5, -0.58, 1.04, -0.58, 0.5, -1.08, 0.5];

export const SHAPES = {
	disc: { outline: null, round: 0, fill: 'ink' },
	square: { outline: SQUARE, round: 0.34, fill: 'grey' },
	diamond: { outline: DIAMOND, round: 0, fill: 'paper' },
	strata: { outline: STRATA, round: 0, fill: 'paper' },
	hexagon: { outline: HEXAGON, round: 0, fill: 'paper' },
	triangle: { outline: TRIANGLE, round: 0, fill: 'paper' },
	page: { outline: PAGE, round: 0, fill: 'paper' },
	bubble: { outline: BUBBLE, round: 0, fill: 'paper' },
	card: { outline: CARD, round: 0.28, fill: 'paper' }
} as const satisfies Record<Mark | 'card', Shape>;

/** What did not happen is struck through: a thin bar from lower left to upper right. */
export const SLASH: Outline = [-1.16, 1.0, 1.0, -1.16, 1.16, -1.0, -1.0, 1.16];

/** A gap in the record holds an ellipsis: three small lozenges joined by lines without area. */
export const ELLIPSIS: Outline = [-0.42, 0, 0, 0, 0.42, 0].flatMap((x, index, all) => {
	if (index % 2 === 1) return [];
	const last = index === all.length - 2;
	const lozenge = [x - 0.13, 0, x, -0.13, x + 0.13, 0, x, 0.13, x - 0.13, 0];
	return last ? lozenge : [...lozenge, x + 0.13, 0];
});

/** The distance from a mark's centre to its border in the direction (dx, dy), in units of `r`. */
export function reach(mark: Mark | 'card', dx: number, dy: number): number {
	const outline: Outline | null = SHAPES[mark].outline;
	const length = Math.hypot(dx, dy);
	if (!outline || length === 0) return 1;
	let far = 0;
	for (let i = 0; i < outline.length; i += 2) {
		const [ax, ay] = [outline[i] ?? 0, outline[i + 1] ?? 0];
		const next = (i + 2) % outline.length;
		const [ex, ey] = [(outline[next] ?? 0) - ax, (outline[next + 1] ?? 0) - ay];
		const across = (dx * ey - dy * ex) / length;
		if (Math.abs(across) < 1e-9) continue;
		const along = (ax * ey - ay * ex) / across;
		const part = (ax * dy - ay * dx) / length / across;
		if (part >= 0 && part <= 1 && along > far) far = along;
	}
	return far || 1;
}
