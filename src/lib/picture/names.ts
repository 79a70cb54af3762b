import type { Box } from './boxes';
import { SHAPES } from './marks';
import type { PictureMark, Side, Tier } from './picture';
import { measure, type Weight } from './widths';

/** How names are broken into lines, and the room they take beside their marks. */

/** Type of a name by tier: px and weight. */
export const NAME_TYPE: Readonly<Record<Tier, { readonly size: number; readonly weight: Weight }>> = {
	1: { size: 14.5, weight: 700 },
	2: { size: 13, weight: 600 },
	3: { size: 12, weight: 600 }
};

/** Half the size of a mark by tier, in px. */
export const RADII: Readonly<Record<Tier, number>> = { 1: 17, 2: 12, 3: 9 };

/** Line height of names, in font sizes. */
export const LEADING = 1.2;
/** Px between a mark and its name. */
const GAP = 5;
/** A name of more characters goes on two lines. */
const LONG = 15;

/**
 * Breaks a label into the given number of lines at spaces, as evenly as it can be done: the widest line is as narrow as
 * possible. A label with fewer words has fewer lines. Quadratic in the words, which are few.
 */
export function breakName(label: string, lines: number, size: number, weight: Weight): string[] {
	const words = label.split(' ').filter(Boolean);
	const width = (from: number, to: number) => measure(words.slice(from, to).join(' '), size, weight);
	// best[k][i]: the narrowest way to set the first i words on k lines: its width, and where the last line begins
	let best: { wide: number; starts: number[] }[] = words.map((_, i) => ({ wide: width(0, i + 1), starts: [0] }));
	for (let k = 1; k < Math.min(lines, words.length); k++) {
		best = words.map((_, i) => {
			let choice = best[i] ?? { wide: Infinity, starts: [0] };
			for (let start = k; start <= i; start++) {
				const before = best[start - 1];
				if (!before || before.starts.length < k) continue;
				const wide = Math.max(before.wide, width(start, i + 1));
				if (wide < choice.wide) choice = { wide, starts: [...before.starts, start] };
			}
			return choice;
		});
	}
	const starts = best.at(-1)?.starts ?? [0];
	return words.length === 0 ? [''] : starts.map((start, i) => words.slice(start, starts[i + 1]).join(' '));
}

/** The lines of a name no wider than `room` px where its words allow it: one if short, else two, and more only as needed. */
export function nameLines(label: string, tier: Tier, room: number): string[] {
	const { size, weight } = NAME_TYPE[tier];
	let lines = [label];
	for (let count = label.length > LONG ? 2 : 1; count <= 5; count++) {
		lines = breakName(label, count, size, weight);
		if (nameWidth(lines, tier) <= room) break;
	}
	return lines;
}

/** The width of the widest line, in px. */
export function nameWidth(lines: readonly string[], tier: Tier): number {
	const { size, weight } = NAME_TYPE[tier];
	return Math.max(...lines.map((line) => measure(line, size, weight)));
}

/** The px from a mark's centre to its border on one side. */
export function extent(mark: Pick<PictureMark, 'mark' | 'r'>, side: Side): number {
	const outline: readonly number[] | null = SHAPES[mark.mark].outline;
	if (!outline) return mark.r;
	const axis = side === 'left' || side === 'right' ? 0 : 1;
	const sign = side === 'left' || side === 'above' ? -1 : 1;
	return mark.r * Math.max(...outline.filter((_, index) => index % 2 === axis).map((value) => value * sign));
}

/** The box of a name; null where none is drawn. */
export function nameBox(mark: Pick<PictureMark, 'mark' | 'r' | 'x' | 'y' | 'lines' | 'side' | 'tier'>): Box | null {
	if (mark.side === 'none' || mark.side === 'inside') return null;
	const width = nameWidth(mark.lines, mark.tier);
	const height = mark.lines.length * NAME_TYPE[mark.tier].size * LEADING;
	const out = extent(mark, mark.side) + GAP;
	const dx = mark.side === 'left' ? -out - width / 2 : mark.side === 'right' ? out + width / 2 : 0;
	const dy = mark.side === 'above' ? -out - height / 2 : mark.side === 'below' ? out + height / 2 : 0;
	return { x: mark.x + dx, y: mark.y + dy, width, height, angle: 0 };
}

/** The box of a mark itself. */
export function markBox(mark: Pick<PictureMark, 'mark' | 'r' | 'x' | 'y'>): Box {
	const [left, right] = [extent(mark, 'left'), extent(mark, 'right')];
	const [top, bottom] = [extent(mark, 'above'), extent(mark, 'below')];
	return {
		x: mark.x + (right - left) / 2,
		y: mark.y + (bottom - top) / 2,
		width: left + right,
		height: top + bottom,
		angle: 0
	};
}

/** Up to two initials of a name: its first word's and its last word's. */
export function initials(label: string): string {
	const words = label.split(' ').filter((word) => /^\p{L}/u.test(word));
	const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
	return letters.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase('en') ?? '').join('');
}
