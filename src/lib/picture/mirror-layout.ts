import { linesToBreak } from './lens-crossings';
import { bestOrder, crossingsBefore } from './lens-order';
import { spreadPorts, type PortEnd } from './lens-ports';
import { pillSize, type Sized } from './lens-size';
import type { MirrorPicture, PlacedMirrorLink, PlacedMirrorPill, PlacedMoment } from './mirror-picture';
import type { MirrorLink, MirrorPill, MirrorPlan, MirrorSide } from './mirror-plan';
import { momentSize } from './mirror-size';

/** At most so many crossings are drawn; lines that would make more are broken off in the middle. */
export const MIRROR_CROSSINGS = 12;

/** Columns of the picture and the room between its parts, px. */
export const MIRROR = {
	width: 1384,
	pill: { width: 300, a: 86, b: 998 },
	moment: { x: 520, width: 344 },
	top: 4,
	foot: 8,
	gap: { pill: 9, widestPill: 20, group: 24, moment: 14, widest: 72 }
} as const;
const SIDES = ['a', 'b'] as const;

/**
 * Gives everything its place: moments down the middle in time, the groups of motives in one order for both sides and in bands of their
 * own, the order of groups and that within each group the one of fewest crossings. O(2ⁿ n²) in the groups and in the members of one, up to
 * eleven, else near n³; the same every time.
 */
export function mirrorPicture(plan: MirrorPlan): MirrorPicture {
	const place = new Map(plan.moments.map(({ id }, at) => [id, at]));
	const placesOf = ({ id, side }: MirrorPill): number[] =>
		plan.links.flatMap((link) => (link.side === side && link.from === id ? (place.get(link.to) ?? []) : []));
	const bands = orderedBands(plan, placesOf).map((band) => ({
		...band,
		a: band.a.map((pill) => ({ pill, size: pillSize(pill, MIRROR.pill.width, placesOf(pill).length) })),
		b: band.b.map((pill) => ({ pill, size: pillSize(pill, MIRROR.pill.width, placesOf(pill).length) }))
	}));
	const sizes = plan.moments.map((moment) => {
		const ends = SIDES.map((side) => plan.links.filter((link) => link.side === side && link.to === moment.id).length);
		return momentSize(moment, MIRROR.moment.width, Math.max(...ends));
	});
	const bandHeights = (gap: number) =>
		bands.map((band) => Math.max(columnHeight(band.a, gap), columnHeight(band.b, gap)));
	const bandsHeight = (gap: number) => sum(bandHeights(gap)) + MIRROR.gap.group * Math.max(0, bands.length - 1);
	const height = Math.max(
		bandsHeight(MIRROR.gap.pill),
		sum(sizes.map((size) => size.height)) + MIRROR.gap.moment * Math.max(0, sizes.length - 1)
	);
	let gap: number = MIRROR.gap.pill;
	while (gap < MIRROR.gap.widestPill && bandsHeight(gap + 1) <= height) gap++;
	const momentTops = justified(
		sizes.map((size) => size.height),
		height
	);
	const moments = plan.moments.map((moment, at): PlacedMoment => ({
		...moment,
		...sizes[at]!,
		x: MIRROR.moment.x,
		y: MIRROR.top + momentTops[at]!,
		width: MIRROR.moment.width
	}));
	const tops = justified(bandHeights(gap), height).map((y) => MIRROR.top + y);
	const pills = SIDES.flatMap((side) => bands.flatMap((band, k) => placedPills(band[side], side, tops[k]!, gap)));
	return {
		title: plan.title,
		names: plan.names,
		of: plan.of,
		width: MIRROR.width,
		height: MIRROR.top + Math.ceil(height) + MIRROR.foot,
		groups: SIDES.flatMap((side) =>
			bands.flatMap((band, k) => (band[side].length > 0 ? [{ text: band.label, side, y: tops[k]! + 15 }] : []))
		),
		pills,
		moments,
		links: routed(plan.links, pills, moments)
	};
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

interface Band {
	readonly label: string;
	readonly a: readonly MirrorPill[];
	readonly b: readonly MirrorPill[];
}

/** The groups in the one order in which the lines of both sides cross least, and the members of each side. A crossing of two lines depends on nothing but which of their motives stands first. */
function orderedBands(plan: MirrorPlan, placesOf: (pill: MirrorPill) => readonly number[]): Band[] {
	const bands = plan.groups.map(({ label }, group) => {
		const members = (side: MirrorSide) => plan.pills.filter((pill) => pill.group === group && pill.side === side);
		const places = (side: MirrorSide) => members(side).flatMap(placesOf);
		return { label, members, places };
	});
	const before = (one: number, other: number): number =>
		sum(SIDES.map((side) => crossingsBefore(bands[one]!.places(side), bands[other]!.places(side))));
	return inBestOrder(bands, ({ places }) => SIDES.flatMap(places), before).map(({ label, members }) => ({
		label,
		a: inBestOrder(members('a'), placesOf),
		b: inBestOrder(members('b'), placesOf)
	}));
}

/** Items in the order of least cost; of equals by the mean of their places, those with none last. */
function inBestOrder<Item>(
	items: readonly Item[],
	placesOf: (item: Item) => readonly number[],
	cost: (one: number, other: number) => number = (one, other) =>
		crossingsBefore(placesOf(items[one]!), placesOf(items[other]!))
): Item[] {
	const mean = (places: readonly number[]) => (places.length > 0 ? sum(places) / places.length : Infinity);
	const known = items.map((item, at) => ({ item, at, mean: mean(placesOf(item)) }));
	known.sort((one, other) => (one.mean === other.mean ? one.at - other.at : one.mean < other.mean ? -1 : 1));
	return bestOrder(known.length, (one, other) => cost(known[one]!.at, known[other]!.at)).map((at) => known[at]!.item);
}

interface SizedPill {
	readonly pill: MirrorPill;
	readonly size: Sized;
}

function columnHeight(pills: readonly SizedPill[], gap: number): number {
	return sum(pills.map(({ size }) => size.height)) + gap * Math.max(0, pills.length - 1);
}

/** Tops, in whole px, of a column that fills the height as far as it can with no more than so much between two. */
function justified(heights: readonly number[], height: number): number[] {
	const free = height - sum(heights);
	const between = heights.length > 1 ? Math.min(free / (heights.length - 1), MIRROR.gap.widest) : 0;
	let y = (free - between * Math.max(0, heights.length - 1)) / 2;
	return heights.map((each) => {
		const top = Math.round(y);
		y += each + between;
		return top;
	});
}

function placedPills(pills: readonly SizedPill[], side: MirrorSide, top: number, gap: number): PlacedMirrorPill[] {
	let y = top;
	return pills.map(({ pill, size }) => {
		const placed = { ...pill, ...size, x: MIRROR.pill[side], y, width: MIRROR.pill.width };
		y += size.height + gap;
		return placed;
	});
}

/** Every line from port to port, inwards from both sides. */
function routed(
	links: readonly MirrorLink[],
	pills: readonly PlacedMirrorPill[],
	moments: readonly PlacedMoment[]
): PlacedMirrorLink[] {
	const key = (side: string, id: string) => `${side} ${id}`;
	const boxes = new Map<string, { readonly y: number; readonly height: number }>([
		...pills.map((pill) => [key(pill.side, pill.id), pill] as const),
		...moments.map((moment) => [key('moment', moment.id), moment] as const)
	]);
	const middle = (name: string) => boxes.get(name)!.y + boxes.get(name)!.height / 2;
	const ends = new Map<string, PortEnd[]>();
	const add = (name: string, end: PortEnd) => ends.set(name, [...(ends.get(name) ?? []), end]);
	links.forEach(({ side, from, to }, k) => {
		add(`${key(side, from)} out`, { link: 2 * k, key: middle(key('moment', to)) });
		add(`${key('moment', to)} ${side}`, { link: 2 * k + 1, key: middle(key(side, from)) });
	});
	const offset = new Map<number, number>();
	for (const [name, list] of ends)
		for (const [end, by] of spreadPorts(list, boxes.get(name.slice(0, name.lastIndexOf(' ')))!.height))
			offset.set(end, by);
	const ways = links.map(({ side, from, to }, k) => {
		const [pill, moment] = [key(side, from), key('moment', to)];
		const x = side === 'a' ? MIRROR.pill.a + MIRROR.pill.width : MIRROR.pill.b;
		const end = side === 'a' ? MIRROR.moment.x : MIRROR.moment.x + MIRROR.moment.width;
		return [
			{ x, y: middle(pill) + offset.get(2 * k)! },
			{ x: end, y: middle(moment) + offset.get(2 * k + 1)! }
		];
	});
	const broken = new Set(
		linesToBreak(
			ways.map((points) => ({ points })),
			MIRROR_CROSSINGS
		)
	);
	return links.map((link, k) => ({ ...link, points: ways[k]!, broken: broken.has(k) }));
}
