import type { Account } from '$lib/causes/account';
import { outlineOf, type OutlineOptions } from '$lib/causes/outline';
import { outlineMarkdown } from '$lib/causes/outline-markdown';
import { stepText } from '$lib/causes/step-sentence';
import { addressOf, edgeAddressOf } from '$lib/graph/address';
import type { OutlineCites, OutlineView } from './cause-answer';

/** The outline of what is shown, as plain data; `cited`: what its statements cite, as far as that is known; `origin`: where the site stands. Linear. */
export function outlineView(
	account: Account,
	options: Omit<OutlineOptions, 'sources'>,
	cited: OutlineCites,
	origin: string
): OutlineView {
	const { graph } = account;
	const outline = outlineOf(account, { ...options, sources: (e) => cited[graph.edgeIdOf(e)] ?? [] });
	const edges = new Set<string>();
	const paragraphs = outline.paragraphs.map(({ heading, sentences }) => ({
		heading,
		sentences: sentences.map(({ ref, parts, cites }) => {
			if ('edge' in ref) edges.add(graph.edgeIdOf(ref.edge));
			return {
				text: stepText(parts),
				href: 'edge' in ref ? edgeAddressOf(graph, ref.edge) : addressOf(graph, ref.node),
				cites: [...new Set(cites.map(({ number }) => number))]
			};
		})
	}));
	const { title, lines, bibliography } = outline;
	return {
		title,
		lines,
		paragraphs,
		bibliography: bibliography.map(({ number, text }) => ({ number, text })),
		markdown: outlineMarkdown(graph, outline, { origin }),
		edges: [...edges]
	};
}
