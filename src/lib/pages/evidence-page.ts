import type { Graph } from '$lib/graph/graph';
import { edgePage, type EdgePage } from './edge-page';

/** Of a statement's page, what a panel beside a picture shows: it has the ends, the verb and the neighbours from the graph itself. */
export type EvidencePage = Pick<
	EdgePage,
	| 'parts'
	| 'family'
	| 'when'
	| 'certainty'
	| 'checked'
	| 'derived'
	| 'ratherThan'
	| 'note'
	| 'evidence'
	| 'readings'
	| 'needs'
	| 'events'
	| 'after'
	| 'sources'
>;

/** The evidence of edge `e`; plain JSON. */
export function evidencePage(graph: Graph, e: number): EvidencePage {
	const page = edgePage(graph, e);
	const { parts, family, when, certainty, checked, derived, ratherThan, note } = page;
	const { evidence, readings, needs, events, after, sources } = page;
	return {
		parts,
		family,
		when,
		certainty,
		checked,
		derived,
		ratherThan,
		note,
		evidence,
		readings,
		needs,
		events,
		after,
		sources
	};
}
