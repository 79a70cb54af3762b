import type { Graph } from '$lib/graph/graph';
import { markOf } from './mark-of';
import type { MapPlan } from './map-plan';
import { NAME_TYPE, breakName, nameLines } from './names';
import { lineOf, pairsOf } from './pairs';
import type { PictureLine, PictureMark, Side, Tier } from './picture';

/** The marks and lines of a map before they have places. */

/** A line without its places. */
export type BareLine = Omit<PictureLine, 'path' | 'verb'>;

/** Widths in px that a name may take on each side where its words allow it. */
const ROOMS: Readonly<Record<Side, number>> = { below: 124, above: 124, left: 104, right: 104, inside: 0, none: 0 };

/** What a name is called on a map: the phrase that sentences use where it is shorter, without its article. */
function shortName(graph: Graph, index: number): string {
	const label = graph.nodes.labels[index] ?? '';
	const phrase = graph.nodes.as[index]?.replace(/^(?:the|an?) /i, '');
	if (!phrase || phrase.length >= label.length || !['actor', 'place'].includes(graph.familyOf(index))) return label;
	return phrase.charAt(0).toLocaleUpperCase('en') + phrase.slice(1);
}

/** The marks of a plan's names, not yet placed, each with its short name on one line. */
export function marksOf(graph: Graph, plan: MapPlan): PictureMark[] {
	return plan.ids.map((id) => {
		const index = graph.index(id);
		return { ...markOf(graph, index, plan.tiers.get(id) ?? 3), lines: [shortName(graph, index)] };
	});
}

const broken = new Map<string, readonly string[]>();

/** The lines of a name for one side: two if it is long, more only as needed. */
export function linesFor(text: string, tier: Tier, side: Side): readonly string[] {
	const key = `${tier} ${ROOMS[side]} ${text}`;
	const known = broken.get(key);
	if (known) return known;
	const lines = text.length === 0 ? breakName('', 1, NAME_TYPE[tier].size, 600) : nameLines(text, tier, ROOMS[side]);
	broken.set(key, lines);
	return lines;
}

/** The edges with both ends among these nodes, in order. Linear in the edges that leave them. */
export function edgesAmong(graph: Graph, ids: Iterable<string>): number[] {
	const members = new Set([...ids].map((id) => graph.index(id)).filter((index) => index >= 0));
	const edges = [...members].flatMap((index) =>
		graph.outOf(index).filter((edge) => members.has(graph.edges.to[edge] ?? -1))
	);
	return edges.sort((a, b) => a - b);
}

/** The lines that edges make, one for each pair of nodes. */
export function linesOf(graph: Graph, edges: Iterable<number>): BareLine[] {
	return pairsOf(graph, edges).map((pair) => lineOf(graph, pair));
}
