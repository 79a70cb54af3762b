import type { LensBox } from './lens-picture';
import type { MirrorLink, MirrorMoment, MirrorPill, MirrorPlan, MirrorSide } from './mirror-plan';
import type { Point } from './picture';

/** A picture of two actors as data: every px is from its upper left corner. */

export type PlacedMirrorPill = MirrorPill & LensBox;
export interface PlacedMoment extends MirrorMoment {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** The lines of the event of both, and of the two halves. */
	readonly lines: { readonly both: readonly string[]; readonly a: readonly string[]; readonly b: readonly string[] };
}
export interface PlacedMirrorLink extends MirrorLink {
	/** Two points: an S between them. */
	readonly points: readonly Point[];
	/** It would cross too many: its two ends alone are drawn until the reader asks about it. */
	readonly broken: boolean;
}
/** The label of a group at one side. */
export interface MirrorGroupLabel {
	readonly text: string;
	readonly side: MirrorSide;
	readonly y: number;
}
export interface MirrorPicture extends Pick<MirrorPlan, 'title' | 'names' | 'of'> {
	readonly width: number;
	readonly height: number;
	readonly groups: readonly MirrorGroupLabel[];
	readonly pills: readonly PlacedMirrorPill[];
	readonly moments: readonly PlacedMoment[];
	readonly links: readonly PlacedMirrorLink[];
}
