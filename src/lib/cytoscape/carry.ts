import type { Core } from 'cytoscape';
import type { Way } from '$lib/picture/curve';
import { bentWay } from '$lib/picture/map-laid';
import type { Picture, PictureMark, Point } from '$lib/picture/picture';
import { spoke } from '$lib/picture/spokes';
import { lineId, markId, partsOfMark, wayOf } from './elements';
import { disturb, type Drawn } from './redraw';

/** A picture with one mark elsewhere. */
export function withMarkAt(picture: Picture, id: string, { x, y }: Point): Picture {
	return { ...picture, marks: picture.marks.map((mark) => (mark.id === id ? { ...mark, x, y } : mark)) };
}

/** A point within the picture: what is put down outside is found again at its border. */
export function within({ width, height }: Picture, { x, y }: Point): Point {
	return { x: Math.min(width, Math.max(0, x)), y: Math.min(height, Math.max(0, y)) };
}

/**
 * Shows a mark at another point than the picture has it, with all that belongs to it and the lines that lead to it. The next
 * picture sets all of it right again. Linear in the picture.
 */
export function carryMark(cy: Core, drawn: Drawn, picture: Picture, id: string, to: Point): void {
	const mark = picture.marks.find((one) => one.id === id);
	if (!mark) return;
	const marks = new Map(picture.marks.map((one) => [one.id, one]));
	const here: PictureMark = { ...mark, ...to };
	marks.set(id, here);
	const home = cy.getElementById(markId(id)).position();
	const [dx, dy] = [to.x - home.x, to.y - home.y];
	cy.batch(() => {
		for (const part of [...partsOfMark(id), `chosen ${id}`]) {
			cy.getElementById(part).shift({ x: dx, y: dy });
			disturb(drawn, part);
		}
		for (const line of picture.lines) {
			if (line.from !== id && line.to !== id) continue;
			const [from, end] = [marks.get(line.from), marks.get(line.to)];
			if (!from || !end) continue;
			const way: Way = line.bend === 0 ? { path: spoke(from, end), bend: 0 } : bentWay(from, end, line.bend);
			cy.getElementById(lineId(line.id)).data(wayOf(way, from, end));
			disturb(drawn, lineId(line.id));
		}
	});
}
