import type { ElementDefinition } from 'cytoscape';
import { controlOf, type Way } from '$lib/picture/curve';
import { NEEDED, before } from '$lib/picture/draw-line';
import { PIN, RING, lookOf, pinAt } from '$lib/picture/draw-mark';
import { DASHES, HEADS, TAILED } from '$lib/picture/heads';
import { ELLIPSIS, SHAPES, SLASH, type Outline, type Shape } from '$lib/picture/marks';
import { nameBox } from '$lib/picture/names';
import { titleBox } from '$lib/picture/regions';
import type { Picture, PictureLine, PictureMark, PictureRegion, Point } from '$lib/picture/picture';
import type { Picked } from './picking';
import { HALO, haloed } from '$lib/picture/spokes';
import { verbText } from '$lib/picture/verbs';

/**
 * A Picture as the canvas library's elements: fresh objects each time, because it keeps and changes what it is given.
 * Verbs, rings and strokes that the library has no style for are small nodes of their own at their own places.
 */

/** Ids in the canvas; node and edge ids of a graph may be alike. */
export const markId = (id: string): string => `mark ${id}`;
export const lineId = (id: string): string => `line ${id}`;

/** Ids of all elements that a mark may be made of; those that it is not made of are in no canvas. */
export const partsOfMark = (id: string): string[] => [
	markId(id),
	...['ring', 'ellipsis', 'slash', 'pin'].map((what) => `${what} ${id}`)
];
/** As `partsOfMark`, of a line. */
export const partsOfLine = (id: string): string[] => [lineId(id), `needed ${id}`, `verb ${id}`];

/** The room a polygon is drawn in, in units of `r`: more than any outline needs. */
const ROOM = 1.2;

function polygon(outline: Outline): string {
	return outline.map((value) => Math.round((value / ROOM) * 1000) / 1000).join(' ');
}

function markElements(mark: PictureMark): ElementDefinition[] {
	const shape: Shape = SHAPES[mark.mark];
	const position = () => ({ x: mark.x, y: mark.y });
	const look = lookOf(mark);
	const name = nameBox(mark);
	const classes = [
		'mark',
		look.fill === look.stroke ? (look.fill === 'var(--ink)' ? 'ink' : 'grey') : 'hollow',
		`tier${mark.tier}`
	];
	if (mark.gap || !mark.happened) classes.push('dashed');
	const plain = !shape.outline || shape.round > 0;
	const side = 2 * mark.r * (shape.outline ? (plain ? Math.abs(shape.outline[0] ?? 1) : ROOM) : 1);
	const data = {
		id: markId(mark.id),
		shape: shape.outline ? (plain ? 'round-rectangle' : 'polygon') : 'ellipse',
		points: shape.outline ? polygon(shape.outline) : polygon(SHAPES.square.outline),
		round: `${shape.round * mark.r}px`,
		wide: plain && shape.outline ? 2 * mark.r * Math.abs(shape.outline[0] ?? 1) : side,
		high: plain && shape.outline ? 2 * mark.r * Math.abs(shape.outline[1] ?? 1) : side,
		label: mark.side === 'none' ? '' : mark.lines.join('\n'),
		dx: name ? name.x - mark.x : 0,
		dy: name ? name.y - mark.y : 0,
		just: mark.side === 'left' ? 'right' : mark.side === 'right' ? 'left' : 'center'
	};
	if (mark.side === 'inside') classes.push('initials');
	const elements: ElementDefinition[] = [{ group: 'nodes', data, position: position(), classes: classes.join(' ') }];
	const extra = (what: string, points: Outline) =>
		elements.push({
			group: 'nodes',
			data: { id: `${what} ${mark.id}`, points: polygon(points), size: 2 * mark.r * ROOM },
			position: position(),
			classes: 'stroke'
		});
	if (mark.gap) extra('ellipsis', ELLIPSIS);
	if (!mark.happened) extra('slash', SLASH);
	if (haloed(mark))
		elements.unshift({
			group: 'nodes',
			data: { id: `ring ${mark.id}`, size: 2 * (mark.r + HALO) + RING },
			position: position(),
			classes: 'ring'
		});
	if (mark.pinned)
		elements.push({
			group: 'nodes',
			data: { id: `pin ${mark.id}`, size: 2 * PIN.r },
			position: pinAt(mark),
			classes: 'pin'
		});
	return elements;
}

/** How a line runs, as data of its element: its ends from the middles of its marks, and its bend, which the library counts to the right. */
export function wayOf({ path: [start, end], bend }: Way, from: Point, to: Point): Record<string, string | number> {
	return {
		start: `${start.x - from.x}px ${start.y - from.y}px`,
		end: `${end.x - to.x}px ${end.y - to.y}px`,
		bend: -bend
	};
}

function lineElements(line: PictureLine, marks: ReadonlyMap<string, PictureMark>): ElementDefinition[] {
	const [from, to] = [marks.get(line.from), marks.get(line.to)];
	if (!from || !to) return [];
	const [start, end] = line.path;
	const head = HEADS[line.family];
	const data = {
		id: lineId(line.id),
		source: markId(line.from),
		target: markId(line.to),
		...wayOf(line, from, to),
		width: line.width,
		head: line.heads.to ? head.name : 'none',
		tail: line.heads.from ? head.name : line.family === TAILED ? 'circle' : 'none',
		headFill: head.hollow ? 'hollow' : 'filled',
		tailFill: head.hollow && line.heads.from ? 'hollow' : 'filled'
	};
	const classes = `line ${line.family} ${DASHES[line.certainty] ? line.certainty : ''} ${line.bend === 0 ? '' : 'bent'}`;
	const elements: ElementDefinition[] = [{ group: 'edges', data, classes }];
	if (line.needed)
		elements.push({
			group: 'nodes',
			data: { id: `needed ${line.id}`, size: 2 * NEEDED.r },
			position: { ...before(line.bend === 0 ? start : controlOf(line), end, NEEDED.away) },
			classes: `needed ${line.family}`
		});
	if (line.verb)
		elements.push({
			group: 'nodes',
			data: { id: `verb ${line.id}`, label: verbText(line), turn: `${line.verb.angle}deg` },
			position: { x: line.verb.x, y: line.verb.y },
			classes: `verb ${line.family} ${line.more > 0 ? 'bundle' : ''}`
		});
	return elements;
}

function regionElement(region: PictureRegion): ElementDefinition {
	const middle = { x: region.x + region.width / 2, y: region.y + region.height / 2 };
	const title = titleBox(region);
	return {
		group: 'nodes',
		data: {
			id: `region ${region.id}`,
			wide: region.width,
			high: region.height,
			label: region.label,
			dx: title.x - middle.x,
			dy: title.y - middle.y
		},
		position: middle,
		classes: 'region'
	};
}

/** The rings around what the reader has chosen, and around what the keyboard is on. */
export function ringElements(picture: Picture, chosen: readonly Picked[], focused: Picked | null): ElementDefinition[] {
	const ring = (picked: Picked | null, id: string, out: number, classes: string): ElementDefinition[] => {
		const mark = picked?.what === 'mark' && picture.marks.find((one) => one.id === picked.id);
		if (!mark) return [];
		const size = 2 * (mark.r + HALO + out) + RING;
		return [{ group: 'nodes', data: { id, size }, position: { x: mark.x, y: mark.y }, classes }];
	};
	return [
		...chosen.flatMap((picked) => ring(picked, `chosen ${picked.id}`, 0, 'ring chosen')),
		...ring(focused, 'finger', 4, 'finger')
	];
}

/** All elements of a picture. Linear. */
export function elementsOf(picture: Picture): ElementDefinition[] {
	const marks = new Map(picture.marks.map((mark) => [mark.id, mark]));
	return [
		...picture.regions.map(regionElement),
		...picture.marks.flatMap(markElements),
		...picture.lines.flatMap((line) => lineElements(line, marks))
	];
}
