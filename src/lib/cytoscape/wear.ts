import type { Core } from 'cytoscape';
import type { Picture } from '$lib/picture/picture';
import { lineId, partsOfLine } from './elements';
import type { Highlight } from './fade';
import type { Picked } from './picking';

/** What the reader is doing, by which things look different from how the picture has them. */
export interface Doing {
	readonly chosen: readonly Picked[];
	readonly highlight: Highlight | null;
	/** The mark that is being carried. */
	readonly carried: string | null;
}

/** The classes that elements wear because of what the reader does, by element id. Linear in the picture. */
export function classesFor(picture: Picture, { chosen, highlight, carried }: Doing): Map<string, string> {
	const worn = new Map<string, string>();
	const wear = (id: string, name: string) => worn.set(id, worn.has(id) ? `${worn.get(id)} ${name}` : name);
	if (highlight?.path) for (const id of highlight.lines) wear(lineId(id), 'path');
	for (const { what, id } of chosen) if (what === 'line') wear(lineId(id), 'chosen');
	// what stands on a line has no place while one of its ends is in the air
	if (carried !== null)
		for (const { id, from, to } of picture.lines)
			if (from === carried || to === carried) for (const part of partsOfLine(id)) wear(part, 'loose');
	return worn;
}

/** Makes elements wear `wanted` in place of `worn`, touching only what differs. */
export function dress(cy: Core, worn: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>): void {
	for (const [id, classes] of worn) if (wanted.get(id) !== classes) cy.getElementById(id).removeClass(classes);
	for (const [id, classes] of wanted) if (worn.get(id) !== classes) cy.getElementById(id).addClass(classes);
}
