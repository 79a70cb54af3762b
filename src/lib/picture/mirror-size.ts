import { wrapped } from './chain-card-size';
import { portRoom } from './lens-ports';
import type { MirrorMoment } from './mirror-plan';
import type { PlacedMoment } from './mirror-picture';
import { NOTHING } from './mirror-words';
import type { Weight } from './widths';

/** How the words of a moment are set; px. */
export const MOMENT = {
	corner: 4,
	pad: 12,
	/** The strip of its date. */
	head: 23,
	when: { size: 12.5, weight: 600 as Weight },
	label: { size: 14, weight: 600 as Weight, line: 18 },
	/** What each did in an event of both. */
	part: { size: 13, weight: 500 as Weight, line: 17 }
} as const;

/** The lines and height of a moment with so many lines at its fuller side. Linear in its words. */
export function momentSize(moment: MirrorMoment, width: number, ends: number): Pick<PlacedMoment, 'lines' | 'height'> {
	const { pad, head, label, part } = MOMENT;
	const half = width / 2 - pad - 6;
	const type = moment.both ? part : label;
	const set = (words: MirrorMoment['a']) =>
		wrapped(typeof words === 'string' ? words : (words?.label ?? NOTHING), half, type.size, type.weight);
	const both = moment.both ? wrapped(moment.both.label, width - 2 * pad, label.size, label.weight) : [];
	const lines = { both, a: set(moment.a), b: set(moment.b) };
	const halves = Math.max(lines.a.length, lines.b.length) * type.line + 14;
	return { lines, height: Math.max(head + bothHeight(both.length) + halves, portRoom(ends)) };
}

/** The height that the event of both takes over the halves. */
export function bothHeight(lines: number): number {
	return lines === 0 ? 0 : lines * MOMENT.label.line + 12;
}
