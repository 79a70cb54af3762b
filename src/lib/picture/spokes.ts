import { reach } from './marks';
import type { PictureMark, Point } from './picture';

/** Where the straight line between two marks begins and ends. */

/** Px between a mark's border and a line. */
const CLEAR = 4;
/** Px from the border of the main mark to the ring around it. */
export const HALO = 5;

/** Whether a mark wears a ring: the one that a picture is about, where no name stands beside it. */
export function haloed(mark: Pick<PictureMark, 'mark' | 'main' | 'side'>): boolean {
	return mark.main && mark.mark !== 'card' && (mark.side === 'inside' || mark.side === 'none');
}

type End = Pick<PictureMark, 'mark' | 'r' | 'x' | 'y' | 'main' | 'side'>;

/** The distance in px from a mark's centre to its border towards (dx, dy), the ring of a main mark included. */
function border(mark: End, dx: number, dy: number): number {
	return haloed(mark) ? mark.r + HALO : mark.r * reach(mark.mark, dx, dy);
}

/** The two ends of the line between two marks, clear of both, in tenths of a px. Marks on one spot give that spot twice. */
export function spoke(a: End, b: End): [Point, Point] {
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	const length = Math.hypot(dx, dy) || 1;
	const start = border(a, dx, dy) + CLEAR;
	const end = border(b, -dx, -dy) + CLEAR;
	const at = (mark: Point, away: number): Point => ({
		x: Math.round((mark.x + (dx / length) * away) * 10) / 10,
		y: Math.round((mark.y + (dy / length) * away) * 10) / 10
	});
	return [at(a, start), at(b, -end)];
}
