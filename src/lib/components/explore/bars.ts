import type { Histogram } from '$lib/explorer/histogram';
import { yearName } from '$lib/explorer/months';

/** Bars with a height in px of at most `most`; a bar that stands for anything at all is seen. */
export function barHeights(
	{ bars }: Pick<Histogram, 'bars'>,
	most: number
): { month: number; months: number; height: number }[] {
	const top = Math.max(1, ...bars.map(({ count }) => count));
	return bars.map(({ month, months, count }) => ({
		month,
		months,
		height: count ? Math.max(2, Math.round((count / top) * most)) : 0
	}));
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];

/** At most thirteen years to write under the bars: where each begins, and where its name stands. Months, ends exclusive. */
export function yearTicks(start: number, end: number): { month: number; middle: number; label: string }[] {
	const years = Math.ceil((end - start) / 12);
	const step = STEPS.find((each) => years / each <= 12) ?? 2000;
	const ticks: { month: number; middle: number; label: string }[] = [];
	for (let year = Math.ceil(start / 12 / step) * step; year * 12 < end; year += step) {
		const middle = step === 1 ? Math.min(year * 12 + 6, (year * 12 + end) / 2) : year * 12;
		ticks.push({ month: year * 12, middle, label: yearName(year) });
	}
	return ticks;
}
