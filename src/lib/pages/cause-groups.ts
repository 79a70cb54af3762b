import type { GraphNode } from '$lib/graph/node';
import type { Graph } from '$lib/graph/graph';
import { linkTo, type NodeLink } from './link';
import type { Numbering, SourceMark } from './numbering';

/** Causes that a source presents together, or one instead of the other. */
export interface CauseGroup {
	/** Unique in the effect; the address of the group on the page. */
	readonly id: string;
	readonly how: 'together' | 'instead';
	readonly causes: readonly NodeLink[];
	/** True where they work against the effect. */
	readonly against: boolean;
	readonly note: string | null;
	readonly checked: boolean;
	readonly sources: readonly SourceMark[];
}

/** The groups of an effect, in the order written. */
export function causeGroupsOf(graph: Graph, node: GraphNode, numbering: Numbering): CauseGroup[] {
	return node.groups.map((group) => ({
		id: group.id,
		how: group.how,
		causes: group.edges
			.map((id) => graph.edgeIndex(id))
			.filter((e) => e >= 0)
			.map((e) => linkTo(graph, graph.edges.from[e] as number)),
		against: group.causal === 'against',
		note: group.note,
		checked: group.checked,
		sources: numbering.marks(group.sources)
	}));
}
