import type { ChainCard, ChainLink, ChainPlan } from '$lib/picture/chain-plan';

/** A card in the list that says the same as the picture, and what led to it (or what it led to) under it. */
export interface TwinItem {
	readonly card: Pick<ChainCard, 'id' | 'label' | 'href' | 'when' | 'mark' | 'gap' | 'happened' | 'gate'>;
	/** How it is joined to the one above it; null at the top. */
	readonly link: Pick<
		ChainLink,
		'id' | 'sentence' | 'href' | 'certainty' | 'against' | 'needed' | 'label' | 'family'
	> | null;
	/** It stands elsewhere in the list, with what is under it. */
	readonly again: boolean;
	readonly items: readonly TwinItem[];
}

/**
 * A picture as a nested list: every card once with all that is joined to it, and again by name alone wherever else a link leads to it;
 * so the list has the picture's cards and each of its links once. Each card unfolds where it is nearest to the top. Linear.
 */
export function twinOf({ cards, links }: Pick<ChainPlan, 'cards' | 'links'>, show: 'causes' | 'effects'): TwinItem[] {
	const [near, far] = show === 'causes' ? (['to', 'from'] as const) : (['from', 'to'] as const);
	const byId = new Map(cards.map((card) => [card.id, card]));
	const under = new Map<string, ChainLink[]>(cards.map(({ id }) => [id, []]));
	const order = new Map([...cards].sort(byTime).map(({ id }, at) => [id, at]));
	for (const link of links) if (byId.has(link[far])) under.get(link[near])?.push(link);
	for (const list of under.values())
		list.sort((a, b) => Number(a.against) - Number(b.against) || order.get(a[far])! - order.get(b[far])!);
	const unfoldsAt = new Map<string, ChainLink | null>();
	const tops: ChainCard[] = [];
	const starts = [...cards].sort((a, b) => Number(b.main) - Number(a.main) || byTime(a, b));
	for (const start of starts) {
		if (unfoldsAt.has(start.id)) continue;
		tops.push(start);
		unfoldsAt.set(start.id, null);
		const queue = [start.id];
		for (const id of queue) {
			for (const link of under.get(id) ?? []) {
				if (unfoldsAt.has(link[far])) continue;
				unfoldsAt.set(link[far], link);
				queue.push(link[far]);
			}
		}
	}
	const itemOf = (card: ChainCard, link: ChainLink | null): TwinItem => {
		const again = unfoldsAt.get(card.id) !== link;
		const items = again ? [] : (under.get(card.id) ?? []).map((next) => itemOf(byId.get(next[far])!, next));
		return { card, link, again, items };
	};
	return tops.map((card) => itemOf(card, null));
}

function byTime(a: ChainCard, b: ChainCard): number {
	return a.first - b.first || (a.id < b.id ? -1 : 1);
}
