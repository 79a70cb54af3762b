import type { Picture, PictureLine } from '$lib/picture/picture';
import type { Touched } from './canvas-hold';

/** What is yellow in a picture: the chosen name, else the line of the open statement, else that of the chosen pair. */
export function chosenIn(picture: Picture, selection: readonly string[], open: string | null): Touched | null {
	const [a, b] = selection;
	if (a === undefined) return null;
	if (b === undefined) return { what: 'mark', id: a };
	const between = linesBetween(picture, a, b);
	const line = between.find(({ id }) => id === open) ?? (between.length === 1 ? between[0] : undefined);
	return line ? { what: 'line', id: line.id } : null;
}

/** The lines between two names: one, or those of an opened bundle. */
export function linesBetween({ lines }: Picture, a: string, b: string): PictureLine[] {
	return lines.filter(({ from, to }) => (from === a && to === b) || (from === b && to === a));
}
