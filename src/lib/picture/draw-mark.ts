import { ELLIPSIS, SHAPES, SLASH, type Outline, type Shape } from './marks';
import { LEADING, NAME_TYPE, nameBox } from './names';
import type { PictureMark, Point } from './picture';
import { HALO, haloed } from './spokes';
import { BASELINE, GROUND, element, tenth, type SvgNode } from './svg-node';

/** A mark with its name, as SVG. */

/** Least radius of what the pointer may hit, in px. */
const TARGET = 14;
/** Line width of hollow marks, and of the ring around the main one, in px. */
export const BORDER = 2;
export const RING = 1.6;
/** The outline of names in the colour of the ground, in px. */
export const OUTLINE = 3;
export const INITIALS = { size: 15, weight: 700 };
/** The dot of a mark that the reader keeps where it is, in px. */
export const PIN = { r: 3.5, border: 1.5 };

/** Where the pin of a mark is: at its upper right. */
export function pinAt({ x, y, r }: Pick<PictureMark, 'x' | 'y' | 'r'>): Point {
	return { x: tenth(x + r * 0.8), y: tenth(y - r * 0.8) };
}

/** A polygon around a mark's centre as a path. */
function pathOf(outline: Outline, mark: PictureMark): string {
	let path = '';
	for (let i = 0; i < outline.length; i += 2) {
		const [x, y] = [mark.x + (outline[i] ?? 0) * mark.r, mark.y + (outline[i + 1] ?? 0) * mark.r];
		path += `${i === 0 ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`;
	}
	return `${path}Z`;
}

/** The colours of a mark: what is not there, or not known, is never solid; the main one always is. */
export function lookOf(mark: Pick<PictureMark, 'mark' | 'main' | 'gap' | 'happened'>): {
	fill: string;
	stroke: string;
} {
	if (mark.gap || !mark.happened) return { fill: 'var(--paper)', stroke: 'var(--ink)' };
	const fill = mark.main ? 'ink' : SHAPES[mark.mark].fill;
	if (fill === 'paper') return { fill: 'var(--paper)', stroke: 'var(--ink)' };
	const colour = fill === 'grey' ? 'var(--ink-3)' : 'var(--ink)';
	return { fill: colour, stroke: colour };
}

function drawShape(mark: PictureMark): SvgNode {
	const shape: Shape = SHAPES[mark.mark];
	const look: Record<string, string | number> = { ...lookOf(mark), 'stroke-width': BORDER, 'stroke-linejoin': 'round' };
	if (mark.gap || !mark.happened) look['stroke-dasharray'] = '4 3';
	// the border of a solid mark lies within its radius, as the canvas draws it
	const inset = look['fill'] === look['stroke'] ? BORDER / 2 : 0;
	if (!shape.outline) return element('circle', { cx: mark.x, cy: mark.y, r: mark.r - inset, ...look });
	if (shape.round === 0) return element('path', { d: pathOf(shape.outline, mark), ...look });
	const [w, h] = [-(shape.outline[0] ?? 0) * mark.r - inset, -(shape.outline[1] ?? 0) * mark.r - inset];
	const size = { x: tenth(mark.x - w), y: tenth(mark.y - h), width: tenth(2 * w), height: tenth(2 * h) };
	return element('rect', { ...size, rx: tenth(shape.round * mark.r), ...look });
}

function drawName(mark: PictureMark): SvgNode[] {
	const box = nameBox(mark);
	if (mark.side === 'inside')
		return [
			element(
				'text',
				{
					class: 'initials',
					x: mark.x,
					y: tenth(mark.y + BASELINE * INITIALS.size),
					'text-anchor': 'middle',
					'font-size': INITIALS.size,
					'font-weight': INITIALS.weight,
					fill: 'var(--paper)',
					'aria-hidden': 'true'
				},
				[...mark.lines]
			)
		];
	if (!box) return [];
	const { size, weight } = NAME_TYPE[mark.tier];
	const anchor = mark.side === 'left' ? 'end' : mark.side === 'right' ? 'start' : 'middle';
	const x = tenth(box.x + (anchor === 'end' ? box.width / 2 : anchor === 'start' ? -box.width / 2 : 0));
	const lines = mark.lines.map((line, index) => {
		const y = box.y - box.height / 2 + (index + 0.5) * size * LEADING + BASELINE * size;
		return element('tspan', { x, y: tenth(y) }, [line]);
	});
	const look = {
		fill: mark.tier === 3 ? 'var(--ink-2)' : 'var(--ink)',
		stroke: GROUND,
		'stroke-width': OUTLINE,
		'stroke-linejoin': 'round',
		'paint-order': 'stroke'
	};
	return [
		element('text', { class: 'name', 'text-anchor': anchor, 'font-size': size, 'font-weight': weight, ...look }, lines)
	];
}

function drawPin(mark: PictureMark): SvgNode[] {
	if (!mark.pinned) return [];
	const { x, y } = pinAt(mark);
	// as on the canvas, the border is drawn half within
	const look = { fill: 'var(--ink)', stroke: GROUND, 'stroke-width': PIN.border };
	return [element('circle', { class: 'pin', cx: x, cy: y, r: PIN.r, ...look })];
}

/** One mark: a link to its node, with its name and kind as title. */
export function drawMark(mark: PictureMark, selected: boolean): SvgNode {
	const parts: SvgNode[] = [element('title', {}, [`${mark.label}, ${mark.kind}`])];
	if (mark.r < TARGET)
		parts.push(element('circle', { class: 'hit', cx: mark.x, cy: mark.y, r: TARGET, fill: 'transparent' }));
	if (haloed(mark) || selected)
		parts.push(
			element('circle', {
				class: 'ring',
				cx: mark.x,
				cy: mark.y,
				r: mark.r + HALO,
				fill: selected ? 'var(--hl)' : GROUND,
				stroke: 'var(--ink)',
				'stroke-width': RING
			})
		);
	parts.push(drawShape(mark));
	if (mark.mark === 'card') parts.push(...scribble(mark));
	if (mark.gap) parts.push(element('path', { class: 'ellipsis', d: pathOf(ELLIPSIS, mark), fill: 'var(--ink)' }));
	if (!mark.happened) parts.push(element('path', { class: 'slash', d: pathOf(SLASH, mark), fill: 'var(--ink)' }));
	parts.push(...drawPin(mark), ...drawName(mark));
	const classes = ['mark', `m-${mark.mark}`, ...(mark.main ? ['main'] : []), ...(selected ? ['selected'] : [])].join(
		' '
	);
	return element('a', { class: classes, href: mark.href, 'data-id': mark.id }, parts);
}

/** Two bars that stand for the words of a card. */
function scribble(mark: PictureMark): SvgNode[] {
	if (mark.main) return [];
	const { x, y, r } = mark;
	const d = `M${tenth(x - 1.4 * r)} ${tenth(y - 0.28 * r)}h${tenth(2.6 * r)}M${tenth(x - 1.4 * r)} ${tenth(y + 0.32 * r)}h${tenth(1.7 * r)}`;
	return [element('path', { d, stroke: 'var(--ink-3)', 'stroke-width': 1.4 })];
}
