import cytoscape from 'cytoscape';
import { nameBox } from '$lib/picture/names';
import type { Picture, PictureMark, Point } from '$lib/picture/picture';
import { COLA } from './cola';

/** Px around a mark that moves within which others are in its way. */
const NEAR = 200;

/** The room of a mark and its name, as a rectangle around the mark: what cola takes a node for. */
function roomOf(mark: PictureMark): { wide: number; high: number } {
	const name = nameBox(mark);
	if (!name) return { wide: 2 * mark.r, high: 2 * mark.r };
	const wide = Math.max(mark.r, Math.abs(name.x - mark.x) + name.width / 2);
	const high = Math.max(mark.r, Math.abs(name.y - mark.y) + name.height / 2);
	return { wide: 2 * wide, high: 2 * high };
}

/**
 * Lets some marks of a picture settle among the others, which all stay where they are: cola from the places that they have,
 * never from chance. Only what is joined to them or stands near takes part, so that the page does not wait. Whole px.
 */
export function relaxed(picture: Picture, loose: ReadonlySet<string>): Map<string, Point> {
	const moving = picture.marks.filter((mark) => loose.has(mark.id) && !mark.pinned);
	const ids = new Set(moving.map((mark) => mark.id));
	if (ids.size === 0) return new Map();
	const lines = picture.lines.filter((line) => ids.has(line.from) || ids.has(line.to));
	const joined = new Set(lines.flatMap((line) => [line.from, line.to]));
	const near = (mark: PictureMark) =>
		moving.some((one) => Math.abs(one.x - mark.x) < NEAR && Math.abs(one.y - mark.y) < NEAR);
	const marks = picture.marks.filter((mark) => joined.has(mark.id) || near(mark));
	const cy = cytoscape({
		headless: true,
		styleEnabled: true,
		style: [{ selector: 'node', style: { shape: 'rectangle', width: 'data(wide)', height: 'data(high)' } }],
		elements: [
			...marks.map((mark) => ({
				data: { id: mark.id, ...roomOf(mark) },
				position: { x: mark.x, y: mark.y },
				locked: !ids.has(mark.id)
			})),
			// source and target are not enough: a node may be named as an edge is
			...lines.map((line) => ({ data: { id: `line ${line.id}`, source: line.from, target: line.to } }))
		],
		layout: { name: 'preset' }
	});
	cy.layout({ ...COLA } as cytoscape.LayoutOptions).run();
	const places = moving.map(({ id }): [string, Point] => {
		const { x, y } = cy.getElementById(id).position();
		const at = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)));
		return [id, { x: at(x, picture.width), y: at(y, picture.height) }];
	});
	cy.destroy();
	return new Map(places);
}
