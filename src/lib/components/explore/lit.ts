import type { Picture } from '$lib/picture/picture';
import type { Lit, Touched } from './canvas-hold';

/** What keeps its full ink around some names: they, their lines, and the names at the other ends. Linear in the lines. */
export function litAround(picture: Picture, ids: ReadonlySet<string>): Lit {
	const marks = new Set(ids);
	const lines = new Set<string>();
	for (const line of picture.lines) {
		if (!ids.has(line.from) && !ids.has(line.to)) continue;
		lines.add(line.id);
		marks.add(line.from);
		marks.add(line.to);
	}
	return { marks, lines };
}

/** What keeps its full ink around a line or a name that the pointer is on. */
export function litBy(picture: Picture, touched: Touched): Lit {
	if (touched.what === 'mark') return litAround(picture, new Set([touched.id]));
	const line = picture.lines.find(({ id }) => id === touched.id);
	return { marks: new Set(line ? [line.from, line.to] : []), lines: new Set([touched.id]) };
}

/** What keeps its full ink along a way: its names, and the lines between each and the next. */
export function litAlong(picture: Picture, ids: readonly string[]): Lit {
	const steps = new Set(ids.slice(1).flatMap((id, k) => [`${ids[k]} ${id}`, `${id} ${ids[k]}`]));
	const lines = picture.lines.filter(({ from, to }) => steps.has(`${from} ${to}`)).map(({ id }) => id);
	return { marks: new Set(ids), lines: new Set(lines), path: true };
}
