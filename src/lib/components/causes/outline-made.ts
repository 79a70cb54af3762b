import { outlineOf, type Outline } from '$lib/causes/outline';
import { outlineMarkdown } from '$lib/causes/outline-markdown';
import type { CauseExplorer } from '$lib/explorer/causes.svelte';
import { fetchEvidence } from '../explore/evidence';

/** The outline of what is shown, and the same as Markdown. What its sentences cite is fetched; `origin`: where the site stands. */
export async function outlineMade(
	explorer: CauseExplorer,
	origin: string
): Promise<{ outline: Outline; markdown: string }> {
	const { graph, target, state, opening, chain } = explorer;
	const { account, choice, route } = explorer.outlined;
	const options = {
		target,
		direction: state.show,
		chain: route,
		nodes: choice.nodes,
		edges: choice.edges,
		title: opening.subject.asks[state.show],
		count: chain?.count ?? null
	};
	const bare = outlineOf(account, options);
	const edges = bare.paragraphs.flatMap(({ sentences }) =>
		sentences.flatMap(({ ref }) => ('edge' in ref ? ref.edge : []))
	);
	const cited = new Map(
		await Promise.all(
			[...new Set(edges)].map(async (e) => {
				const { evidence } = await fetchEvidence(graph.edgeIdOf(e));
				const sources = evidence.map(({ href, cite, at }) => {
					const text = cite.map((part) => part.text).join('');
					return { id: href ?? text, text, at };
				});
				return [e, sources] as const;
			})
		)
	);
	const outline = outlineOf(account, { ...options, sources: (e) => cited.get(e) ?? [] });
	return { outline, markdown: outlineMarkdown(graph, outline, { origin }) };
}
