import type { EdgeColumns } from './columns';
import { sortedBy, sortedByDay, starts, upTo } from './order';

/** The edges by where they leave, where they enter, and by relation and time: compressed rows (PERFORMANCE.md §2). */
export interface EdgeRows {
	/** The edges that leave node i are outStart[i] … outStart[i + 1] - 1. */
	readonly outStart: Uint32Array;
	/** The edges that enter node i are inEdge[inStart[i] … inStart[i + 1] - 1], sorted by where they come from. */
	readonly inStart: Uint32Array;
	readonly inEdge: Uint32Array;
	/** The edges of relation r are byRelation[relationStart[r] … relationStart[r + 1] - 1], sorted by their first day. */
	readonly relationStart: Uint32Array;
	readonly byRelation: Uint32Array;
}

/** Makes the rows of edges that stand in order of (from, to, relation). Linear. */
export function rowsOf(edges: EdgeColumns, nodeCount: number, relationCount: number): EdgeRows {
	const inOrder = upTo(edges.from.length);
	return {
		outStart: starts(edges.from, nodeCount),
		inStart: starts(edges.to, nodeCount),
		inEdge: sortedBy(inOrder, edges.to, nodeCount),
		relationStart: starts(edges.relation, relationCount),
		byRelation: sortedBy(sortedByDay(inOrder, edges.first), edges.relation, relationCount)
	};
}
