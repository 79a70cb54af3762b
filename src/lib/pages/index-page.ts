import type { Graph } from '$lib/graph/graph';
import type { Folder } from './folders';
import { linkTo, type NodeLink } from './link';
import { plainText, proseOf } from './prose';
import { capital } from './row-groups';
import { statementsOn } from './source-sections';

/** A line of an index page. */
export interface IndexRow {
	readonly link: NodeLink;
	/** Kind and subtype in words. */
	readonly sort: string;
	/** The first sentence of its summary. */
	readonly says: string;
	/** Statements it stands in, or, of a source, that rest on it. */
	readonly statements: number;
}

/** Everything in one folder. */
export interface IndexPage {
	readonly title: string;
	readonly rows: readonly IndexRow[];
	/** The words of `sort`, each with how many rows have it, most first. */
	readonly sorts: readonly { readonly sort: string; readonly count: number }[];
	readonly dated: boolean;
	/** What the column of counts is called. */
	readonly counted: string;
}

/** The index of a folder: dated kinds in time order, the rest by name. */
export function indexPage(graph: Graph, folder: Folder): IndexPage {
	const isBibliography = folder.nodes.some((i) => graph.nodeAt(i).item !== null);
	const rows = folder.nodes.map((i): IndexRow => {
		const node = graph.nodeAt(i);
		const kind = graph.kindOf(i).label;
		return {
			link: linkTo(graph, i),
			sort: folder.kinds.length > 1 ? kind : capital(node.what ?? kind),
			says: firstSentence(plainText(proseOf(graph, node.summary))),
			statements: node.item ? statementsOn(graph, i) : graph.outOf(i).length + graph.into(i).length
		};
	});
	const dated = folder.family === 'event' && rows.some(({ link }) => link.when !== null);
	rows.sort((a, b) => (dated ? a.link.first - b.link.first : 0) || compareNames(a.link.label, b.link.label));
	return {
		title: folder.title,
		rows,
		sorts: countSorts(rows),
		dated,
		counted: isBibliography ? 'Statements on it' : 'Statements'
	};
}

function countSorts(rows: readonly IndexRow[]): IndexPage['sorts'] {
	const counts = new Map<string, number>();
	for (const { sort } of rows) counts.set(sort, (counts.get(sort) ?? 0) + 1);
	return [...counts]
		.map(([sort, count]) => ({ sort, count }))
		.sort((a, b) => b.count - a.count || (a.sort < b.sort ? -1 : 1));
}

function firstSentence(text: string): string {
	const end = text.search(/[.!?](\s|$)/);
	const sentence = end < 0 ? text : text.slice(0, end + 1);
	return sentence.length > 180 ? `${sentence.slice(0, 179)}…` : sentence;
}

/** Without the locale of the machine, so that two builds agree; capitals and small letters together. */
function compareNames(a: string, b: string): number {
	const [x, y] = [a.toLowerCase(), b.toLowerCase()];
	return x < y ? -1 : x > y ? 1 : 0;
}
