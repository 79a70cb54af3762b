import { fromCompact, type CompactGraph } from '$lib/graph/compact';
import type { Graph } from '$lib/graph/graph';

let asked: Promise<Graph> | undefined;

/** The skeleton of the graph (names, kinds, dates, edges), fetched once a page; a failed fetch may be tried again. */
export function fetchSkeleton(): Promise<Graph> {
	asked ??= fetch('/graph.json')
		.then((response) => {
			if (!response.ok) throw new Error(`/graph.json answered ${response.status}`);
			return response.json() as Promise<CompactGraph>;
		})
		.then(fromCompact)
		.catch((reason: unknown) => {
			asked = undefined;
			throw reason;
		});
	return asked;
}
