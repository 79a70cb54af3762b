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
		words: [desk.summary, ...askedWords(desk)],
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

/** What is set, in words. */
function askedWords({ explorer }: CauseDesk): string[] {
	if (!explorer) return [];
	const { state, graph } = explorer;
	const name = (id: string) => `“${graph.nodes.labels[graph.index(id)] ?? id}”`;
	const said = [
		state.from && `${state.show === 'causes' ? 'from' : 'to'} ${name(state.from)}`,
		state.via && `through ${name(state.via)}`,
		state.without.length > 0 && `without ${state.without.map(name).join(', ')}`,
		state.back !== null && `${state.back} ${state.back === 1 ? 'step' : 'steps'}`,
		state.sure !== 'any' && (state.sure === 'probable' ? 'probable or better' : 'established only'),
		state.account && `the account of ${name(state.account)}`,
		state.read.size > 0 && `in a reader’s own reading of ${[...state.read.keys()].map(name).join(', ')}`
	].filter((words) => typeof words === 'string' && words !== '');
	return said.length ? [`Asked: ${said.join('; ')}`] : [];
}
