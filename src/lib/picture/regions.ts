import type { Box } from './boxes';
import type { PictureRegion } from './picture';
import { measure, type Weight } from './widths';

/** How the titled rectangles of a map look, for the SVG and the canvas alike. Titles keep their size at every scale. */

/** Type of titles in px. */
export const TITLE_TYPE = { size: 13, weight: 600 as Weight };
/** From the rectangle's upper left corner to the title's, and its corners' radius, in px. */
export const TITLE_AT = { x: 10, y: 5 };
export const CORNER = 10;
/** Px at the top of a rectangle that marks and names leave to the title. */
export const STRIP = 22;

/** The room of a region's title. */
export function titleBox(region: PictureRegion): Box {
	const width = measure(region.label, TITLE_TYPE.size, TITLE_TYPE.weight);
	const height = TITLE_TYPE.size * 1.2;
	return {
		x: region.x + TITLE_AT.x + width / 2,
		y: region.y + TITLE_AT.y + height / 2,
		width,
		height,
		angle: 0
	};
}
