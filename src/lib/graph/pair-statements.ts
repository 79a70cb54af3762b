import type { Graph } from './graph';

/** One thing that was said between two nodes: an event behind an edge, or the edge itself where none is. */
export interface PairStatement {
	/** Index of the edge. */
	readonly edge: number;
	/** Index of the event's node. */
	readonly event: number | null;
	/** First and last day, inclusive; open where undated. */
	readonly first: number;
	readonly last: number;
}

/** The statements that edges stand for, in order of time (first day, last day, then edge and event); undated ones first. */
export function pairStatements(graph: Graph, edges: Iterable<number>): PairStatement[] {
	const { edges: columns, nodes } = graph;
	const statements = [...edges].flatMap((edge): PairStatement[] => {
		const events = columns.events.get(edge) ?? [];
		if (events.length === 0) return [{ edge, event: null, first: columns.first[edge]!, last: columns.last[edge]! }];
		return events.map((event) => ({ edge, event, first: nodes.first[event]!, last: nodes.last[event]! }));
	});
	return statements.sort(
		(a, b) => a.first - b.first || a.last - b.last || a.edge - b.edge || (a.event ?? -1) - (b.event ?? -1)
	);
}
