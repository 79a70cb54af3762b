import { Layout } from 'webcola/dist/src/layout.js';
import type { Graph } from '$lib/graph/graph';
import { markOf } from './mark-of';
import { markBox, nameBox, nameLines, nameWidth } from './names';
import { lineOf, pairsOf } from './pairs';
import type { Picture, PictureLine, PictureMark, Side, Tier } from './picture';
import { polish } from './polish';
import { placeNames, type Setting } from './sides';
import { spoke } from './spokes';
import { VERB_TYPE, placeVerbs, verbText } from './verbs';
import { measure } from './widths';

/** A picture of a few chosen names with everything said between them: the front page's. */

export interface FewOptions {
	readonly width: number;
	readonly height: number;
	readonly title: string;
	/** Id of the one that the picture is about, drawn solid. */
	readonly main?: string | null;
	/** Tier of all names; default 1. */
	readonly tier?: Tier;
}

type Bare = Omit<PictureLine, 'path' | 'verb'>;

/** Ticks of webcola before its constraints, and in all: counted, so that the same graph gives the same picture. */
const FREE_TICKS = 30;
const APART_TICKS = 20;
/** Px kept free at the frame for names. */
const MARGIN = { x: 78, y: 44 };
const ROOMS = [150, 120, 190];

/** The length in px that lets a line say its verb. */
export function wantedLength(line: Bare): number {
	return Math.max(140, measure(verbText(line), VERB_TYPE.size, VERB_TYPE.weight) + 78);
}

/** Rough places by webcola from a circle in the given order; whole px, not yet within the frame. */
function settle(marks: readonly PictureMark[], lines: readonly Bare[], frame: { width: number; height: number }) {
	const nodes = marks.map((mark, index) => {
		const angle = (index / marks.length) * 2 * Math.PI;
		const across = Math.max(mark.r * 2, nameWidth(mark.lines, mark.tier));
		return {
			x: frame.width / 2 + (frame.width / 3) * Math.cos(angle),
			y: frame.height / 2 + (frame.height / 3) * Math.sin(angle),
			width: across + 12,
			height: mark.r * 2 + 40
		};
	});
	const at = new Map(marks.map((mark, index) => [mark.id, index]));
	const links = lines.map((line) => ({
		source: at.get(line.from) ?? 0,
		target: at.get(line.to) ?? 0,
		length: wantedLength(line)
	}));
	new Layout()
		.size([frame.width, frame.height])
		.nodes(nodes)
		.links(links)
		.linkDistance((link) => link.length ?? 140)
		.avoidOverlaps(true)
		.handleDisconnected(false)
		.start(FREE_TICKS, 0, APART_TICKS, 0, false, false);
	return nodes;
}

/** Stretches places so that they fill the frame but for its margins. */
function fitted(places: readonly { x: number; y: number }[], frame: { width: number; height: number }) {
	const axis = (values: number[], size: number, margin: number) => {
		const [low, high] = [Math.min(...values), Math.max(...values)];
		const scale = high - low < 1 ? 0 : (size - 2 * margin) / (high - low);
		return values.map((value) => Math.round(scale === 0 ? size / 2 : margin + (value - low) * scale));
	};
	const xs = axis(
		places.map((place) => place.x),
		frame.width,
		MARGIN.x
	);
	const ys = axis(
		places.map((place) => place.y),
		frame.height,
		MARGIN.y
	);
	return xs.map((x, index) => ({ x, y: ys[index] ?? 0 }));
}

/** The sides of a name, the one that the polish chose first. */
function settingsOf(mark: PictureMark): Setting[] {
	const sides: Side[] = [mark.side, 'below', 'above', 'right', 'left'];
	return sides.flatMap((side, place) =>
		ROOMS.map((room, nth) => ({ side, lines: nameLines(mark.label, mark.tier, room), cost: place * 6 + nth * 2 }))
	);
}

/**
 * Draws the given nodes with every statement between them: webcola from a fixed circle with counted ticks, then the
 * polish of `polish.ts`, then names and verbs. Unknown ids are left out. Whole px; the same graph gives the same picture.
 */
export function fewPicture(graph: Graph, ids: readonly string[], options: FewOptions): Picture {
	const frame = { width: options.width, height: options.height };
	const indices = [...new Set(ids)].map((id) => graph.index(id)).filter((index) => index >= 0);
	const members = new Set(indices);
	const edges: number[] = [];
	for (let edge = 0; edge < graph.edgeCount; edge++)
		if (members.has(graph.edges.from[edge] ?? -1) && members.has(graph.edges.to[edge] ?? -1)) edges.push(edge);
	const bare = pairsOf(graph, edges).map((pair) => lineOf(graph, pair));
	const tier = options.tier ?? 1;
	const marks = indices.map((index): PictureMark => {
		const mark = markOf(graph, index, tier);
		const main = mark.id === options.main;
		return {
			...mark,
			main,
			r: main ? Math.round(mark.r * 1.25) : mark.r,
			lines: nameLines(mark.label, tier, ROOMS[0] ?? 150)
		};
	});
	const rough = fitted(settle(marks, bare, frame), frame);
	const started = marks.map((mark, index) => ({ ...mark, ...rough[index] }));
	const polished = polish(started, bare, frame);
	const byId = new Map(polished.map((mark) => [mark.id, mark]));
	const drawn = bare.flatMap((line) => {
		const [from, to] = [byId.get(line.from), byId.get(line.to)];
		return from && to ? [{ ...line, path: spoke(from, to) }] : [];
	});
	const named = placeNames(polished, drawn, frame, settingsOf).marks;
	const taken = named.flatMap((mark) => [markBox(mark), nameBox(mark)]).filter((box) => box !== null);
	return { ...frame, title: options.title, marks: named, lines: placeVerbs(drawn, taken), regions: [] };
}
