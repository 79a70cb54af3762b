import type { Band } from '$lib/graph/about';
import type { Certainty, Mark, RelationFamily } from '$lib/graph/vocabulary';

/** What a chain picture shows, before anything has a place: plain data that can be sent to a worker. */

/** A card: an event, a condition, a motive. */
export interface ChainCard {
	/** Id of the node. */
	readonly id: string;
	readonly label: string;
	readonly href: string;
	/** Its kind in words, for speech, and where it has no date. */
	readonly kind: string;
	readonly mark: Mark;
	/** Its date in words; null where nobody knows. */
	readonly when: string | null;
	/** Day numbers, inclusive; OPEN_START and OPEN_END (days.ts) where nothing is known. */
	readonly first: number;
	readonly last: number;
	/** Id of its lane; null: none. */
	readonly lane: string | null;
	/** The one that the picture is about. */
	readonly main: boolean;
	/** Every route passes it: it stands between two bars. */
	readonly gate: boolean;
	/** A short bold line below the date, as "16 of 29 chains". */
	readonly note: string | null;
	/** A pill: motives. */
	readonly round: boolean;
	readonly certainty: Certainty;
	/** A gap in the record. */
	readonly gap: boolean;
	/** False: it did not happen. */
	readonly happened: boolean;
	/** Something that was not done where it could have been. */
	readonly omission: boolean;
}

/** Causes of one effect that act only together, or each instead of the others. */
export interface ChainGroup {
	/** The same for all its links into one card. */
	readonly id: string;
	readonly how: 'together' | 'instead';
}

/** A link from cause to effect. */
export interface ChainLink {
	/** Id of the edge. */
	readonly id: string;
	/** Card ids. */
	readonly from: string;
	readonly to: string;
	/** The verb. */
	readonly label: string;
	readonly href: string;
	readonly family: RelationFamily;
	readonly certainty: Certainty;
	/** Px. */
	readonly width: number;
	/** It works against its effect. */
	readonly against: boolean;
	/** It is a needed cause. */
	readonly needed: boolean;
	readonly group: ChainGroup | null;
	/** For speech and titles. */
	readonly sentence: string;
}

/** Cards and the links between them; links to cards that are not here are left out. */
export interface ChainPlan {
	readonly title: string;
	readonly cards: readonly ChainCard[];
	readonly links: readonly ChainLink[];
	/** From the top; those without a card are left out. */
	readonly lanes: readonly { readonly id: string; readonly label: string }[];
	/** The author's bands of time. */
	readonly bands: readonly Band[];
	/** Ids of the links of the chain that the picture opens with: they are kept straighter, and clear of crossings. */
	readonly chain: readonly string[];
}
