import { edgeAddressOf } from '$lib/graph/address';
import type { Graph } from '$lib/graph/graph';
import type { Certainty, RelationFamily } from '$lib/graph/vocabulary';
import { plainSentence } from './sentence';

/** The statements of one relation. */
export interface RelationList {
	readonly id: string;
	readonly label: string;
	readonly inverse: string;
	readonly means: string | null;
	readonly family: RelationFamily;
	readonly statements: readonly {
		readonly href: string;
		readonly words: string;
		readonly certainty: Certainty;
		readonly checked: boolean;
	}[];
}

/** Every statement of the graph, by relation, in time order within each. */
export function relationLists(graph: Graph): RelationList[] {
	const lists = graph.relations.map(({ id, label, inverse, means, family }, r) => {
		const edges = [...graph.byRelation.subarray(graph.relationStart[r], graph.relationStart[r + 1])];
		return {
			id,
			label,
			inverse,
			means,
			family,
			statements: edges.map((e) => {
				const { certainty, checked } = graph.edgeAt(e);
				return { href: edgeAddressOf(graph, e), words: plainSentence(graph, e), certainty, checked };
			})
		};
	});
	return lists.filter(({ statements }) => statements.length > 0);
}
