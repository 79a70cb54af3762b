import type { Graph } from '$lib/graph/graph';
import { edgesAmong, linesOf, marksOf, type BareLine } from './map-parts';
import type { MapPlan, Place } from './map-plan';
import type { PictureMark, PictureRegion } from './picture';

/** What is to be arranged, as plain data: a worker that is sent it needs no graph. */
export interface ArrangeProblem {
	readonly title: string;
	readonly width: number;
	readonly height: number;
	readonly regions: readonly PictureRegion[];
	/** Each name on one line. */
	readonly marks: readonly PictureMark[];
	readonly lines: readonly BareLine[];
	/** For each mark the index of its region, -1 where it has none. */
	readonly homes: readonly number[];
	/** Names that stand already, and stay. */
	readonly places: ReadonlyMap<string, Place>;
}

/** The names of a plan with every line between them; a name's region is its lane's (MODEL.md §3.4). */
export function problemOf(graph: Graph, plan: MapPlan): ArrangeProblem {
	const { title, width, height, regions, places } = plan;
	const homes = plan.ids.map((id) => {
		const lane = graph.about.lanes[(graph.nodes.lane[graph.index(id)] ?? 0) - 1];
		return regions.findIndex((region) => region.id === lane?.id);
	});
	const lines = linesOf(graph, edgesAmong(graph, plan.ids));
	return { title, width, height, regions, marks: marksOf(graph, plan), lines, homes, places };
}
