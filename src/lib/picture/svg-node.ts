/** What an SVG tree is made of. */

/** An element; strings among the children are text. */
export interface SvgNode {
	readonly tag: string;
	readonly attributes: Readonly<Record<string, string | number>>;
	readonly children: readonly (SvgNode | string)[];
}

/** The colour of what the picture stands on. */
export const GROUND = 'var(--ground, var(--territory))';

/** One element. */
export function element(
	tag: string,
	attributes: Record<string, string | number>,
	children: readonly (SvgNode | string)[] = []
): SvgNode {
	return { tag, attributes, children };
}

/** Share of the font size from the middle of a line of text down to its baseline. */
export const BASELINE = 0.33;

/** A number as SVG likes it: tenths, no negative zero. */
export function tenth(value: number): number {
	return Math.round(value * 10) / 10 + 0;
}
