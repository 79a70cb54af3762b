import type { TimelineExplorer } from '$lib/explorer/timeline.svelte';
import { spanName } from '$lib/explorer/months';
import type { Frame } from '$lib/pages/frame';
import { DARK, LIGHT } from '$lib/picture/palette';
import { TIMELINE } from '$lib/picture/timeline-picture';
import { timelineDrawing } from '$lib/picture/timeline-svg';

/** Saves what is shown, one to four times as large as PNG, or (null) as SVG with real text; with what was set written into it. */
export async function saveTimeline(explorer: TimelineExplorer, frame: Frame, times: number | null): Promise<void> {
	const { savePng, saveSvg } = await import('../explore/save-picture');
	const { picture, counts, question, state } = explorer;
	const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
	const caption = {
		title: 'What happened when',
		words: [
			`${counts.named} of ${counts.shown} dated things are named${state.span ? `, ${spanName(...state.span)}` : ''}`,
			...(question && state.links !== 'none' ? [`The chain: ${question.ask}`] : [])
		],
		foot: [frame.title, frame.version && `version ${frame.version}`, today, frame.licence, location.href]
			.filter(Boolean)
			.join(' · ')
	};
	const drawn = {
		drawing: timelineDrawing(picture),
		width: picture.width + TIMELINE.gutter,
		height: picture.height
	};
	const palette = getComputedStyle(document.documentElement).colorScheme === 'dark' ? DARK : LIGHT;
	if (times === null) saveSvg(drawn, caption, palette, 'timeline');
	else await savePng(drawn, caption, palette, times, 'timeline');
}
