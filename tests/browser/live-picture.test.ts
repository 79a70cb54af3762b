import { afterEach, expect, test } from 'vitest';
import { wakePicture } from '$lib/components/live-picture';
import { figureOf, ringOf, until } from './stage';

const picture = ringOf('kim-il-sung');

/** A figure that has been woken by focus, its stage, and the links followed in it. */
async function awake() {
	const figure = figureOf(picture);
	const stage = figure.querySelector<HTMLElement>('[data-stage]');
	if (!stage) throw new Error('no stage');
	const followed: string[] = [];
	stage.addEventListener('click', (event) => {
		const link = (event.target as Element).closest('a');
		if (link) followed.push(link.getAttribute('href') ?? '');
		event.preventDefault();
	});
	wakePicture(figure);
	stage.focus();
	await until(() => stage.classList.contains('awake'));
	const press = (key: string, more: KeyboardEventInit = {}) => {
		const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
		stage.dispatchEvent(event);
		return event;
	};
	const said = async () => {
		await Promise.resolve();
		return stage.querySelector('[role=status]')?.textContent ?? '';
	};
	return { figure, stage, followed, press, said };
}

afterEach(() => document.body.replaceChildren());

test('asleep it is one tab stop with links inside, and holds no canvas', () => {
	const figure = figureOf(picture);
	wakePicture(figure);
	const stage = figure.querySelector('[data-stage]');
	expect(stage?.getAttribute('role')).toBe('graphics-document');
	expect(figure.querySelectorAll('canvas')).toHaveLength(0);
	const stops = [...figure.querySelectorAll<HTMLElement | SVGElement>('[tabindex], a')].filter(
		(one) => one.tabIndex >= 0
	);
	expect(stops).toEqual([stage]);
});

test('reaching for it wakes it once, in the same place and size', async () => {
	const { stage } = await awake();
	stage.dispatchEvent(new PointerEvent('pointerenter'));
	stage.dispatchEvent(new Event('touchstart'));
	await new Promise((done) => setTimeout(done, 60));
	expect(stage.querySelectorAll('.canvas')).toHaveLength(1);
	const svg = stage.querySelector('svg')?.getBoundingClientRect();
	const canvas = stage.querySelector('.canvas')?.getBoundingClientRect();
	for (const side of ['left', 'top', 'width', 'height'] as const)
		expect(Math.abs((svg?.[side] ?? 0) - (canvas?.[side] ?? 99))).toBeLessThanOrEqual(1);
});

test('arrow keys reach every name and say it; Tab is left alone', async () => {
	const { press, said } = await awake();
	const heard = new Set<string>();
	for (let round = 0; round < 12; round++)
		for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
			press(key);
			heard.add((await said()).split(',')[0] ?? '');
			for (let turn = 0; turn <= round % 4; turn++) {
				press(['ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight'][turn] ?? '');
				heard.add((await said()).split(',')[0] ?? '');
			}
		}
	expect([...heard].sort()).toEqual(picture.marks.map((mark) => mark.label).sort());
	expect(press('Tab').defaultPrevented).toBe(false);
	expect(press('ArrowRight', { ctrlKey: true }).defaultPrevented).toBe(false);
});

test('Enter follows the link of the name or the line', async () => {
	const { press, said, followed } = await awake();
	press('Home');
	press('Enter');
	press(']');
	expect(await said()).toContain('lobbied');
	press('Enter');
	expect(followed).toEqual(['/actors/kim-il-sung/', picture.lines.find((line) => line.from === 'kim-il-sung')?.href]);
});

test('Escape lets go of the name, then leaves to the SVG, and a key wakes it again', async () => {
	const { stage, press, said } = await awake();
	press('ArrowRight');
	press('Escape');
	expect(await said()).toBe('');
	expect(stage.classList.contains('awake')).toBe(true);
	press('Escape');
	await until(() => stage.querySelectorAll('canvas').length === 0);
	expect(stage.classList.contains('awake')).toBe(false);
	expect(stage.getAttribute('aria-describedby')).toBeNull();
	press('ArrowRight');
	await until(() => stage.classList.contains('awake'));
	expect(stage.querySelectorAll('.canvas')).toHaveLength(1);
});

test('the help that describes the stage is there', async () => {
	const { stage } = await awake();
	const help = document.getElementById(stage.getAttribute('aria-describedby') ?? '');
	expect(help?.textContent).toContain('Arrow keys');
});

test('nothing moves of itself', async () => {
	const { stage } = await awake();
	expect(document.getAnimations()).toEqual([]);
	expect(stage.getAnimations({ subtree: true })).toEqual([]);
});
