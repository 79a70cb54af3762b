import type { ChainPicture, PlacedCard } from '$lib/picture/chain-picture';

/** The keyboard's way through a picture of causes: from card to card, and along the chain. */

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1]
};

/**
 * The card where a key leads from another; null where the key is not ours. `[` and `]` go to cause and effect: on the chain along it,
 * elsewhere to the first link, and from there to the next (`last`: the card one came from). Linear in the picture.
 */
export function causeKey(
	{ cards, links }: Pick<ChainPicture, 'cards' | 'links'>,
	at: string | null,
	key: string,
	chain: readonly string[]
): string | null {
	const here = cards.find(({ id }) => id === at) ?? cards.find(({ main }) => main) ?? cards[0];
	if (!here) return null;
	if (key === 'Home') return cards[0]?.id ?? null;
	if (key === 'End') return cards.at(-1)?.id ?? null;
	const arrow = ARROWS[key];
	if (arrow) return at === null ? here.id : nearest(cards, here, arrow);
	if (key !== '[' && key !== ']') return null;
	const place = chain.indexOf(here.id);
	if (place >= 0) {
		const next = chain[key === '[' ? place - 1 : place + 1];
		if (next !== undefined) return next;
	}
	const [near, far] = key === '[' ? (['to', 'from'] as const) : (['from', 'to'] as const);
	return links.find((link) => link[near] === here.id && link[far] !== here.id)?.[far] ?? here.id;
}

/** The nearest card that way: within 45 degrees if there is one, else anywhere on that side; else the same card. */
function nearest(cards: readonly PlacedCard[], here: PlacedCard, [dx, dy]: readonly [number, number]): string {
	const middle = ({ x, y, width, height }: PlacedCard) => [x + width / 2, y + height / 2] as const;
	const [x, y] = middle(here);
	let best = { id: here.id, worth: Infinity };
	for (const card of cards) {
		if (card === here) continue;
		const [cx, cy] = middle(card);
		const ahead = (cx - x) * dx + (cy - y) * dy;
		const aside = Math.abs((cx - x) * dy) + Math.abs((cy - y) * dx);
		if (ahead <= 0) continue;
		const worth = ahead + 2 * aside + (aside > ahead ? 100_000 : 0);
		if (worth < best.worth) best = { id: card.id, worth };
	}
	return best.id;
}

/** What is said of a card: its name, its place on the chain, and how many links it has. */
export function spokenCard(
	{ cards, links }: Pick<ChainPicture, 'cards' | 'links'>,
	id: string,
	chain: readonly string[]
): string {
	const card = cards.find((one) => one.id === id);
	if (!card) return '';
	const place = chain.indexOf(id);
	const on = place < 0 ? 'Not on the chain' : `${place + 1} of ${chain.length} on the chain`;
	const causes = links.filter(({ to }) => to === id).length;
	const effects = links.filter(({ from }) => from === id).length;
	const said = [card.label, card.kind, card.when].filter(Boolean).join(', ');
	return `${said}. ${on}. ${causes} ${causes === 1 ? 'link' : 'links'} in, ${effects} out.${card.gate ? ' Every route passes it.' : ''}`;
}
