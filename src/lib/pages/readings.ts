import { addressOf } from '$lib/graph/address';
import { STANCES, type Reading, type Stance } from '$lib/graph/evidence';
import type { Graph } from '$lib/graph/graph';

/** What one school makes of a statement, in a word. */
export interface ReadingView {
	readonly stance: Stance;
	readonly verb: string;
	readonly label: string;
	readonly href: string;
}

/** How a stance is said of a school. */
export const STANCE_WORDS: Record<Stance, string> = {
	asserts: 'says so',
	stresses: 'stresses it',
	'plays-down': 'plays it down',
	denies: 'denies it'
};

/** The schools that have a reading, those that assert first; each school and stance once. */
export function readingsOf(graph: Graph, readings: readonly Reading[]): ReadingView[] {
	const seen = new Set<string>();
	const views: ReadingView[] = [];
	for (const stance of STANCES)
		for (const reading of readings) {
			const index = graph.index(reading.school);
			const key = `${stance} ${reading.school}`;
			if (reading.stance !== stance || index < 0 || seen.has(key)) continue;
			seen.add(key);
			views.push({
				stance,
				verb: STANCE_WORDS[stance],
				label: graph.nodes.labels[index] as string,
				href: addressOf(graph, index)
			});
		}
	return views;
}
