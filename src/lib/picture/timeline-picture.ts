import type { TimelineItem } from './timeline-item';
import type { TimelineLane } from './timeline-lanes';
import type { TimelineLink } from './timeline-plan';
import type { Point } from './picture';
import type { TimelineScale } from './timeline-scale';
import type { TimelineTick } from './timeline-ticks';

/** A line of time with its places, in px: plain data but for its scale. */

/** Sizes of the picture, in px; `row` is the distance of two rows of names, of which a lane has at most `rows`. */
export const TIMELINE = {
	axis: 30,
	pad: 6,
	row: 31,
	rows: 4,
	motiveRow: 22,
	motiveRows: 2,
	rug: 16,
	r: 6.6,
	mainR: 10,
	smallR: 4,
	gutter: 138
} as const;

/** Type of names and of dates. */
export const NAME = { size: 13.5, weight: 600, motive: 12.5 } as const;
export const WHEN = { size: 12, weight: 500 } as const;
/** Px from the middle of a mark to its name, beyond its radius. */
export const NAME_GAP = 5;

export type NameSide = 'left' | 'right';

/** An item with a name. */
export interface NamedItem {
	/** Place in the items. */
	readonly at: number;
	readonly item: TimelineItem;
	readonly lane: number;
	/** Row inside its lane, of events or of motives. */
	readonly row: number;
	readonly side: NameSide;
	/** Middle of its mark. */
	readonly x: number;
	readonly y: number;
	readonly r: number;
	/** Its bar or band, from px to px; null where it is too short to be seen. */
	readonly bar: readonly [number, number] | null;
	/** The bar lies under the name and the date is on the name's own line. */
	readonly over: boolean;
	/** It began before, goes on after, what is shown. */
	readonly before: boolean;
	readonly after: boolean;
	/** Px that the name and its date take. */
	readonly width: number;
	readonly main: boolean;
	readonly chain: boolean;
}

/** Items without a name that stand so near to each other that one mark does for all. */
export interface RugMark {
	/** Places in the items, in order of time; at least one. */
	readonly items: readonly number[];
	readonly lane: number;
	readonly x: number;
	readonly y: number;
	/** "+7", where there is room for it. */
	readonly count: string | null;
}

/** A causal link as a curve: start, two control points, end. */
export interface TimelineArc {
	readonly link: TimelineLink;
	readonly points: readonly [Point, Point, Point, Point];
}

/** A lane with its place. */
export interface PlacedLane extends TimelineLane {
	readonly y: number;
	readonly height: number;
	/** How many of its items have a name, of how many. */
	readonly named: number;
	readonly of: number;
}

/** The whole picture. */
export interface TimelinePicture {
	readonly title: string;
	readonly width: number;
	readonly height: number;
	readonly items: readonly TimelineItem[];
	readonly lanes: readonly PlacedLane[];
	readonly ticks: readonly TimelineTick[];
	readonly named: readonly NamedItem[];
	readonly rug: readonly RugMark[];
	readonly arcs: readonly TimelineArc[];
	readonly scale: Pick<TimelineScale, 'days' | 'places'>;
}
