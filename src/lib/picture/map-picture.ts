import type { Graph } from '$lib/graph/graph';
import { fanOf } from './fan';
import { SCALES, laidPicture, namedMarks, type Scale } from './map-laid';
import { edgesAmong, linesOf, marksOf, type BareLine } from './map-parts';
import type { MapPlan } from './map-plan';
import { lineOf, pairsOf, type Pair } from './pairs';
import type { Picture, PictureMark } from './picture';
import { spanText } from './span-text';

/** The map as it is drawn: the names of a plan, and the lines that some edges make between them. */

export interface MapOptions {
	/** Default 1. */
	readonly scale?: Scale;
	/** Ids of the marks to show; default all. */
	readonly shown?: ReadonlySet<string>;
	/** The bundle that is opened: `a~b`, its two node ids in any order, or the id of one of its edges. */
	readonly open?: string | null;
	/** Ids of marks that the reader keeps where they are. */
	readonly pinned?: ReadonlySet<string>;
}

/** Names as they stand on a plan, by scale: filters do not move them, so that they are set once. */
const named = new WeakMap<MapPlan, Map<Scale, readonly PictureMark[]>>();

function marksAt(graph: Graph, plan: MapPlan, scale: Scale): readonly PictureMark[] {
	const known = named.get(plan) ?? new Map<Scale, readonly PictureMark[]>();
	named.set(plan, known);
	const before = known.get(scale);
	if (before) return before;
	const lines = scale === SCALES.near ? linesOf(graph, edgesAmong(graph, plan.ids)) : [];
	const marks = namedMarks(marksOf(graph, plan), lines, plan.places, plan, scale);
	known.set(scale, marks);
	return marks;
}

function isOpen(graph: Graph, pair: Pair, open: string): boolean {
	const [a, b] = [graph.nodes.ids[pair.a], graph.nodes.ids[pair.b]];
	return open === `${a}~${b}` || open === `${b}~${a}` || pair.edges.some((edge) => graph.edgeIdOf(edge) === open);
}

/** When the first of a pair's statements was said, and the last. */
function whenOf(graph: Graph, pair: Pair): string | null {
	const first = Math.min(...pair.edges.map((edge) => graph.edges.first[edge] ?? 0));
	const last = Math.max(...pair.edges.map((edge) => graph.edges.last[edge] ?? 0));
	return spanText(first, last);
}

/**
 * Draws a plan. Marks stand at the plan's places whatever is filtered; those without a place, and those not `shown`, are left
 * out with their lines. Whole px; the same input gives the same picture. Quadratic in the lines.
 */
export function mapPicture(graph: Graph, plan: MapPlan, edges: Iterable<number>, options: MapOptions = {}): Picture {
	const { scale = SCALES.mid, shown, open = null, pinned } = options;
	const marks = marksAt(graph, plan, scale)
		.filter((mark) => shown?.has(mark.id) ?? true)
		.map((mark) => (pinned?.has(mark.id) ? { ...mark, pinned: true } : mark));
	const there = new Set(marks.map((mark) => graph.index(mark.id)));
	const fuller = new Map<string, string>();
	const lines = pairsOf(graph, edges).flatMap((pair): BareLine[] => {
		if (!there.has(pair.a) || !there.has(pair.b)) return [];
		if (open !== null && isOpen(graph, pair, open)) {
			const fan = fanOf(graph, pair);
			for (const [id, label] of fan.dated) fuller.set(id, label);
			return fan.lines;
		}
		const line = lineOf(graph, pair);
		if (scale === SCALES.far && (line.family === 'participate' || line.family === 'other')) return [];
		const when = scale === SCALES.near && line.more === 0 ? whenOf(graph, pair) : null;
		if (when !== null) fuller.set(line.id, `${line.label}, ${when}`);
		return [line];
	});
	return laidPicture(plan, marks, lines, scale, fuller);
}
