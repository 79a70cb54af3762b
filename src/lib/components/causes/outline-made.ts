import type { OutlineView } from '$lib/explorer/cause-answer';
import type { CauseExplorer } from '$lib/explorer/causes.svelte';
import { fetchEvidence } from '../explore/evidence';

/** The outline of what is told, with the same as Markdown. What its sentences cite is fetched; `origin`: where the site stands. */
export async function outlineMade(explorer: CauseExplorer, origin: string): Promise<OutlineView> {
	const bare = await explorer.outline({}, origin);
	const cited = await Promise.all(
		bare.edges.map(async (edge) => {
			const { evidence } = await fetchEvidence(edge);
			const sources = evidence.map(({ href, cite, at }) => {
				const text = cite.map((part) => part.text).join('');
				return { id: href ?? text, text, at };
			});
			return [edge, sources] as const;
		})
	);
	return explorer.outline(Object.fromEntries(cited), origin);
}
