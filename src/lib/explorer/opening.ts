import { NODE_FLAG } from '$lib/graph/columns';
import type { Graph } from '$lib/graph/graph';
import { mapPicture } from '$lib/picture/map-picture';
import { plainPlan, type MapPlan, type PlainPlan } from '$lib/picture/map-plan';
import type { Picture } from '$lib/picture/picture';
import { ringPicture } from '$lib/picture/ring';
import { OPENING } from './explore-state';
import { histogramOf, type Histogram } from './histogram';
import { inView } from './in-view';
import { legendOf, type Legend } from './legend';
import { tableRows, type TableRow } from './table-rows';

/** The map as it opens, as plain JSON: all that a page shows before its script has the graph. */
export interface Opening {
	readonly plan: PlainPlan;
	readonly picture: Picture;
	/** What a phone opens with: the most connected name and its neighbours. */
	readonly ring: { readonly id: string; readonly picture: Picture } | null;
	readonly legend: Legend;
	readonly histogram: Histogram | null;
	readonly rows: readonly TableRow[];
	readonly counts: Counts;
}

/** How much of the graph is in view. */
export interface Counts {
	readonly names: number;
	readonly allNames: number;
	readonly statements: number;
	readonly allStatements: number;
}

/** Px of the ring on a phone, above its sheet. */
export const RING = { width: 390, height: 372, limit: 9 };

/** The opening of an arranged plan. Linear in the view, but for the picture. */
export function openingOf(graph: Graph, plan: MapPlan): Opening {
	const view = inView(graph, plan.ids, OPENING.map, OPENING);
	const picture = mapPicture(graph, plan, view.edges, { shown: view.shown });
	const main = mostConnected(picture);
	const ring = main === null ? null : ringPicture(graph, graph.index(main), RING);
	return {
		plan: plainPlan(plan),
		picture,
		ring: main !== null && ring ? { id: main, picture: ring } : null,
		legend: legendOf(graph, view, OPENING),
		histogram: histogramOf(graph, view.among, null),
		rows: tableRows(graph, view.edges),
		counts: countsOf(graph, view.shown.size, view.edges.length)
	};
}

export function countsOf(graph: Graph, names: number, statements: number): Counts {
	const sources = graph.nodes.flags.filter((flags) => flags & NODE_FLAG.bibliography).length;
	return { names, allNames: graph.nodeCount - sources, statements, allStatements: graph.edgeCount };
}

/** The name of the first tier that most lines lead to; the first in the picture among equals. */
export function mostConnected({ marks, lines }: Picture): string | null {
	const first = Math.min(...marks.map(({ tier }) => tier));
	const counted = marks
		.filter(({ tier }) => tier === first)
		.map(({ id }) => ({ id, lines: lines.filter(({ from, to }) => from === id || to === id).length }));
	return counted.sort((a, b) => b.lines - a.lines)[0]?.id ?? null;
}
