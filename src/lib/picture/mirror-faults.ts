import { routeFaults, type ChainFaults } from './chain-faults';
import { lensCrossings } from './lens-crossings';
import { lensPieces } from './lens-way';
import type { MirrorPicture } from './mirror-picture';

/** How well a picture of two actors can be followed: crossings, lines through cards, cards on each other, lines broken off. */
export function mirrorFaults({ pills, moments, links }: MirrorPicture): ChainFaults & { readonly broken: number } {
	const boxes = [
		...pills.map((pill) => ({ ...pill, id: `${pill.side} ${pill.id}` })),
		...moments.map((moment) => ({ ...moment, id: `moment ${moment.id}` }))
	].map(({ id, x, y, width, height }) => ({ id, x: x + width / 2, y: y + height / 2, width, height, angle: 0 }));
	const whole = routeFaults(
		boxes,
		links.map(({ side, from, to, points }) => ({
			from: `${side} ${from}`,
			to: `moment ${to}`,
			points: lensPieces(points)
		}))
	);
	return { ...whole, crossings: lensCrossings(links), broken: links.filter(({ broken }) => broken).length };
}
