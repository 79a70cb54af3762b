import { cross, overlap, touches, type Box } from './boxes';
import { pointAt, piecesOf } from './curve';
import { HEADS, TAILED, headSize } from './heads';
import type { PictureLine, VerbPlace } from './picture';
import { measure, type Weight } from './widths';

/** Where the verb of each line stands: along it, readable, on nobody's name (DESIGN-LANGUAGE §4). */

/** Type of verbs in px; never smaller. */
export const VERB_TYPE = { size: 12, weight: 500 as Weight, bundle: 600 as Weight };
/** Px of ground that a chip keeps around its verb. */
export const CHIP = { x: 3, y: 1 };

const PLACES = 13;
const STEP = 0.045;
const CROSSED = 40;
const TOO_DEAR = 95;

type Bare = Omit<PictureLine, 'verb'>;

/** The verb as it is written on the line: "lobbied +5". */
export function verbText(line: Pick<PictureLine, 'label' | 'more'>): string {
	return line.more > 0 ? `${line.label} +${line.more}` : line.label;
}

/** The room of a placed verb with its chip. */
export function verbBox(verb: VerbPlace): Box {
	return { ...verb, width: verb.width + 2 * CHIP.x, height: VERB_TYPE.size * 1.2 + 2 * CHIP.y };
}

/** The px of a line that its two heads take. */
export function headRoom(line: Bare): { from: number; to: number } {
	const size = headSize(line.width);
	const length = line.family === 'constrain' ? 0.1 : line.family === 'other' ? 0 : HEADS[line.family].bar ? 0.48 : 0.3;
	const tail = line.family === TAILED ? 0.3 : 0;
	return {
		from: (line.heads.from ? length : tail) * size + 2,
		to: (line.heads.to ? length : 0) * size + (line.needed ? 12 : 2)
	};
}

/** All places along a line that a text could take, the middle first. */
function candidates(line: Bare, text: string): VerbPlace[] {
	const [a, b] = line.path;
	const length = Math.hypot(b.x - a.x, b.y - a.y);
	const width = measure(text, VERB_TYPE.size, line.more > 0 ? VERB_TYPE.bundle : VERB_TYPE.weight);
	const heads = headRoom(line);
	const places: VerbPlace[] = [];
	const middle = (heads.from + length - heads.to) / 2;
	for (let place = 0; place < PLACES; place++) {
		const at = middle + Math.ceil(place / 2) * (place % 2 === 0 ? -1 : 1) * STEP * length;
		const half = width / 2 + CHIP.x;
		if (at - half < heads.from || at + half > length - heads.to) continue;
		const { x, y, dx, dy } = pointAt(line, at / length);
		const turn = (Math.atan2(dy, dx) * 180) / Math.PI;
		const angle = turn > 90 ? turn - 180 : turn <= -90 ? turn + 180 : turn;
		places.push({ x: round(x), y: round(y), angle: round(angle), width: round(width) });
	}
	return places;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}

/** Whether a line comes nearer to a box than half its width. */
function runsOver(line: Bare, box: Box): boolean {
	return piecesOf(line).some((piece) => touches(...piece, box, line.width / 2 + 1));
}

/**
 * Gives each line the best free place for its verb, most statements first, and none where nothing fits.
 * `taken` are the boxes of marks and names; `fuller` holds longer labels by line id that are used where they fit.
 * Quadratic in the lines.
 */
export function placeVerbs(
	lines: readonly Bare[],
	taken: readonly Box[],
	fuller: ReadonlyMap<string, string> = new Map()
): PictureLine[] {
	const placed: Box[] = [];
	const verbs = new Map<Bare, { label: string; verb: VerbPlace }>();
	const rank = (line: Bare) => line.more * 6 - (line.family === 'participate' ? 12 : 0);
	const order = [...lines].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1));
	const best = (line: Bare, label: string): VerbPlace | null => {
		let found: { verb: VerbPlace; cost: number } | null = null;
		for (const [away, verb] of candidates(line, verbText({ ...line, label })).entries()) {
			const box = verbBox(verb);
			if (taken.some((other) => overlap(box, other, 1)) || placed.some((other) => overlap(box, other, 2))) continue;
			const crossed = lines.filter((other) => other !== line && runsOver(other, box));
			const cost = crossed.length * CROSSED + away;
			if (!found || cost < found.cost) found = { verb, cost };
		}
		return found && found.cost <= TOO_DEAR ? found.verb : null;
	};
	const choose = (line: Bare, label: string | undefined): boolean => {
		const verb = label === undefined ? null : best(line, label);
		if (label === undefined || !verb) return false;
		verbs.set(line, { label, verb });
		placed.push(verbBox(verb));
		return true;
	};
	for (const line of order) if (!choose(line, fuller.get(line.id))) choose(line, line.label);
	return lines.map((line) => ({ ...line, ...(verbs.get(line) ?? { verb: null }) }));
}

/** How often lines of a picture cross each other. */
export function crossings(lines: readonly Pick<PictureLine, 'path'>[]): number {
	let count = 0;
	for (const [index, line] of lines.entries())
		for (const other of lines.slice(index + 1)) if (cross(...line.path, ...other.path)) count++;
	return count;
}
