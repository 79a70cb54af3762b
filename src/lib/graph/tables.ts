import { EDGE_FLAG, type EdgeColumns, type NodeColumns } from './columns';
import { readCsv, type CsvTable } from './csv';
import { OPEN_END, OPEN_START } from './days';
import { edgeId } from './edge';
import { Graph } from './graph';
import { compareIssues, issueAt, type Issue } from './issues';
import { byCodePoint, sortedBy, upTo } from './order';
import { UNTITLED } from './parse-about';
import { tableEdges, type TableEdges } from './table-edges';
import { nodeColumnsOf } from './table-headers';
import { tableNodes, type TableNodes } from './table-nodes';
import { tableTexts, type TablePaths } from './table-texts';
import { kindFound, relationFound, UNSAID_KIND } from './table-vocabulary';
import type { Kind, Relation } from './vocabulary';

/** Plain tables; the paths are for messages. A table of nodes alone may stand in `edges`. */
export interface TableTexts {
	readonly nodes?: string;
	readonly edges: string;
	readonly nodesPath?: string;
	readonly edgesPath?: string;
}

/** What reading tables gave: nothing is dropped in silence. */
export interface TableReading {
	/** Null if a table is refused. */
	readonly graph: Graph | null;
	readonly issues: readonly Issue[];
	readonly report: {
		readonly kept: { readonly nodes: number; readonly edges: number };
		readonly guessed: readonly string[];
		readonly dropped: readonly string[];
	};
}

/**
 * Reads plain tables as a graph (MODEL.md §3.3): kinds and relations as found, ends by id or by label, names that only an edge
 * gives. What a graph folder refuses is advised here; only a table that cannot be read at all is refused. Linear but for the sort
 * of the ids, and without an object for a row: texts are made when they are asked for.
 */
export function readTables({
	nodes: nodesText,
	edges: edgesText,
	nodesPath = 'nodes.csv',
	edgesPath = 'edges.csv'
}: TableTexts): TableReading {
	const refusals: Issue[] = [];
	const open = (text: string, path: string): CsvTable => {
		const table = readCsv(text);
		if (table.fault) refusals.push(refusal(table, path));
		return table;
	};
	const nodeTable = nodesText === undefined ? null : open(nodesText, nodesPath);
	const edgeTable = open(edgesText, edgesPath);
	const edges = edgeTable.header.length > 0 ? tableEdges(edgeTable, edgesPath) : null;
	let nodes = nodeTable && tableNodes(nodeTable, nodesPath);
	if (!edges && !nodeTable && edgeTable.header.length > 0 && nodeColumnsOf(edgeTable.header).label >= 0)
		nodes = tableNodes(edgeTable, edgesPath);
	else if (!edges && edgeTable.header.length > 0) {
		const found = `The header names no two ends: ${edgeTable.header.map((name) => `"${name}"`).join(', ')}.`;
		refusals.push(issueAt({ file: edgesPath, line: 1, column: 1 }, 'no-ends', found));
	} else if (!edges && !nodes)
		refusals.push(issueAt({ file: edgesPath, line: 1, column: 1 }, 'no-ends', 'The table is empty.'));
	const issues = [...(nodes?.issues ?? []), ...(edges?.issues ?? [])];
	const told = {
		guessed: [...(nodes?.guessed ?? []), ...(edges?.guessed ?? [])],
		dropped: [...(nodes?.dropped ?? []), ...(edges?.dropped ?? [])]
	};
	if (refusals.length > 0) {
		return {
			graph: null,
			issues: [...refusals, ...issues].sort(compareIssues),
			report: { kept: { nodes: 0, edges: 0 }, ...told }
		};
	}
	const graph = graphOf(nodes, edges, edgeTable, { nodes: nodesPath, edges: edgesPath }, issues, told.guessed);
	return { graph, issues: graph.issues, report: { kept: { nodes: graph.nodeCount, edges: graph.edgeCount }, ...told } };
}

function refusal({ fault, header }: CsvTable, path: string): Issue {
	const place = { file: path, line: fault!.line, column: 1 };
	if (fault!.what === 'unclosed')
		return issueAt(place, 'unclosed-quote', 'A quotation mark opens here and is never closed.');
	return issueAt(place, 'ragged-row', `This row has ${fault!.found} cells; the header has ${header.length}.`);
}

function graphOf(
	nodes: TableNodes | null,
	edges: TableEdges | null,
	table: CsvTable,
	paths: TablePaths,
	issues: readonly Issue[],
	guessed: string[]
): Graph {
	const idOfEnd = (edges?.ends ?? []).map((end) => (nodes?.row.has(end) ? end : (nodes?.byLabel.get(end) ?? end)));
	const ids = [...new Set([...(nodes?.ids ?? []), ...idOfEnd])].sort(byCodePoint);
	const rank = new Map(ids.map((id, index) => [id, index]));
	const bare = ids.length - (nodes?.ids.length ?? 0);
	if (nodes && bare > 0) guessed.push(`${bare} names stand only in ${paths.edges}`);
	const kindOf = (id: string): string => (nodes?.row.has(id) ? nodes.kind(id) : UNSAID_KIND);
	const folders = new Set<string>(['edges', 'about', 'health', 'tours', 'study', 'sources']);
	const kinds = new Map<string, Kind>();
	for (const id of ids) if (!kinds.has(kindOf(id))) kinds.set(kindOf(id), kindFound(kindOf(id), folders));
	const relations = new Map<string, Relation>(
		(edges?.relations ?? []).map(({ id, symmetric }) => [id, relationFound(id, symmetric)])
	);
	const kindIndex = new Map([...kinds.keys()].map((id, index) => [id, index]));
	const dates = ids.map((id) => nodes?.when(id) ?? null);
	const nodeColumns: NodeColumns = {
		ids,
		labels: ids.map((id) => nodes?.label(id) ?? id),
		kind: Uint16Array.from(ids, (id) => kindIndex.get(kindOf(id))!),
		first: Int32Array.from(dates, (date) => date?.first ?? OPEN_START),
		last: Int32Array.from(dates, (date) => date?.last ?? OPEN_END),
		flags: new Uint8Array(ids.length),
		when: dates.map((date) => date?.text ?? null),
		what: ids.map((id) => nodes?.what(id) ?? null),
		lane: new Uint8Array(ids.length),
		aliases: ids.map((id) => (nodes?.aliases(id) ?? []).map((text) => ({ text, lang: null }))),
		as: ids.map(() => null)
	};
	const { columns, order } = edgeColumnsOf(edges, idOfEnd, rank, ids, [...relations.keys()]);
	const frame = { about: UNTITLED, vocabulary: { kinds, relations }, issues: [...issues].sort(compareIssues) };
	const graph: Graph = new Graph(
		frame,
		nodeColumns,
		columns,
		tableTexts(() => graph, nodes, edges, table, order, paths)
	);
	return graph;
}

/** The edges in order of (from, to, relation), and which entry of the table each is. Edges of the same three get ids of their own. */
function edgeColumnsOf(
	edges: TableEdges | null,
	idOfEnd: readonly string[],
	rank: ReadonlyMap<string, number>,
	ids: readonly string[],
	relations: readonly string[]
): { columns: EdgeColumns; order: Uint32Array } {
	const nodeOf = Uint32Array.from(idOfEnd, (id) => rank.get(id)!);
	const count = edges?.row.length ?? 0;
	const [from, to] = [new Uint32Array(count), new Uint32Array(count)];
	const [foundFrom, foundTo] = [edges?.from ?? new Uint32Array(), edges?.to ?? new Uint32Array()];
	for (let e = 0; e < count; e++) {
		from[e] = nodeOf[foundFrom[e]!]!;
		to[e] = nodeOf[foundTo[e]!]!;
	}
	const relation = edges?.relation ?? new Uint16Array();
	const order = sortedBy(sortedBy(sortedBy(upTo(count), relation, relations.length), to, ids.length), from, ids.length);
	const columns = {
		from: new Uint32Array(count),
		to: new Uint32Array(count),
		relation: new Uint16Array(count),
		first: new Int32Array(count),
		last: new Int32Array(count),
		certainty: new Uint8Array(count)
	};
	const dates = edges?.dates ?? [];
	const [firsts, lasts] = [
		Int32Array.from(dates, (date) => date?.first ?? OPEN_START),
		Int32Array.from(dates, (date) => date?.last ?? OPEN_END)
	];
	const [date, certainty] = [edges?.date ?? new Int32Array(), edges?.certainty ?? new Uint8Array()];
	for (let e = 0; e < count; e++) {
		const at = order[e]!;
		const day = date[at]!;
		columns.from[e] = from[at]!;
		columns.to[e] = to[at]!;
		columns.relation[e] = relation[at]!;
		columns.first[e] = day < 0 ? OPEN_START : firsts[day]!;
		columns.last[e] = day < 0 ? OPEN_END : lasts[day]!;
		columns.certainty[e] = certainty[at]! & EDGE_FLAG.certainty;
	}
	const readings = { edge: new Uint32Array(), school: new Uint32Array(), stance: new Uint8Array() };
	return { columns: { ...columns, ids: ownIds(columns, ids, relations), events: new Map(), readings }, order };
}

function ownIds(
	{ from, to, relation }: Pick<EdgeColumns, 'from' | 'to' | 'relation'>,
	ids: readonly string[],
	relations: readonly string[]
): Map<number, string> {
	const own = new Map<number, string>();
	for (let e = 1, run = 1; e < from.length; e++) {
		run = from[e] === from[e - 1] && to[e] === to[e - 1] && relation[e] === relation[e - 1] ? run + 1 : 1;
		if (run > 1) own.set(e, `${edgeId(ids[from[e]!]!, relations[relation[e]!]!, ids[to[e]!]!)}.${run}`);
	}
	return own;
}
