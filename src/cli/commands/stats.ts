import { EDGE_FLAG } from '$lib/graph/columns';
import { components } from '$lib/graph/components';
import { fromDayNumber, OPEN_END, OPEN_START } from '$lib/graph/dates';
import type { Graph } from '$lib/graph/graph';
import { CERTAINTIES } from '$lib/graph/vocabulary';
import { causalMask } from '$lib/graph/walk';
import type { Answer, Command } from '../command';
import { namedRelations } from '../known';
import { columns, grouped, indented } from '../print';
import { Refused } from '../refused';
import { isSource, sizeOf } from '../size';

/** `stats`: how much of what. */
export const stats: Command = {
	usage: 'stats [PATH] [--causal all|REL,REL]',
	means: 'counts nodes, edges, kinds, relations and more',
	words: [0, 1],
	options: ['causal'],
	run({ words, options, open, graph }): Answer {
		const [path] = words;
		if (path === undefined) return answerOf(graph(), options.causal);
		const opening = open(path);
		if (!opening.graph) throw new Refused(opening.issues, 1);
		return answerOf(opening.graph, options.causal);
	}
};

function answerOf(graph: Graph, causal: readonly string[] | undefined): Answer {
	const named = namedRelations(graph, causal);
	const { nodes, edges, sources } = sizeOf(graph);
	const pairs = distinctPairs(graph, null);
	const json = {
		nodes,
		edges,
		causalEdges: named === undefined ? countCausal(graph) : distinctPairs(graph, causalMask(graph, named)),
		sources,
		kinds: countKinds(graph),
		relations: countRelations(graph),
		certainty: countCertainty(graph),
		span: spanOf(graph),
		components: countComponents(graph),
		density: nodes < 2 ? 0 : pairs / (nodes * (nodes - 1))
	};
	return { json, text: textOf(json) };
}

function countCausal(graph: Graph): number {
	let count = 0;
	for (let e = 0; e < graph.edgeCount; e++) if (graph.isCausal(e) !== null) count++;
	return count;
}

/** How many ordered pairs of different nodes an edge joins; `mask` says which relations count, null: all. */
function distinctPairs({ edges, edgeCount }: Graph, mask: Uint8Array | null): number {
	let count = 0;
	// Edges stand by from and to, so that those of a pair are neighbours.
	let from = -1;
	let to = -1;
	for (let e = 0; e < edgeCount; e++) {
		if (mask !== null && mask[edges.relation[e]!] === 0) continue;
		if ((edges.from[e] === from && edges.to[e] === to) || edges.from[e] === edges.to[e]) continue;
		from = edges.from[e]!;
		to = edges.to[e]!;
		count++;
	}
	return count;
}

function countKinds(graph: Graph): Record<string, number> {
	const counts = new Uint32Array(graph.kinds.length);
	for (let i = 0; i < graph.nodeCount; i++) if (!isSource(graph, i)) counts[graph.nodes.kind[i]!]!++;
	return named(
		graph.kinds.map(({ id }) => id),
		counts
	);
}

function countRelations(graph: Graph): Record<string, number> {
	const counts = new Uint32Array(graph.relations.length);
	for (const relation of graph.edges.relation) counts[relation]!++;
	return named(
		graph.relations.map(({ id }) => id),
		counts
	);
}

function countCertainty(graph: Graph): Record<string, number> {
	const counts = new Uint32Array(CERTAINTIES.length);
	for (const certainty of graph.edges.certainty) counts[certainty & EDGE_FLAG.certainty]!++;
	return Object.fromEntries(CERTAINTIES.map((certainty, at) => [certainty, counts[at]!]));
}

/** The counts above zero by name; any name may be a key of it. */
function named(names: readonly string[], counts: Uint32Array): Record<string, number> {
	const record: Record<string, number> = Object.create(null);
	names.forEach((name, at) => {
		if (counts[at]! > 0) record[name] = counts[at]!;
	});
	return record;
}

/** The first and the last day of any dated node, null where there is none. */
function spanOf(graph: Graph): [string, string] | null {
	let first = OPEN_END;
	let last = OPEN_START;
	for (let i = 0; i < graph.nodeCount; i++) {
		if (isSource(graph, i)) continue;
		for (const day of [graph.nodes.first[i]!, graph.nodes.last[i]!]) {
			if (day === OPEN_START || day === OPEN_END) continue;
			if (day < first) first = day;
			if (day > last) last = day;
		}
	}
	return first > last ? null : [dayText(first), dayText(last)];
}

function dayText(day: number): string {
	const { year, month, day: ofMonth } = fromDayNumber(day);
	const digits = String(Math.abs(year)).padStart(4, '0');
	return `${year < 0 ? '-' : ''}${digits}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`;
}

function countComponents(graph: Graph): number {
	const { of } = components(graph);
	const found = new Set<number>();
	for (let i = 0; i < graph.nodeCount; i++) if (!isSource(graph, i)) found.add(of[i]!);
	return found.size;
}

function textOf(json: {
	readonly nodes: number;
	readonly edges: number;
	readonly causalEdges: number;
	readonly sources: number;
	readonly kinds: Record<string, number>;
	readonly relations: Record<string, number>;
	readonly certainty: Record<string, number>;
	readonly span: readonly [string, string] | null;
	readonly components: number;
	readonly density: number;
}): string {
	const head = [
		['nodes', grouped(json.nodes)],
		['edges', grouped(json.edges)],
		['causal edges', grouped(json.causalEdges)],
		['sources', grouped(json.sources)],
		['components', grouped(json.components)],
		['density', json.density.toPrecision(3)],
		['span', json.span === null ? 'no dates' : `${json.span[0]} to ${json.span[1]}`]
	];
	const part = (title: string, counts: Record<string, number>): string[] => {
		const rows = Object.entries(counts).sort((a, b) => b[1] - a[1]);
		return rows.length === 0
			? []
			: [
					'',
					title,
					indented(
						columns(
							rows.map(([name, count]) => [grouped(count), name]),
							[0]
						)
					)
				];
	};
	return [
		columns(head),
		...part('kinds', json.kinds),
		...part('relations', json.relations),
		...part('certainty', json.certainty)
	].join('\n');
}
