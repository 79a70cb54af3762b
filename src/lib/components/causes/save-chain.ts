import { DARK, LIGHT } from '$lib/picture/palette';
import { chainDrawing } from '$lib/picture/chain-svg';
import type { Frame } from '$lib/pages/frame';
import type { CauseDesk } from './cause-desk.svelte';

/** Saves what is shown, one to four times as large as PNG, or (null) as SVG with real text; with what was asked written into it. */
export async function saveChain(desk: CauseDesk, frame: Frame, title: string, times: number | null): Promise<void> {
	const { savePng, saveSvg } = await import('../explore/save-picture');
	const { picture, marks } = desk;
	const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
	const caption = {
		title,
		words: [desk.summary, ...(desk.explorer?.answer.asked ?? [])],
		foot: [frame.title, frame.version && `version ${frame.version}`, today, frame.licence, location.href]
			.filter(Boolean)
			.join(' · ')
	};
	const drawn = { drawing: chainDrawing(picture, marks), width: picture.width, height: picture.height };
	const palette = getComputedStyle(document.documentElement).colorScheme === 'dark' ? DARK : LIGHT;
	const name = `causes-${picture.cards.find((card) => card.main)?.id ?? 'picture'}`;
	if (times === null) saveSvg(drawn, caption, palette, name);
	else await savePng(drawn, caption, palette, times, name);
}
