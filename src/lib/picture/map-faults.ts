import { cross, overlap, touches } from './boxes';
import { piecesOf } from './curve';
import { markBox, nameBox } from './names';
import type { Picture, PictureLine } from './picture';

/** How well a map can be read, in numbers (DESIGN-LANGUAGE §10). */
export interface MapFaults {
	readonly lines: number;
	/** Pairs of lines that cross; those that share an end do not. */
	readonly crossings: number;
	/** Lines on a mark or a name that is not theirs, counted for each such mark. */
	readonly touches: number;
	/** Lines on the name of one of their own ends. */
	readonly own: number;
	/** Names and marks on each other. */
	readonly overlaps: number;
	/** Lines whose verb can be read. */
	readonly verbs: number;
}

/** What one fault weighs against the others when arrangements are compared. */
const WEIGHTS = { crossing: 160, touch: 340, own: 110, overlap: 1500, verb: 30 };

function crossing(a: PictureLine, b: PictureLine): boolean {
	if ([a.from, a.to].some((end) => end === b.from || end === b.to)) return false;
	return piecesOf(a).some((one) => piecesOf(b).some((other) => cross(...one, ...other)));
}

/** Counts a picture's faults. Quadratic in marks and lines. */
export function mapFaults(picture: Picture): MapFaults {
	const { lines } = picture;
	const marks = picture.marks.map((mark) => {
		const name = nameBox(mark);
		return { id: mark.id, boxes: name ? [markBox(mark), name] : [markBox(mark)] };
	});
	let [crossings, touched, own, overlaps] = [0, 0, 0, 0];
	for (const [index, line] of lines.entries()) {
		for (const other of lines.slice(index + 1)) if (crossing(line, other)) crossings++;
		const pieces = piecesOf(line);
		for (const mark of marks) {
			const isEnd = mark.id === line.from || mark.id === line.to;
			const boxes = isEnd ? mark.boxes.slice(1) : mark.boxes;
			if (!boxes.some((box) => pieces.some((piece) => touches(...piece, box, line.width / 2)))) continue;
			if (isEnd) own++;
			else touched++;
		}
	}
	for (const [index, mark] of marks.entries())
		for (const other of marks.slice(index + 1))
			for (const box of mark.boxes) overlaps += other.boxes.filter((each) => overlap(box, each)).length;
	const verbs = lines.filter((line) => line.verb !== null).length;
	return { lines: lines.length, crossings, touches: touched, own, overlaps, verbs };
}

/** One number for all faults: the less the better. */
export function badness(faults: MapFaults): number {
	return (
		faults.crossings * WEIGHTS.crossing +
		faults.touches * WEIGHTS.touch +
		faults.own * WEIGHTS.own +
		faults.overlaps * WEIGHTS.overlap +
		(faults.lines - faults.verbs) * WEIGHTS.verb
	);
}
