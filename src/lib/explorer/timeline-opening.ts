import type { JoinRecords } from '$lib/causes/join-records';
import type { Graph } from '$lib/graph/graph';
import { timelineItems, undatedCount } from '$lib/picture/timeline-item';
import { timelinePicture, type TimelineSize } from '$lib/picture/timeline-layout';
import type { TimelinePicture } from '$lib/picture/timeline-picture';
import { timelineAccount, timelineChain, type TimelineQuestion } from './timeline-chain';
import { timelineHistogram } from './timeline-histogram';
import type { Histogram } from './histogram';
import { timelineRows, type TimelineRow } from './timeline-rows';
import { TIMELINE_OPENING } from './timeline-state';
import { timelinePlan } from './timeline-view';

/** The size of the picture before the browser has said how large its window is. */
export const OPENING_SIZE: TimelineSize = { width: 1302, height: 740 };

/** How much is shown. */
export interface TimelineCounts {
	readonly named: number;
	readonly shown: number;
	/** All that is dated, and what is not. */
	readonly dated: number;
	readonly undated: number;
}

/** The line of time as it opens, as plain JSON: all that the page shows before its script has the graph. */
export interface TimelineOpening {
	readonly questions: readonly TimelineQuestion[];
	readonly picture: TimelinePicture;
	/** Id of the outcome that is marked; null where nothing led to anything. */
	readonly outcome: { readonly id: string; readonly label: string } | null;
	/** Ids of the chain that is open. */
	readonly chain: readonly string[];
	readonly rows: readonly TimelineRow[];
	readonly counts: TimelineCounts;
	readonly histogram: Histogram | null;
}

/** The opening of a graph; `questions`: those that it can open with, the first is open. Linear, but for the chain and the picture. */
export function timelineOpeningOf(
	graph: Graph,
	records: JoinRecords,
	questions: readonly TimelineQuestion[]
): TimelineOpening {
	const items = timelineItems(graph);
	const [question] = questions;
	const account = timelineAccount(graph, records);
	const chain = question ? timelineChain(account, graph.index(question.id), question.chain, 0) : null;
	const plan = timelinePlan(graph, items, TIMELINE_OPENING, chain);
	const picture = timelinePicture(plan, OPENING_SIZE);
	return {
		questions,
		picture,
		outcome: chain && question ? { id: question.id, label: question.label } : null,
		chain: chain ? chain.nodes.map((node) => graph.nodes.ids[node]!) : [],
		rows: timelineRows(
			graph,
			items,
			plan.lanes.map(({ label }) => label),
			plan.laneOf
		),
		counts: {
			named: picture.named.length,
			shown: items.length,
			dated: items.length,
			undated: undatedCount(graph, items)
		},
		histogram: timelineHistogram(items, null)
	};
}
