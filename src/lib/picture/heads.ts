import type { PictureLine } from './picture';

/** How each family's line begins and ends (DESIGN-LANGUAGE §3.2). Points are in head sizes, the tip at (0, 0), the line coming from -y. */

export type Family = PictureLine['family'];

/** The end of a line. */
export interface Head {
	/** Closed polygon `x1 y1 …`, or null for a circle that ends at the tip. */
	readonly points: readonly number[] | null;
	/** A second polygon: the bar of a trigger. */
	readonly bar: readonly number[] | null;
	readonly hollow: boolean;
	/** How far before the tip the line itself stops, in head sizes. */
	readonly stop: number;
	/** The name that the canvas library gives this shape. */
	readonly name: 'triangle' | 'triangle-cross' | 'tee' | 'triangle-backcurve' | 'vee' | 'circle' | 'none';
}

const TRIANGLE = [-0.15, -0.3, 0, 0, 0.15, -0.3];
const filled: Head = { points: TRIANGLE, bar: null, hollow: false, stop: 0.2, name: 'triangle' };
const plain: Head = { points: [], bar: null, hollow: false, stop: 0, name: 'none' };

export const HEADS: Readonly<Record<Family, Head>> = {
	cause: filled,
	trigger: { ...filled, bar: [-0.15, -0.4, 0.15, -0.4, 0.15, -0.48, -0.15, -0.48], name: 'triangle-cross' },
	enable: { ...filled, hollow: true, stop: 0.3 },
	constrain: {
		points: [-0.15, 0, 0.15, 0, 0.15, -0.1, -0.15, -0.1],
		bar: null,
		hollow: false,
		stop: 0.05,
		name: 'tee'
	},
	motivate: {
		points: [-0.15, -0.3, 0, 0, 0.15, -0.3, 0, -0.22],
		bar: null,
		hollow: false,
		stop: 0.2,
		name: 'triangle-backcurve'
	},
	interact: { points: [-0.15, -0.3, 0, 0, 0.15, -0.3, 0, -0.15], bar: null, hollow: false, stop: 0.12, name: 'vee' },
	participate: { points: null, bar: null, hollow: true, stop: 0.3, name: 'circle' },
	other: plain,
	mixed: filled
};

/** Lines that begin with a filled circle: what moved someone. */
export const TAILED: Family = 'motivate';

/** Arrow scale: at less, heads are too small to tell apart. */
export const HEAD_SCALE = 1.1;

/** The size of a head on a line of this width, both in px; the canvas library's own rule, so that both drawings agree. */
export function headSize(width: number): number {
	return Math.max((width * 13.37) ** 0.9, 29) * HEAD_SCALE;
}

/** Dash and gap in px; null: solid. Dash says how sure, and nothing else. */
export const DASHES = { established: null, probable: [7, 4], disputed: [1.5, 4] } as const;

/** Line widths in px where the vocabulary sets none. */
export const WIDTHS: Readonly<Record<Family, number>> = {
	cause: 2.4,
	trigger: 3,
	enable: 1.9,
	constrain: 1.9,
	motivate: 2.4,
	interact: 1.9,
	participate: 1.2,
	other: 1.2,
	mixed: 2.4
};
