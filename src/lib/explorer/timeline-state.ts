import type { LaneWay } from '$lib/picture/timeline-lanes';

/** What a reader of the line of time has set. Immutable: every step gives a new one, and the same one gives the same picture. */

export const SCALES = ['dense', 'even'] as const;
/** How wide a day is: wider where more happened, or the same everywhere. */
export type ScaleWay = (typeof SCALES)[number];

export const LINKS = ['chain', 'established', 'all', 'none'] as const;
/** Which causal links are drawn: those of the open chain, all that are established, all there are, none. */
export type LinkWay = (typeof LINKS)[number];

export const TIME_VIEWS = ['time', 'table'] as const;
export type TimeView = (typeof TIME_VIEWS)[number];

/** All of it; what stands in the address. Names are ids. */
export interface TimelineState {
	readonly view: TimeView;
	readonly sel: string | null;
	/** Months (12 × year + month from 0), the end exclusive; null: all times. */
	readonly span: readonly [number, number] | null;
	readonly scale: ScaleWay;
	readonly links: LinkWay;
	/** Null: as the graph has it. */
	readonly lanes: LaneWay | null;
	/** Ids of kinds that are left out. */
	readonly noKinds: readonly string[];
	/** The outcome whose chain is open; null: that of the graph's first question. */
	readonly cause: string | null;
	/** Which chain, from 0. */
	readonly nth: number;
}

export const TIMELINE_OPENING: TimelineState = {
	view: 'time',
	sel: null,
	span: null,
	scale: 'dense',
	links: 'chain',
	lanes: null,
	noKinds: [],
	cause: null,
	nth: 0
};
