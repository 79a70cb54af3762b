import type { Point } from './picture';
import { alongArc, arcOf } from './timeline-arcs';
import { nameBox, roomOf } from './timeline-footing';
import type { NamedItem, NameSide } from './timeline-picture';
import type { TimelineLink } from './timeline-plan';
import type { TimelineSeats } from './timeline-seats';

/** Names give way to arcs: one after the other, from the last in time to the first, each takes the row and side where fewest arcs touch names. */

/** Rounds in which every name answers the others once. */
const ROUNDS = 3;
/** Beyond this many arcs or names a picture is told by its marks, and names stay where they first found room. */
const MOST = { arcs: 120, names: 160 };
const PIECES = 28;
/** Costs: a name that an arc touches, or an arc of the chain, a name on the left, a row from the top. */
const TOUCH = 20;
const CHAIN = 60;
const LEFT = 5;
const ROW = 0.5;

const SIDES: readonly NameSide[] = ['right', 'left'];

/** What is to be settled: named items, changed in place, and how a row becomes px. */
export interface Unsettled {
	readonly named: NamedItem[];
	readonly links: readonly TimelineLink[];
	/** Those that keep their place. */
	readonly fixed: (named: NamedItem) => boolean;
	/** The seats of an item's lane, of events or of motives. */
	readonly seatsOf: (named: NamedItem) => TimelineSeats;
	/** Px of the middle of an item's row. */
	readonly yOf: (named: NamedItem, row: number) => number;
	/** Px that no name may leave. */
	readonly width: number;
}

/** Repeated best response (DESIGN-LANGUAGE §5.4). O(rounds · names · rows · (arcs + names) · pieces), both bounded. */
export function settleNames({ named, links, fixed, seatsOf, yOf, width }: Unsettled): void {
	if (links.length === 0 || links.length > MOST.arcs || named.length > MOST.names) return;
	const placeOf = new Map(named.map(({ at }, k) => [at, k]));
	const joined = links.filter(({ from, to }) => placeOf.has(from) && placeOf.has(to));
	const pointsOf = (link: TimelineLink) =>
		alongArc(arcOf(link, named[placeOf.get(link.from)!]!, named[placeOf.get(link.to)!]!).points, PIECES);
	const arcs = joined.map(pointsOf);
	const own = named.map(({ at }) => joined.flatMap(({ from, to }, k) => (from === at || to === at ? [k] : [])));
	const loose = named.map((_, k) => k).filter((k) => !fixed(named[k]!));
	const order = loose.sort((a, b) => named[b]!.x - named[a]!.x || a - b);

	const costOf = (k: number, trial: NamedItem): number => {
		const before = named[k]!;
		named[k] = trial;
		const mine = new Map(own[k]!.map((arc) => [arc, pointsOf(joined[arc]!)]));
		let cost = (trial.side === 'left' ? LEFT : 0) + trial.row * ROW;
		const box = nameBox(trial);
		for (const [arc, points] of arcs.entries())
			if (touches(mine.get(arc) ?? points, box)) cost += joined[arc]!.chain ? CHAIN : TOUCH;
		for (const points of mine.values())
			for (const [other, one] of named.entries()) if (other !== k && touches(points, nameBox(one))) cost += TOUCH;
		named[k] = before;
		return cost;
	};

	for (let round = 0; round < ROUNDS; round++) {
		let moved = false;
		for (const k of order) {
			const now = named[k]!;
			/* What no arc touches or reaches has nothing to answer. */
			if (own[k]!.length === 0 && !arcs.some((points) => touches(points, nameBox(now)))) continue;
			const seats = seatsOf(now);
			let best = { cost: costOf(k, now), trial: now };
			for (let row = 0; row < seats.rows; row++)
				for (const side of SIDES) {
					if (row === now.row && side === now.side) continue;
					const room = roomOf(now, side);
					if (room[0] < 0 || room[1] > width || !seats.isFree(row, room, now.at)) continue;
					const trial = { ...now, row, side, y: yOf(now, row) };
					const cost = costOf(k, trial);
					if (cost < best.cost) best = { cost, trial };
				}
			if (best.trial === now) continue;
			moved = true;
			seats.take(now.row, now.at);
			seats.put(best.trial.row, now.at, roomOf(best.trial, best.trial.side));
			named[k] = best.trial;
			for (const arc of own[k]!) arcs[arc] = pointsOf(joined[arc]!);
		}
		if (!moved) return;
	}
}

/** Whether one of some points lies in a rectangle, or nearer to it than 2 px. */
export function touches(
	points: readonly Point[],
	{ x, y, width, height }: { x: number; y: number; width: number; height: number }
): boolean {
	return points.some(
		(point) => point.x > x - 2 && point.x < x + width + 2 && point.y > y - 2 && point.y < y + height + 2
	);
}
