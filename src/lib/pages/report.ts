import type { Place } from '$lib/graph/evidence';
import type { Graph } from '$lib/graph/graph';

/** Where a reader reports an error in a claim: a new issue of the graph's repository, which names the file; null without one. */
export function reportAddress(graph: Graph, id: string, place: Place): string | null {
	const { repository } = graph.about;
	if (!repository || !/^https:\/\//.test(repository)) return null;
	const title = `Error in ${id}`;
	const body = `File: ${place.file}, line ${place.line}\n\nWhat is wrong:\n\nWhat the source says (with its place):\n`;
	return `${repository.replace(/\/$/, '')}/issues/new?${new URLSearchParams({ title, body }).toString()}`;
}
