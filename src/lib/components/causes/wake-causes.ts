import type { CauseExplorer } from '$lib/explorer/causes.svelte';
import type { CauseOpening } from '$lib/explorer/cause-opening';
import type { JoinRecords } from '$lib/causes/join-records';
import { fetchSkeleton } from '../skeleton';

let asked: Promise<JoinRecords> | undefined;

/** How causes combine in this graph, fetched once a page; a failed fetch may be tried again. */
function fetchRecords(): Promise<JoinRecords> {
	asked ??= fetch('/causes/records.json')
		.then((response) => {
			if (!response.ok) throw new Error(`/causes/records.json answered ${response.status}`);
			return response.json() as Promise<JoinRecords>;
		})
		.catch((reason: unknown) => {
			asked = undefined;
			throw reason;
		});
	return asked;
}

/** Makes a page of causes answer: the graph and what asks it are fetched together, after the words. */
export async function wakeCauses(
	opening: CauseOpening,
	onnavigate: (search: string, how: 'push' | 'replace') => void
): Promise<CauseExplorer> {
	const [graph, records, { CauseExplorer }, { layOutInWorker }] = await Promise.all([
		fetchSkeleton(),
		fetchRecords(),
		import('$lib/explorer/causes.svelte'),
		import('$lib/explorer/cause-in-worker')
	]);
	return new CauseExplorer(graph, records, opening, onnavigate, layOutInWorker);
}
