import type { Certainty, RelationFamily } from '$lib/graph/vocabulary';
import type { TimelineItem } from './timeline-item';
import type { TimelineLane } from './timeline-lanes';

/** A causal statement between two items of a line of time. */
export interface TimelineLink {
	/** Id of the edge. */
	readonly id: string;
	readonly href: string;
	readonly sentence: string;
	/** Places of its ends in the items. */
	readonly from: number;
	readonly to: number;
	readonly family: RelationFamily;
	readonly certainty: Certainty;
	readonly width: number;
	/** It meets its effect where that ends, not where it begins. */
	readonly atEnd: boolean;
	/** On the chain that is open. */
	readonly chain: boolean;
}

/** What is to be drawn on a line of time, without any places. */
export interface TimelinePlan {
	readonly title: string;
	/** In order of time. */
	readonly items: readonly TimelineItem[];
	readonly lanes: readonly TimelineLane[];
	/** By item: place of its lane. */
	readonly laneOf: readonly number[];
	/** By item: how much it should have a name; those on the chain Infinity. */
	readonly worth: readonly number[];
	readonly links: readonly TimelineLink[];
	/** Place of the outcome in the items, -1 where none is. */
	readonly main: number;
	/** First and last day that are shown; null: as the items need. */
	readonly span: readonly [number, number] | null;
	readonly even: boolean;
}
