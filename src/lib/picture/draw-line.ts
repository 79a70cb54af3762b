import { controlOf } from './curve';
import { DASHES, HEADS, TAILED, headSize, type Head } from './heads';
import type { PictureLine, Point, VerbPlace } from './picture';
import { BASELINE, GROUND, element, tenth, type SvgNode } from './svg-node';
import { CHIP, VERB_TYPE, verbText } from './verbs';

/** A line with its heads and its verb, as SVG. */

/** The token of a line's colour. */
export function colourOf(family: PictureLine['family']): string {
	return family === 'mixed' ? 'var(--ink-2)' : family === 'other' ? 'var(--participate)' : `var(--${family})`;
}

/** Px around a line that belong to it for the pointer, all in all. */
const REACH = 14;
/** How far the highlighter stands out of a selected line, all in all, and how much wider the line itself is. */
export const GLOW = 12;
export const STRONGER = 1.5;
/** Radius of the ring on a needed cause, and its distance from the end, in px. */
export const NEEDED = { r: 3.6, away: 17 };
/** Line width of hollow heads. */
export const HOLLOW = 1.4;

/** The point `away` px before `end`, coming from `start`. */
export function before(start: Point, end: Point, away: number): Point {
	const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
	return {
		x: tenth(end.x - ((end.x - start.x) / length) * away),
		y: tenth(end.y - ((end.y - start.y) / length) * away)
	};
}

/** Points of a head (§ heads.ts) laid at the end of a line. */
function laid(points: readonly number[], start: Point, end: Point, size: number): string {
	const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
	const [dx, dy] = [(end.x - start.x) / length, (end.y - start.y) / length];
	let path = '';
	for (let i = 0; i < points.length; i += 2) {
		const [across, along] = [(points[i] ?? 0) * size, (points[i + 1] ?? 0) * size];
		path += `${i === 0 ? 'M' : 'L'}${tenth(end.x + dx * along - dy * across)} ${tenth(end.y + dy * along + dx * across)}`;
	}
	return `${path}Z`;
}

/** The head of a line that comes from `start`, its tip at `end`. */
export function drawHead(head: Head, start: Point, end: Point, width: number, colour: string): SvgNode[] {
	if (head.name === 'none') return [];
	const size = headSize(width);
	const look: Record<string, string | number> = head.hollow
		? { fill: GROUND, stroke: colour, 'stroke-width': HOLLOW }
		: { fill: colour };
	if (!head.points) {
		const at = before(start, end, 0.15 * size);
		return [element('circle', { cx: at.x, cy: at.y, r: tenth(0.15 * size), ...look })];
	}
	const shapes = head.bar ? [head.points, head.bar] : [head.points];
	return shapes.map((points) => element('path', { d: laid(points, start, end, size), ...look }));
}

function drawVerb(line: PictureLine, verb: VerbPlace, colour: string): SvgNode {
	const [w, h] = [verb.width + 2 * CHIP.x, VERB_TYPE.size * 1.2 + 2 * CHIP.y];
	const turn = verb.angle === 0 ? '' : ` rotate(${verb.angle})`;
	return element('g', { class: 'verb', transform: `translate(${verb.x} ${verb.y})${turn}` }, [
		element('rect', { x: tenth(-w / 2), y: tenth(-h / 2), width: tenth(w), height: tenth(h), rx: 2, fill: GROUND }),
		element(
			'text',
			{
				y: tenth(BASELINE * VERB_TYPE.size),
				'text-anchor': 'middle',
				'font-size': VERB_TYPE.size,
				'font-weight': line.more > 0 ? VERB_TYPE.bundle : VERB_TYPE.weight,
				fill: colour
			},
			[verbText(line)]
		)
	]);
}

/** One line: a link to its statement, with its sentence as title. */
export function drawLine(line: PictureLine, selected: boolean): SvgNode {
	const [start, end] = line.path;
	const colour = colourOf(line.family);
	const width = line.width + (selected ? STRONGER : 0);
	const head = HEADS[line.family];
	const stop = head.stop * headSize(width);
	// a bent line leaves each end towards its control point, a straight one towards the other end
	const control = line.bend === 0 ? null : controlOf(line);
	const [ahead, behind] = [control ?? end, control ?? start];
	const from = line.heads.from ? before(ahead, start, stop) : start;
	const to = line.heads.to ? before(behind, end, stop) : end;
	const dash = DASHES[line.certainty];
	const way = (a: Point, b: Point) =>
		`M${a.x} ${a.y}${control ? `Q${tenth(control.x)} ${tenth(control.y)} ` : 'L'}${b.x} ${b.y}`;
	const whole = way(start, end);
	const stroke: Record<string, string | number> = { fill: 'none', stroke: colour, 'stroke-width': tenth(width) };
	if (dash) stroke['stroke-dasharray'] = dash.join(' ');
	if (line.certainty === 'disputed') stroke['stroke-linecap'] = 'round';
	const parts: SvgNode[] = [element('title', {}, [line.sentence])];
	if (selected)
		parts.push(
			element('path', {
				class: 'glow',
				d: whole,
				fill: 'none',
				stroke: 'var(--hl)',
				'stroke-width': width + GLOW,
				'stroke-linecap': 'round'
			})
		);
	parts.push(element('path', { class: 'hit', d: whole, fill: 'none', stroke: 'transparent', 'stroke-width': REACH }));
	parts.push(element('path', { class: 'stroke', d: way(from, to), ...stroke }));
	if (line.heads.to) parts.push(...drawHead(head, behind, end, width, colour));
	if (line.heads.from) parts.push(...drawHead(head, ahead, start, width, colour));
	else if (line.family === TAILED) {
		const r = 0.15 * headSize(width);
		const at = before(ahead, start, r);
		parts.push(element('circle', { cx: at.x, cy: at.y, r: tenth(r), fill: colour }));
	}
	if (line.needed) {
		const at = before(behind, end, NEEDED.away);
		parts.push(
			element('circle', {
				class: 'needed',
				cx: at.x,
				cy: at.y,
				r: NEEDED.r,
				fill: GROUND,
				stroke: colour,
				'stroke-width': HOLLOW
			})
		);
	}
	if (line.verb) parts.push(drawVerb(line, line.verb, colour));
	const certainty = `c-${line.certainty}`;
	const classes = ['line', `f-${line.family}`, certainty, ...(selected ? ['selected'] : [])].join(' ');
	return element('a', { class: classes, href: line.href, 'data-id': line.id, tabindex: -1 }, parts);
}
