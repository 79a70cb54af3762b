import type { LensCard, LensCounts, LensLink, LensPill } from './lens-plan';
import type { Point } from './picture';

/** A picture of motives, decisions and what came of them as data: every px is from its upper left corner. */

export interface LensBox {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly lines: readonly string[];
}
export type PlacedPill = LensPill & LensBox;
export type PlacedLensCard = LensCard & LensBox;
export interface PlacedLensLink extends LensLink {
	/** Two points: an S between them; more: around corners. */
	readonly points: readonly Point[];
	/** It would cross too many: its two ends alone are drawn until the reader asks about it. */
	readonly broken: boolean;
}
/** A word over a column, or beside a group. */
export interface LensWord extends Point {
	readonly text: string;
}
export interface LensPicture {
	readonly title: string;
	readonly width: number;
	readonly height: number;
	readonly heads: readonly LensWord[];
	readonly groups: readonly LensWord[];
	readonly pills: readonly PlacedPill[];
	readonly decisions: readonly PlacedLensCard[];
	readonly outcomes: readonly PlacedLensCard[];
	readonly links: readonly PlacedLensLink[];
	readonly of: LensCounts;
}
