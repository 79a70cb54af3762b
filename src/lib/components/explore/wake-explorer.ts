import type { Explorer } from '$lib/explorer/explorer.svelte';
import type { PlainPlan } from '$lib/picture/map-plan';
import { fetchSkeleton } from '../skeleton';

/** Makes the page's map answer: the graph and what explores it are fetched together, after the words. */
export async function wakeExplorer(
	plan: PlainPlan,
	onnavigate: (search: string, how: 'push' | 'replace') => void
): Promise<Explorer> {
	const [graph, { Explorer }, { planOf }, { arrangeInWorker }] = await Promise.all([
		fetchSkeleton(),
		import('$lib/explorer/explorer.svelte'),
		import('$lib/picture/map-plan'),
		import('$lib/explorer/arrange-in-worker')
	]);
	return new Explorer(graph, planOf(plan), onnavigate, arrangeInWorker);
}
