import type { Graph } from '$lib/graph/graph';
import type { TimelineItem } from './timeline-item';

/** How a line of time is divided: by the graph's lanes, by the kind of who acted, or not at all. */
export const LANE_WAYS = ['graph', 'actors', 'one'] as const;
export type LaneWay = (typeof LANE_WAYS)[number];

/** A lane, before anything stands in it. */
export interface TimelineLane {
	readonly id: string;
	/** Empty where there is but one lane. */
	readonly label: string;
	/** A few who act in it. */
	readonly who: readonly string[];
}

/** Lanes with something in them, and which of them each item is in. */
export interface Laned {
	readonly lanes: readonly TimelineLane[];
	/** By item: place in `lanes`. */
	readonly laneOf: readonly number[];
}

const WHO = 3;
const ELSEWHERE: TimelineLane = { id: '~', label: 'Elsewhere', who: [] };
const WHOLE: TimelineLane = { id: '~', label: '', who: [] };

/** The way a graph's own picture is divided: by its lanes where it has some, else by the kinds of its actors. */
export function ownLaneWay(graph: Graph): LaneWay {
	return graph.about.lanes.length > 0 ? 'graph' : 'actors';
}

/** Puts items in lanes; a lane without any is left out, and where only one is left it needs no name. Linear in items and their edges. */
export function timelineLanes(graph: Graph, items: readonly TimelineItem[], way: LaneWay): Laned {
	const { lanes, of } =
		way === 'graph' ? byGraph(graph) : way === 'actors' ? byActors(graph) : { lanes: [], of: () => -1 };
	const wanted = items.map((item) => {
		const lane = of(item.node);
		return lane < 0 ? lanes.length : lane;
	});
	const used = [...new Set(wanted)].sort((a, b) => a - b);
	if (used.length < 2) return { lanes: items.length ? [WHOLE] : [], laneOf: items.map(() => 0) };
	const placeOf = new Map(used.map((lane, place) => [lane, place]));
	return {
		lanes: used.map((lane) => lanes[lane] ?? ELSEWHERE),
		laneOf: wanted.map((lane) => placeOf.get(lane)!)
	};
}

interface Division {
	readonly lanes: readonly TimelineLane[];
	/** Place of a node's lane, -1 where it has none. */
	readonly of: (node: number) => number;
}

function byGraph(graph: Graph): Division {
	const label = (id: string): string[] => {
		const index = graph.index(id);
		return index < 0 ? [] : [graph.nodes.labels[index]!];
	};
	return {
		lanes: graph.about.lanes.map(({ id, label: name, actors }) => ({
			id,
			label: name,
			who: actors.slice(0, WHO).flatMap(label)
		})),
		of: (node) => graph.nodes.lane[node]! - 1
	};
}

/** By the kind of the first who did it, held it, or took part in it. */
function byActors(graph: Graph): Division {
	const kinds = graph.kinds.filter(({ family }) => family === 'actor');
	return {
		lanes: kinds.map(({ id, plural }) => ({ id, label: plural, who: [] })),
		of: (node) => {
			const actors = graph
				.into(node)
				.filter((e) => graph.familyOf(graph.edges.from[e]!) === 'actor')
				.sort((a, b) => rank(graph, a) - rank(graph, b) || a - b);
			const [first] = actors;
			return first === undefined ? -1 : kinds.indexOf(graph.kindOf(graph.edges.from[first]!));
		}
	};
}

function rank(graph: Graph, e: number): number {
	const { role } = graph.relationOf(e);
	return role === 'by' ? 0 : role === 'held-by' ? 1 : role === 'took-part' ? 2 : 3;
}
