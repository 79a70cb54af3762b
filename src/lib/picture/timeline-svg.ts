import { GLOW, before, colourOf, drawHead } from './draw-line';
import { DASHES, HEADS, TAILED, headSize } from './heads';
import { element, tenth, type SvgNode } from './svg-node';
import {
	TIMELINE,
	type NamedItem,
	type PlacedLane,
	type RugMark,
	type TimelineArc,
	type TimelinePicture
} from './timeline-picture';
import { drawNamed, drawRug } from './timeline-svg-item';
import { TICK_GAP, TICK_TYPE } from './timeline-ticks';
import { wrapped } from './chain-card-size';
import { measure } from './widths';

/** A line of time as SVG trees: the field with all that stands in it, and the names of its lanes; colours are tokens, never styles. */

/** Widths of an arc on the chain, at least, and of all heads; how much is seen of arcs beside the chain. */
const LIT = 3;
const HEAD_WIDTH = 1.9;
const BESIDE = 0.72;
const REACH = 12;
/** More small marks than this are drawn bare. */
const MANY = 300;

/** The ground of a lane, by its place. */
const groundOf = (lane: number): string => (lane % 2 === 0 ? 'var(--territory)' : 'var(--paper)');

/** One arc: a link to its statement. The chain has the highlighter under it. */
export function drawArc({ link, points }: TimelineArc, kind: 'chain' | 'beside' | 'near'): SvgNode {
	const [a, b, c, d] = points;
	const colour = colourOf(link.family);
	const width = kind === 'chain' ? Math.max(LIT, link.width) : Math.min(2.2, link.width);
	const head = HEADS[link.family];
	const stop = before(c, d, head.stop * headSize(HEAD_WIDTH) * 0.8);
	const way = (end: { x: number; y: number }) => `M${a.x} ${a.y}C${b.x} ${b.y} ${c.x} ${c.y} ${end.x} ${end.y}`;
	const stroke: Record<string, string | number> = { fill: 'none', stroke: colour, 'stroke-width': tenth(width) };
	const dash = DASHES[link.certainty];
	if (dash) stroke['stroke-dasharray'] = dash.join(' ');
	if (link.certainty === 'disputed') stroke['stroke-linecap'] = 'round';
	const parts: SvgNode[] = [
		element('title', {}, [link.sentence]),
		...(kind === 'chain'
			? [
					element('path', {
						class: 'glow',
						d: way(d),
						fill: 'none',
						stroke: 'var(--hl)',
						'stroke-width': width + GLOW - 4
					})
				]
			: []),
		element('path', { class: 'reach', d: way(d), fill: 'none', stroke: 'transparent', 'stroke-width': REACH }),
		element('path', { class: 'stroke', d: way(stop), ...stroke }),
		...drawHead(head, c, d, HEAD_WIDTH, colour)
	];
	if (link.family === TAILED) {
		const at = before(b, a, 3);
		parts.push(element('circle', { cx: at.x, cy: at.y, r: 3, fill: colour }));
	}
	const look: Record<string, number> = kind === 'beside' ? { opacity: BESIDE } : {};
	const classes = `arc ${kind} f-${link.family} c-${link.certainty}`;
	return element('a', { class: classes, href: link.href, 'data-id': link.id, tabindex: -1, ...look }, parts);
}

/** A named thing whose bar is longer than this reaches over many tiles, and is of the ground. */
const FAR = 400;
const isFar = ({ bar }: NamedItem): boolean => bar !== null && bar[1] - bar[0] > FAR;

/**
 * The field: lanes at the ground, the calendar, arcs, then marks and names. `tiled`: without the marks and names that tiles bring, for
 * a picture so wide that only what is in view is drawn. Linear in the picture.
 */
export function timelineField(picture: TimelinePicture, tiled = false): SvgNode {
	const { width, height, lanes, ticks, named, rug, arcs, title } = picture;
	const grounds = lanes.map((lane, k) =>
		element('rect', { x: 0, y: lane.y, width, height: lane.height, fill: groundOf(k) })
	);
	const calendar = ticks.flatMap((tick) => drawTick(tick, height));
	const curves = arcs.map((arc) => drawArc(arc, arc.link.chain ? 'chain' : 'beside'));
	const items = drawItems(picture, tiled ? [] : rug, tiled ? named.filter(isFar) : named);
	const frame = { viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': title };
	return element('svg', { class: 'timeline', ...frame }, [
		element('g', { class: 'lanes' }, grounds),
		element('g', { class: 'ticks' }, calendar),
		element('g', { class: 'arcs' }, curves),
		element('g', { class: 'near-arcs' }),
		element('g', { class: 'items' }, items)
	]);
}

/** The marks and names of a tiled field that stand from one px to before another, as a drawing as large as the field. */
export function timelineTile(picture: TimelinePicture, from: number, to: number): SvgNode {
	const { width, height, named, rug } = picture;
	const within = ({ x }: { x: number }) => from <= x && x < to;
	const frame = { viewBox: `0 0 ${width} ${height}`, width, height, role: 'none' };
	const items = drawItems(
		picture,
		rug.filter(within),
		named.filter((one) => !isFar(one) && within(one))
	);
	return element('svg', { class: 'timeline tile', ...frame }, items);
}

function drawItems(picture: TimelinePicture, rug: readonly RugMark[], named: readonly NamedItem[]): SvgNode[] {
	const bare = picture.rug.length > MANY;
	return [
		...rug.map((mark) => drawRug(mark, picture.items, groundOf(mark.lane), bare)),
		...named.map((one) => drawNamed(one, groundOf(one.lane)))
	];
}

function drawTick({ x, label, isYear }: TimelinePicture['ticks'][number], height: number): SvgNode[] {
	const top = label === null ? TIMELINE.axis : TIMELINE.axis - 8;
	const line = { x1: x, x2: x, y1: top, y2: height, stroke: 'var(--rule-strong)', 'stroke-width': 1 };
	const look = isYear
		? { 'font-weight': TICK_TYPE.year, fill: 'var(--ink)' }
		: { 'font-weight': TICK_TYPE.other, fill: 'var(--ink-3)' };
	const at = { x: tenth(x + TICK_GAP), y: TIMELINE.axis - 11, 'font-size': TICK_TYPE.size };
	return [
		element('line', { ...line, opacity: isYear ? 0.45 : 0.25 }),
		...(label === null ? [] : [element('text', { ...at, ...look }, [label])])
	];
}

/** The names of the lanes, on the same ground, in a column `wide` px wide. */
export function timelineLaneNames({ lanes, height }: TimelinePicture, wide: number = TIMELINE.gutter): SvgNode {
	return element(
		'svg',
		{
			class: 'lane-names',
			viewBox: `0 0 ${wide} ${height}`,
			width: wide,
			height,
			role: 'group',
			'aria-label': 'Lanes'
		},
		[
			element('rect', { width: wide, height: TIMELINE.axis, fill: 'var(--paper)' }),
			...lanes.flatMap((lane, k) => drawLaneName(lane, k, wide))
		]
	);
}

function drawLaneName({ label, who, y, height, named, of }: PlacedLane, lane: number, wide: number): SvgNode[] {
	const small = wide < TIMELINE.gutter;
	const size = small ? 13 : 15;
	const lines = wrapped(label, wide - 16, size, 600);
	const count = of === 0 ? [] : [named < of ? `${named} of ${of} named` : `${of} named`];
	const below = small ? [] : [...who.filter((name) => measure(name, 12, 500) < wide - 24), ...count];
	const kept = below.slice(Math.max(0, below.length - Math.max(1, Math.floor((height - 30 - lines.length * 17) / 15))));
	const top = y + Math.max(16, height / 2 - (lines.length * 17 + kept.length * 15) / 2 + 12);
	const inset = small ? 8 : 20;
	return [
		element('rect', { y: tenth(y), width: wide, height: tenth(height), fill: groundOf(lane) }),
		...lines.map((text, k) =>
			element('text', { x: inset, y: tenth(top + k * 17), 'font-size': size, 'font-weight': 600, fill: 'var(--ink)' }, [
				text
			])
		),
		...kept.map((text, k) =>
			element(
				'text',
				{
					x: inset,
					y: tenth(top + lines.length * 17 + 1 + k * 15),
					'font-size': 12,
					'font-weight': 500,
					fill: 'var(--ink-3)'
				},
				[text]
			)
		)
	];
}

/** Names of lanes and field as one drawing, for a file. */
export function timelineDrawing(picture: TimelinePicture): SvgNode {
	const [names, field] = [timelineLaneNames(picture), timelineField(picture)];
	const width = picture.width + TIMELINE.gutter;
	return element('svg', { viewBox: `0 0 ${width} ${picture.height}`, width, height: picture.height }, [
		element('g', {}, names.children),
		element('g', { transform: `translate(${TIMELINE.gutter} 0)` }, field.children)
	]);
}
