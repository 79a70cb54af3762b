import { addressOf, edgeAddressOf } from '$lib/graph/address';
import type { Graph } from '$lib/graph/graph';
import type { Outline } from './outline';
import type { CitedSentence, OutlineRef } from './outline-parts';
import { stepText } from './step-sentence';

/**
 * An outline as Markdown (CommonMark): a heading and a list for each paragraph, each sentence a link to the one statement or event that
 * it says, then its sources by number; the sources at the end. `origin`: where the site stands, as `https://example.org`.
 */
export function outlineMarkdown(graph: Graph, outline: Outline, { origin }: { readonly origin: string }): string {
	const base = origin.replace(/\/+$/, '');
	const sentence = ({ parts, ref, cites }: CitedSentence): string => {
		const sources = cites.map(({ number, at }) => `${number}${at === null ? '' : `, ${plain(at)}`}`).join('; ');
		return `- [${plain(stepText(parts))}](${base}${pathOf(graph, ref)})${sources === '' ? '' : ` (${sources})`}`;
	};
	const blocks = [
		`# ${plain(outline.title)}`,
		...outline.lines.map((line) => `*${plain(line)}*`),
		...outline.paragraphs.flatMap(({ heading, sentences }) => [
			...(heading === '' ? [] : [`## ${plain(heading)}`]),
			sentences.map(sentence).join('\n')
		]),
		...(outline.bibliography.length === 0
			? []
			: ['## Sources', outline.bibliography.map(({ number, text }) => `${number}. ${plain(text)}`).join('\n')]),
		plain(creditOf(graph))
	];
	return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** A page's address inside a Markdown link: round brackets would end it. */
function pathOf(graph: Graph, ref: OutlineRef): string {
	const path = 'edge' in ref ? edgeAddressOf(graph, ref.edge) : addressOf(graph, ref.node);
	return path.replace(/\(/g, '%28').replace(/\)/g, '%29');
}

/** Text that Markdown takes as it is: no mark-up, no list, one line. */
function plain(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\\`*_[\]<>&~|#]/g, String.raw`\$&`)
		.replace(/^(\d+)([.)])/, String.raw`$1\$2`)
		.replace(/^[-+=]/, String.raw`\$&`);
}

function creditOf({ about }: Graph): string {
	return [about.citeAs ?? about.title, about.licence].filter((part) => part !== null).join(' · ');
}
