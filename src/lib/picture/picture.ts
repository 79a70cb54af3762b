import type { Certainty, Mark, RelationFamily } from '$lib/graph/vocabulary';

/** What is drawn, as data: the same value becomes an SVG in the page and a live canvas in the same places. */

/** CSS px from the picture's upper left corner. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Where a name stands beside its mark; `inside`: initials only; `none`: no name is drawn. */
export type Side = 'below' | 'above' | 'left' | 'right' | 'inside' | 'none';

/** 1 for principal names, 3 for the least. */
export type Tier = 1 | 2 | 3;

/** A node as it is drawn. */
export interface PictureMark {
	/** Id of the node. */
	readonly id: string;
	readonly label: string;
	/** The label as it is broken into lines. */
	readonly lines: readonly string[];
	readonly href: string;
	/** Its kind in words, for speech. */
	readonly kind: string;
	/** A card stands for an event where a picture is too small for names. */
	readonly mark: Mark | 'card';
	/** Centre, in whole px. */
	readonly x: number;
	readonly y: number;
	/** Half its size in px; a card is twice as wide. */
	readonly r: number;
	readonly side: Side;
	readonly tier: Tier;
	readonly gap: boolean;
	/** False: it did not happen. */
	readonly happened: boolean;
	/** The one that the picture is about: solid. */
	readonly main: boolean;
	/** The reader keeps it where it is. */
	readonly pinned: boolean;
}

/** The verb of a line: centre in px, degrees clockwise in (-90, 90], and the width of the text in px. */
export interface VerbPlace extends Point {
	readonly angle: number;
	readonly width: number;
}

/** All that was said between two nodes, as one line. */
export interface PictureLine {
	/** Id of the edge that gives the line its verb. */
	readonly id: string;
	/** Mark ids. */
	readonly from: string;
	readonly to: string;
	readonly label: string;
	/** Statements beyond the first. */
	readonly more: number;
	readonly href: string;
	/** Mixed: statements of several families. */
	readonly family: RelationFamily | 'mixed';
	readonly certainty: Certainty;
	/** Px. */
	readonly width: number;
	readonly heads: { readonly from: boolean; readonly to: boolean };
	/** It carries a needed cause. */
	readonly needed: boolean;
	/** The two ends; clear of the marks. */
	readonly path: readonly [Point, Point];
	/**
	 * Px that the control point of a curved line stands aside of the middle between its ends, to the left as one goes from
	 * the first to the second; 0: straight. The line itself goes half as far (quadratic Bézier).
	 */
	readonly bend: number;
	/** Null where the verb does not fit. */
	readonly verb: VerbPlace | null;
	/** For speech and titles. */
	readonly sentence: string;
}

/** A titled rectangle on which marks stand; px from the picture's upper left corner. */
export interface PictureRegion {
	readonly id: string;
	readonly label: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A whole picture; width and height in CSS px. */
export interface Picture {
	readonly width: number;
	readonly height: number;
	readonly title: string;
	/** In the order in which they are read. */
	readonly marks: readonly PictureMark[];
	readonly lines: readonly PictureLine[];
	/** Beneath everything; empty where a picture has none. */
	readonly regions: readonly PictureRegion[];
}
