import { alongArc, arcOf, type ArcEnd } from './timeline-arcs';
import type { Point } from './picture';
import { footingOf, nameBox, roomOf, type Footing } from './timeline-footing';
import { namingOrder } from './timeline-order';
import { TIMELINE, type NamedItem, type NameSide, type TimelineArc, type TimelinePicture } from './timeline-picture';
import type { TimelineLink, TimelinePlan } from './timeline-plan';
import { laneHeight, sharedRows } from './timeline-rows';
import { rugOf } from './timeline-rug';
import { timelineScale, type TimelineScale } from './timeline-scale';
import { TimelineSeats } from './timeline-seats';
import { settleNames, touches } from './timeline-settle';
import { timelineTicks } from './timeline-ticks';

/** Px of width for each name of an event, and of a motive: so many are given, if they find room. */
const FOR_EVENT = 28;
const FOR_MOTIVE = 105;
/** Px that a mark takes of a row beside its name, all in all. */
const FOR_MARK = 40;
/** How much of a bar is counted where rows are shared out: names find room beside one that is long. */
const FOR_BAR = 0.4;
/** How many dates a motive counts for in the scale: events are what is read. */
const EVENT_WEIGHT = 3;
/** Px left and right of the first and last date. */
const MARGIN = { start: 12, end: 26 };

const SIDES: readonly NameSide[] = ['right', 'left'];
/** Px that a name keeps others away from itself may lie outside. */
const OUTER = 0;
/** Pieces in which an arc is looked at. */
const PIECES = 40;

/** How large the picture is, in px; a picture of many lanes is higher. */
export interface TimelineSize {
	readonly width: number;
	readonly height: number;
}

/**
 * A line of time with every mark, name and arc in its place. The same plan and size give the same picture. No name meets a name, a
 * mark, a bar or an arc of the chain, but for the names that stand on it; what finds no room for its name stands as a mark at the foot of its lane. O(n · names in a row), and the settling.
 */
export function timelinePicture(plan: TimelinePlan, { width, height }: TimelineSize): TimelinePicture {
	const { items, laneOf, lanes } = plan;
	const range = rangeOf(plan);
	const scale = scaleOf(plan, range, width);
	const feet = items.map((item, at) => footingOf(item, scale, range, at === plan.main));
	const events = namingOrder(plan, (at) => !items[at]!.isMotive);
	const motives = namingOrder(plan, (at) => items[at]!.isMotive);
	const most = {
		events: Math.max(10, Math.round(width / FOR_EVENT)),
		motives: Math.max(3, Math.round(width / FOR_MOTIVE))
	};
	const asking = [...firstOf(plan, events, most.events), ...firstOf(plan, motives, most.motives)];
	const wants = lanes.map(() => ({ events: 0, motives: 0 }));
	for (const at of asking) {
		wants[laneOf[at]!]![items[at]!.isMotive ? 'motives' : 'events'] += wantOf(feet[at]!) / width;
	}
	const rows = sharedRows(wants, leastRows(plan, feet, asking, width), height);
	const spare = Math.max(0, height - rows.reduce<number>((sum, row) => sum + laneHeight(row), TIMELINE.axis));
	const more = lanes.length ? Math.min(24, Math.floor(spare / lanes.length)) : 0;
	const tops: number[] = [];
	let below: number = TIMELINE.axis;
	for (const row of rows) {
		tops.push(below);
		below += laneHeight(row) + more;
	}
	const seats = rows.map((row) => ({
		events: new TimelineSeats(row.events),
		motives: new TimelineSeats(row.motives)
	}));
	const seatsOf = ({ item, lane }: NamedItem) => seats[lane]![item.isMotive ? 'motives' : 'events'];
	const yOf = ({ item, lane }: Pick<NamedItem, 'item' | 'lane'>, row: number): number => {
		const top = tops[lane]! + TIMELINE.pad + Math.floor(more / 2) + 9;
		if (!item.isMotive) return top + row * TIMELINE.row;
		return top + rows[lane]!.events * TIMELINE.row + row * TIMELINE.motiveRow;
	};

	const onChain = new Set(plan.links.filter(({ chain }) => chain).flatMap(({ from, to }) => [from, to]));
	const named: NamedItem[] = [];
	const left = { ...most };
	const seat = (at: number, avoid: readonly (readonly Point[])[]): void => {
		const item = items[at]!;
		const lane = laneOf[at]!;
		const sort = item.isMotive ? 'motives' : 'events';
		const there = seats[lane]![sort];
		const facts = { ...feet[at]!, at, item, lane, main: at === plan.main, chain: onChain.has(at) };
		for (const side of SIDES) {
			const room = roomOf(facts, side);
			if (room[0] < 0 || room[1] > width + OUTER) continue;
			for (let row = 0; row < there.rows; row++) {
				if (!there.isFree(row, room)) continue;
				const trial: NamedItem = { ...facts, row, side, y: yOf({ item, lane }, row) };
				if (avoid.some((points) => touches(points, nameBox(trial)))) continue;
				there.put(row, at, room);
				named.push(trial);
				left[sort]--;
				return;
			}
		}
	};
	const chain = plan.links.filter((link) => link.chain);
	const order = [...events, ...motives];
	for (const at of order) if (plan.worth[at] === Infinity) seat(at, []);
	settleNames({ named, links: chain, fixed: () => false, seatsOf, yOf, width });
	const ways = arcsAmong({ named, rug: [] }, chain).map(({ points }) => alongArc(points, PIECES));
	for (const at of order)
		if (plan.worth[at] !== Infinity && left[items[at]!.isMotive ? 'motives' : 'events'] > 0) seat(at, ways);
	if (plan.links.length > chain.length)
		settleNames({ named, links: plan.links, fixed: ({ at }) => plan.worth[at] === Infinity, seatsOf, yOf, width });

	const hasName = new Set(named.map(({ at }) => at));
	const unnamed = lanes.map((): { at: number; x: number }[] => []);
	for (const [at, lane] of laneOf.entries()) if (!hasName.has(at)) unnamed[lane]!.push({ at, x: feet[at]!.x });
	const rug = unnamed.flatMap((places, lane) => {
		const y = (tops[lane + 1] ?? below) - TIMELINE.rug + 7;
		const inOrder = places.sort((a, b) => a.x - b.x || a.at - b.at);
		return rugOf(inOrder, lane, y, width);
	});
	const placed = {
		title: plan.title,
		width,
		height: below,
		items,
		lanes: lanes.map((lane, k) => ({
			...lane,
			y: tops[k]!,
			height: (tops[k + 1] ?? below) - tops[k]!,
			named: named.filter((one) => one.lane === k).length,
			of: laneOf.filter((one) => one === k).length
		})),
		ticks: items.length ? timelineTicks(scale) : [],
		named: named.sort((a, b) => a.at - b.at),
		rug,
		scale: { days: scale.days, places: scale.places }
	};
	const drawn = plan.links.filter(({ chain: lit, from, to }) => lit || (hasName.has(from) && hasName.has(to)));
	return { ...placed, arcs: arcsAmong(placed, drawn) };
}

/** The arcs of links in a picture; of what has no name they begin and end at its mark. Those of the chain come last, above the others. */
export function arcsAmong(
	{ named, rug }: Pick<TimelinePicture, 'named' | 'rug'>,
	links: readonly TimelineLink[]
): TimelineArc[] {
	const ends = new Map<number, ArcEnd>(named.map((one) => [one.at, one]));
	for (const { items, x, y } of rug)
		for (const at of items) ends.set(at, { x, y, r: TIMELINE.smallR, bar: null, over: false });
	const arcs = links.flatMap((link) => {
		const [from, to] = [ends.get(link.from), ends.get(link.to)];
		return from && to ? [arcOf(link, from, to)] : [];
	});
	return arcs.sort((a, b) => Number(a.link.chain) - Number(b.link.chain));
}

/** Px of a row that an item asks for. */
function wantOf({ width, bar }: Footing): number {
	return width + FOR_MARK + (bar ? FOR_BAR * (bar[1] - bar[0]) : 0);
}

/** The fewest rows of each lane in which all that must have a name finds room for it; a lane with any events has one. */
function leastRows(plan: TimelinePlan, feet: readonly Footing[], asking: readonly number[], width: number) {
	const fewest = (lane: number, isMotive: boolean, most: number): number => {
		const there = asking.filter((at) => plan.laneOf[at] === lane && plan.items[at]!.isMotive === isMotive);
		const must = there.filter((at) => plan.worth[at] === Infinity);
		if (must.length === 0) return there.length > 0 && !isMotive ? 1 : 0;
		for (let rows = 1; rows < most; rows++) {
			const seats = new TimelineSeats(rows);
			const all = must.every((at) => {
				const seat = freeSeat(seats, feet[at]!, width);
				if (seat) seats.put(seat.row, at, roomOf(feet[at]!, seat.side));
				return seat !== null;
			});
			if (all) return rows;
		}
		return most;
	};
	return plan.lanes.map((_, lane) => ({
		events: fewest(lane, false, TIMELINE.rows),
		motives: fewest(lane, true, TIMELINE.motiveRows)
	}));
}

/** The first and last day that are shown; at least a month. */
function rangeOf({ items, span }: TimelinePlan): readonly [number, number] {
	if (span) return span;
	if (items.length === 0) return [0, 365];
	const days = items.map(({ at }) => at);
	const [from, to] = days.reduce(([a, b], day) => [Math.min(a, day), Math.max(b, day)], [Infinity, -Infinity]);
	return to - from < 30 ? [from - 15, to + 15] : [from, to];
}

function scaleOf({ items, even }: TimelinePlan, [from, to]: readonly [number, number], width: number): TimelineScale {
	const dates = items.flatMap(({ at, isMotive }) =>
		at < from || at > to ? [] : isMotive ? [at] : Array.from({ length: EVENT_WEIGHT }, () => at)
	);
	return timelineScale({ from, to, dates, start: MARGIN.start, end: width - MARGIN.end, even });
}

/** The first so many of an order, and all that must have a name. */
function firstOf({ worth }: TimelinePlan, order: readonly number[], most: number): number[] {
	return order.filter((at, k) => k < most || worth[at] === Infinity);
}

/** The uppermost row in which an item finds room, its name to the right if it can be. */
function freeSeat(seats: TimelineSeats, footing: Footing, width: number): { row: number; side: NameSide } | null {
	for (const side of SIDES) {
		const room = roomOf(footing, side);
		if (room[0] < 0 || room[1] > width + OUTER) continue;
		for (let row = 0; row < seats.rows; row++) if (seats.isFree(row, room)) return { row, side };
	}
	return null;
}
