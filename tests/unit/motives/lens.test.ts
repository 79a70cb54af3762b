import { describe, expect, test } from 'vitest';
import { fromCompact, toCompact } from '$lib/graph/compact';
import { EDGE_FLAG } from '$lib/graph/columns';
import type { GraphEdge } from '$lib/graph/edge';
import type { Graph } from '$lib/graph/graph';
import type { GraphNode } from '$lib/graph/node';
import { leadersOf } from '$lib/motives/leaders';
import { lensOf, type Lens } from '$lib/motives/lens';
import { sumsOf } from '$lib/motives/sums';
import { openGraph } from '$lib/server/open-graph';
import { run } from '../cli/run';

const GRAPHS = ['graph', 'tests/fixtures/bohemia'].map((path) => {
	const graph = openGraph(path).graph!;
	const nodes = Array.from({ length: graph.nodeCount }, (_, i) => graph.nodeAt(i));
	const edges = Array.from({ length: graph.edgeCount }, (_, e) => graph.edgeAt(e));
	return { path, graph, nodes, edges, actors: nodes.filter(({ family }) => family === 'actor') };
});

const labelled = (graph: Graph, nodes: Iterable<number>): string[] =>
	Array.from(new Set(nodes), (i) => graph.nodes.ids[i]!).sort();

/** What the records themselves say that an actor held and decided. */
function toldOf(graph: Graph, edges: readonly GraphEdge[], nodes: readonly GraphNode[], actor: string) {
	const relation = (edge: GraphEdge) => graph.vocabulary.relations.get(edge.relation)!;
	const held = edges.filter((edge) => edge.from === actor && relation(edge).role === 'held-by').map(({ to }) => to);
	return {
		motives: [...new Set(held)].sort(),
		decisions: nodes
			.filter(({ family, doers }) => family === 'event' && doers.includes(actor))
			.map(({ id }) => id)
			.sort(),
		causal: (end: 'from' | 'to', id: string, way: 'for' | 'against'): string[] =>
			[
				...new Set(
					edges
						.filter((edge) => edge[end] === id && relation(edge).causal === way)
						.map((edge) => edge[end === 'from' ? 'to' : 'from'])
				)
			].sort()
	};
}

/** The answers of one command for many actors, from one opening of the graph. */
async function answersOf<Json>(path: string, command: string, ids: readonly string[]): Promise<Json[]> {
	const asked = ids.map((id) => JSON.stringify([command, id])).join('\n');
	const { out } = await run(['batch', '--graph', path], asked);
	return out
		.trim()
		.split('\n')
		.map((line) => (JSON.parse(line) as { answer: Json }).answer);
}

interface Motives {
	readonly motives: readonly {
		readonly id: string;
		readonly subtype: string | null;
		readonly when: string | null;
		readonly shapedBy: readonly string[];
		readonly endedBy: readonly string[];
		readonly moved: readonly string[];
		readonly heldBack: readonly string[];
	}[];
	readonly decisions: readonly string[];
	readonly silent: readonly string[];
}

describe.each(GRAPHS)('in $path', ({ path, graph, nodes, edges, actors }) => {
	const lensOfId = (id: string): Lens => lensOf(graph, graph.index(id));

	test('every actor has the motives and decisions that the records say', () => {
		for (const { id } of actors) {
			const lens = lensOfId(id);
			const told = toldOf(graph, edges, nodes, id);
			expect(
				labelled(
					graph,
					lens.motives.map(({ motive }) => motive)
				)
			).toEqual(told.motives);
			expect(
				labelled(
					graph,
					lens.decisions.map(({ decision }) => decision)
				)
			).toEqual(told.decisions);
			for (const { decision, inside, outside, silent } of lens.decisions) {
				const into = [...inside, ...outside].map((e) => graph.edges.from[e]!);
				const causes = (way: 'for' | 'against') => told.causal('to', graph.nodes.ids[decision]!, way);
				expect(labelled(graph, into)).toEqual([...new Set([...causes('for'), ...causes('against')])].sort());
				expect(silent).toBe(!into.some((i) => told.motives.includes(graph.nodes.ids[i]!)));
			}
		}
	});

	test('the command says of every actor what the records say', async () => {
		const ids = actors.map(({ id }) => id);
		const answers = await answersOf<Motives>(path, 'motives', ids);
		expect(answers.length).toBe(ids.length);
		for (const [at, { motives, decisions, silent }] of answers.entries()) {
			const told = toldOf(graph, edges, nodes, ids[at]!);
			expect(motives.map((motive) => motive.id).sort()).toEqual(told.motives);
			expect([...decisions].sort()).toEqual(told.decisions);
			expect(silent.every((decision) => decisions.includes(decision))).toBe(true);
			for (const motive of motives) {
				const record = graph.node(motive.id)!;
				expect(motive).toMatchObject({ subtype: record.what, when: record.when?.date.text ?? null });
				expect([...motive.shapedBy].sort()).toEqual(told.causal('to', motive.id, 'for'));
				expect([...motive.endedBy].sort()).toEqual(told.causal('to', motive.id, 'against'));
				expect([...motive.moved].sort()).toEqual(told.causal('from', motive.id, 'for'));
				expect([...motive.heldBack].sort()).toEqual(told.causal('from', motive.id, 'against'));
			}
		}
	});

	test('the leaders are the actors with motives or decisions, most first', () => {
		const leaders = leadersOf(graph);
		const counted = actors.flatMap(({ id }) => {
			const { motives, decisions } = toldOf(graph, edges, nodes, id);
			return motives.length + decisions.length ? [[id, motives.length, decisions.length] as const] : [];
		});
		expect(
			leaders.map(({ actor, motives, decisions }) => [graph.nodes.ids[actor]!, motives, decisions]).sort()
		).toEqual(counted.sort());
		const sizes = leaders.map(({ motives, decisions }) => motives + decisions);
		expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
		expect(leaders.length).toBeGreaterThan(4);
	});

	test('the sums hold every direct cause of every decision once', () => {
		for (const { actor } of leadersOf(graph)) {
			const lens = lensOf(graph, actor);
			const sums = sumsOf(graph, lens);
			const inCells = sums.rows.flatMap(({ cells }) => cells.flat());
			const recorded = lens.decisions.flatMap(({ inside, outside }) => [...inside, ...outside]);
			expect([...inCells].sort((a, b) => a - b)).toEqual([...recorded].sort((a, b) => a - b));
			sums.rows.forEach(({ cause, cells }) =>
				cells.forEach((cell, column) =>
					cell.forEach((e) => {
						expect([graph.edges.from[e], graph.edges.to[e]]).toEqual([cause, sums.decisions[column]]);
						expect(graph.edges.certainty[e]! & EDGE_FLAG.certainty).toBeLessThan(3);
					})
				)
			);
		}
	});

	test("the browser's graph answers as the whole one does", () => {
		const skeleton = fromCompact(toCompact(graph));
		expect(leadersOf(skeleton)).toEqual(leadersOf(graph));
		for (const { actor } of leadersOf(graph)) {
			expect(lensOf(skeleton, actor)).toEqual(lensOf(graph, actor));
			expect(sumsOf(skeleton, lensOf(skeleton, actor))).toEqual(sumsOf(graph, lensOf(graph, actor)));
		}
	});

	test('a change of mind has the recorded causes dated between its two states', async () => {
		let found = 0;
		const answers = await answersOf<{ hinges: { question: string; causes: string[] }[] }>(
			path,
			'hinges',
			actors.map(({ id }) => id)
		);
		for (const [place, { hinges }] of actors.entries()) {
			const answer = answers[place]!;
			expect(answer.hinges.map(({ question }) => question)).toEqual(hinges.map(({ question }) => question));
			hinges.forEach((hinge, at) => {
				found++;
				const between = edges.filter(({ from, to, relation }) => {
					const date = graph.node(from)?.when?.date;
					const causal = graph.vocabulary.relations.get(relation)?.causal ?? null;
					if (causal === null || !date || !hinge.after.at.includes(to)) return false;
					return date.first <= hinge.after.when.last && date.last >= hinge.before.when.first;
				});
				const expected = hinge.because.length ? hinge.because : between.map((edge) => edge.id);
				expect([...answer.hinges[at]!.causes].sort()).toEqual([...expected].sort());
			});
		}
		expect(found).toBeGreaterThan(1);
	});
});

test('what is no actor is refused with a word on what it is', async () => {
	const place = GRAPHS[1]!.nodes.find(({ family }) => family === 'place')!;
	const { exit, err } = await run(['motives', place.id, '--graph', 'tests/fixtures/bohemia']);
	expect(exit).toBe(1);
	expect(err).toContain(`"${place.id}" is not an actor`);
});

test('an actor without motives and changes of mind is told so', async () => {
	const { actors, graph } = GRAPHS[1]!;
	const quiet = actors.find(({ id, hinges }) => {
		const lens = lensOf(graph, graph.index(id));
		return hinges.length === 0 && lens.motives.length === 0 && lens.decisions.length === 0;
	})!;
	const said = async (command: string) => (await run([command, quiet.id, '--graph', 'tests/fixtures/bohemia'])).out;
	expect(await said('motives')).toContain('No motives recorded.');
	expect(await said('motives')).toContain('No decisions recorded.');
	expect(await said('hinges')).toContain('No change of mind recorded.');
});
