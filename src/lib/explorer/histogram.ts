import { OPEN_START } from '$lib/graph/days';
import type { Graph } from '$lib/graph/graph';
import { monthOf } from './months';

/** How many statements begin in each step of time; ends are exclusive months. */
export interface Histogram {
	readonly start: number;
	readonly end: number;
	readonly bars: readonly { readonly month: number; readonly months: number; readonly count: number }[];
	/** What the reader chose. */
	readonly from: number;
	readonly to: number;
}

/** Quarters, or the first of these steps that needs no more than `MOST` bars. */
const STEPS = [3, 12, 60, 120, 600, 1200, 12_000];
const MOST = 96;
const YEAR = 12;

/** The statements over time, in whole years; null where fewer than two months are known. Linear. */
export function histogramOf(
	graph: Graph,
	edges: Iterable<number>,
	span: readonly [number, number] | null
): Histogram | null {
	const months: number[] = [];
	for (const e of edges) {
		const first = graph.edges.first[e]!;
		const month = monthOf(first === OPEN_START ? graph.edges.last[e]! : first);
		if (month !== null) months.push(month);
	}
	return histogramOfMonths(months, span);
}

/** The same of the months in which anything begins. Linear. */
export function histogramOfMonths(months: readonly number[], span: readonly [number, number] | null): Histogram | null {
	if (new Set(months).size < 2) return null;
	const [least, most] = months.reduce(
		([a, b], month) => [Math.min(a, month), Math.max(b, month)],
		[Infinity, -Infinity]
	);
	const start = Math.floor(least / YEAR) * YEAR;
	const end = (Math.floor(most / YEAR) + 1) * YEAR;
	const step = STEPS.find((each) => (end - start) / each <= MOST) ?? Math.ceil((end - start) / MOST);
	const counts = new Array<number>(Math.ceil((end - start) / step)).fill(0);
	for (const month of months) counts[Math.floor((month - start) / step)]! += 1;
	const [from, to] = span ?? [start, end];
	return {
		start,
		end,
		/* The last step may reach beyond the end. */
		bars: counts.map((count, k) => ({
			month: start + k * step,
			months: Math.min(step, end - start - k * step),
			count
		})),
		from: Math.min(end - 1, Math.max(start, from)),
		to: Math.max(start + 1, Math.min(end, to))
	};
}
