import { linesToBreak } from './lens-crossings';
import { bestOrder, crossingsBefore } from './lens-order';
import type { LensBox, LensPicture, PlacedLensCard, PlacedLensLink, PlacedPill } from './lens-picture';
import type { LensLink, LensPlan } from './lens-plan';
import { spreadPorts, type PortEnd } from './lens-ports';
import { cardSize, pillSize, type Sized } from './lens-size';
import type { Point } from './picture';
import { spaced } from './spaced';

/** At most so many crossings are drawn; lines that would make more are broken off in the middle. */
export const MOST_CROSSINGS = 10;

/** Columns of the picture and the room between its parts, px. */
export const LENS = {
	width: 1034,
	pill: { x: 92, width: 268 },
	decision: { x: 486, width: 222 },
	outcome: { x: 812, width: 220 },
	top: 48,
	foot: 8,
	/** Loose: how much farther apart motives of one group may stand where there is room. */
	gap: { pill: 9, group: 20, loose: 18, decision: 16, outcome: 12 },
	/** From a decision to the first of the lines that lead to later decisions, and from one of those to the next. */
	track: { away: 16, step: 8 }
} as const;

/**
 * Gives everything its place: decisions down the page in time, motives in groups and what came of it in the order of fewest
 * crossings, each near what it is joined to. O(2ⁿ n²) in the members of a group up to eleven, else near n³; the same every time.
 */
export function lensPicture(plan: LensPlan): LensPicture {
	const { links } = plan;
	const place = new Map(plan.decisions.map(({ id }, at) => [id, at]));
	/* A motive is as near to the decisions that shaped it as to those it moved. */
	const intoFrom = (id: string) =>
		links.flatMap(({ from, to }) => (from === id ? (place.get(to) ?? []) : to === id ? (place.get(from) ?? []) : []));
	const outOf = (id: string) => links.flatMap(({ from, to }) => (to === id ? (place.get(from) ?? []) : []));
	const arcs = (id: string) =>
		links.filter(({ from, to }) => place.has(from) && place.has(to) && (from === id || to === id)).length;
	const pills = orderedPills(plan, intoFrom);
	const outcomes = ordered(plan.outcomes, ({ id }) => outOf(id));
	const ends = (id: string) =>
		Math.max(links.filter(({ to }) => to === id).length, links.filter(({ from }) => from === id).length) +
		(place.has(id) ? arcs(id) : 0);
	const pillSizes = pills.map((pill) => pillSize(pill, LENS.pill.width, ends(pill.id)));
	const decisionSizes = plan.decisions.map((card) => cardSize(card, LENS.decision.width, ends(card.id)));
	const outcomeSizes = outcomes.map((card) => cardSize(card, LENS.outcome.width, ends(card.id)));
	const pillGaps = pills.map((pill, at) => (pill.group === pills[at - 1]?.group ? LENS.gap.pill : LENS.gap.group));
	const height = Math.max(
		heightOf(pillSizes, pillGaps),
		heightOf(decisionSizes, LENS.gap.decision),
		heightOf(outcomeSizes, LENS.gap.outcome)
	);
	const decisionYs = justified(decisionSizes, height, LENS.gap.decision);
	const middle = (at: number) => decisionYs[at]! + decisionSizes[at]!.height / 2;
	const near = (places: readonly number[]) =>
		places.length ? places.reduce((sum, at) => sum + middle(at), 0) / places.length : null;
	const pillYs = stacked(
		pillSizes,
		pills.map((pill, at) => pill.group === pills[at - 1]?.group),
		pills.map(({ id }) => near(intoFrom(id))),
		height
	);
	const outcomeYs = nearest(
		outcomeSizes,
		LENS.gap.outcome,
		outcomes.map(({ id }) => near(outOf(id))),
		height
	);
	const box = (x: number, width: number, y: number, { lines, height: high }: Sized): LensBox => ({
		x,
		y: LENS.top + Math.round(y),
		width,
		height: high,
		lines
	});
	const placedPills = pills.map((pill, at): PlacedPill => ({
		...pill,
		...box(LENS.pill.x, LENS.pill.width, pillYs[at]!, pillSizes[at]!)
	}));
	const placedDecisions = plan.decisions.map((card, at): PlacedLensCard => ({
		...card,
		...box(LENS.decision.x, LENS.decision.width, decisionYs[at]!, decisionSizes[at]!)
	}));
	const placedOutcomes = outcomes.map((card, at): PlacedLensCard => ({
		...card,
		...box(LENS.outcome.x, LENS.outcome.width, outcomeYs[at]!, outcomeSizes[at]!)
	}));
	const {
		pills: ofPills,
		outcomes: ofOutcomes,
		decisions: ofDecisions
	} = {
		pills: said(plan.heads[0], pills.length, plan.of.motives),
		decisions: said(plan.heads[1], plan.decisions.length, plan.of.decisions),
		outcomes: said(plan.heads[2], outcomes.length, plan.of.outcomes)
	};
	return {
		title: plan.title,
		width: LENS.width,
		height: LENS.top + Math.ceil(height) + LENS.foot,
		heads: [
			{ text: ofPills, x: 0, y: 14 },
			{ text: ofDecisions, x: LENS.decision.x, y: 14 },
			...(outcomes.length ? [{ text: ofOutcomes, x: LENS.outcome.x, y: 14 }] : [])
		],
		groups: plan.groups.flatMap(({ label }, group) => {
			const first = placedPills.find((pill) => pill.group === group);
			return first ? [{ text: label, x: 0, y: first.y + 15 }] : [];
		}),
		pills: placedPills,
		decisions: placedDecisions,
		outcomes: placedOutcomes,
		links: routed(links, [...placedPills, ...placedDecisions, ...placedOutcomes], place),
		of: plan.of
	};
}

/** A heading, with how many of how many where not all are drawn. */
function said(head: string, drawn: number, of: number): string {
	return drawn === of ? head : `${head}: ${drawn} of ${of}`;
}

/** Groups in the order of fewest crossings, and the members of each. A crossing of two lines of two motives depends on nothing but which of the two stands first. */
function orderedPills(plan: LensPlan, placesOf: (id: string) => readonly number[]): LensPlan['pills'] {
	const groups = plan.groups.map((_, group) => plan.pills.filter((pill) => pill.group === group));
	const timed = ordered(
		groups.map((members, group) => ({ group, members, places: members.flatMap(({ id }) => placesOf(id)) })),
		({ places }) => places
	);
	return timed.flatMap(({ members }) => ordered(members, ({ id }) => placesOf(id)));
}

/** Items in the order of fewest crossings; of equals by the mean of their places, those with none last. */
function ordered<Item>(items: readonly Item[], placesOf: (item: Item) => readonly number[]): Item[] {
	const mean = (places: readonly number[]) =>
		places.length ? places.reduce((sum, at) => sum + at, 0) / places.length : Infinity;
	const known = items.map((item, at) => ({ item, at, places: placesOf(item) }));
	known.sort((a, b) => compare(mean(a.places), mean(b.places)) || a.at - b.at);
	return bestOrder(known.length, (a, b) => crossingsBefore(known[a]!.places, known[b]!.places)).map(
		(at) => known[at]!.item
	);
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

function heightOf(sizes: readonly Sized[], gaps: number | readonly number[]): number {
	return sizes.reduce((sum, { height }, at) => sum + height + (at === 0 ? 0 : gapAt(gaps, at)), 0);
}

function gapAt(gaps: number | readonly number[], at: number): number {
	return typeof gaps === 'number' ? gaps : gaps[at]!;
}

/** Tops of a column that fills the height. */
function justified(sizes: readonly Sized[], height: number, gap: number): number[] {
	const free = height - heightOf(sizes, 0);
	const between = sizes.length > 1 ? Math.max(gap, Math.min(free / (sizes.length - 1), 96)) : 0;
	let y = (height - heightOf(sizes, between)) / 2;
	return sizes.map((size) => {
		const top = y;
		y += size.height + between;
		return top;
	});
}

/** Tops of the motives: groups kept together, apart as far as there is room, the whole as near as it can be to what they feed. */
function stacked(
	sizes: readonly Sized[],
	joined: readonly boolean[],
	wishes: readonly (number | null)[],
	height: number
): number[] {
	const { pill, group, loose } = LENS.gap;
	const shares = sizes.map((_, at): number => (at === 0 ? 0 : joined[at] ? 1 : 4));
	const least = shares.map((share) => (share === 0 ? 0 : share === 1 ? pill : group));
	const all = shares.reduce((sum, share) => sum + share, 0);
	const free = Math.max(0, height - heightOf(sizes, least));
	const gaps = least.map((gap, at) => gap + Math.min((free * shares[at]!) / Math.max(1, all), loose * shares[at]!));
	const tops: number[] = [];
	let y = 0;
	for (const [at, size] of sizes.entries()) {
		y += gaps[at]!;
		tops.push(y);
		y += size.height;
	}
	const off = wishes.flatMap((wish, at) => (wish === null ? [] : [wish - tops[at]! - sizes[at]!.height / 2]));
	const mean = off.length ? off.reduce((sum, each) => sum + each, 0) / off.length : 0;
	const shift = Math.max(0, Math.min(height - y, mean));
	return tops.map((top) => top + shift);
}

/** Tops of a column each of which stands as near as it can to the middle it wants; null: anywhere. */
function nearest(
	sizes: readonly Sized[],
	gaps: number | readonly number[],
	wishes: readonly (number | null)[],
	height: number
): number[] {
	const half = sizes.map((size) => size.height / 2);
	const gap = sizes.map((_, at) => (at === 0 ? 0 : half[at - 1]! + gapAt(gaps, at) + half[at]!));
	let sum = half[0] ?? 0;
	const low = gap.map((each) => (sum += each));
	sum = height - (half.at(-1) ?? 0);
	const high = gap.map((_, k) => {
		const at = gap.length - 1 - k;
		if (k > 0) sum -= gap[at + 1]!;
		return sum;
	});
	high.reverse();
	const wish = wishes.map((each, at) => each ?? (low[at]! + high[at]!) / 2);
	const weight = wishes.map((each) => (each === null ? 0.01 : 1));
	return [...spaced({ wish, weight, gap, low, high })].map((y, at) => y - half[at]!);
}

/** Every line from port to port. */
function routed(
	links: readonly LensLink[],
	boxes: readonly (LensBox & { readonly id: string })[],
	place: ReadonlyMap<string, number>
): PlacedLensLink[] {
	const at = new Map(boxes.map((box) => [box.id, box]));
	const middle = (id: string) => at.get(id)!.y + at.get(id)!.height / 2;
	/* A line between two decisions runs down their right side: the nearer its end, the nearer to the card its way. */
	const isArc = ({ from, to }: LensLink) => place.has(from) && place.has(to);
	/* One from a decision to a motive runs back. */
	const isBack = ({ from, to }: LensLink) => at.get(to)!.x < at.get(from)!.x;
	const right = new Map<string, PortEnd[]>();
	const left = new Map<string, PortEnd[]>();
	const add = (side: Map<string, PortEnd[]>, id: string, end: PortEnd) => side.set(id, [...(side.get(id) ?? []), end]);
	links.forEach((link, k) => {
		if (isArc(link)) {
			const [down, far] = [place.get(link.to)! > place.get(link.from)!, Math.abs(middle(link.to) - middle(link.from))];
			add(right, link.from, { link: 2 * k, key: down ? 1e6 - far : far - 1e6 });
			add(right, link.to, { link: 2 * k + 1, key: down ? far - 1e6 : 1e6 - far });
			return;
		}
		const back = isBack(link);
		add(back ? left : right, link.from, { link: 2 * k, key: middle(link.to) });
		add(back ? right : left, link.to, { link: 2 * k + 1, key: middle(link.from) });
	});
	const offset = new Map<number, number>();
	for (const side of [right, left])
		for (const [id, ends] of side) for (const [end, by] of spreadPorts(ends, at.get(id)!.height)) offset.set(end, by);
	const arcs = links.filter(isArc).sort((a, b) => spanOf(a) - spanOf(b));
	function spanOf({ from, to }: LensLink): number {
		return Math.abs(place.get(to)! - place.get(from)!);
	}
	const ways = links.map((link, k): readonly Point[] => {
		const [from, to] = [at.get(link.from)!, at.get(link.to)!];
		const back = isBack(link);
		const start = { x: back ? from.x : from.x + from.width, y: middle(link.from) + offset.get(2 * k)! };
		const y = middle(link.to) + offset.get(2 * k + 1)!;
		if (!isArc(link)) return [start, { x: back ? to.x + to.width : to.x, y }];
		const x = start.x + LENS.track.away + LENS.track.step * arcs.indexOf(link);
		return [start, { x, y: start.y }, { x, y }, { x: to.x + to.width, y }];
	});
	const broken = new Set(
		linesToBreak(
			ways.map((points) => ({ points })),
			MOST_CROSSINGS
		)
	);
	return links.map((link, k) => ({ ...link, points: ways[k]!, broken: broken.has(k) }));
}
