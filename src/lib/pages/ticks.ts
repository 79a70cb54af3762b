import { dayNumber, fromDayNumber, showDate } from '$lib/graph/dates';
import { readEdtf } from '$lib/graph/dates';

/** A mark of the calendar on a line of time. */
export interface Tick {
	readonly day: number;
	readonly label: string;
}

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const MOST = 12;

/** Year marks between two days, at most 12; month marks where the span holds no two years. Day numbers count from 1970-01-01. */
export function ticksBetween(from: number, to: number): Tick[] {
	const first = fromDayNumber(from).year + 1;
	const last = fromDayNumber(to).year;
	if (last <= first) return monthsBetween(from, to);
	const step = STEPS.find((years) => (last - first) / years < MOST) ?? 1000;
	const ticks: Tick[] = [];
	for (let year = Math.ceil(first / step) * step; year <= last; year += step)
		ticks.push({ day: dayNumber(year, 1, 1), label: String(year) });
	return ticks;
}

function monthsBetween(from: number, to: number): Tick[] {
	const ticks: Tick[] = [];
	let { year, month } = fromDayNumber(from);
	for (;;) {
		[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
		const day = dayNumber(year, month, 1);
		if (day > to) return thinned(ticks);
		ticks.push({ day, label: monthName(year, month) });
	}
}

function thinned(ticks: Tick[]): Tick[] {
	const step = Math.ceil(ticks.length / MOST);
	return ticks.filter((_, k) => k % step === 0);
}

function monthName(year: number, month: number): string {
	const read = readEdtf(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`);
	return 'date' in read ? showDate(read.date, 'short') : String(year);
}
