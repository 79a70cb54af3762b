import type { Picture, PictureLine } from './picture';
import { DIRECTIONS, stepFrom, type Direction } from './steps';

/** The keyboard's way through a picture: from name to name, and along the lines of a name. */

/** Where the reader stands; `line` while following the lines of `origin`, at whose other end `mark` is. */
export interface Spot {
	readonly mark: string;
	readonly line: string | null;
	readonly origin: string | null;
}

/** Lines of a mark that come to it ([) or go from it (]), in the picture's order. A line with two heads does both. */
function linesOf(picture: Picture, id: string, key: '[' | ']'): PictureLine[] {
	const [near, far] = key === ']' ? (['from', 'to'] as const) : (['to', 'from'] as const);
	return picture.lines.filter((line) => line[near] === id || (line[far] === id && line.heads.from));
}

function along(picture: Picture, spot: Spot, key: '[' | ']'): Spot | null {
	const origin = spot.line && spot.origin ? spot.origin : spot.mark;
	const lines = linesOf(picture, origin, key);
	const last = lines.findIndex((line) => line.id === spot.line);
	const line = lines[(last + 1) % lines.length];
	return line ? { mark: line.from === origin ? line.to : line.from, line: line.id, origin } : null;
}

/** Where a key leads; null where it leads nowhere and is not ours. The first key of all goes to the main name, else the first. */
export function keyStep(picture: Picture, spot: Spot | null, key: string): Spot | null {
	const first = picture.marks.find((mark) => mark.main) ?? picture.marks[0];
	const plain = (mark: string | undefined): Spot | null =>
		mark === undefined ? null : { mark, line: null, origin: null };
	if (key === 'Home') return plain(picture.marks[0]?.id);
	if (key === 'End') return plain(picture.marks.at(-1)?.id);
	const ours = key === '[' || key === ']' || DIRECTIONS.some((direction) => direction === key);
	if (!ours) return null;
	if (!spot) return plain(first?.id);
	if (key === '[' || key === ']') return along(picture, spot, key);
	return plain(stepFrom(picture, spot.mark, key as Direction));
}

/** What is said of a spot: "Julius Caesar, Person. 3 lines. 2 of 9." or a line's sentence with its place among those of its name. */
export function spoken(picture: Picture, spot: Spot): string {
	const line = picture.lines.find((one) => one.id === spot.line);
	if (line) return `${line.sentence}. ${line.certainty[0]?.toUpperCase()}${line.certainty.slice(1)}.`;
	const place = picture.marks.findIndex((mark) => mark.id === spot.mark);
	const mark = picture.marks[place];
	if (!mark) return '';
	const count = picture.lines.filter((one) => one.from === mark.id || one.to === mark.id).length;
	return `${mark.label}, ${mark.kind}. ${count} ${count === 1 ? 'line' : 'lines'}. ${place + 1} of ${picture.marks.length}.`;
}
