/** Nodes and edges as `--json` gives them: all that the graph says of them, dates as their authors wrote them. */
import type { Citation } from '$lib/graph/evidence';
import type { GraphEdge } from '$lib/graph/edge';
import type { GraphNode, HingeState } from '$lib/graph/node';

export function nodeRecord(node: GraphNode): Record<string, unknown> {
	const { when, hinges, ...rest } = node;
	return {
		...rest,
		when: when?.date.text ?? null,
		dateChecked: when?.checked ?? null,
		dateSources: when?.sources ?? [],
		hinges: hinges.map((hinge) => ({ ...hinge, before: stateRecord(hinge.before), after: stateRecord(hinge.after) }))
	};
}

function stateRecord(state: HingeState): Record<string, unknown> {
	return { ...state, when: state.when.text };
}

export function edgeRecord(edge: GraphEdge): Record<string, unknown> {
	return { ...edge, when: edge.when?.text ?? null };
}

/** "weathersby-1995, pp. 2-9" */
export function citationText({ source, at }: Citation): string {
	return at === null ? source : `${source}, ${at}`;
}
