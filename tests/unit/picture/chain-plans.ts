import { OPEN_END, OPEN_START, dayNumber } from '$lib/graph/days';
import type { ChainCard, ChainLink, ChainPlan } from '$lib/picture/chain-plan';

/** Chain plans for the tests of pictures, said in a few words. */

/** A card: `bomb 1949-08 moscow`; `-` stands for no date or no lane; `1945..1950` for a stretch of years. */
export function card(said: string, more: Partial<ChainCard> = {}): ChainCard {
	const [id = '', when = '-', lane = '-'] = said.split(' ');
	const [start = '', end = start] = when.split('..');
	return {
		id,
		label: `What is called ${id}`,
		href: `/events/${id}/`,
		kind: 'event',
		mark: 'diamond',
		when: when === '-' ? null : when,
		first: when === '-' ? OPEN_START : firstDay(start),
		last: when === '-' ? OPEN_END : lastDay(end),
		lane: lane === '-' ? null : lane,
		main: false,
		gate: false,
		note: null,
		round: false,
		certainty: 'established',
		gap: false,
		happened: true,
		omission: false,
		...more
	};
}

function firstDay(date: string): number {
	const [year = 1, month = 1, day = 1] = date.split('-').map(Number);
	return dayNumber(year, month, day);
}

function lastDay(date: string): number {
	const [year = 1, month, day] = date.split('-').map(Number);
	if (month === undefined) return dayNumber(year + 1, 1, 1) - 1;
	if (day !== undefined) return dayNumber(year, month, day);
	return (month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)) - 1;
}

/** A link: `bomb caused approval`. */
export function link(said: string, more: Partial<ChainLink> = {}): ChainLink {
	const [from = '', label = '', to = ''] = said.split(' ');
	return {
		id: said.replaceAll(' ', '.'),
		from,
		to,
		label,
		href: `/edges/${from}.${label}.${to}/`,
		family: 'cause',
		certainty: 'established',
		width: 2.4,
		against: false,
		needed: false,
		group: null,
		sentence: `${from} ${label} ${to}`,
		...more
	};
}

export function planOf(
	cards: readonly ChainCard[],
	links: readonly ChainLink[],
	more: Partial<ChainPlan> = {}
): ChainPlan {
	return { title: 'Why?', cards, links, lanes: [], bands: [], chain: [], ...more };
}
