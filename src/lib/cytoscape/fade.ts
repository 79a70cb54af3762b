import type { Picture } from '$lib/picture/picture';
import { partsOfLine, partsOfMark } from './elements';

/** What keeps its full ink while the rest steps back. */
export interface Highlight {
	readonly marks: ReadonlySet<string>;
	readonly lines: ReadonlySet<string>;
	/** Its lines are a way from one name to another, and lit. */
	readonly path?: boolean;
}

/** How much is left of what is not in focus; its verbs go. */
const LEFT = { mark: 0.4, line: 0.28 };

/**
 * How much of each element is left, by element id; what is not in it is whole. The canvas heeds it as it draws, because to
 * give so many elements another style is slow. Linear in the picture.
 */
export function fadesOf(picture: Picture, highlight: Highlight | null): Map<string, number> {
	const left = new Map<string, number>();
	if (!highlight) return left;
	for (const { id } of picture.marks)
		if (!highlight.marks.has(id)) for (const part of partsOfMark(id)) left.set(part, LEFT.mark);
	for (const { id } of picture.lines) {
		if (highlight.lines.has(id)) continue;
		for (const part of partsOfLine(id)) left.set(part, part.startsWith('verb ') ? 0 : LEFT.line);
	}
	return left;
}
