import type { Band } from '$lib/graph/about';
import { fromDayNumber } from '$lib/graph/days';
import { monthName } from '$lib/graph/single-date';
import type { ChainHead } from './chain-picture';
import type { Columns } from './layered-columns';
import { measure } from './widths';

/** The titles over the columns: when they are, and in which of the author's bands. */

export const HEAD_TYPE = { size: 12, weight: 500, band: { size: 13, weight: 600 } } as const;
/** Px that a title keeps from its neighbours. */
const CLEAR = 10;
/** Days of different years that are still told by their months. */
const BY_MONTH = 400;

function yearText(year: number): string {
	return year < 1 ? `${1 - year} BCE` : String(year);
}

/** A stretch of days in words, fuller forms first; days themselves only where they are known exactly. */
export function spanWords(first: number, last: number, isExact = true): string[] {
	const [start, end] = [fromDayNumber(first), fromDayNumber(last)];
	const short = (month: number) => monthName(month).slice(0, 3);
	const [from, to] = [yearText(start.year), yearText(end.year)];
	if (start.year !== end.year) {
		const century = start.year > 0 && Math.floor(start.year / 100) === Math.floor(end.year / 100);
		const years = `${from}–${century ? to.slice(-2) : to}`;
		return last - first > BY_MONTH ? [years] : [`${short(start.month)} ${from} – ${short(end.month)} ${to}`, years];
	}
	if (start.month !== end.month) {
		if (end.month - start.month > 9) return [to];
		return [`${short(start.month)} – ${short(end.month)} ${to}`, `${short(start.month)}–${short(end.month)} ${to}`, to];
	}
	const month = [`${monthName(end.month)} ${to}`, `${short(end.month)} ${to}`];
	return isExact && first === last
		? [`${end.day} ${month[0]}`, `${end.day} ${month[1]}`, ...month, to]
		: [...month, to];
}

/** Titles for columns of which the left edges and widths are given in px; neighbours of the same title share it. */
export function headsOf(
	spans: Columns['spans'],
	columns: readonly { readonly x: number; readonly width: number }[],
	bands: readonly Band[]
): ChainHead[] {
	if (!spans) return [];
	const heads: ChainHead[] = [];
	const add = (row: 0 | 1, label: string, column: { readonly x: number; readonly width: number }): void => {
		const before = heads.findLast((head) => head.row === row);
		if (before?.label !== label) {
			heads.push({ label, row, x: column.x, width: column.width });
			return;
		}
		heads[heads.indexOf(before)] = { ...before, width: column.x + column.width - before.x };
	};
	for (const [index, column] of columns.entries()) {
		const span = spans[index];
		if (!span) continue;
		const band = bands[span.band];
		if (band) add(0, band.label, column);
		const next = columns[index + 1];
		const room = (next ? next.x - column.x : column.width + 2 * CLEAR) - CLEAR;
		const words = spanWords(span.first, span.last, span.isExact);
		const fits = words.find((text) => measure(text, HEAD_TYPE.size, HEAD_TYPE.weight) <= room);
		add(1, fits ?? words.at(-1) ?? '', column);
	}
	return heads;
}
