import { NODE_FLAG, type EdgeColumns, type NodeColumns } from './columns';
import { readCsv, type CsvTable, type OpenTable } from './csv';
import { OPEN_END, OPEN_START } from './days';
import { Graph } from './graph';
import { compareIssues, issueAt, type Issue } from './issues';
import { LIMITS, type Limits } from './limits';
import { put, sortedBy, sortedIds, upTo } from './order';
import type { Alias } from './node';
import { UNTITLED } from './parse-about';
import { tableEdges, type TableEdges } from './table-edges';
import { isNodeHeader } from './table-headers';
import { givenIds, ownIds, sortParallel, type GivenIds } from './table-ids';
import { tableNodes, type TableNodes } from './table-nodes';
import { tableSources } from './table-sources';
import { tableTexts, type TablePaths } from './table-texts';
import { citedKind, kindFound, relationFound, UNSAID_KIND } from './table-vocabulary';
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
		/** Nodes without those that are only cited: these are the sources. */
		readonly kept: { readonly nodes: number; readonly edges: number; readonly sources: number };
		readonly guessed: readonly string[];
		readonly dropped: readonly string[];
	};
}

const NO_ALIASES: readonly Alias[] = [];

/** Relations are numbered in two bytes. */
const MOST_RELATIONS = 0xffff;

/**
 * Reads plain tables as a graph (MODEL.md §3.3): kinds and relations as found, ends by id or by label, names that only an edge
 * gives. What a graph folder refuses is advised here; only a table that cannot be read at all is refused. Linear but for the sort
 * of the ids, and without an object for a row: texts are made when they are asked for.
 */
export function readTables(
	{ nodes: nodesText, edges: edgesText, nodesPath = 'nodes.csv', edgesPath = 'edges.csv' }: TableTexts,
	limits: Limits = LIMITS
): TableReading {
	const refusals: Issue[] = [];
	const open = (text: string, path: string): OpenTable => {
		const table = readCsv(text);
		if (table.fault) refusals.push(refusal(table, path));
		else if (table.rows > limits.rows) refusals.push(tooLong(table, path, limits.rows));
		return table;
	};
	const nodeTable = nodesText === undefined ? null : open(nodesText, nodesPath);
	const edgeTable = open(edgesText, edgesPath);
	const edges = edgeTable.header.length > 0 ? tableEdges(edgeTable, edgesPath) : null;
	if (edges && edges.relations.length > MOST_RELATIONS) refusals.push(tooManyWords(edges.relations.length, edgesPath));
	let nodes = nodeTable && tableNodes(nodeTable, nodesPath);
	if (!edges && !nodeTable && edgeTable.header.length > 0 && isNodeHeader(edgeTable.header))
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
			report: { kept: { nodes: 0, edges: 0, sources: 0 }, ...told }
		};
	}
	const paths = { nodes: nodeTable ? nodesPath : edgesPath, edges: edgesPath };
	const graph = graphOf(nodes, edges, edgeTable, paths, issues, told.guessed);
	const sources = graph.nodes.flags.reduce((sum, flags) => sum + Number((flags & NODE_FLAG.bibliography) !== 0), 0);
	const kept = { nodes: graph.nodeCount - sources, edges: graph.edgeCount, sources };
	return { graph, issues: graph.issues, report: { kept, ...told } };
}

function tooLong({ rows, line }: CsvTable, path: string, limit: number): Issue {
	const place = { file: path, line: line[limit]!, column: 1 };
	return issueAt(place, 'too-large', `The table has ${rows} rows; the limit is ${limit}.`);
}

function tooManyWords(count: number, path: string): Issue {
	const place = { file: path, line: 1, column: 1 };
	const message = `The table has ${count} different relations; the limit is ${MOST_RELATIONS}. Is that column prose?`;
	return issueAt(place, 'too-large', message);
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
	table: OpenTable,
	paths: TablePaths,
	issues: readonly Issue[],
	guessed: string[]
): Graph {
	const idOfEnd = (edges?.ends ?? []).map((end) => (nodes?.row.has(end) ? end : (nodes?.byLabel.get(end) ?? end)));
	/** Nodes by id, in their order once the ids are sorted. */
	const rank = new Map<string, number>();
	for (const id of nodes?.ids ?? []) rank.set(id, 0);
	for (const id of idOfEnd) rank.set(id, 0);
	const known = (name: string): string | null => (nodes?.row.has(name) ? name : (nodes?.byLabel.get(name) ?? null));
	const sources = edges && tableSources(table, edges.columns, known);
	const cited = new Set((sources?.ids ?? []).filter((id) => !rank.has(id)));
	const named = [...rank.keys()];
	const ids = sortedIds([...named, ...cited]);
	for (let index = 0; index < ids.length; index++) rank.set(ids[index]!, index);
	const bare = named.length - (nodes?.ids.length ?? 0);
	if (nodes && bare > 0) guessed.push(`${bare} names stand only in ${paths.edges}`);
	const ofSources = citedKind(new Set(nodes?.ids.map((id) => nodes.kind(id))));
	const kindOf = (id: string): string =>
		cited.has(id) ? ofSources.id : nodes?.row.has(id) ? nodes.kind(id) : UNSAID_KIND;
	const folders = new Set<string>(['edges', 'about', 'health', 'tours', 'study', 'sources']);
	const kinds = new Map<string, Kind>();
	for (const id of named) if (!kinds.has(kindOf(id))) kinds.set(kindOf(id), kindFound(kindOf(id), folders));
	if (cited.size > 0) kinds.set(ofSources.id, ofSources);
	const relations = new Map<string, Relation>(
		(edges?.relations ?? []).map(({ id, symmetric }) => [id, relationFound(id, symmetric)])
	);
	const kindIndex = new Map([...kinds.keys()].map((id, index) => [id, index]));
	const dates = ids.map((id) => nodes?.when(id) ?? null);
	const nodeColumns: NodeColumns = {
		ids,
		labels: ids.map((id) => nodes?.label(id) ?? id),
		kind: new Uint16Array(ids.map((id) => kindIndex.get(kindOf(id))!)),
		first: new Int32Array(dates.map((date) => date?.first ?? OPEN_START)),
		last: new Int32Array(dates.map((date) => date?.last ?? OPEN_END)),
		flags: new Uint8Array(ids.map((id) => (cited.has(id) ? NODE_FLAG.bibliography : 0))),
		when: dates.map((date) => date?.text ?? null),
		what: ids.map((id) => nodes?.what(id) ?? null),
		lane: new Uint8Array(ids.length),
		aliases: ids.map((id) => nodes?.aliases(id).map((text) => ({ text, lang: null })) ?? NO_ALIASES),
		as: ids.map(() => null)
	};
	const given = givenIds(table, edges, paths.edges);
	const { columns, order } = edgeColumnsOf(edges, idOfEnd, rank, ids.length, given);
	const own = ownIds(columns, order, ids, [...relations.keys()], given, paths.edges);
	const all = [...issues, ...(given?.issues ?? []), ...own.issues];
	const frame = { about: UNTITLED, vocabulary: { kinds, relations }, issues: all.sort(compareIssues) };
	// The graph keeps the text alone.
	const { units: _, ...kept } = table;
	const graph: Graph = new Graph(
		frame,
		nodeColumns,
		{ ...columns, ids: own.ids },
		tableTexts(() => graph, nodes, edges, sources, kept, order, paths)
	);
	return graph;
}

/** The edges in order of (from, to, relation, given id), without their ids, and which entry of the table each is. */
function edgeColumnsOf(
	edges: TableEdges | null,
	idOfEnd: readonly string[],
	rank: ReadonlyMap<string, number>,
	nodeCount: number,
	given: GivenIds | null
): { columns: Omit<EdgeColumns, 'ids'>; order: Uint32Array } {
	const nodeOf = new Uint32Array(idOfEnd.map((id) => rank.get(id)!));
	const count = edges?.row.length ?? 0;
	const [from, to] = [put(new Uint32Array(count), nodeOf, edges?.from), put(new Uint32Array(count), nodeOf, edges?.to)];
	const relation = edges?.relation ?? new Uint16Array();
	const byRelation = sortedBy(upTo(count), relation, edges?.relations.length ?? 0);
	const order = sortedBy(sortedBy(byRelation, to, nodeCount), from, nodeCount);
	if (given) sortParallel(order, { from, to, relation }, given);
	// A row without a date has the number -1, one less than the first date's.
	const dates = [null, ...(edges?.dates ?? [])];
	const days = put(new Int32Array(count), edges?.date, order).map((date) => date + 1);
	const columns = {
		from: put(new Uint32Array(count), from, order),
		to: put(new Uint32Array(count), to, order),
		relation: put(new Uint16Array(count), relation, order),
		first: put(
			new Int32Array(count),
			Int32Array.from(dates, (date) => date?.first ?? OPEN_START),
			days
		),
		last: put(
			new Int32Array(count),
			Int32Array.from(dates, (date) => date?.last ?? OPEN_END),
			days
		),
		certainty: put(new Uint8Array(count), edges?.certainty, order)
	};
	const readings = { edge: new Uint32Array(), school: new Uint32Array(), stance: new Uint8Array() };
	return { columns: { ...columns, events: new Map(), readings }, order };
}
