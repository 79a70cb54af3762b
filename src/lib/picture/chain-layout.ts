import { CARD, cardHeight, cardLines, wrapped } from './chain-card-size';
import { flattenPorts } from './chain-flat-ports';
import { headsOf } from './chain-heads';
import type { ChainJoin, ChainLane, ChainLasting, ChainPicture, PlacedCard, PlacedLink } from './chain-picture';
import type { ChainLink, ChainPlan } from './chain-plan';
import { bundlesOf, lanesOf, problemOf } from './chain-problem';
import { routesOf, type Routes } from './chain-routes';
import { verbPlaces } from './chain-verbs';
import { bestOrder } from './layered-best';
import { heightsOf } from './layered-heights';
import { lasting } from './layered-late';
import { portHeights, portsOf } from './layered-ports';
import type { Point } from './picture';
import { measure } from './widths';

/** A chain picture laid out in layers: columns of time, lanes as rows (DESIGN-LANGUAGE §5.3). */

export interface ChainOptions {
	/** The least height in px that the lanes fill. Default 0. */
	readonly height?: number;
	/** Moves of annealing; 0: none. */
	readonly steps?: number;
}

/** Px around the picture; the strip at the right that holds the titles of lanes; above the lanes with bands and times, with times only. */
const MARGIN = 16;
const TITLES = { width: 92, room: 76 };
const TOP = { bands: 52, times: 30, none: 8 };
export const LANE_TYPE = { size: 13, weight: 600, line: 16 } as const;
const STEPS = 16_000;
/** Px of a second card, for what lasts. */
const SECOND = { height: 24 };

/** Lays a plan out. The same plan gives the same picture on every machine; O(rounds · links · columns) and the little annealing. */
export function chainPicture(plan: ChainPlan, { height = 0, steps = STEPS }: ChainOptions = {}): ChainPicture {
	const { cards } = plan;
	const at = new Map(cards.map((card, index) => [card.id, index]));
	const known = plan.links.filter((link) => at.has(link.from) && at.has(link.to));
	const links = known.filter((link) => link.from !== link.to);
	const lanes = lanesOf(plan);
	const { problem, of: seconds } = lasting(problemOf(plan, links, at, lanes));
	const { from, to, weight } = problem;
	const { columns, rows } = bestOrder(problem, steps);
	const lines = cards.map((card) => cardLines(card));
	const needed = portHeights(rows, problem.count);
	const sizes = needed.map((least, index) => {
		const card = cards[index];
		return Math.max(least, card ? cardHeight(card, lines[index]!.length) : SECOND.height);
	});
	const bundle = bundlesOf(problem, columns.of);
	const ports = portsOf(rows, sizes, bundle);
	const { y, rails } = heightsOf(rows, sizes, ports, weight, lanes.length, height);
	for (let card = 0; card < sizes.length; card++) y[card] = Math.round(y[card]! - sizes[card]! / 2) + sizes[card]! / 2;
	flattenPorts(rows, ports, y, sizes, bundle);
	const gated = Array.from(sizes, (_, index) => cards[index]?.gate ?? false);
	const routes = routesOf({ rows, ports, y, heights: sizes, width: CARD.width, bundle, gated, from, margin: MARGIN });

	const titled = columns.spans !== null;
	const top = !titled ? TOP.none : plan.bands.length > 0 ? TOP.bands : TOP.times;
	const spots = routes.x.map((x) => ({ x, width: CARD.width }));
	const placed = cards.map((card, index): PlacedCard => {
		const column = columns.of[index]!;
		const upper = y[index]! - sizes[index]! / 2 + top;
		return {
			...card,
			x: routes.x[column]!,
			y: upper,
			width: CARD.width,
			height: sizes[index]!,
			lines: lines[index]!,
			column
		};
	});
	const lower = ({ x, y: down }: Point): Point => ({ x, y: Math.round((down + top) * 10) / 10 });
	const drawn = links.map((link, index): PlacedLink => {
		const back = columns.of[from[index]!]! > columns.of[to[index]!]!;
		return {
			...link,
			points: tidy(routes.points[index]!.map(lower)),
			back,
			late: to[index]! >= cards.length,
			joined: bundle[index]! >= 0,
			verb: null
		};
	});
	const loops = known.filter((link) => link.from === link.to).map((link) => loopOf(link, placed[at.get(link.from)!]!));
	const lasts = seconds.map((card, second): ChainLasting => {
		const item = cards.length + second;
		const spot = { x: routes.x[columns.of[item]!]!, y: y[item]! - sizes[item]! / 2 + top };
		const points = tidy(routes.points[links.length + second]!.map(lower));
		return {
			...spot,
			width: CARD.width,
			height: sizes[item]!,
			card: cards[card]!.id,
			line: lastingLine(cards[card]!.label),
			points
		};
	});
	const verbs = verbPlaces([...placed, ...lasts], drawn);
	return {
		title: plan.title,
		width: routes.right + (lanes.some((lane) => lane.label !== '') ? TITLES.width : MARGIN),
		height: top + rails.at(-1)!,
		cards: placed.sort((a, b) => a.column - b.column || a.y - b.y),
		links: [...drawn.map((link, index) => ({ ...link, verb: verbs[index] ?? null })), ...loops],
		joins: joinsOf(links, routes, lower),
		heads: headsOf(columns.spans, spots, plan.bands),
		columns: spots,
		lasting: lasts,
		lanes: lanes.map((lane, index): ChainLane => {
			const lines = lane.label === '' ? [] : wrapped(lane.label, TITLES.room, LANE_TYPE.size, LANE_TYPE.weight);
			return { ...lane, lines, y: rails[index]! + top, height: rails[index + 1]! - rails[index]! };
		})
	};
}

/** What a second card says: as much of the label as one line holds. */
function lastingLine(label: string): string {
	const words = `… ${label}`;
	const { size, weight } = CARD.when;
	const [line = ''] = wrapped(words, CARD.width - 2 * CARD.pad - measure('…', size, weight), size, weight);
	return line === words ? line : `${line.replace(/,$/, '')}…`;
}

function joinsOf(links: readonly ChainLink[], routes: Routes, lower: (point: Point) => Point): ChainJoin[] {
	return [...routes.dots.values()].map(({ x, y, end, links: members }) => {
		const all = members.map((member) => links[member]!);
		const [first] = all as [ChainLink];
		const dot = lower({ x, y });
		return {
			...dot,
			id: first.group!.id,
			how: first.group!.how,
			to: first.to,
			links: all.map((link) => link.id),
			family: all.every((link) => link.family === first.family) ? first.family : 'mixed',
			width: Math.max(...all.map((link) => link.width)),
			path: [dot, lower(end)]
		};
	});
}

/** Leaves out points on the straight way between their neighbours. */
function tidy(points: readonly Point[]): Point[] {
	return points.filter((point, index) => {
		const [before, after] = [points[index - 1], points[index + 1]];
		if (!before || !after) return true;
		return !(before.y === point.y && point.y === after.y) && !(before.x === point.x && point.x === after.x);
	});
}

/** A card that leads to itself: around its lower right corner. */
function loopOf(link: ChainLink, card: PlacedCard): PlacedLink {
	const [right, bottom] = [card.x + card.width, card.y + card.height];
	const points = [
		{ x: right, y: bottom - 12 },
		{ x: right + 9, y: bottom - 12 },
		{ x: right + 9, y: bottom + 9 },
		{ x: right - 18, y: bottom + 9 },
		{ x: right - 18, y: bottom }
	];
	return { ...link, points, back: true, late: false, joined: false, verb: null };
}
