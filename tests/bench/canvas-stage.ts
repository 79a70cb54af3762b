/** The page of the canvas benchmark: live pictures made of nothing, handed to the page as `stage`. */
import { createCanvas, type Canvas } from '$lib/cytoscape/canvas';
import type { Picture, PictureLine, PictureMark } from '$lib/picture/picture';
import { randomFrom } from '$lib/picture/random';
import { spoke } from '$lib/picture/spokes';

const FAMILIES = ['cause', 'trigger', 'enable', 'constrain', 'motivate', 'interact', 'participate'] as const;
const MARKS = ['disc', 'square', 'diamond', 'strata', 'hexagon', 'triangle'] as const;
const CERTAINTIES = ['established', 'established', 'probable', 'disputed'] as const;

/** A map of so many marks and lines, every second line with a verb; the same each time. */
function made(marks: number, lines: number): Picture {
	const random = randomFrom(1);
	const [width, height] = [860, 690];
	const any = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
	const made: PictureMark[] = Array.from({ length: marks }, (_, index) => ({
		id: `mark-${index}`,
		label: `Name number ${index}`,
		lines: ['Name', `number ${index}`],
		href: '/',
		kind: 'person',
		mark: any(MARKS),
		x: Math.round(20 + random() * (width - 40)),
		y: Math.round(20 + random() * (height - 60)),
		r: any([9, 12, 17]),
		side: 'below',
		tier: any([1, 2, 3] as const),
		gap: false,
		happened: true,
		main: false,
		pinned: false
	}));
	const drawn: PictureLine[] = Array.from({ length: lines }, (_, index) => {
		const from = any(made);
		const to = any(made.filter((one) => one !== from));
		const path = spoke(from, to);
		const turn = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
		const angle = turn > 90 ? turn - 180 : turn <= -90 ? turn + 180 : turn;
		const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
		return {
			id: `line-${index}`,
			from: from.id,
			to: to.id,
			label: 'lobbied',
			more: 0,
			href: '/',
			family: any(FAMILIES),
			certainty: any(CERTAINTIES),
			width: 1.9,
			heads: { from: false, to: true },
			needed: false,
			path,
			bend: 0,
			verb: index % 2 ? { ...middle, angle, width: 40 } : null,
			sentence: ''
		};
	});
	return { width, height, title: 'Made', marks: made, lines: drawn, regions: [] };
}

let canvas: Canvas | null = null;

const stage = {
	/** Shows a made picture in a fresh canvas; fulfilled with its first frame. */
	show(marks: number, lines: number): Promise<void> {
		canvas?.destroy();
		const frame = document.querySelector<HTMLElement>('#frame');
		if (!frame) throw new Error('The page has no frame');
		return new Promise((onready) => {
			canvas = createCanvas(frame, { onready }, { map: true });
			canvas.show(made(marks, lines));
		});
	},
	/** Fulfilled when the frame after the next begins: what was asked for is drawn by then. */
	frames: (): Promise<void> => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
	/** Lets all but one mark and its lines step back. */
	light(id: string | null): void {
		canvas?.highlight(id === null ? null : { marks: new Set([id]), lines: new Set() });
	}
};
export type Stage = typeof stage;
Object.assign(window, { stage });
