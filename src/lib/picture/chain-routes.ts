import { GATE, JOIN } from './chain-picture';
import type { Ports } from './layered-ports';
import type { Rows } from './layered-rows';
import { tracksOf, type Turn } from './layered-tracks';
import type { Point } from './picture';

/** The way of every link between the cards, and how far apart columns must be for it. */

export interface RouteProblem {
	readonly rows: Rows;
	readonly ports: Ports;
	/** Middle of each item. */
	readonly y: Float64Array;
	readonly heights: Float64Array;
	readonly width: number;
	/** For each link the number of the joint cause it belongs to, -1 for none. */
	readonly bundle: Int32Array;
	/** Cards between gates. */
	readonly gated: readonly boolean[];
	/** Cards that links leave and enter: links that go from right to left are turned. */
	readonly from: Int32Array;
	/** Px left of the first column. */
	readonly margin: number;
}

export interface Routes {
	/** Left edges of the columns' cards. */
	readonly x: readonly number[];
	/** Right edge of the last column. */
	readonly right: number;
	readonly points: readonly (readonly Point[])[];
	/** The dot of each joint cause, by its number. */
	readonly dots: ReadonlyMap<
		number,
		{ readonly x: number; readonly y: number; readonly end: Point; readonly links: readonly number[] }
	>;
}

/** Px between upright lines; from a card to the first of them, and from the last to a card with its arrow head; between columns at least. */
const TRACK = { apart: 8, lead: 9, tail: 19, least: 38 };
/** Less than this many px are drawn flat. */
const FLAT = 0.6;

interface OwnTurn extends Turn {
	readonly link: number;
	readonly step: number;
}

/** Linear in links and the columns they span, but for the turns in each gutter (tracksOf). */
export function routesOf(problem: RouteProblem): Routes {
	const { rows, ports, y, heights, width, bundle, gated, from, margin } = problem;
	const at = (link: number, step: number, side: 'left' | 'right'): number => {
		const way = rows.ways[link]!;
		const item = way[side === 'left' ? step : step + 1]!;
		if (side === 'left' && step === 0) return y[item]! + ports.start[link]!;
		return side === 'right' && step + 2 === way.length ? y[item]! + ports.end[link]! : y[item]!;
	};
	const isInside = (link: number) => rows.column[rows.ways[link]![0]!] === rows.column[rows.ways[link]!.at(-1)!];
	const gutters: OwnTurn[][] = Array.from({ length: rows.columns.length + 1 }, () => []);
	for (const [link, way] of rows.ways.entries()) {
		if (isInside(link)) {
			if (ports.straight[link]) continue;
			const ends = [y[way[0]!]! + ports.start[link]!, y[way[1]!]! + ports.end[link]!];
			const turn = { left: [], right: ends, low: Math.min(...ends), high: Math.max(...ends), link, step: 0 };
			gutters[rows.column[way[0]!]!]!.push(turn);
			continue;
		}
		for (let step = 0; step + 1 < way.length; step++) {
			const [left, right] = [at(link, step, 'left'), at(link, step, 'right')];
			if (Math.abs(left - right) < FLAT) continue;
			const turn = {
				left: [left],
				right: [right],
				low: Math.min(left, right),
				high: Math.max(left, right),
				link,
				step
			};
			gutters[rows.column[way[step + 1]!]!]!.push(turn);
		}
	}
	const isGated = (column: number) => rows.columns[column]?.some((item) => gated[item]) ?? false;
	const joins = new Set(rows.ways.flatMap((way, link) => (bundle[link]! >= 0 ? [rows.column[way.at(-1)!]!] : [])));
	const x: number[] = [];
	const turnX = rows.ways.map((): number[] => []);
	let right = margin;
	for (let column = 0; column < rows.columns.length; column++) {
		const turns = gutters[column]!;
		const { track, count } = tracksOf(turns);
		const lead = column === 0 ? 0 : TRACK.lead + (isGated(column - 1) ? GATE.clear : 0);
		const tail = TRACK.tail + (isGated(column) ? GATE.clear : 0) + (joins.has(column) ? JOIN.away + JOIN.fan : 0);
		const tracks = Math.max(0, count - 1) * TRACK.apart;
		const none = column === 0 && turns.length === 0;
		const gutter = none
			? isGated(0)
				? GATE.clear
				: 0
			: Math.max(column === 0 ? 0 : TRACK.least, lead + tracks + tail);
		const first = right + lead + Math.max(0, (gutter - lead - tracks - tail) / 2);
		for (const [index, turn] of turns.entries())
			turnX[turn.link]![turn.step] = Math.round(first + track[index]! * TRACK.apart);
		x.push(Math.round(right + gutter));
		right = Math.round(right + gutter) + width;
	}
	const dots = dotsOf(problem, x);
	const points = rows.ways.map((way, link): Point[] => {
		const [a, b] = [way[0]!, way.at(-1)!];
		const [ax, bx] = [x[rows.column[a]!]!, x[rows.column[b]!]!];
		if (ports.straight[link]) {
			const down = y[a]! < y[b]! ? 1 : -1;
			return [
				{ x: ax + width / 2, y: y[a]! + (down * heights[a]!) / 2 },
				{ x: ax + width / 2, y: y[b]! - (down * heights[b]!) / 2 }
			];
		}
		const leave = isInside(link) ? ax - (gated[a] ? GATE.clear : 0) : ax + width + (gated[a] ? GATE.clear : 0);
		let height = y[a]! + ports.start[link]!;
		const line: Point[] = [{ x: leave, y: height }];
		for (let step = 0; step + 1 < way.length; step++) {
			const turn = turnX[link]![step];
			if (turn === undefined) continue;
			const after = isInside(link) ? y[b]! + ports.end[link]! : at(link, step, 'right');
			line.push({ x: turn, y: height }, { x: turn, y: after });
			height = after;
		}
		const dot = dots.get(bundle[link]!);
		if (dot) line.push({ x: dot.x - JOIN.fan, y: height }, { x: dot.x, y: dot.y });
		else line.push({ x: bx - (gated[b] ? GATE.clear : 0), y: height });
		return from[link] === a ? line : line.reverse();
	});
	return { x, right, points, dots };
}

/** Where joint causes meet: before their card, at the middle of their ports. */
function dotsOf({ rows, ports, y, bundle, gated }: RouteProblem, x: readonly number[]): Routes['dots'] {
	const members = new Map<number, number[]>();
	for (const [link, group] of bundle.entries()) {
		if (group < 0) continue;
		const links = members.get(group);
		if (links) links.push(link);
		else members.set(group, [link]);
	}
	return new Map(
		[...members].map(([group, links]) => {
			const card = rows.ways[links[0]!]!.at(-1)!;
			const heights = links.map((link) => y[card]! + ports.end[link]!);
			const middle = (Math.min(...heights) + Math.max(...heights)) / 2;
			const end = { x: x[rows.column[card]!]! - (gated[card] ? GATE.clear : 0), y: middle };
			return [group, { x: end.x - JOIN.away, y: middle, end, links }] as const;
		})
	);
}
