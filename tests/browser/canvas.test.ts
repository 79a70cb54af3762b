import type { Core } from 'cytoscape';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCanvas, type Canvas, type Hands } from '$lib/cytoscape/canvas';
import { lineId, markId } from '$lib/cytoscape/elements';
import { HEADS, TAILED, headSize } from '$lib/picture/heads';
import { coreOf, drag, holder, pointer, ringOf, until, wheel } from './stage';

const picture = ringOf('invasion');
const canvases: Canvas[] = [];

async function shown(hands: Hands = {}): Promise<{ box: HTMLElement; canvas: Canvas; cy: Core }> {
	const box = holder(picture);
	let ready = false;
	const canvas = createCanvas(box, { ...hands, onready: () => (ready = true) });
	canvases.push(canvas);
	canvas.show(picture);
	await until(() => ready);
	const cy = coreOf(box);
	if (!cy) throw new Error('no instance');
	return { box, canvas, cy };
}

beforeEach(() => {
	vi.spyOn(console, 'warn');
	vi.spyOn(console, 'error');
});
afterEach(() => {
	for (const canvas of canvases.splice(0)) canvas.destroy();
	document.body.replaceChildren();
	expect(console.warn).not.toHaveBeenCalled();
	expect(console.error).not.toHaveBeenCalled();
	vi.restoreAllMocks();
});

test('marks and line ends stand where the picture puts them, within a px', async () => {
	const { cy } = await shown();
	expect(cy.zoom()).toBeCloseTo(1, 6);
	for (const mark of picture.marks)
		expect(cy.getElementById(markId(mark.id)).renderedPosition()).toEqual({ x: mark.x, y: mark.y });
	for (const line of picture.lines) {
		const edge = cy.getElementById(lineId(line.id));
		const [start, end] = line.path;
		// the library gives the middle of a circle as its end, and one px before that of a tee
		const head = HEADS[line.family].name;
		const circle = 0.15 * headSize(line.width);
		const inward = head === 'circle' ? circle : head === 'tee' ? 1 : 0;
		const tail = line.heads.from ? inward : line.family === TAILED ? circle : 0;
		const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
		expect(Math.hypot(from.x - start.x, from.y - start.y), line.id).toBeCloseTo(tail, 1);
		expect(Math.hypot(to.x - end.x, to.y - end.y), line.id).toBeCloseTo(inward, 1);
	}
});

test('one instance draws twenty pictures', async () => {
	const { box, canvas, cy } = await shown();
	for (let change = 0; change < 20; change++) {
		canvas.show(ringOf(change % 2 ? 'stalin' : 'kim-il-sung'));
		canvas.select({ what: 'mark', id: 'stalin' });
	}
	await until(() => cy.getElementById(markId('stalin')).nonempty() && cy.nodes('.ring.chosen').nonempty());
	expect(coreOf(box)).toBe(cy);
	expect(cy.nodes('.ring.chosen')).toHaveLength(1);
});

test('the last picture shown holds, even when several come at once', async () => {
	const { canvas, cy } = await shown();
	for (const id of ['stalin', 'telegram', 'kim-il-sung']) canvas.show(ringOf(id));
	await until(() => cy.getElementById(markId('unify')).nonempty());
	expect(cy.nodes('.mark')).toHaveLength(ringOf('kim-il-sung').marks.length);
});

test('created, destroyed, destroyed again: nothing is left', async () => {
	const { box, canvas } = await shown();
	canvas.destroy();
	canvas.destroy();
	expect(box.childNodes).toHaveLength(0);
	expect(coreOf(box)?.destroyed() ?? true).toBe(true);
	canvas.theme();
	canvas.select(null);
	canvas.show(picture);
	await new Promise((done) => setTimeout(done, 50));
	expect(box.childNodes).toHaveLength(0);
});

test('destroyed before the fonts are there, it draws nothing', async () => {
	const box = holder(picture);
	const canvas = createCanvas(box, { onready: () => expect.unreachable() });
	canvas.show(picture);
	canvas.destroy();
	await document.fonts.ready;
	await new Promise((done) => setTimeout(done, 50));
	expect(box.childNodes).toHaveLength(0);
});

test('a hundred mounts leave no element and no listener behind', async () => {
	await shown();
	const count = { on: 0 };
	const targets = [window, document] as EventTarget[];
	for (const target of targets) {
		const add = target.addEventListener.bind(target);
		const remove = target.removeEventListener.bind(target);
		vi.spyOn(target, 'addEventListener').mockImplementation((...all: Parameters<typeof add>) => {
			if (all[1]) count.on++;
			add(...all);
		});
		vi.spyOn(target, 'removeEventListener').mockImplementation((...all: Parameters<typeof remove>) => {
			if (all[1]) count.on--;
			remove(...all);
		});
	}
	const before = document.querySelectorAll('*').length;
	for (let mount = 0; mount < 100; mount++) {
		const box = holder(picture);
		const canvas = createCanvas(box, {});
		canvas.show(picture);
		canvas.destroy();
		box.remove();
	}
	expect(document.querySelectorAll('*')).toHaveLength(before);
	expect(count.on).toBe(0);
});

test('a click takes the name, the nearest line within ten px, or nothing', async () => {
	const picked: string[] = [];
	const { box } = await shown({ onselect: ({ what, id }) => picked.push(`${what} ${id}`) });
	const click = (x: number, y: number, more: PointerEventInit = {}) => {
		pointer(box, 'pointerdown', x, y, more);
		pointer(box, 'pointerup', x, y, more);
	};
	const mark = picture.marks.find((one) => one.id === 'approval');
	const line = picture.lines.find((one) => one.id === 'approval.enables.invasion');
	if (!mark || !line) throw new Error('not in the picture');
	const [a, b] = line.path;
	const length = Math.hypot(b.x - a.x, b.y - a.y);
	const beside = (px: number): [number, number] => [
		(a.x + b.x) / 2 + ((b.y - a.y) / length) * px,
		(a.y + b.y) / 2 - ((b.x - a.x) / length) * px
	];
	click(mark.x, mark.y);
	click(...beside(8));
	click(...beside(12));
	click(...beside(12), { pointerType: 'touch' });
	click(2, 2);
	expect(picked).toEqual(['mark approval', `line ${line.id}`, `line ${line.id}`]);
});

test('pressing and wandering off is not a click', async () => {
	const onselect = vi.fn();
	const { box } = await shown({ onselect });
	const mark = picture.marks[1];
	if (!mark) throw new Error('empty');
	pointer(box, 'pointerdown', mark.x - 60, mark.y);
	pointer(box, 'pointerup', mark.x, mark.y);
	expect(onselect).not.toHaveBeenCalled();
});

test('hover tells once for each thing', async () => {
	const over: (string | null)[] = [];
	const { box } = await shown({ onhover: (picked) => over.push(picked?.id ?? null) });
	const mark = picture.marks[1];
	if (!mark) throw new Error('empty');
	for (const [x, y] of [
		[mark.x, mark.y],
		[mark.x + 1, mark.y],
		[mark.x + 2, mark.y],
		[1, 1],
		[2, 2]
	] as const) {
		pointer(box, 'pointermove', x, y);
		await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
	}
	expect(over).toEqual([mark.id, null]);
});

test('the picture can be enlarged fourfold, never shrunk, and never leaves its frame', async () => {
	const { cy, box } = await shown();
	const turn = (deltaY: number) => {
		for (let step = 0; step < 30; step++) wheel(box, { deltaY, ctrlKey: true });
	};
	turn(-200);
	await until(() => Math.abs(cy.zoom() - 4) < 1e-6);
	drag(box, [100, 100], [3000, 100]);
	drag(box, [100, 100], [100, -9000]);
	await until(() => cy.pan().x === 0);
	expect(cy.pan().y).toBeCloseTo(box.clientHeight - picture.height * 4, 6);
	turn(200);
	await until(() => Math.abs(cy.zoom() - 1) < 1e-6);
	expect(cy.pan()).toEqual({ x: 0, y: 0 });
});

test('the wheel scrolls the page, and enlarges only with Ctrl held', async () => {
	const { cy, box } = await shown();
	const canvas = box.querySelector('canvas') ?? box;
	expect(wheel(canvas, { deltaY: -200 })).toBe(false);
	expect(cy.zoom()).toBeCloseTo(1, 6);
	expect(wheel(canvas, { deltaY: -200, ctrlKey: true })).toBe(true);
	await until(() => cy.zoom() > 1);
});

test('a change of theme changes the colours and nothing else', async () => {
	const { cy, canvas } = await shown();
	const node = cy.getElementById(markId('kim-il-sung'));
	const places = () => cy.nodes().map((one) => one.position());
	const before = JSON.stringify(places());
	document.documentElement.style.setProperty('--ink', 'rgb(236, 235, 230)');
	canvas.theme();
	expect(node.style('background-color')).toBe('rgb(236,235,230)');
	expect(JSON.stringify(places())).toBe(before);
	document.documentElement.style.removeProperty('--ink');
});

test('edges are deaf: our own picking stands in for the library’s', async () => {
	const { cy } = await shown();
	expect(cy.elements().filter((one) => one.style('events') !== 'no')).toHaveLength(0);
});
