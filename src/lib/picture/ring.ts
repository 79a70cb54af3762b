import type { Graph } from '$lib/graph/graph';
import { markOf } from './mark-of';
import { markBox, nameBox, nameLines } from './names';
import { around, neighbours, type Neighbour, type Quarter } from './neighbours';
import { lineOf } from './pairs';
import type { Picture, PictureLine, PictureMark, Side } from './picture';
import { COST, placeNames, type Setting } from './sides';
import { spoke } from './spokes';
import { placeVerbs } from './verbs';

/** The picture of one node: at most eight neighbours around it, names outside, verbs along the spokes. */

/** Px; and how many neighbours at most. */
export interface RingOptions {
	readonly width?: number;
	readonly height?: number;
	readonly limit?: number;
}

/** A ring, and how many neighbours it leaves out. */
export interface Ring extends Picture {
	readonly more: number;
}

/** Widths in px that a name beside its mark may take, the best liked first. */
const ROOMS = [112, 96, 134, 80];
/** Px that the ring keeps free beside its outermost marks, for their names. */
const MARGINS = [
	{ x: 56, y: 66 },
	{ x: 64, y: 56 },
	{ x: 48, y: 84 }
];
/** What each statement whose verb finds no place costs, against the faults of names in `COST`. */
const VERB_LEFT_OUT = 12;
/** What each slot costs that the ring is turned away from where its groups belong. */
const TURNED = 8;
/** How little the sides are liked, the first being away from the middle. */
const DISLIKED = [0, 30, 45, 45];
/** A ring that costs less is good enough. */
const GOOD = COST.line / 2;

/** Where the middle of a quarter stands, in turns clockwise from the top. */
const MIDDLES: Readonly<Record<Quarter, number>> = { who: 0, after: 0.25, about: 0.5, before: 0.75 };

/** The slot of the first neighbour, so that its quarter's middle stands where it belongs. */
function startSlot(order: readonly Neighbour[]): number {
	const first = order[0];
	if (!first) return 0;
	const size = order.filter((one) => one.quarter === first.quarter).length;
	return Math.round(MIDDLES[first.quarter] * order.length - (size - 1) / 2);
}

/** The place of a slot on a ring that is flattened towards its frame: three stand at each side, one at the top and bottom. */
function placeOf(turn: number, width: number, height: number, margin: { x: number; y: number }) {
	const angle = (turn - 0.25) * 2 * Math.PI;
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const bend = (value: number, power: number) => Math.sign(value) * Math.abs(value) ** power;
	return {
		x: Math.round(width / 2 + (width / 2 - margin.x) * bend(cos, 0.65)),
		y: Math.round(height / 2 + (height / 2 - margin.y) * bend(sin, 1.4))
	};
}

/** The sides a name may stand on: away from the middle first. */
function settingsOf(mark: PictureMark, middle: number, broken: readonly string[][]): Setting[] {
	if (mark.main) return [{ side: mark.side, lines: mark.lines, cost: 0 }];
	const sides: Side[] = mark.y < middle - 20 ? ['above', 'below'] : ['below', 'above'];
	return [...sides, 'left' as const, 'right' as const].flatMap((side, place) =>
		broken.map((lines, nth) => ({ side, lines, cost: (DISLIKED[place] ?? 0) + nth * 3 + lines.length }))
	);
}

interface Attempt {
	readonly marks: PictureMark[];
	readonly lines: PictureLine[];
	readonly cost: number;
}

/** One way to lay the ring out, turned by some slots. */
function attempt(
	main: PictureMark,
	others: readonly PictureMark[],
	bare: readonly Omit<PictureLine, 'path' | 'verb'>[],
	frame: { width: number; height: number },
	start: number,
	margin: { x: number; y: number },
	broken: ReadonlyMap<string, readonly string[][]>
): Attempt {
	const placed = others.map((mark, slot) => ({
		...mark,
		...placeOf((start + slot) / others.length, frame.width, frame.height, margin)
	}));
	const all = [main, ...placed];
	const byId = new Map(all.map((mark) => [mark.id, mark]));
	const drawn = bare.map((line) => ({ ...line, path: spoke(byId.get(line.from) ?? main, byId.get(line.to) ?? main) }));
	const named = placeNames(all, drawn, frame, (mark) => settingsOf(mark, main.y, broken.get(mark.id) ?? []));
	const taken = named.marks.flatMap((mark) => [markBox(mark), nameBox(mark)]).filter((box) => box !== null);
	const lines = placeVerbs(drawn, taken);
	const silent = lines.reduce((sum, line) => sum + (line.verb ? 0 : 1 + Math.min(line.more, 5)), 0);
	return { marks: named.marks, lines, cost: named.cost + silent * VERB_LEFT_OUT };
}

/**
 * The neighbours of a node in a ring, in whole px; null where it has none. Neighbours are grouped by what they are to the
 * node, and the ring is turned and bent until no name touches another thing; the first such way is taken, so the same
 * graph gives the same picture. Needs no more than the skeleton; with texts, events behind an edge count as statements.
 */
export function ringPicture(graph: Graph, index: number, options: RingOptions = {}): Ring | null {
	const frame = { width: options.width ?? 390, height: options.height ?? 548 };
	const { shown, more } = neighbours(graph, index, options.limit ?? 8);
	if (shown.length === 0) return null;
	const order = around(graph, shown);
	const main = { ...markOf(graph, index, 1, true), x: Math.round(frame.width / 2), y: Math.round(frame.height / 2) };
	const others = order.map((one) => markOf(graph, one.index, 2));
	const bare = order.map((one) => lineOf(graph, one.pair));
	const broken = new Map(
		others.map(({ id, label, tier }) => [id, ROOMS.map((room) => nameLines(label, tier, room))] as const)
	);
	const start = startSlot(order);
	const turns = others.map((_, step) => (step % 2 === 0 ? step / 2 : -(step + 1) / 2));
	const finish = ({ marks, lines }: Attempt): Ring => ({
		...frame,
		title: main.label,
		marks,
		lines,
		regions: [],
		more
	});
	let best: Attempt | null = null;
	for (const margin of MARGINS)
		for (const turn of turns) {
			if (best && Math.abs(turn) * TURNED >= best.cost) continue;
			const next = attempt(main, others, bare, frame, start + turn, margin, broken);
			const cost = next.cost + Math.abs(turn) * TURNED;
			if (!best || cost < best.cost) best = { ...next, cost };
			if (best.cost < GOOD) return finish(best);
		}
	return best && finish(best);
}
