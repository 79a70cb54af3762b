import type { Core } from 'cytoscape';
import { flushSync, mount } from 'svelte';
import LivePicture from '$lib/components/LivePicture.svelte';
import type { Picture } from '$lib/picture/picture';
import { ringPicture } from '$lib/picture/ring';
import { principals } from '../unit/picture/made-graph';

/** What the browser tests stand on: a ring, its figure as in the page, and a bare box. */

export function ringOf(id: string): Picture {
	const picture = ringPicture(principals, principals.index(id));
	if (!picture) throw new Error(`${id} has no neighbours`);
	return picture;
}

/** The figure of a picture as the page has it. */
export function figureOf(picture: Picture): HTMLElement {
	mount(LivePicture, { target: document.body, props: { picture } });
	flushSync();
	const figure = document.querySelector<HTMLElement>('[data-live-picture]');
	if (!figure) throw new Error('no figure');
	return figure;
}

export function holder(picture: Picture): HTMLElement {
	const box = document.createElement('div');
	Object.assign(box.style, { width: `${picture.width}px`, height: `${picture.height}px` });
	document.body.append(box);
	return box;
}

/** Waits until something holds, at most two seconds. */
export async function until(holds: () => boolean): Promise<void> {
	for (let tries = 0; tries < 200; tries++) {
		if (holds()) return;
		await new Promise((done) => setTimeout(done, 10));
	}
	throw new Error('This did not come about within two seconds.');
}

/** The canvas library's own handle, which it leaves on its container. */
export function coreOf(box: HTMLElement): Core | undefined {
	return (box.firstElementChild as (Element & { _cyreg?: { cy?: Core } }) | null)?._cyreg?.cy;
}

/** A pointer's doing at a point of a box, by mouse unless said otherwise. */
export function pointer(box: Element, type: string, x: number, y: number, more: PointerEventInit = {}): void {
	const { left, top } = box.getBoundingClientRect();
	const what = { clientX: left + x, clientY: top + y, bubbles: true, pointerType: 'mouse', button: 0, ...more };
	box.dispatchEvent(new PointerEvent(type, what));
}

/** Presses at one point and lets go at another, with a few moves between. */
export function drag(
	box: Element,
	[x, y]: [number, number],
	[toX, toY]: [number, number],
	more?: PointerEventInit
): void {
	pointer(box, 'pointerdown', x, y, more);
	for (let step = 1; step <= 4; step++)
		pointer(box, 'pointermove', x + ((toX - x) * step) / 4, y + ((toY - y) * step) / 4, more);
	pointer(box, 'pointerup', toX, toY, more);
}

/** Turns the wheel at (100, 100) of a box; whether the page was kept from scrolling. */
export function wheel(box: Element, more: WheelEventInit): boolean {
	const { left, top } = box.getBoundingClientRect();
	const event = new WheelEvent('wheel', {
		clientX: left + 100,
		clientY: top + 100,
		bubbles: true,
		cancelable: true,
		...more
	});
	box.dispatchEvent(event);
	return event.defaultPrevented;
}
