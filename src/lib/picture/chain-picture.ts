import type { ChainCard, ChainLink } from './chain-plan';
import type { Point, VerbPlace } from './picture';

/** A chain picture as data: every px is from its upper left corner. */

export interface PlacedCard extends ChainCard {
	/** Upper left corner, in whole px. */
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** The label as it is broken into lines. */
	readonly lines: readonly string[];
	/** Its column, from 0 at the left. */
	readonly column: number;
}

export interface PlacedLink extends ChainLink {
	/** From cause to effect: upright and flat pieces whose corners are rounded when drawn; the last piece of a joint cause leads to its dot. */
	readonly points: readonly Point[];
	/** It leads to the left: its effect is dated before its cause, or it closes a circle. */
	readonly back: boolean;
	/** It comes after its effect began, and meets it where it lasts (ChainLasting). */
	readonly late: boolean;
	/** It ends at the dot of its group: the group has the head. */
	readonly joined: boolean;
	/** Null where the verb does not fit. */
	readonly verb: VerbPlace | null;
}

/** The dot where joint causes meet, or the fork of alternatives, with their common arrow. */
export interface ChainJoin extends Point {
	readonly id: string;
	readonly how: 'together' | 'instead';
	/** Card id. */
	readonly to: string;
	/** Link ids. */
	readonly links: readonly string[];
	/** Mixed: of several families. */
	readonly family: ChainLink['family'] | 'mixed';
	readonly width: number;
	/** From the dot to the card. */
	readonly path: readonly [Point, Point];
}

/** A title over columns: the author's band above (row 0), the time of the columns below (row 1). */
export interface ChainHead {
	readonly label: string;
	readonly row: 0 | 1;
	readonly x: number;
	readonly width: number;
}

export interface ChainLane {
	readonly id: string;
	readonly label: string;
	/** The label as it is broken into lines. */
	readonly lines: readonly string[];
	readonly y: number;
	readonly height: number;
}

/** Where a card that lasts is met by a later cause: a low card further right, joined to its own by a bar. */
export interface ChainLasting {
	/** Card id. */
	readonly card: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** The beginning of the card's label. */
	readonly line: string;
	/** The bar, from the card. */
	readonly points: readonly Point[];
}

export interface ChainPicture {
	readonly title: string;
	readonly width: number;
	readonly height: number;
	/** In order of columns, then from the top: as they are read. */
	readonly cards: readonly PlacedCard[];
	readonly links: readonly PlacedLink[];
	readonly joins: readonly ChainJoin[];
	readonly lasting: readonly ChainLasting[];
	readonly heads: readonly ChainHead[];
	/** Px of a column's cards, from the left. */
	readonly columns: readonly { readonly x: number; readonly width: number }[];
	readonly lanes: readonly ChainLane[];
}

/** Px: how far the bars of a gate stand from their card, how thick they are, and where links to a gated card end. */
export const GATE = { away: 7, width: 3.2, clear: 11 };
/** Px: the radius of a join's dot, and how far from its card the dot is. */
export const JOIN = { r: 4, away: 24, fan: 13 };
