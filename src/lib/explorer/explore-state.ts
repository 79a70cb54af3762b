import type { Certainty, RelationFamily } from '$lib/graph/vocabulary';
import type { Place } from '$lib/picture/map-plan';

/** What a reader of the map has set. Immutable: every step gives a new one, and the same one gives the same picture. */

export const VIEWS = ['map', 'table', 'around'] as const;
export type View = (typeof VIEWS)[number];

/** What the reader did to the map itself; this is what undo restores, places included. */
export interface MapSteps {
	/** Names beyond the opening ones, in the order in which they came. */
	readonly added: readonly string[];
	readonly hidden: readonly string[];
	readonly pinned: readonly string[];
	/** Places of names that were added or moved. */
	readonly at: ReadonlyMap<string, Place>;
	/** Only what is so many lines away from a name. */
	readonly focus: { readonly id: string; readonly depth: number } | null;
}

/** A way from one name to another; `nth` counts from 0, the shortest first. */
export interface WayAsked {
	readonly from: string;
	readonly to: string;
	readonly nth: number;
	/** Ids of relations to do without. */
	readonly without: readonly string[];
}

/** All of it; what stands in the address. */
export interface ExploreState {
	readonly view: View;
	/** No name, one, or the two of a pair. */
	readonly sel: readonly string[];
	/** The statement that is open in the panel: id of an edge, or `edge~event`. */
	readonly open: string | null;
	/** The two ids of the pair whose bundle is open on the map, as `a~b`. */
	readonly fan: string | null;
	/** What is left out, by id. */
	readonly noKinds: readonly string[];
	readonly noFamilies: readonly RelationFamily[];
	readonly noSure: readonly Certainty[];
	/** Id of the interpretation whose account is shown; null: all. */
	readonly account: string | null;
	/** Months (12 × year + month from 0), the end exclusive; null: all times. */
	readonly span: readonly [number, number] | null;
	readonly way: WayAsked | null;
	readonly map: MapSteps;
}

export const NO_STEPS: MapSteps = { added: [], hidden: [], pinned: [], at: new Map(), focus: null };

export const OPENING: ExploreState = {
	view: 'map',
	sel: [],
	open: null,
	fan: null,
	noKinds: [],
	noFamilies: [],
	noSure: [],
	account: null,
	span: null,
	way: null,
	map: NO_STEPS
};

/** How many steps away a focus may reach. */
export const DEEPEST = 3;

/** How many ways between two names are told; each further one takes longer to find. */
export const MOST_WAYS = 20;
