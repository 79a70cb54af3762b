import type { ComparedChoice } from '$lib/explorer/compare-choice';
import type { ActorChoice, ComparePage } from '$lib/pages/compare-page';
import { fetchSkeleton } from '../skeleton';

/** What a woken comparison can answer, all from the skeleton of the graph. */
export interface CompareRoom {
	/** Every actor, those with motives or decisions first. */
	readonly choices: readonly ActorChoice[];
	/** The page of two actors; null where an id is no actor's. */
	page(a: string, b: string): ComparePage | null;
	choice(a: string, b: string, id: string): ComparedChoice | null;
}

/** Fetches the graph and what compares two of its actors. */
export async function wakeCompare(): Promise<CompareRoom> {
	const [graph, { actorChoices, comparePage }, { compareChoice }, { pairOf }] = await Promise.all([
		fetchSkeleton(),
		import('$lib/pages/compare-page'),
		import('$lib/explorer/compare-choice'),
		import('$lib/motives/pair')
	]);
	const actor = (id: string): number | null => {
		const index = graph.index(id);
		return index >= 0 && graph.familyOf(index) === 'actor' ? index : null;
	};
	const both = <Answer>(a: string, b: string, ask: (a: number, b: number) => Answer | null): Answer | null => {
		const [one, other] = [actor(a), actor(b)];
		return one === null || other === null ? null : ask(one, other);
	};
	return {
		choices: actorChoices(graph, true),
		page: (a, b) => both(a, b, (one, other) => comparePage(graph, one, other)),
		choice: (a, b, id) => both(a, b, (one, other) => compareChoice(graph, pairOf(graph, one, other), id))
	};
}
