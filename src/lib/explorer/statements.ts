import { addressOf, edgeAddressOf } from '$lib/graph/address';
import { showDate } from '$lib/graph/dates';
import type { Graph } from '$lib/graph/graph';
import { pairStatements, type PairStatement } from '$lib/graph/pair-statements';
import { certaintyOf, sentence, type SentencePart } from '$lib/graph/statement';
import type { Certainty, RelationFamily } from '$lib/graph/vocabulary';
import { statementId } from '$lib/picture/fan';
import { spanText } from '$lib/picture/span-text';

/** One statement as the panel lists it: an edge, or one of the events behind it. */
export interface Statement {
	/** Id of the edge, or `edge~event`. */
	readonly key: string;
	readonly edge: string;
	readonly event: { readonly id: string; readonly label: string; readonly href: string } | null;
	readonly parts: readonly SentencePart[];
	readonly family: RelationFamily;
	readonly when: string | null;
	readonly first: number;
	readonly certainty: Certainty;
	readonly href: string;
}

/** The statements that edges stand for, in order of time. */
export function statementsOf(graph: Graph, edges: Iterable<number>): Statement[] {
	return pairStatements(graph, edges).map((statement) => statementOf(graph, statement));
}

/** One edge as one statement, whatever events stand behind it. */
export function plainStatement(graph: Graph, edge: number): Statement {
	const { first, last } = graph.edges;
	return statementOf(graph, { edge, event: null, first: first[edge]!, last: last[edge]! });
}

function statementOf(graph: Graph, statement: PairStatement): Statement {
	const { edge, event, first, last } = statement;
	const when = event === null ? null : graph.nodes.when[event];
	return {
		key: statementId(graph, statement),
		edge: graph.edgeIdOf(edge),
		event:
			event === null
				? null
				: { id: graph.nodes.ids[event]!, label: graph.nodes.labels[event]!, href: addressOf(graph, event) },
		parts: sentence(graph, edge),
		family: graph.relationOf(edge).family,
		when: when ? showDate({ text: when }, 'short') : spanText(first, last),
		first,
		certainty: certaintyOf(graph, edge),
		href: edgeAddressOf(graph, edge)
	};
}
