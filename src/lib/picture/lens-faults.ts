import { routeFaults, type ChainFaults } from './chain-faults';
import { lensCrossings } from './lens-crossings';
import type { LensPicture } from './lens-picture';
import { lensPieces } from './lens-way';

/** How well a picture of motives can be followed: crossings, lines through cards, cards on each other, lines broken off. */
export function lensFaults({
	pills,
	decisions,
	outcomes,
	links
}: Pick<LensPicture, 'pills' | 'decisions' | 'outcomes' | 'links'>): ChainFaults & { readonly broken: number } {
	const boxes = [...pills, ...decisions, ...outcomes].map(({ id, x, y, width, height }) => ({
		id,
		x: x + width / 2,
		y: y + height / 2,
		width,
		height,
		angle: 0
	}));
	const whole = routeFaults(
		boxes,
		links.map(({ from, to, points }) => ({ from, to, points: lensPieces(points) }))
	);
	return { ...whole, crossings: lensCrossings(links), broken: links.filter(({ broken }) => broken).length };
}
