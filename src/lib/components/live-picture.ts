import type { Picture } from '$lib/picture/picture';

/**
 * Wakes a picture of `LivePicture.svelte` when the reader reaches for it: by pointer, focus or touch. Until then it is SVG
 * with ordinary links. With script the picture is one tab stop, and its names are reached by arrow keys.
 */
export function wakePicture(figure: HTMLElement): void {
	const stage = figure.querySelector<HTMLElement>('[data-stage]');
	const data = figure.querySelector('script[type="application/json"]')?.textContent;
	if (!stage || !data) return;
	stage.tabIndex = 0;
	stage.setAttribute('role', 'graphics-document');
	for (const link of stage.querySelectorAll('a')) link.setAttribute('tabindex', '-1');

	let live: Promise<() => void> | null = null;
	const sleep = () => {
		void live?.then((end) => end());
		live = null;
		stage.classList.remove('awake');
	};
	const wake = () => {
		live ??= import('./wake-canvas').then(({ mountCanvas }) => mountCanvas(stage, JSON.parse(data) as Picture, sleep));
	};
	for (const reach of ['pointerenter', 'focusin', 'touchstart', 'keydown'])
		stage.addEventListener(
			reach,
			(event) => (event instanceof KeyboardEvent && event.key === 'Escape' ? undefined : wake()),
			{
				passive: true
			}
		);
}
