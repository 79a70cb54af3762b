import type { Counts } from '$lib/explorer/opening';
import { count, type Frame } from '$lib/pages/frame';
import type { Caption } from './save-picture';

/** "48 of 441 names, 78 of 1,174 statements", in parts. */
export function countWords({ names, allNames, statements, allStatements }: Counts): { count: string; words: string }[] {
	return [
		{ count: count(names), words: `of ${count(allNames)} names` },
		{ count: count(statements), words: `of ${count(allStatements)} statements` }
	];
}

/** What is written into a picture that leaves the page: what it is, what was left out, when and from where it was taken. */
export function captionOf(
	frame: Frame,
	title: string,
	counts: Counts,
	filters: readonly { readonly words: string }[]
): Caption {
	const shown = countWords(counts)
		.map(({ count: number, words }) => `${number} ${words}`)
		.join(', ');
	const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
	return {
		title,
		words: [shown, ...(filters.length ? [`Filters: ${filters.map(({ words }) => words).join('; ')}`] : [])],
		foot: [frame.title, frame.version && `version ${frame.version}`, today, frame.licence].filter(Boolean).join(' · ')
	};
}
