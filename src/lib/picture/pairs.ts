import { edgeAddressOf } from '$lib/graph/address';
import { EDGE_FLAG } from '$lib/graph/columns';
import type { Graph } from '$lib/graph/graph';
import { sentence } from '$lib/graph/statement';
import { CERTAINTIES } from '$lib/graph/vocabulary';
import { WIDTHS } from './heads';
import type { PictureLine } from './picture';

/** All that was said between two nodes: one line of a picture, a bundle where it is more than one statement (DECISIONS 10). */
export interface Pair {
	/** Node indices, lower first. */
	readonly a: number;
	readonly b: number;
	/** Edge indices in order. */
	readonly edges: readonly number[];
	/** Edges, and the events behind those that acts made. */
	readonly statements: number;
}

/** The statements that an edge stands for: the events behind it, at least one. */
export function statementsOf(graph: Graph, edge: number): number {
	return Math.max(1, graph.edges.events.get(edge)?.length ?? 0);
}

/** The pairs that these edges make, by their node indices. An edge from a node to itself makes none. */
export function pairsOf(graph: Graph, edges: Iterable<number>): Pair[] {
	const groups = new Map<string, number[]>();
	for (const edge of edges) {
		const [from = 0, to = 0] = [graph.edges.from[edge], graph.edges.to[edge]];
		if (from === to) continue;
		const key = `${Math.min(from, to)} ${Math.max(from, to)}`;
		const group = groups.get(key);
		if (group) group.push(edge);
		else groups.set(key, [edge]);
	}
	const pairs = [...groups].map(([key, members]): Pair => {
		const [a = 0, b = 0] = key.split(' ').map(Number);
		const statements = members.reduce((sum, edge) => sum + statementsOf(graph, edge), 0);
		return { a, b, edges: members.sort((x, y) => x - y), statements };
	});
	return pairs.sort((x, y) => x.a - y.a || x.b - y.b);
}

/** The edge that gives a pair its verb: most events stand behind it; then not mere taking part, then the earlier, then by id. */
function leadOf(graph: Graph, pair: Pair): number {
	const plain = (edge: number) => Number(['participate', 'other'].includes(graph.relationOf(edge).family));
	const [lead = 0] = [...pair.edges].sort(
		(x, y) =>
			statementsOf(graph, y) - statementsOf(graph, x) ||
			plain(x) - plain(y) ||
			(graph.edges.first[x] ?? 0) - (graph.edges.first[y] ?? 0) ||
			x - y
	);
	return lead;
}

/** The widest a bundle is drawn, in px. */
const WIDEST = 4.4;

/** The line of a pair, without its places. */
export function lineOf(graph: Graph, pair: Pair): Omit<PictureLine, 'path' | 'verb'> {
	const lead = leadOf(graph, pair);
	const relation = graph.relationOf(lead);
	const from = graph.edges.from[lead] ?? 0;
	const to = graph.edges.to[lead] ?? 0;
	const relations = pair.edges.map((edge) => graph.relationOf(edge));
	const family = relations.every((other) => other.family === relation.family) ? relation.family : 'mixed';
	const back = pair.edges.some((edge) => graph.edges.from[edge] === to);
	const flags = pair.edges.map((edge) => graph.edges.certainty[edge] ?? 0);
	const surest = Math.min(...flags.map((flag) => flag & EDGE_FLAG.certainty));
	const more = pair.statements - 1;
	const claim = sentence(graph, lead)
		.map((part) => part.text)
		.join('');
	return {
		id: graph.edgeIdOf(lead),
		from: graph.nodes.ids[from] ?? '',
		to: graph.nodes.ids[to] ?? '',
		label: relation.label,
		more,
		href: edgeAddressOf(graph, lead),
		family,
		certainty: CERTAINTIES[surest] ?? 'established',
		width: more > 0 ? Math.min(2.2 + 0.75 * pair.statements, WIDEST) : (relation.width ?? WIDTHS[family]),
		heads: { from: relation.symmetric || back, to: true },
		bend: 0,
		needed: flags.some((flag) => (flag & EDGE_FLAG.needed) !== 0),
		sentence: more > 0 ? `${claim}, and ${more} more` : claim
	};
}
