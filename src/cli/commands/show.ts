import type { GraphEdge } from '$lib/graph/edge';
import type { Graph } from '$lib/graph/graph';
import type { GraphNode } from '$lib/graph/node';
import type { Answer, Command } from '../command';
import { knownNode } from '../known';
import { columns, indented } from '../print';
import { citationText, edgeRecord, nodeRecord } from '../records';

/** `show`: all that the graph says of a node, or of an edge by its id. */
export const show: Command = {
	usage: 'show ID',
	means: 'tells what the graph says of a node or an edge, with sources',
	words: [1, 1],
	options: [],
	run({ words, graph }): Answer {
		const [id = ''] = words;
		const whole = graph();
		const edge = whole.index(id) < 0 ? whole.edge(id) : undefined;
		return edge ? edgeAnswer(whole, edge) : nodeAnswer(whole, knownNode(whole, id));
	}
};

function nodeAnswer(graph: Graph, index: number): Answer {
	const node = graph.nodeAt(index);
	const out = graph.outOf(index).map((e) => graph.edgeAt(e));
	const into = graph.into(index).map((e) => graph.edgeAt(e));
	const rows = [
		...out.map((edge) => [relationOf(graph, edge).label, edge.to, ...tailOf(edge)]),
		...into.map((edge) => [relationOf(graph, edge).inverse, edge.from, ...tailOf(edge)])
	];
	const parts = [headOf(graph, node), node.summary ?? '', rows.length === 0 ? '' : indented(columns(rows))];
	return {
		json: { node: nodeRecord(node), out: out.map(edgeRecord), in: into.map(edgeRecord) },
		text: parts.filter((part) => part !== '').join('\n\n')
	};
}

function edgeAnswer(graph: Graph, edge: GraphEdge): Answer {
	const rows = [
		['edge', edge.id],
		['says', `${edge.from} ${relationOf(graph, edge).label} ${edge.to}`],
		['when', edge.when?.text ?? 'undated'],
		['certainty', edge.checked ? edge.certainty : `${edge.certainty}, source not opened`],
		...edge.events.map((event) => ['through', event]),
		...edge.sources.map((citation) => ['source', citationText(citation)]),
		...edge.readings.map((reading) => ['read', `${reading.school} ${reading.stance.replace('-', ' ')} it`]),
		...edge.needed.map((need) => ['needed', need.who ?? need.strength])
	];
	return { json: { edge: edgeRecord(edge) }, text: columns(rows) };
}

function headOf(graph: Graph, node: GraphNode): string {
	const names = node.aliases.map(({ text }) => text).join(', ');
	const rows = [
		['id', node.id],
		['kind', [graph.vocabulary.kinds.get(node.kind)?.label ?? node.kind, node.what].filter(Boolean).join(', ')],
		['also', names],
		['when', node.when?.date.text ?? ''],
		['status', statusOf(node)],
		['sources', node.sources.map(citationText).join('; ')],
		['file', `${node.place.file}:${node.place.line}`]
	];
	return `${node.label}\n${indented(columns(rows.filter(([, value]) => value !== '')))}`;
}

function statusOf(node: GraphNode): string {
	if (node.gap) return 'a gap: the record is missing here';
	return node.happened ? '' : 'did not happen';
}

function relationOf(graph: Graph, edge: GraphEdge): { readonly label: string; readonly inverse: string } {
	return graph.vocabulary.relations.get(edge.relation) ?? { label: edge.relation, inverse: edge.relation };
}

function tailOf(edge: GraphEdge): string[] {
	const sources = edge.sources.map(citationText).join('; ');
	return [edge.when?.text ?? '', edge.certainty, sources];
}
