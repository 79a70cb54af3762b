import { expect, test } from 'vitest';
import { accountOf, type Account } from '$lib/causes/account';
import { bestRoutes } from '$lib/causes/best-routes';
import { butFor } from '$lib/causes/but-for';
import { cutSets } from '$lib/causes/cut-sets';
import { decisionsOf } from '$lib/causes/decisions';
import { dominators } from '$lib/causes/dominators';
import { isRoot } from '$lib/causes/roots';
import { joinRecordsOf } from '$lib/causes/join-records';
import { upstreamOf } from '$lib/causes/upstream';
import { whyNot } from '$lib/causes/why-not';
import { fromCompact, toCompact } from '$lib/graph/compact';
import { Graph } from '$lib/graph/graph';
import type { Kind, Relation } from '$lib/graph/vocabulary';
import { openGraph } from '$lib/server/open-graph';

const graphs = ['graph', 'tests/fixtures/bohemia'].map((path) => [path, openGraph(path).graph!] as const);

/** The same graph with every relation, kind and subtype called otherwise. */
function renamed(graph: Graph): Graph {
	const other = (word: string): string => `z-${[...word].reverse().join('')}`;
	const all = <Item extends { readonly id: string }>(items: Iterable<Item>): Map<string, Item> =>
		new Map([...items].map((item) => [other(item.id), { ...item, id: other(item.id), label: other(item.id) }]));
	return Graph.from({
		about: graph.about,
		vocabulary: { kinds: all<Kind>(graph.kinds), relations: all<Relation>(graph.relations) },
		nodes: Array.from({ length: graph.nodeCount }, (_, i) => {
			const node = graph.nodeAt(i);
			return { ...node, kind: other(node.kind), what: node.what && other(node.what) };
		}),
		edges: Array.from({ length: graph.edgeCount }, (_, e) => {
			const edge = graph.edgeAt(e);
			return { ...edge, relation: other(edge.relation) };
		})
	});
}

/** Answers to questions about every fourth node with a cause, in ids of nodes. */
function answers(account: Account): unknown[] {
	const ids = (nodes: Iterable<number>): string[] => Array.from(nodes, (i) => account.graph.nodes.ids[i]!);
	const targets = [...account.graph.nodes.ids.keys()]
		.filter((i) => !isRoot(account, i))
		.filter((_, at) => at % 4 === 0);
	return targets.map((target) => {
		const levels = upstreamOf(account, target);
		const { any, all } = cutSets(account, target, { max: 2 });
		return {
			target: ids([target]),
			levels: levels.map(ids),
			routes: bestRoutes(account, null, target, { k: 4 }).routes.map((route) => [
				ids(route.nodes),
				ids(route.toldWholeBy)
			]),
			butFor: levels
				.flat()
				.slice(0, 6)
				.map((cause) => {
					const { verdict, turnsOn, lone, routesLost } = butFor(account, cause, target);
					return [verdict, turnsOn && ids(turnsOn), ids(lone), routesLost];
				}),
			cuts: [any?.map(ids), all?.map(ids)]
		};
	});
}

test.each(graphs)('%s: other names for relations, kinds and subtypes change no answer', (_, graph) => {
	const other = renamed(graph);
	const told = answers(accountOf(graph, { records: joinRecordsOf(graph) }));
	expect(answers(accountOf(other, { records: joinRecordsOf(other) }))).toEqual(told);
});

test.each(graphs)('%s: the skeleton with its records answers as the whole graph does', (_, graph) => {
	const records = joinRecordsOf(graph);
	const skeleton = fromCompact(toCompact(graph));
	expect(answers(accountOf(skeleton, { records: JSON.parse(JSON.stringify(records)) as typeof records }))).toEqual(
		answers(accountOf(graph, { records }))
	);
});

test.each(graphs)('%s: decisions are the events that the authors of the graph give to someone', (_, graph) => {
	const decision = decisionsOf(graph);
	graph.nodes.ids.forEach((id, i) => {
		const { family, doers } = graph.nodeAt(i);
		expect([id, decision[i]]).toEqual([id, Number(family === 'event' && doers.length > 0)]);
	});
});

test.each(graphs)('%s: what a school denies is not in its account', (_, graph) => {
	const schools = new Set(graph.edges.readings.school);
	for (const school of schools) {
		const account = accountOf(graph, { school, records: joinRecordsOf(graph) });
		const there = new Set(account.edge);
		for (const e of there) {
			const own = graph.edgeAt(e).readings.filter((reading) => graph.index(reading.school) === school);
			expect(own.filter(({ stance }) => stance === 'denies')).toEqual([]);
		}
		expect(dominators(account)).toHaveLength(graph.nodeCount);
	}
});

test('what did not happen has what held it back, and what led to that', () => {
	const graph = graphs[0]![1];
	const account = accountOf(graph);
	const unrealised = graph.nodes.ids.filter((_, i) => !graph.nodeAt(i).happened);
	expect(unrealised.length).toBeGreaterThan(0);
	const answered = unrealised.map((id) => whyNot(account, graph.index(id)));
	expect(answered.some(({ against }) => against.length > 0)).toBe(true);
	for (const { against, levels, removed } of answered) {
		expect(new Set(levels[0] ?? [])).toEqual(new Set(against.map((e) => graph.edges.from[e])));
		for (const { ends, hinders } of removed) expect(graph.edges.to[ends]).toBe(graph.edges.from[hinders]);
	}
});
