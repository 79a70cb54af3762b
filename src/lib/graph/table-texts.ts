import { NODE_FLAG } from './columns';
import { cell, type CsvTable } from './csv';
import type { CslItem } from './csl';
import type { GraphEdge } from './edge';
import type { Graph, GraphTexts } from './graph';
import type { GraphNode } from './node';
import type { TableEdges } from './table-edges';
import type { TableNodes } from './table-nodes';
import type { TableSources } from './table-sources';
import { webHref } from './safe-href';
import { CERTAINTIES } from './vocabulary';

/** What the tables are called in messages. */
export interface TablePaths {
	readonly nodes: string;
	readonly edges: string;
}

/** Full records, made of the rows of the tables when they are asked for. */
export function tableTexts(
	graph: () => Graph,
	nodes: TableNodes | null,
	edges: TableEdges | null,
	sources: TableSources | null,
	table: CsvTable,
	order: Uint32Array,
	paths: TablePaths
): GraphTexts {
	return {
		node(i): GraphNode {
			const { nodes: columns } = graph();
			const id = columns.ids[i]!;
			const date = nodes?.when(id) ?? null;
			const row = nodes?.row.get(id);
			return {
				...BARE_NODE,
				id,
				kind: graph().kindOf(i).id,
				family: graph().familyOf(i),
				label: columns.labels[i]!,
				aliases: columns.aliases[i]!,
				when: date && { date, checked: true, sources: [] },
				what: columns.what[i]!,
				gap: (columns.flags[i]! & NODE_FLAG.gap) !== 0,
				...(nodes?.words(id) ?? {}),
				item: (columns.flags[i]! & NODE_FLAG.bibliography) !== 0 ? itemOf(id) : null,
				place:
					row === undefined
						? { file: paths.edges, line: 1, column: 1 }
						: { file: paths.nodes, line: row + 2, column: 1 }
			};
		},
		edge(e): GraphEdge {
			const { nodes: columns, edges: all } = graph();
			const at = order[e]!;
			const row = edges!.row[at]!;
			const text = (column: number): string => (column < 0 ? '' : cell(table, row, column));
			const date = edges!.date[at]! < 0 ? null : (edges!.dates[edges!.date[at]!] ?? null);
			const written = text(edges!.columns.date);
			const cited = sources!.citedBy(row);
			const note = [text(edges!.columns.note), ...cited.words, written && !date ? `Date: ${written}.` : ''];
			return {
				id: graph().edgeIdOf(e),
				from: columns.ids[all.from[e]!]!,
				relation: graph().relationOf(e).id,
				to: columns.ids[all.to[e]!]!,
				when: date,
				certainty: CERTAINTIES[edges!.certainty[at]!] ?? 'established',
				sources: cited.sources,
				readings: [],
				needed: [],
				checked: true,
				note: note.filter(Boolean).join(' ') || null,
				ratherThan: null,
				events: [],
				derived: false,
				place: { file: paths.edges, line: table.line[row]!, column: 1 }
			};
		}
	};
}

/** A source of which a table says only what it is called. */
function itemOf(id: string): CslItem {
	const item = { id, type: 'document', title: id };
	return webHref(id) === null ? item : { ...item, URL: id };
}

/** What a table says nothing of. */
const BARE_NODE = {
	as: null,
	lane: null,
	summary: null,
	note: null,
	happened: true,
	expected: null,
	sources: [],
	doers: [],
	groups: [],
	alone: [],
	join: 'unstated',
	hinges: [],
	authors: [],
	works: [],
	about: [],
	claims: [],
	truth: [],
	refutedBy: [],
	derivesFrom: [],
	was: [],
	item: null,
	notes: null
} as const satisfies Partial<GraphNode>;
