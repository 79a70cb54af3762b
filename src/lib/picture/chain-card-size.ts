import type { ChainCard } from './chain-plan';
import { measure, type Weight } from './widths';

/** How the words of a card are set, and how high they make it. */

/** Px; type is size and weight, with the height of its lines. */
export const CARD = {
	width: 132,
	pad: 9,
	corner: 4,
	pill: 15,
	/** From the left of the date's line: the room of its mark. */
	icon: 16,
	iconRadius: 5,
	label: { size: 13, weight: 600 as Weight, line: 16 },
	when: { size: 12, weight: 500 as Weight, line: 16 },
	note: { size: 12, weight: 700 as Weight, line: 16 }
};
/** Lines of a label after which the rest is left to its title. */
const MOST = 5;

/** A text on lines no wider than `room` px, broken at spaces, and within a word only where the word alone is wider. Linear in the text. */
export function wrapped(text: string, room: number, size: number, weight: Weight): string[] {
	const lines: string[] = [];
	const space = measure(' ', size, weight);
	let [line, width] = ['', 0];
	for (const word of text.split(/\s+/).filter(Boolean)) {
		for (const [part, piece] of pieces(word, room, size, weight).entries()) {
			const wide = measure(piece, size, weight);
			const joint = line === '' || part > 0 ? '' : ' ';
			if (line !== '' && (part > 0 || width + space + wide > room)) {
				lines.push(line);
				[line, width] = [piece, wide];
			} else {
				line += joint + piece;
				width += (joint === '' ? 0 : space) + wide;
			}
		}
	}
	return [...lines, line];
}

/** A word in pieces that fit. */
function pieces(word: string, room: number, size: number, weight: Weight): string[] {
	if (measure(word, size, weight) <= room) return [word];
	const found: string[] = [];
	let [piece, width] = ['', 0];
	for (const character of word) {
		const wide = measure(character, size, weight);
		if (piece !== '' && width + wide > room) {
			found.push(piece);
			[piece, width] = ['', 0];
		}
		piece += character;
		width += wide;
	}
	return [...found, piece];
}

/** The lines of a card's label. */
export function cardLines(card: Pick<ChainCard, 'label'>, width = CARD.width): string[] {
	const { size, weight } = CARD.label;
	const lines = wrapped(card.label, width - 2 * CARD.pad, size, weight);
	return lines.length <= MOST ? lines : [...lines.slice(0, MOST - 1), `${lines[MOST - 1]?.slice(0, -1)}…`];
}

/** The height in px that the words of a card take. */
export function cardHeight(card: Pick<ChainCard, 'note'>, lines: number): number {
	return 2 * CARD.pad - 2 + lines * CARD.label.line + CARD.when.line + (card.note === null ? 0 : CARD.note.line);
}
