import type { TimelineItem } from '$lib/picture/timeline-item';
import { histogramOfMonths, type Histogram } from './histogram';
import { monthOf } from './months';

/** How many items stand in each step of time; null where fewer than two months are known. Linear. */
export function timelineHistogram(
	items: readonly TimelineItem[],
	span: readonly [number, number] | null
): Histogram | null {
	return histogramOfMonths(
		items.map(({ at }) => monthOf(at)).filter((month) => month !== null),
		span
	);
}
