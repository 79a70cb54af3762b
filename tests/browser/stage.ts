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
