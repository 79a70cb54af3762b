import { wrapped } from './chain-card-size';
import type { LensCard, LensPill } from './lens-plan';
import { portRoom } from './lens-ports';
import type { Weight } from './widths';

/** How the words of pills and cards are set, and how high they make them; px. */
export const PILL = {
	corner: 15,
	/** Middle of the sign and left edge of the words, from the left. */
	icon: 19,
	text: 34,
	right: 14,
	least: 30,
	label: { size: 14, weight: 600 as Weight, line: 17 }
} as const;
export const LENS_CARD = {
	corner: 4,
	pad: 12,
	label: { size: 14, weight: 600 as Weight, line: 18 },
	when: { size: 12, weight: 500 as Weight, line: 16 }
} as const;

export interface Sized {
	readonly lines: readonly string[];
	readonly height: number;
}

/** The lines and height of a pill with so many lines at its fuller side. */
export function pillSize(pill: Pick<LensPill, 'label'>, width: number, ends: number): Sized {
	const { size, weight, line } = PILL.label;
	const lines = wrapped(pill.label, width - PILL.text - PILL.right, size, weight);
	return { lines, height: Math.max(PILL.least, lines.length * line + 12, portRoom(ends)) };
}

/** The lines and height of a card with so many lines at its fuller side. */
export function cardSize(card: Pick<LensCard, 'label' | 'note'>, width: number, ends: number): Sized {
	const { pad, label, when } = LENS_CARD;
	const lines = wrapped(card.label, width - 2 * pad, label.size, label.weight);
	const words = lines.length * label.line + when.line * (card.note === null ? 1 : 2);
	return { lines, height: Math.max(words + 12, portRoom(ends)) };
}
