import { readEdtf } from '$lib/graph/dates';
import { edgeId, type GraphEdge } from '$lib/graph/edge';
import { Graph } from '$lib/graph/graph';
import type { GraphNode } from '$lib/graph/node';
import { MARK_OF_FAMILY, type Family, type Kind, type Relation } from '$lib/graph/vocabulary';

/** Graphs for the tests of the core, made of as few words as a test needs. */

const PLACE = { file: 'made.yaml', line: 1, column: 1 };

export function kind(id: string, family: Family): Kind {
	return { id, label: id, plural: `${id}s`, folder: `${id}s`, family, mark: MARK_OF_FAMILY[family], means: null };
}

export function relation(id: string, parts: Partial<Relation> = {}): Relation {
	return {
		id,
		label: id,
		inverse: `was ${id} by`,
		symmetric: false,
		from: [],
		to: [],
		family: 'other',
		causal: null,
		time: 'none',
		role: null,
		said: {},
		means: null,
		width: null,
		...parts
	};
}

export function node(id: string, parts: Partial<GraphNode> = {}): GraphNode {
	return {
		id,
		kind: 'event',
		family: 'event',
		label: id,
		as: null,
		aliases: [],
		when: null,
		what: null,
		lane: null,
		summary: null,
		note: null,
		gap: false,
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
		notes: null,
		place: PLACE,
		...parts
	};
}

export function edge(from: string, relation: string, to: string, parts: Partial<GraphEdge> = {}): GraphEdge {
	return {
		id: edgeId(from, relation, to),
		from,
		relation,
		to,
		when: null,
		certainty: 'established',
		sources: [],
		readings: [],
		needed: [],
		checked: true,
		note: null,
		ratherThan: null,
		events: [],
		derived: false,
		place: PLACE,
		...parts
	};
}

export function date(text: string): NonNullable<GraphEdge['when']> {
	const read = readEdtf(text);
	if ('error' in read) throw new Error(read.error);
	return read.date;
}

/** The date of a node. */
export function dated(text: string): NonNullable<GraphNode['when']> {
	return { date: date(text), checked: true, sources: [] };
}

const ABOUT = {
	title: 'Made',
	subtitle: null,
	period: null,
	language: 'en',
	licence: null,
	editors: [],
	citeAs: null,
	repository: null,
	version: null,
	lanes: [],
	bands: [],
	questions: []
};

/** A graph of these nodes and edges; nodes that only edges name are events, relations that only edges name bring about. */
export function madeGraph(parts: {
	readonly nodes?: readonly GraphNode[];
	readonly edges?: readonly GraphEdge[];
	readonly kinds?: readonly Kind[];
	readonly relations?: readonly Relation[];
	readonly about?: Partial<Graph['about']>;
}): Graph {
	const edges = parts.edges ?? [];
	const nodes = new Map((parts.nodes ?? []).map((each) => [each.id, each]));
	for (const id of edges.flatMap(({ from, to }) => [from, to])) if (!nodes.has(id)) nodes.set(id, node(id));
	const kinds = new Map([kind('event', 'event'), ...(parts.kinds ?? [])].map((each) => [each.id, each]));
	const relations = new Map((parts.relations ?? []).map((each) => [each.id, each]));
	for (const { relation: id } of edges)
		if (!relations.has(id)) relations.set(id, relation(id, { causal: 'for', family: 'cause' }));
	return Graph.from({
		about: { ...ABOUT, ...parts.about },
		vocabulary: { kinds, relations },
		nodes: [...nodes.values()],
		edges
	});
}

/** A graph of bare causal edges. */
export function arrows(pairs: readonly (readonly [string, string])[], lone: readonly string[] = []): Graph {
	return madeGraph({
		nodes: lone.map((id) => node(id)),
		edges: pairs.map(([from, to], k) => edge(from, 'causes', to, { id: `edge-${k}` }))
	});
}

/** Ids of nodes by index, sorted as they are. */
export function idsOf(graph: Graph, indices: Iterable<number>): string[] {
	return [...indices].map((index) => graph.nodes.ids[index]!);
}
