import type { Graph } from '$lib/graph/graph';
import { pairStatements, type PairStatement } from '$lib/graph/pair-statements';
import { addressOf } from '$lib/graph/address';
import { lineOf, type Pair } from './pairs';
import type { BareLine } from './map-parts';
import { spanText } from './span-text';

/** A bundle opened: one curved line for each of its statements, in order of time (DESIGN-LANGUAGE §3.2). */

/** How far apart control points are, in px; the arcs then lie half as far apart. */
const SPREAD = 36;

/** The id of a statement's line: its edge's, and after a `~` the event's behind it. */
export function statementId(graph: Graph, { edge, event }: Pick<PairStatement, 'edge' | 'event'>): string {
	const own = graph.edgeIdOf(edge);
	return event === null ? own : `${own}~${graph.nodes.ids[event] ?? ''}`;
}

/** What is said of an event behind an edge: its label; its address where the edge has no page of its own for it. */
function eventWords(graph: Graph, statement: PairStatement): Partial<Pick<BareLine, 'href' | 'sentence'>> {
	if (statement.event === null) return {};
	return { href: addressOf(graph, statement.event), sentence: graph.nodes.labels[statement.event] ?? '' };
}

/** The lines of an opened pair, bent so that each can be seen; dated labels by line id where a date is known. */
export function fanOf(graph: Graph, pair: Pair): { lines: BareLine[]; dated: Map<string, string> } {
	const statements = pairStatements(graph, pair.edges);
	const first = pair.edges[0] ?? 0;
	const dated = new Map<string, string>();
	const lines = statements.map((statement, index): BareLine => {
		const alone = lineOf(graph, { ...pair, edges: [statement.edge], statements: 1 });
		const id = statementId(graph, statement);
		const when = spanText(statement.first, statement.last);
		if (when !== null) dated.set(id, `${alone.label}, ${when}`);
		// a bend is to the left as one goes along the line, so that lines the other way round are bent the other way
		const way = graph.edges.from[statement.edge] === graph.edges.from[first] ? 1 : -1;
		const bend = way * (index - (statements.length - 1) / 2) * SPREAD;
		return { ...alone, ...eventWords(graph, statement), id, bend };
	});
	return { lines, dated };
}
