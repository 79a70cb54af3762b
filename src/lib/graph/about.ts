/** The files beside the nodes: about.yaml, views, tours and questions for study (MODEL.md §3.4). */

/** A lane of time pictures and a region of maps. */
export interface Lane {
	readonly id: string;
	readonly label: string;
	readonly actors: readonly string[];
	readonly places: readonly string[];
}

/** A band of time; `until` is the last day number of the band, null for the last band. */
export interface Band {
	readonly label: string;
	readonly until: number | null;
}

/** A question of the front page. */
export interface Question {
	readonly ask: string;
	/** An address of the site. */
	readonly view: string;
	/** The chain to open with; empty where the author gives none. */
	readonly chain: readonly string[];
}

/** What a graph says of itself. */
export interface About {
	readonly title: string;
	readonly subtitle: string | null;
	readonly period: string | null;
	/** BCP 47 tag. */
	readonly language: string;
	readonly licence: string | null;
	readonly editors: readonly string[];
	readonly citeAs: string | null;
	readonly repository: string | null;
	readonly version: string | null;
	readonly lanes: readonly Lane[];
	readonly bands: readonly Band[];
	readonly questions: readonly Question[];
}

/** A named view: what it shows and where things stand, in whole pixels. */
export interface NamedView {
	readonly id: string;
	readonly title: string;
	readonly shows: readonly string[];
	readonly tiers: Readonly<Record<string, number>>;
	/** Lane id → [x, y, width, height]. */
	readonly regions: Readonly<Record<string, readonly [number, number, number, number]>>;
	/** Node id → place and the side of its label. */
	readonly at: Readonly<Record<string, readonly [number, number, 'below' | 'right' | 'left' | 'above']>>;
}

/** A guided tour. */
export interface Tour {
	readonly id: string;
	readonly title: string;
	readonly stops: readonly { readonly title: string; readonly text: string; readonly view: string | null }[];
}

/** A question for self-test. */
export interface StudyQuestion {
	readonly id: string;
	readonly ask: string;
	readonly kind: string;
	readonly right: readonly string[];
	readonly wrong: readonly string[];
	readonly because: string | null;
}
