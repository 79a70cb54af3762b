import type { Box } from './boxes';
import { overlap, touches } from './boxes';
import type { PlacedCard, PlacedLink } from './chain-picture';
import type { VerbPlace } from './picture';
import { CHIP, VERB_TYPE } from './verbs';
import { measure } from './widths';

/** Places along a piece that a verb tries, as shares of its free length: the middle first. */
const TRIED = [0.5, 0.35, 0.65, 0.2, 0.8, 0, 1];
/** Px of line that must be seen at both sides of a verb. */
const SHOWN = 9;
/** Pictures with more links than this say their verbs only at the link that is asked about. */
const MOST = 160;

/** Verbs on the flat stretches of links, where they touch no card, no other link and no other verb. Quadratic in the links. */
export function verbPlaces(
	cards: readonly Pick<PlacedCard, 'x' | 'y' | 'width' | 'height'>[],
	links: readonly PlacedLink[]
): (VerbPlace | null)[] {
	if (links.length > MOST) return links.map(() => null);
	const taken: Box[] = cards.map(({ x, y, width, height }) => ({
		x: x + width / 2,
		y: y + height / 2,
		width: width + 6,
		height,
		angle: 0
	}));
	return links.map((link, own) => {
		const width = measure(link.label, VERB_TYPE.size, VERB_TYPE.weight);
		const flat = link.points
			.slice(1)
			.map((end, index) => [link.points[index] ?? end, end] as const)
			.filter(([a, b]) => Math.abs(a.y - b.y) < 0.1 && Math.abs(a.x - b.x) > width + 2 * SHOWN)
			.sort(([a, b], [c, d]) => Math.abs(c.x - d.x) - Math.abs(a.x - b.x));
		for (const [a, b] of flat) {
			const free = Math.abs(a.x - b.x) - width - 2 * SHOWN;
			for (const share of TRIED) {
				const x = Math.round(Math.min(a.x, b.x) + SHOWN + width / 2 + share * free);
				const box = { x, y: a.y, width: width + 2 * CHIP.x, height: VERB_TYPE.size * 1.2 + 2 * CHIP.y, angle: 0 };
				if (taken.some((other) => overlap(box, other))) continue;
				const isCrossed = links.some(
					(other, index) =>
						index !== own &&
						other.points.some((end, at) => at > 0 && touches(other.points[at - 1] ?? end, end, box, other.width / 2))
				);
				if (isCrossed) continue;
				taken.push(box);
				return { x, y: a.y, angle: 0, width };
			}
		}
		return null;
	});
}
