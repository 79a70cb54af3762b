import type { JoinRecords } from '$lib/causes/join-records';
import type { TimelineExplorer } from '$lib/explorer/timeline.svelte';
import type { TimelineOpening } from '$lib/explorer/timeline-opening';
import { fetchSkeleton } from '../skeleton';

/** How causes combine in this graph: chains are the same here as on the pages of causes. */
async function fetchRecords(): Promise<JoinRecords> {
	const response = await fetch('/causes/records.json');
	if (!response.ok) throw new Error(`/causes/records.json answered ${response.status}`);
	return (await response.json()) as JoinRecords;
}

/** Makes the line of time answer: the graph and what asks it are fetched together, after the words. */
export async function wakeTimeline(
	opening: TimelineOpening,
	onnavigate: (search: string, how: 'push' | 'replace') => void
): Promise<TimelineExplorer> {
	const [graph, records, { TimelineExplorer }] = await Promise.all([
		fetchSkeleton(),
		fetchRecords(),
		import('$lib/explorer/timeline.svelte')
	]);
	return new TimelineExplorer(graph, records, opening, onnavigate);
}
