import { addressOf, edgeAddressOf } from '$lib/graph/address';
import type { Graph } from '$lib/graph/graph';
import { certaintyOf } from '$lib/graph/statement';
import { CERTAINTIES, type Certainty, type RelationFamily } from '$lib/graph/vocabulary';
import { spanText } from '$lib/picture/span-text';

/** The map as a table: one row for each edge that the map shows as a line or a part of one. */

interface Name {
	readonly id: string;
	readonly label: string;
	readonly href: string;
}

export interface TableRow {
	/** Id of the edge. */
	readonly edge: string;
	readonly from: Name;
	readonly verb: string;
	readonly family: RelationFamily;
	readonly to: Name;
	readonly when: string | null;
	readonly first: number;
	readonly certainty: Certainty;
	/** Null where the browser does not know. */
	readonly sources: number | null;
	readonly href: string;
}

export type RowColumn = 'from' | 'verb' | 'to' | 'when' | 'certainty' | 'sources';

export interface RowSort {
	readonly column: RowColumn;
	readonly down: boolean;
}

/** The rows of edges, in order of time. An edge from a name to itself has no line, but a row. */
export function tableRows(graph: Graph, edges: readonly number[]): TableRow[] {
	const name = (i: number): Name => ({
		id: graph.nodes.ids[i]!,
		label: graph.nodes.labels[i]!,
		href: addressOf(graph, i)
	});
	const rows = edges.map((e): TableRow => {
		const { label, family } = graph.relationOf(e);
		return {
			edge: graph.edgeIdOf(e),
			from: name(graph.edges.from[e]!),
			verb: label,
			family,
			to: name(graph.edges.to[e]!),
			when: spanText(graph.edges.first[e]!, graph.edges.last[e]!),
			first: graph.edges.first[e]!,
			certainty: certaintyOf(graph, e),
			sources: graph.texts ? graph.texts.edge(e).sources.length : null,
			href: edgeAddressOf(graph, e)
		};
	});
	return sortedRows(rows, { column: 'when', down: false });
}

const collator = new Intl.Collator('en', { numeric: true });

const COMPARE: Readonly<Record<RowColumn, (a: TableRow, b: TableRow) => number>> = {
	from: (a, b) => collator.compare(a.from.label, b.from.label),
	verb: (a, b) => collator.compare(a.verb, b.verb),
	to: (a, b) => collator.compare(a.to.label, b.to.label),
	/* What is not dated comes last. */
	when: (a, b) => Number(a.when === null) - Number(b.when === null) || a.first - b.first,
	certainty: (a, b) => CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty),
	sources: (a, b) => (a.sources ?? 0) - (b.sources ?? 0)
};

/** The rows in another order; ties by id. */
export function sortedRows(rows: readonly TableRow[], { column, down }: RowSort): TableRow[] {
	const compare = COMPARE[column];
	return [...rows].sort((a, b) => (down ? compare(b, a) : compare(a, b)) || (a.edge < b.edge ? -1 : 1));
}

/** What a spreadsheet would take for a formula, signs of full width included. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/** The rows as CSV with a header. */
export function rowsCsv(rows: readonly TableRow[]): string {
	const cells = rows.map(({ from, verb, to, when, certainty, edge }) => [
		from.label,
		verb,
		to.label,
		when ?? '',
		certainty,
		edge
	]);
	return csvOf([['from', 'relation', 'to', 'date', 'certainty', 'id'], ...cells]);
}

/** Cells as CSV (RFC 4180); one that a spreadsheet would run is quoted with an apostrophe before it. */
export function csvOf(lines: readonly (readonly string[])[]): string {
	const cell = (text: string): string => {
		const safe = FORMULA.test(text) ? `'${text}` : text;
		return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
	};
	return lines.map((cells) => cells.map(cell).join(',') + '\r\n').join('');
}
