import { ELLIPSIS, SHAPES, SLASH, type Outline } from './marks';
import { BAR_BELOW } from './timeline-arcs';
import { nameBox, nameSpan } from './timeline-footing';
import type { TimelineItem } from './timeline-item';
import { NAME, TIMELINE, WHEN, type NamedItem, type RugMark } from './timeline-picture';
import { COUNT_AT, COUNT_TYPE } from './timeline-rug';
import { BASELINE, element, tenth, type SvgNode } from './svg-node';

/** Items of a line of time as SVG: a link each, with what it is as its title. */

/** An outline around a point, as path data. */
function outlined(outline: Outline, x: number, y: number, r: number): string {
	let path = '';
	for (let k = 0; k < outline.length; k += 2)
		path += `${k === 0 ? 'M' : 'L'}${tenth(x + outline[k]! * r)} ${tenth(y + outline[k + 1]! * r)}`;
	return `${path}Z`;
}

/** The sign of an item: its kind's shape, solid for the outcome, dashed where it did not happen or is not recorded. */
function drawSign(item: TimelineItem, x: number, y: number, r: number, isMain: boolean): SvgNode[] {
	if (r === 0) return [];
	const outline = SHAPES[item.mark].outline;
	const look: Record<string, string | number> = {
		class: 'sign',
		fill: isMain ? 'var(--ink)' : 'var(--paper)',
		stroke: 'var(--ink)',
		'stroke-width': r < TIMELINE.r - 1 ? 1.2 : 1.8
	};
	if (item.gap || !item.happened) look['stroke-dasharray'] = '2.5 2';
	const parts = [
		outline
			? element('path', { d: outlined(outline, x, y, r), ...look })
			: element('circle', { cx: tenth(x), cy: tenth(y), r: tenth(r), ...look })
	];
	if (!item.happened) parts.push(element('path', { d: outlined(SLASH, x, y, r), fill: 'var(--ink)' }));
	if (item.gap) parts.push(element('path', { d: outlined(ELLIPSIS, x, y, r * 1.1), fill: 'var(--ink)' }));
	return parts;
}

/** A bar for what lasted, or a band in which a moment may lie: an end that is not known to the day is hollow, one that lies beyond is an arrow. */
function drawBar(named: NamedItem): SvgNode[] {
	const { bar, item, over, before, after, x, r } = named;
	if (!bar) return [];
	const y = over ? named.y + BAR_BELOW : named.y;
	const [from, to] = bar;
	const look = { class: 'bar', stroke: 'var(--ink-3)', 'stroke-width': item.lasts ? 3 : 1.5 };
	const line = (a: number, b: number) =>
		element('path', { d: `M${tenth(a)} ${tenth(y)}H${tenth(b)}`, fill: 'none', ...look });
	const hollow = (at: number) =>
		element('circle', { cx: tenth(at), cy: tenth(y), r: 3, ...look, 'stroke-width': 1.5, fill: 'var(--paper)' });
	const arrow = (at: number, way: 1 | -1) =>
		element('path', {
			d: `M${tenth(at - way * 5)} ${tenth(y - 4)}l${way * 5} 4l${-way * 5} 4`,
			fill: 'none',
			...look,
			'stroke-width': 1.5
		});
	const parts = item.lasts || over ? [line(from, to)] : [line(from, x - r), line(x + r, to)];
	if (before) parts.push(arrow(from, -1));
	else if (item.looseStart && (over || from < x - r - 4)) parts.push(hollow(from));
	if (after) parts.push(arrow(to, 1));
	else if (item.looseEnd && to > x + r + 4) parts.push(hollow(to));
	return parts;
}

/** An item with its name and its date: the date under the name, or beside it where a bar lies below. */
export function drawNamed(named: NamedItem, ground: string): SvgNode {
	const { item, x, y, r, side, over, main, chain } = named;
	const [start, end] = nameSpan(named, side);
	const box = nameBox(named);
	const [left, right] = [Math.min(start, x - r), Math.max(end, x + r)];
	const hit = {
		x: tenth(left - 2),
		y: tenth(box.y - 2),
		width: tenth(right - left + 4),
		height: Math.max(24, box.height + 4)
	};
	const back = {
		x: tenth(start - 3),
		y: tenth(box.y),
		width: tenth(end - start + 6),
		height: box.height,
		rx: 3,
		fill: 'none'
	};
	const size = item.isMotive ? NAME.motive : NAME.size;
	const outline = { stroke: ground, 'stroke-width': 3, 'paint-order': 'stroke', 'stroke-linejoin': 'round' };
	const place = {
		x: tenth(side === 'right' ? start : end),
		'text-anchor': side === 'right' ? 'start' : 'end',
		...outline
	};
	const name = {
		class: 'name',
		'font-size': size,
		'font-weight': main ? 700 : NAME.weight,
		fill: item.isMotive ? 'var(--ink-2)' : 'var(--ink)'
	};
	const when = { class: 'when', 'font-size': WHEN.size, 'font-weight': WHEN.weight, fill: 'var(--ink-3)' };
	const line = tenth(y + BASELINE * size);
	const words = item.isMotive
		? [element('text', { ...place, y: line, ...name }, [item.label])]
		: over
			? [
					element('text', { ...place, y: line }, [
						element('tspan', name, [`${item.label}\u00a0 `]),
						element('tspan', when, [item.when])
					])
				]
			: [
					element('text', { ...place, y: line, ...name }, [item.label]),
					element('text', { ...place, y: tenth(y + 13 + BASELINE * WHEN.size), ...when }, [item.when])
				];
	const classes = [
		'item',
		...(main ? ['main'] : []),
		...(chain ? ['on-chain'] : []),
		...(item.isMotive ? ['motive'] : [])
	];
	return element('a', { class: classes.join(' '), href: item.href, 'data-id': item.id, tabindex: -1 }, [
		element('title', {}, [titleOf(item)]),
		element('rect', { class: 'hit', ...hit, fill: 'transparent' }),
		element('rect', { class: 'ground', ...back }),
		...drawBar(named),
		...drawSign(item, x, y, r, main),
		...words
	]);
}

/**
 * Items without a name, as one small mark; alone it is a link to its page, of several the first. `bare`: without the words and the
 * ground that a page without script needs, for a crowd that a script answers for.
 */
export function drawRug(mark: RugMark, items: readonly TimelineItem[], ground: string, bare: boolean): SvgNode {
	const all = mark.items.map((at) => items[at]!);
	const [first] = all;
	const { x, y } = mark;
	const r = TIMELINE.smallR;
	const parts: SvgNode[] = [];
	if (!bare) parts.push(element('title', {}, [rugTitle(all)]));
	if (!bare)
		parts.push(
			element('rect', {
				class: 'hit',
				x: tenth(x - 8),
				y: tenth(y - 9),
				width: 16,
				height: 17,
				fill: 'transparent'
			})
		);
	if (all.length > 1) parts.push(...drawSign({ ...first!, gap: false, happened: true }, x + 3, y, r, false));
	if (all.length === 1 || !bare) parts.push(...drawSign(first!, x, y, r, false));
	if (mark.count) parts.push(drawCount(mark.count, x, y, ground));
	const ids = all.map(({ id }) => encodeURIComponent(id)).join(' ');
	const facts = { href: first!.href, 'data-id': first!.id, 'data-ids': ids, tabindex: -1 };
	return element('a', { class: all.length > 1 ? 'item small several' : 'item small', ...facts }, parts);
}

function rugTitle(all: readonly TimelineItem[]): string {
	if (all.length === 1) return titleOf(all[0]!);
	return `${all.length} here: ${all.slice(0, 3).map(titleOf).join('; ')}${all.length > 3 ? '; …' : ''}`;
}

function drawCount(count: string, x: number, y: number, ground: string): SvgNode {
	const place = { x: tenth(x + COUNT_AT + 2), y: tenth(y + BASELINE * COUNT_TYPE.size) };
	const type = { 'font-size': COUNT_TYPE.size, 'font-weight': COUNT_TYPE.weight, fill: 'var(--ink-3)' };
	const outline = { stroke: ground, 'stroke-width': 3, 'paint-order': 'stroke' };
	return element('text', { class: 'count', ...place, ...type, ...outline }, [count]);
}

/** What is said of an item: its name, its date, and that it did not happen, where it did not. */
export function titleOf({ label, when, happened, gap, kind }: TimelineItem): string {
	return `${label}, ${when}${happened ? '' : ', did not happen'}${gap ? ', not recorded' : ''} (${kind.toLowerCase()})`;
}
