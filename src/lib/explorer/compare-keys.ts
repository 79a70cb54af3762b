import type { MirrorPicture } from '$lib/picture/mirror-picture';

/** The keyboard's way through a picture of two actors: from one to the next, and along the lines. */

/** Where the keyboard can stand. What both hold stands at both sides, so a key names the column too. */
export interface MirrorStop {
	readonly key: string;
	readonly id: string;
	readonly column: 'a' | 'moment' | 'b';
	/** Its middle, px from the top. */
	readonly y: number;
}

const COLUMNS = ['a', 'moment', 'b'] as const;

/** Every motive and moment, column by column, each from top to bottom. */
export function mirrorStops({ pills, moments }: MirrorPicture): MirrorStop[] {
	const stop = (column: MirrorStop['column'], { id, y, height }: { id: string; y: number; height: number }) => ({
		key: `${column} ${id}`,
		id,
		column,
		y: y + height / 2
	});
	return COLUMNS.flatMap((column) =>
		column === 'moment'
			? moments.map((moment) => stop(column, moment))
			: pills.filter(({ side }) => side === column).map((pill) => stop(column, pill))
	);
}

/**
 * Where a key leads; null where it leads nowhere and is not ours. Arrows go up and down a column and to the nearest of the next one,
 * [ and ] to what led to it and what it led to; pressed again, to the next one of `before`, where the reader came from.
 */
export function mirrorKey(
	picture: MirrorPicture,
	at: string | null,
	key: string,
	before: string | null
): string | null {
	const stops = mirrorStops(picture);
	const here = stops.find((stop) => stop.key === at);
	if (key === 'Home') return stops[0]?.key ?? null;
	if (key === 'End') return stops.at(-1)?.key ?? null;
	if (!['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', '[', ']'].includes(key)) return null;
	if (!here) return stops[0]?.key ?? null;
	if (key === 'ArrowUp' || key === 'ArrowDown') {
		const column = stops.filter((stop) => stop.column === here.column);
		return column[column.indexOf(here) + (key === 'ArrowUp' ? -1 : 1)]?.key ?? null;
	}
	if (key === '[' || key === ']') {
		const ahead = joined(picture, here.key, key);
		const origin = before === null ? [] : joined(picture, before, key);
		const again = ahead.length === 0 ? origin.indexOf(here.key) : -1;
		return (again < 0 ? ahead[0] : origin[(again + 1) % origin.length]) ?? null;
	}
	const next = COLUMNS[COLUMNS.indexOf(here.column) + (key === 'ArrowLeft' ? -1 : 1)];
	const nearest = stops
		.filter((stop) => stop.column === next)
		.sort((one, other) => Math.abs(one.y - here.y) - Math.abs(other.y - here.y) || one.y - other.y)[0];
	return nearest?.key ?? null;
}

/** The stops that lines lead to from a stop, or that lead to it ([). */
function joined({ links }: MirrorPicture, key: string, way: '[' | ']'): string[] {
	const found = links.flatMap(({ side, from, to }) => {
		const [motive, moment] = [`${side} ${from}`, `moment ${to}`];
		if (way === '[') return moment === key ? [motive] : [];
		return motive === key ? [moment] : [];
	});
	return [...new Set(found)];
}

/** A stop in words: "Cross the river, aim of the consul. 2 lines. 3 of 24." */
export function spokenStop(picture: MirrorPicture, key: string): string {
	const stops = mirrorStops(picture);
	const place = stops.findIndex((stop) => stop.key === key);
	const stop = stops[place];
	if (!stop) return '';
	const lines = picture.links.filter(({ side, from, to }) =>
		stop.column === 'moment' ? to === stop.id : side === stop.column && from === stop.id
	).length;
	return `${stopName(picture, stop)}. ${lines === 1 ? '1 line' : `${lines} lines`}. ${place + 1} of ${stops.length}.`;
}

function stopName({ pills, moments, names }: MirrorPicture, { id, column }: MirrorStop): string {
	if (column !== 'moment') {
		const pill = pills.find((one) => one.id === id && one.side === column);
		return `${pill?.label ?? ''}, ${pill?.kind ?? ''} of ${names[column]}`;
	}
	const moment = moments.find((one) => one.id === id);
	if (!moment) return '';
	const said = (words: typeof moment.a) => (typeof words === 'string' ? words : (words?.label ?? 'nothing recorded'));
	const halves = `${names.a}: ${said(moment.a)}; ${names.b}: ${said(moment.b)}`;
	return [moment.when, moment.both?.label, halves].filter(Boolean).join('. ');
}
