import type { TimelineItem } from './timeline-item';
import { NAME, NAME_GAP, TIMELINE, WHEN, type NamedItem, type NameSide } from './timeline-picture';
import type { TimelineScale } from './timeline-scale';
import { measure } from './widths';

/** Where an item stands along the line of time, and the room that it takes there with its name. */

export type Footing = Pick<NamedItem, 'x' | 'r' | 'bar' | 'over' | 'before' | 'after' | 'width'>;

/** A bar from which a name can be told is at least so long; a longer one lies under its name. */
const SEEN = 5;
const LONG = 70;
/** Px between what two items take of a row. */
const APART = 9;

/** The footing of an item on a scale from day `from` to day `to`. */
export function footingOf(
	item: TimelineItem,
	scale: TimelineScale,
	[from, to]: readonly [number, number],
	isMain: boolean
): Footing {
	const before = item.lasts && item.first < from;
	const after = item.last > to;
	const [first, last] = [Math.max(item.first, from), Math.min(item.last, to)];
	const x = scale.x(Math.max(first, Math.min(item.at, last)));
	const r = before ? 0 : isMain ? TIMELINE.mainR : item.isMotive ? TIMELINE.r - 1 : TIMELINE.r;
	const [start, end] = [item.lasts ? x : scale.x(first), scale.x(last + 1)];
	/* A day is a mark however wide it is drawn. */
	const bar = first < last && Math.max(end - x, x - start) > r + SEEN ? ([start, end] as const) : null;
	const over = bar !== null && (item.isMotive || (item.lasts && end - x > LONG));
	return { x, r, bar, over, before, after, width: nameWidth(item, over) };
}

/** Px that a name takes: a name over a bar has its date beside it, any other below; motives have none. */
function nameWidth(item: TimelineItem, over: boolean): number {
	const [name, when] = widthsOf(item);
	if (item.isMotive) return name;
	return over ? name + 6 + when : Math.max(name, when);
}

/** An item is laid out again and again; its words are measured once. */
const measured = new WeakMap<TimelineItem, readonly [number, number]>();

function widthsOf(item: TimelineItem): readonly [number, number] {
	let widths = measured.get(item);
	if (!widths) {
		const size = item.isMotive ? NAME.motive : NAME.size;
		widths = [measure(item.label, size, NAME.weight), measure(item.when, WHEN.size, WHEN.weight)];
		measured.set(item, widths);
	}
	return widths;
}

/** From which px to which a name stands. */
export function nameSpan({ x, r, bar, over, width }: Footing, side: NameSide): readonly [number, number] {
	if (side === 'right') {
		const start = (bar && !over ? Math.max(bar[1], x + r) : x + r) + NAME_GAP;
		return [start, start + width];
	}
	const end = (bar && !over ? Math.min(bar[0], x - r) : x - r) - NAME_GAP;
	return [end - width, end];
}

/** From which px to which an item with its name keeps others out of its row. */
export function roomOf(footing: Footing, side: NameSide): readonly [number, number] {
	const { x, r, bar } = footing;
	const [start, end] = nameSpan(footing, side);
	return [Math.min(start, x - r, bar?.[0] ?? x), Math.max(end, x + r, bar?.[1] ?? x) + APART];
}

/** The rectangle of a name, in px of the picture: its upper left corner and its size. */
export function nameBox(named: NamedItem): { x: number; y: number; width: number; height: number } {
	const [start, end] = nameSpan(named, named.side);
	const low = named.over || named.item.isMotive ? 8 : 20;
	return { x: start, y: named.y - 8, width: end - start, height: low + 8 };
}
