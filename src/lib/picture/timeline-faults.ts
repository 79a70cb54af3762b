import { alongArc } from './timeline-arcs';
import { nameBox, roomOf } from './timeline-footing';
import type { TimelinePicture } from './timeline-picture';
import { touches } from './timeline-settle';

/** What can be wrong in a picture of time, counted. */
export interface TimelineFaults {
	/** Pairs of names that meet, or a name and another's mark or bar. */
	readonly overlaps: number;
	/** Names that leave the picture. */
	readonly outside: number;
	/** Names that an arc runs over, once for each arc. */
	readonly touched: number;
	readonly names: number;
	readonly arcs: number;
}

/** Quadratic in the names, for tests and benchmarks. */
export function timelineFaults({ named, arcs, width }: TimelinePicture): TimelineFaults {
	let [overlaps, touched] = [0, 0];
	const rooms = named.map((one) => ({ one, box: nameBox(one), room: roomOf(one, one.side) }));
	for (const [k, { one, box, room }] of rooms.entries())
		for (const other of rooms.slice(k + 1)) {
			const apart = Math.abs(one.y - other.one.y);
			const boxesMeet =
				box.x < other.box.x + other.box.width &&
				other.box.x < box.x + box.width &&
				box.y < other.box.y + other.box.height &&
				other.box.y < box.y + box.height;
			const rowsMeet = apart < 4 && room[0] < other.room[1] && other.room[0] < room[1];
			if (boxesMeet || rowsMeet) overlaps++;
		}
	for (const { points } of arcs) {
		const along = alongArc(points, 60);
		for (const { box } of rooms) if (touches(along, box)) touched++;
	}
	const outside = rooms.filter(({ box }) => box.x < 0 || box.x + box.width > width).length;
	return { overlaps, outside, touched, names: named.length, arcs: arcs.length };
}
