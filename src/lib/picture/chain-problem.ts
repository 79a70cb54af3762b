import { OPEN_END, OPEN_START } from '$lib/graph/days';
import type { ChainCard, ChainLink, ChainPlan } from './chain-plan';
import type { LayeredProblem } from './layered-problem';

/** A plan as the bare numbers of a layered layout. */

/** How much more a link of the opening chain matters than another. */
const CHAIN = 2;

/** The lanes that have cards; those of cards without a lane come last, without a title. */
export function lanesOf(plan: ChainPlan): { id: string; label: string }[] {
	const lanes = plan.lanes.filter((lane) => plan.cards.some((card) => card.lane === lane.id));
	const homeless = plan.cards.some((card) => !lanes.some((lane) => lane.id === card.lane));
	return homeless || lanes.length === 0 ? [...lanes, { id: '', label: '' }] : lanes;
}

/** The problem of these cards and links, none of which leads to its own card; `at` has the places of card ids. Linear. */
export function problemOf(
	{ cards, bands, chain }: ChainPlan,
	links: readonly ChainLink[],
	at: ReadonlyMap<string, number>,
	lanes: readonly { readonly id: string }[]
): LayeredProblem {
	const rank = new Map(lanes.map((lane, index) => [lane.id, index]));
	const read = new Set(chain);
	const isKnown = (card: ChainCard) => card.first !== OPEN_START || card.last !== OPEN_END;
	return {
		count: cards.length,
		from: Int32Array.from(links, (link) => at.get(link.from)!),
		to: Int32Array.from(links, (link) => at.get(link.to)!),
		weight: Float64Array.from(links, (link) => (read.has(link.id) ? CHAIN : 1)),
		group: groupsOf(links),
		lane: Int32Array.from(cards, (card) => rank.get(card.lane ?? '') ?? lanes.length - 1),
		lanes: lanes.length,
		first: Float64Array.from(cards, (card) => (card.first === OPEN_START ? -Infinity : card.first)),
		last: Float64Array.from(cards, (card) => (card.last === OPEN_END ? Infinity : card.last)),
		cuts: cards.some(isKnown) ? bands.slice(0, -1).flatMap((band) => band.until ?? []) : []
	};
}

/** A number for each link of a group; the groups of different cards differ. */
function groupsOf(links: readonly ChainLink[]): Int32Array {
	const numbers = new Map<string, number>();
	return Int32Array.from(links, ({ group, to }) => {
		if (!group) return -1;
		const key = JSON.stringify([to, group.id]);
		if (!numbers.has(key)) numbers.set(key, numbers.size);
		return numbers.get(key)!;
	});
}

/** The groups of which two links or more enter the same card from the left; -1 for all other links. */
export function bundlesOf({ group, to, from }: LayeredProblem, columns: Int32Array): Int32Array {
	const isMember = (link: number) => group[link]! >= 0 && columns[from[link]!]! <= columns[to[link]!]!;
	return group.map((number, link) => {
		if (!isMember(link)) return -1;
		const isShared = group.some((other, at) => at !== link && other === number && to[at] === to[link] && isMember(at));
		return isShared ? number : -1;
	});
}
