import { OPEN_END, OPEN_START, showDate } from '$lib/graph/dates';
import type { Graph } from '$lib/graph/graph';
import { measure } from '$lib/picture/widths';
import { linkTo } from './link';
import { ticksBetween, type Tick } from './ticks';

/** One dated thing on the strip; places in px of the strip. */
export interface StripMark {
	readonly href: string;
	readonly label: string;
	readonly when: string;
	readonly gap: boolean;
	readonly happened: boolean;
	readonly main: boolean;
	readonly x: number;
	/** Where it ends, if it lasted long enough to be seen; else null. */
	readonly until: number | null;
	/** Baseline of its name. */
	readonly y: number;
}

/** The years of a node: what happened to it, on one line of time. */
export interface Strip {
	readonly width: number;
	readonly height: number;
	/** Where the line of time lies. */
	readonly axis: number;
	readonly end: number;
	readonly marks: readonly StripMark[];
	readonly ticks: readonly (Tick & { readonly x: number })[];
	/** Dated neighbours that found no room. */
	readonly left: number;
	/** The same among everything else: the node on the line of time of the whole graph, if it has a place there. */
	readonly timeline: string;
}

const WIDTH = 1384;
const ROW = 26;
const MOST_ROWS = 7;
const MOST_MARKS = 16;
const GAP = 18;
/** Where the first day stands, in px. */
const START = 12;

interface Entry {
	readonly index: number;
	readonly first: number;
	readonly last: number;
	readonly width: number;
	readonly worth: number;
}

/**
 * The strip of node `self`: itself, if dated, and the events and conditions beside it. The best known come first; one that
 * would need a sixth row of names is left out. Null where fewer than two are dated. O(n · m²), m ≤ 16 marks.
 */
export function stripOf(graph: Graph, self: number): Strip | null {
	const entries = candidates(graph, self);
	const kept: Entry[] = [];
	for (const entry of [...entries].sort((a, b) => b.worth - a.worth || a.index - b.index)) {
		if (kept.length === MOST_MARKS) break;
		const trial = [...kept, entry];
		if (rowsOf(trial, scaleOf(trial)).every((row) => row < MOST_ROWS)) kept.push(entry);
	}
	if (kept.length < 2) return null;
	kept.sort((a, b) => a.first - b.first || a.index - b.index);
	const scale = scaleOf(kept);
	const rows = rowsOf(kept, scale);
	const axis = (Math.max(...rows) + 1) * ROW + 20;
	return {
		width: WIDTH,
		height: axis + 28,
		axis,
		end: Math.min(scale.x(scale.to) + 40, WIDTH),
		left: entries.length - kept.length,
		timeline: timelineAddress(graph, self),
		ticks: ticksBetween(scale.from, scale.to).map((tick) => ({ ...tick, x: scale.x(tick.day) })),
		marks: kept.map((entry, k) => markOf(graph, self, entry, scale, axis - 16 - (rows[k] as number) * ROW))
	};
}

/** The line of time of the whole graph, with a node chosen there where it has a place on it. */
function timelineAddress(graph: Graph, self: number): string {
	const isTimed = ['event', 'motive'].includes(graph.familyOf(self)) && graph.nodes.when[self] !== null;
	return isTimed ? `/timeline/?sel=${encodeURIComponent(graph.nodes.ids[self]!)}` : '/timeline/';
}

function markOf(graph: Graph, self: number, entry: Entry, scale: Scale, y: number): StripMark {
	const { href, label, when, gap, happened } = linkTo(graph, entry.index);
	const x = scale.x(entry.first);
	const until = scale.x(Math.min(entry.last, scale.to));
	return {
		href,
		label,
		when: when ?? '',
		gap,
		happened,
		main: entry.index === self,
		x,
		until: until - x > 14 ? until : null,
		y
	};
}

/** The node itself and its dated neighbours of family event, each once; open starts are left out. */
function candidates(graph: Graph, self: number): Entry[] {
	const near = [
		...graph.outOf(self).map((e) => graph.edges.to[e] as number),
		...graph.into(self).map((e) => graph.edges.from[e] as number)
	];
	const events = near.filter((index) => graph.familyOf(index) === 'event');
	if (graph.familyOf(self) === 'event') events.push(self);
	return [...new Set(events)].flatMap((index) => {
		const node = graph.nodeAt(index);
		const date = node.when?.date;
		if (!date || date.first === OPEN_START) return [];
		const width = measure(node.label, 14, 600) + measure(` ${showDate(date, 'short')}`, 14, 500) + 8;
		const degree = graph.outOf(index).length + graph.into(index).length;
		const worth = index === self ? Infinity : degree;
		return { index, first: date.first, last: date.last === OPEN_END ? date.first : date.last, width, worth };
	});
}

interface Scale {
	readonly from: number;
	readonly to: number;
	x(day: number): number;
}

/** As long a line as leaves every name room to its right. */
function scaleOf(entries: readonly Entry[]): Scale {
	const days = entries.map(({ first }) => first);
	const from = Math.min(...days);
	const to = Math.max(...days, from + 28);
	const rooms = entries.map(
		({ first, width }) => (WIDTH - START - width) / Math.max((first - from) / (to - from), 1e-6)
	);
	const span = Math.min(...rooms, WIDTH - START - 40);
	return { from, to, x: (day) => Math.round(START + ((day - from) / (to - from)) * span) };
}

/**
 * A row for each name, from the last to the first: above the row of every later mark that the name spans, so that no stem
 * cuts a name.
 */
function rowsOf(entries: readonly Entry[], scale: Scale): number[] {
	const order = entries
		.map((_, k) => k)
		.sort((a, b) => (entries[b] as Entry).first - (entries[a] as Entry).first || b - a);
	const rows = new Array<number>(entries.length).fill(0);
	const placed: number[] = [];
	for (const k of order) {
		const entry = entries[k] as Entry;
		const end = scale.x(entry.first) + entry.width + GAP;
		const spanned = placed.filter((other) => scale.x((entries[other] as Entry).first) < end);
		rows[k] = spanned.length ? Math.max(...spanned.map((other) => rows[other] as number)) + 1 : 0;
		placed.push(k);
	}
	return rows;
}
