import { SCALES } from '$lib/picture/map-laid';

/** For which scale a map is laid, by how near the reader is (DESIGN-LANGUAGE §4). */

/** Zooms where one scale gives way to the next, and how far beyond (as a share) one must go, so that it does not flicker. */
const BANDS = { far: 0.7, near: 1.4, slack: 0.03 };

/** The scale for a zoom of the field, coming from another scale. */
export function scaleAt(zoom: number, scale: number): number {
	const { far, near, slack } = BANDS;
	if (zoom < far * (scale === SCALES.far ? 1 + slack : 1 - slack)) return SCALES.far;
	return zoom > near * (scale === SCALES.near ? 1 - slack : 1 + slack) ? SCALES.near : SCALES.mid;
}
