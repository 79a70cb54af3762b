import type { Explorer } from '$lib/explorer/explorer.svelte';
import type { Opening } from '$lib/explorer/opening';
import { fetchSkeleton } from '../skeleton';

/** Makes the page's map answer: the graph and what explores it are fetched together, after the words. */
export async function wakeExplorer(
	opening: Opening,
	onnavigate: (search: string, how: 'push' | 'replace') => void
): Promise<Explorer> {
	const [graph, { Explorer }, { planOf }, { arrangeInWorker }] = await Promise.all([
		fetchSkeleton(),
		import('$lib/explorer/explorer.svelte'),
		import('$lib/picture/map-plan'),
		import('$lib/explorer/arrange-in-worker')
	]);
	return new Explorer(graph, planOf(opening.plan), onnavigate, arrangeInWorker, opening);
}
