import { OPEN_END, OPEN_START, fromDayNumber } from '$lib/graph/days';
import { monthName } from '$lib/graph/single-date';

/** When something was, as short as a line of a picture can say it: "Jan 1950", "1949", "1945–50"; null where nobody knows. */
export function spanText(first: number, last: number): string | null {
	if (first === OPEN_START || last === OPEN_END) return null;
	const [start, end] = [fromDayNumber(first), fromDayNumber(last)];
	if (start.year < 1) return null;
	if (start.year === end.year && start.month === end.month)
		return `${monthName(start.month).slice(0, 3)} ${start.year}`;
	if (start.year === end.year) return String(start.year);
	const century = Math.floor(start.year / 100) === Math.floor(end.year / 100);
	return `${start.year}–${century ? String(end.year % 100).padStart(2, '0') : end.year}`;
}
