import { cross, overlap, touches, type Box } from './boxes';
import { markBox, nameBox } from './names';
import type { PictureLine, PictureMark, Side } from './picture';
import { randomFrom } from './random';
import { spoke } from './spokes';
import { VERB_TYPE, verbText } from './verbs';
import { measure } from './widths';

/** The last hand on an arrangement: small seeded moves of marks and names until lines and names are out of each other's way. */

type Bare = Omit<PictureLine, 'path' | 'verb'>;
interface Frame {
	readonly width: number;
	readonly height: number;
}

const STEPS = 6000;
/** How much worse a move may be at first. */
const THRESHOLD = 120;
const SEEDS = [1, 2, 3, 4];
const SIDES: readonly Side[] = ['below', 'above', 'right', 'left'];
/** Faults, in the units of DESIGN-LANGUAGE §5.2. */
const COST = {
	crossing: 160,
	onMark: 300,
	onName: 200,
	ownName: 90,
	overlap: 400,
	outside: 600,
	narrow: 5,
	short: 3,
	uneven: 30,
	near: 40,
	empty: 0.6
};
const NARROW = 22;
const MARGIN = 10;

/** Boxes of a mark and its name; kept while others move. */
interface Boxes {
	readonly mark: Box;
	readonly name: Box | null;
}

function boxesOf(mark: PictureMark): Boxes {
	return { mark: markBox(mark), name: nameBox(mark) };
}

/** How far a box stands out of the frame, in px. */
function outside(box: Box, frame: Frame): number {
	const x = Math.max(MARGIN - box.x + box.width / 2, box.x + box.width / 2 - frame.width + MARGIN, 0);
	return x + Math.max(MARGIN - box.y + box.height / 2, box.y + box.height / 2 - frame.height + MARGIN, 0);
}

/** What the arrangement leaves unused at the four sides of its frame. */
function emptiness(boxes: readonly Boxes[], frame: Frame): number {
	let [left, right, top, bottom] = [frame.width, 0, frame.height, 0];
	for (const { mark, name } of boxes)
		for (const box of name ? [mark, name] : [mark]) {
			left = Math.min(left, box.x - box.width / 2);
			right = Math.max(right, box.x + box.width / 2);
			top = Math.min(top, box.y - box.height / 2);
			bottom = Math.max(bottom, box.y + box.height / 2);
		}
	const unused = (px: number) => Math.max(0, px - 3 * MARGIN) * COST.empty;
	return unused(left) + unused(frame.width - right) + unused(top) + unused(frame.height - bottom);
}

/** The smaller angle between two directions, in degrees. */
function between(ax: number, ay: number, bx: number, by: number): number {
	const cos = (ax * bx + ay * by) / ((Math.hypot(ax, ay) || 1) * (Math.hypot(bx, by) || 1));
	return (Math.acos(Math.max(-1, Math.min(1, cos))) * 180) / Math.PI;
}

/** The faults of one arrangement. Quadratic in marks and lines, which are few. */
function faults(marks: readonly PictureMark[], boxes: readonly Boxes[], lines: readonly Link[], frame: Frame): number {
	let cost = 0;
	for (const [index, own] of boxes.entries()) {
		for (const box of own.name ? [own.mark, own.name] : [own.mark]) {
			const out = outside(box, frame);
			if (out > 0) cost += COST.outside + 20 * out;
			for (const other of boxes.slice(index + 1)) {
				if (overlap(box, other.mark, 8)) cost += COST.overlap;
				if (other.name && overlap(box, other.name, 6)) cost += COST.overlap;
			}
		}
	}
	const ideal = Math.sqrt((frame.width * frame.height) / marks.length) * 0.8;
	cost += emptiness(boxes, frame);
	for (const [index, a] of marks.entries())
		for (const b of marks.slice(index + 1)) {
			const near = 1 - Math.hypot(a.x - b.x, a.y - b.y) / ideal;
			if (near > 0) cost += near * near * COST.near;
		}
	const paths = lines.map((line) => spoke(marks[line.from] as PictureMark, marks[line.to] as PictureMark));
	for (const [index, line] of lines.entries()) {
		const [a, b] = paths[index] as [PictureMark, PictureMark];
		const length = Math.hypot(b.x - a.x, b.y - a.y);
		if (length < line.wanted) cost += COST.short * (line.wanted - length);
		cost += ((length - ideal) / ideal) ** 2 * COST.uneven;
		for (const [place, box] of boxes.entries()) {
			const own = place === line.from || place === line.to;
			if (!own && touches(a, b, box.mark, 8)) cost += COST.onMark;
			if (box.name && touches(a, b, box.name, 2)) cost += own ? COST.ownName : COST.onName;
		}
		for (let next = index + 1; next < lines.length; next++) {
			const other = lines[next] as { from: number; to: number };
			const [c, d] = paths[next] as [PictureMark, PictureMark];
			if (cross(a, b, c, d)) cost += COST.crossing;
			for (const [end, far] of [
				[line.from, line.to],
				[line.to, line.from]
			] as const) {
				const away = other.from === end ? other.to : other.to === end ? other.from : null;
				if (away === null) continue;
				const [at, one, two] = [marks[end], marks[far], marks[away]] as [PictureMark, PictureMark, PictureMark];
				const angle = between(one.x - at.x, one.y - at.y, two.x - at.x, two.y - at.y);
				if (angle < NARROW) cost += COST.narrow * (NARROW - angle);
			}
		}
	}
	return cost;
}

interface Link {
	readonly from: number;
	readonly to: number;
	readonly wanted: number;
}

/** One run of moves from a seed; the best that it came by. */
function run(seed: number, start: readonly PictureMark[], links: readonly Link[], frame: Frame) {
	const random = randomFrom(seed);
	const marks = [...start];
	const boxes = marks.map(boxesOf);
	let cost = faults(marks, boxes, links, frame);
	let best = { cost, marks: [...marks] };
	for (let step = 0; step < STEPS; step++) {
		const cool = 1 - step / STEPS;
		const index = Math.floor(random() * marks.length);
		const [mark, box] = [marks[index], boxes[index]];
		if (!mark || !box) continue;
		const moved = nudged(mark, 12 + 160 * cool * cool, random);
		marks[index] = moved;
		boxes[index] = boxesOf(moved);
		const next = faults(marks, boxes, links, frame);
		if (next - cost < THRESHOLD * cool * cool) {
			cost = next;
			if (cost < best.cost) best = { cost, marks: [...marks] };
		} else {
			marks[index] = mark;
			boxes[index] = box;
		}
	}
	return best;
}

/** A mark a little further, or with its name on some side. */
function nudged(mark: PictureMark, reach: number, random: () => number): PictureMark {
	if (random() < 0.25) return { ...mark, side: SIDES[Math.floor(random() * SIDES.length)] ?? mark.side };
	const x = Math.round(mark.x + (random() - 0.5) * reach);
	const y = Math.round(mark.y + (random() - 0.5) * reach);
	return { ...mark, x, y };
}

/**
 * Moves marks (whole px) and turns names to other sides, keeping a change if it costs less than a falling threshold more
 * (threshold accepting: Dueck and Scheuer 1990); the best of a few seeds. The same input gives the same output.
 */
export function polish(start: readonly PictureMark[], lines: readonly Bare[], frame: Frame): PictureMark[] {
	if (start.length < 2) return [...start];
	const at = new Map(start.map((mark, index) => [mark.id, index]));
	const links = lines.map((line) => ({
		from: at.get(line.from) ?? 0,
		to: at.get(line.to) ?? 0,
		wanted: measure(verbText(line), VERB_TYPE.size, VERB_TYPE.weight) + 44
	}));
	const runs = SEEDS.map((seed) => run(seed, start, links, frame));
	return runs.reduce((best, next) => (next.cost < best.cost ? next : best)).marks;
}
