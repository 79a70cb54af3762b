import type { Inline } from '$lib/graph/cite';
import type { Graph } from '$lib/graph/graph';
import { evidencePage } from './evidence-page';

/** A source of one step of a chain. */
export interface StepSource {
	readonly href: string | null;
	readonly short: readonly Inline[];
	readonly at: string | null;
}

/** What statement `e` cites, in the order written. */
export function citedBy(graph: Graph, e: number): StepSource[] {
	return stepSourcesOf(evidencePage(graph, e).evidence);
}

/** Of evidence as it is fetched, what stands under a chain. */
export function stepSourcesOf(evidence: readonly StepSource[]): StepSource[] {
	return evidence.map(({ href, short, at }) => ({ href, short, at }));
}
