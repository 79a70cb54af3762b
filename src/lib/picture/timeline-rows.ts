import { TIMELINE } from './timeline-picture';

/** How many rows each lane has, before anything is placed. */
export interface LaneRows {
	readonly events: number;
	readonly motives: number;
}

/** What the names that ask first would take of each lane, in widths of the picture. */
export interface LaneWants {
	readonly events: number;
	readonly motives: number;
}

/** A row is not filled from end to end; this much of it is. */
const FILLED = 0.45;
/** How much a first row of motives is wanted; one more of events is wanted as much as its names would fill. */
const FIRST = 1;

/**
 * Shares a height out among lanes: the least that each must have, then one more row at a time to the lane whose names have least
 * room, up to four of events and two of motives. The least is kept where the height is too small. O(lanes · rows).
 */
export function sharedRows(wants: readonly LaneWants[], least: readonly LaneRows[], height: number): LaneRows[] {
	const rows = least.map((row) => ({ ...row }));
	let used = rows.reduce<number>((sum, row) => sum + laneHeight(row), TIMELINE.axis);
	for (;;) {
		let worst = { lane: -1, of: 'events' as 'events' | 'motives', need: FILLED, more: 0 };
		for (const [lane, want] of wants.entries())
			for (const of of ['events', 'motives'] as const) {
				const [most, more] =
					of === 'events' ? [TIMELINE.rows, TIMELINE.row] : [TIMELINE.motiveRows, TIMELINE.motiveRow];
				const there = rows[lane]![of];
				const need = there >= most ? 0 : there > 0 ? want[of] / there : want[of] > 0 ? FIRST + want[of] : 0;
				if (need > worst.need && used + more <= height) worst = { lane, of, need, more };
			}
		if (worst.lane < 0) return rows;
		rows[worst.lane]![worst.of]++;
		used += worst.more;
	}
}

/** Px of a lane with so many rows. */
export function laneHeight({ events, motives }: LaneRows): number {
	return 2 * TIMELINE.pad + events * TIMELINE.row + motives * TIMELINE.motiveRow + TIMELINE.rug;
}
