import { wrapped } from './chain-card-size';
import { GATE } from './chain-picture';
import type { ChainCard, ChainLink, ChainPlan } from './chain-plan';
import type { Weight } from './widths';

/** A chain as a phone shows it: one card below the other, numbered along a rail, what else caused each named below it. */

export interface ColumnStep {
	/** From 1. */
	readonly number: number;
	readonly card: ChainCard;
	/** Px of the card's upper left corner, and its size. */
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly lines: readonly string[];
	/** The other causes of this card that the plan has. */
	readonly others: readonly ChainCard[];
	/** They in words, broken into lines, with the middle of the first. */
	readonly otherLines: readonly string[];
	readonly othersAt: number;
	/** The link to the next card and the middle of its verb; null at the last. */
	readonly link: ChainLink | null;
	readonly verbAt: number;
}

export interface ColumnPicture {
	readonly title: string;
	readonly width: number;
	readonly height: number;
	/** Middle of the rail, from the left. */
	readonly rail: number;
	readonly steps: readonly ColumnStep[];
}

/** Px and type of the phone's chain; cards are targets of a finger. */
export const COLUMN = {
	rail: 24,
	left: 48,
	pad: 12,
	margin: 12,
	label: { size: 15.5, weight: 600 as Weight, line: 20 },
	when: { size: 13, weight: 500 as Weight, line: 19 },
	others: { size: 13.5, weight: 500 as Weight, line: 20 },
	verb: { size: 14, weight: 600 as Weight, line: 24 }
};
/** Other causes that are named; all of them are in `others`. */
const NAMED = 4;
const GAP = { card: 6, link: 8, bare: 30 };

/** The chain's cards from the first cause to the effect; unknown ids are left out. `links` says which links join them, where there are several. */
export function columnPicture(
	plan: ChainPlan,
	chain: readonly string[],
	links: ReadonlySet<string>,
	width = 360
): ColumnPicture {
	const byId = new Map(plan.cards.map((card) => [card.id, card]));
	const cards = chain.flatMap((id) => byId.get(id) ?? []);
	const { label, when, others: beside, verb } = COLUMN;
	let down = COLUMN.margin;
	const steps = cards.map((card, index): ColumnStep => {
		const inset = card.gate ? GATE.clear : 0;
		const [x, wide] = [COLUMN.left + inset, width - COLUMN.left - COLUMN.margin - 2 * inset];
		const lines = wrapped(card.label, wide - 2 * COLUMN.pad, label.size, label.weight);
		const height = Math.max(44, 2 * COLUMN.pad - 4 + lines.length * label.line + when.line);
		const [before, next] = [cards[index - 1], cards[index + 1]];
		const causes = plan.links.filter((link) => link.to === card.id && link.from !== before?.id && !link.against);
		const others = [...new Set(causes.map((link) => link.from))].flatMap((id) => byId.get(id) ?? []);
		const named = others.slice(0, others.length > NAMED + 1 ? NAMED : undefined).map((other) => other.label);
		const more = others.length - named.length;
		const words = others.length === 0 ? '' : `with ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
		const room = width - COLUMN.left - COLUMN.margin;
		const otherLines = words === '' ? [] : wrapped(words, room, beside.size, beside.weight);
		const between = plan.links.filter((link) => link.from === card.id && link.to === next?.id);
		const link = between.find((each) => links.has(each.id)) ?? between[0] ?? null;
		const y = down;
		const othersAt = y + height + GAP.card + beside.line / 2;
		const verbAt = othersAt - beside.line / 2 + otherLines.length * beside.line + verb.line / 2;
		down = link ? verbAt + verb.line / 2 + GAP.link : y + height + otherLines.length * beside.line + GAP.bare;
		return { number: index + 1, card, x, y, width: wide, height, lines, others, otherLines, othersAt, link, verbAt };
	});
	return { title: plan.title, width, height: Math.round(down), rail: COLUMN.rail, steps };
}
