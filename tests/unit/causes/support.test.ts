import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '$lib/causes/account';
import { butFor } from '$lib/causes/but-for';
import { cutSets } from '$lib/causes/cut-sets';
import { entriesOf } from '$lib/causes/entries';
import type { Graph } from '$lib/graph/graph';
import type { Group } from '$lib/graph/node';
import { edge, madeGraph, node } from '../graph/made-graph';
import { accountIn, edgesOf, joinedGraph, rulesOf, subsets, supportedIn } from './made-causes';

const RUNS = { numRuns: 500 };
const asked = fc.record({
	graph: fc.boolean().chain((rings) => joinedGraph(rings)),
	school: fc.constantFrom(undefined, 'school-a')
});

/** Ids upstream of a target in an account, the target left out. */
function above(graph: Graph, target: string, school?: string): string[] {
	const edges = edgesOf(graph, school);
	const met = new Set([target]);
	for (const id of met) for (const { from, to } of edges) if (to === id) met.add(from);
	met.delete(target);
	return [...met].sort();
}

/** The joins that a reader may read both ways: all of unstated nodes, and those where a contested need stands. */
function openOf(graph: Graph, target: string, school?: string): string[] {
	const rules = rulesOf(graph, school);
	return [target, ...above(graph, target, school)]
		.filter((id) => {
			const { join, entries, needed } = rules.get(id)!;
			return (join === 'unstated' && entries.length > 1) || needed.some(({ contested }) => contested);
		})
		.sort();
}

test('but-for is what every reading, tried one by one, says it is', () => {
	fc.assert(
		fc.property(asked, ({ graph, school }) => {
			const account = accountIn(graph, school);
			const target = 'n1';
			const rules = rulesOf(graph, school);
			const open = openOf(graph, target, school);
			const readings = subsets(open).map((set) => new Set(set));
			for (const cause of above(graph, target, school)) {
				const lost = (all: ReadonlySet<string>): boolean | null => {
					if (!supportedIn(rules, all).has(target)) return null;
					return !supportedIn(rules, all, new Set([cause])).has(target);
				};
				const answers = readings.map(lost).filter((each) => each !== null);
				const found = butFor(account, graph.index(cause), graph.index(target));
				expect([cause, found.any, found.all]).toEqual([cause, lost(new Set()), lost(new Set(open))]);
				expect([cause, found.verdict]).toEqual([
					cause,
					answers.length === 0
						? 'never-supported'
						: answers.every((each) => each)
							? 'every'
							: answers.some((each) => each)
								? 'some'
								: 'none'
				]);
				const least = readings.find((set) => set.size <= 3 && lost(set) === true);
				expect([cause, found.turnsOn?.map((i) => graph.nodes.ids[i])]).toEqual([cause, least && [...least]]);
				const [before, after] = [supportedIn(rules, new Set()), supportedIn(rules, new Set(), new Set([cause]))];
				const fallen = [target, ...above(graph, target, school)].filter((id) => before.has(id) && !after.has(id));
				expect(found.falls.map((i) => graph.nodes.ids[i])).toEqual(fallen.sort());
			}
		}),
		RUNS
	);
});

test('cut sets are the least sets without which nothing supports the target', () => {
	fc.assert(
		fc.property(asked, ({ graph, school }) => {
			const target = 'n1';
			const rules = rulesOf(graph, school);
			const open = new Set(openOf(graph, target, school));
			const nodes = above(graph, target, school);
			const found = cutSets(accountIn(graph, school), graph.index(target));
			expect(found.complete).toBe(true);
			for (const [all, answer] of [
				[new Set<string>(), found.any],
				[open, found.all]
			] as const) {
				const cuts = (set: readonly string[]): boolean => !supportedIn(rules, all, new Set(set)).has(target);
				if (cuts([])) {
					expect(answer).toBeNull();
					continue;
				}
				const wanted = subsets(nodes, 3).filter(
					(set) => cuts(set) && set.every((id) => !cuts(set.filter((other) => other !== id)))
				);
				expect(answer!.map((set) => set.map((i) => graph.nodes.ids[i]!))).toEqual(wanted);
			}
		}),
		RUNS
	);
});

test('a join that the reader states is a join stated', () => {
	fc.assert(
		fc.property(joinedGraph(false), fc.constantFrom('any', 'all'), (graph, join) => {
			const read = new Map([[graph.index('n1'), join]] as const);
			const restated = madeGraph({
				nodes: graph.nodes.ids.map((id) => (id === 'n1' ? { ...graph.node(id)!, join } : graph.node(id)!)),
				edges: edgesOf(graph),
				kinds: graph.kinds
			});
			for (const cause of above(graph, 'n1')) {
				const ask = (account: Account, options = {}) => {
					const { any, all, verdict, turnsOn } = butFor(account, graph.index(cause), graph.index('n1'), options);
					return { any, all, verdict, turnsOn };
				};
				expect(ask(accountIn(graph), { read })).toEqual(ask(accountIn(restated)));
			}
		}),
		{ numRuns: 200 }
	);
});

const group = (id: string, how: Group['how'], edges: readonly string[], listed = false): Group => ({
	id,
	how,
	listed,
	edges,
	causal: 'for',
	sources: [],
	checked: true,
	note: null
});
const denies = (school: string) => ({
	school,
	stance: 'denies' as const,
	author: null,
	sources: [],
	checked: true,
	note: null
});

describe('entries', () => {
	const graph = madeGraph({
		nodes: [
			node('consent', {
				groups: [
					group('pair', 'together', ['bomb.causes.consent', 'china.causes.consent'], true),
					group('rivals', 'instead', ['ports.causes.consent', 'buffer.causes.consent'])
				],
				alone: ['bomb.causes.consent']
			}),
			node('school', { kind: 'event' })
		],
		edges: [
			edge('bomb', 'causes', 'consent'),
			edge('buffer', 'causes', 'consent'),
			edge('china', 'causes', 'consent', { readings: [denies('school')] }),
			edge('plea', 'causes', 'consent'),
			edge('ports', 'causes', 'consent')
		]
	});
	const entries = (school?: string) =>
		entriesOf(accountIn(graph, school), graph.index('consent')).map(({ how, causes }) => [
			how,
			...causes.map((i) => graph.nodes.ids[i])
		]);

	test('are groups, and single causes that no group written by itself names', () => {
		expect(entries()).toEqual([
			['together', 'bomb', 'china'],
			['instead', 'buffer', 'ports'],
			['one', 'bomb'],
			['one', 'plea']
		]);
	});

	test('a group that lacks a member in an account dissolves', () => {
		expect(entries('school')).toEqual([
			['instead', 'buffer', 'ports'],
			['one', 'bomb'],
			['one', 'plea']
		]);
	});
});

describe('but-for', () => {
	const graph = madeGraph({
		edges: [
			edge('plea', 'causes', 'consent'),
			edge('consent', 'causes', 'attack'),
			edge('arms', 'causes', 'attack'),
			edge('attack', 'causes', 'war'),
			edge('quarrel', 'causes', 'war')
		]
	});
	const ask = (cause: string, target: string) => butFor(accountIn(graph), graph.index(cause), graph.index(target));
	const ids = (nodes: readonly number[] | null) => nodes && nodes.map((i) => graph.nodes.ids[i]);

	test('says where a loss rests on the only cause recorded', () => {
		const answer = ask('plea', 'consent');
		expect([answer.verdict, ids(answer.turnsOn), ids(answer.lone)]).toEqual(['every', [], ['consent']]);
	});

	test('names the joins it turns on, the entries that fall and stand, and the best route that is left', () => {
		const answer = ask('plea', 'war');
		expect([answer.verdict, ids(answer.turnsOn)]).toEqual(['some', ['attack', 'war']]);
		expect(ids(answer.stands!.nodes)).toEqual(['quarrel', 'war']);
		expect(answer.entries.stand).toHaveLength(2);
		expect([answer.routesLost, answer.routesAll]).toEqual([1n, 3n]);
		const nearer = ask('attack', 'war');
		expect(nearer.entries.fall.map(({ causes }) => ids(causes))).toEqual([['attack']]);
		expect(ids(nearer.falls)).toEqual(['attack']);
	});

	test('of what is no cause is nothing', () => {
		const answer = ask('war', 'consent');
		expect([answer.any, answer.all, answer.verdict, answer.turnsOn, answer.routesLost]).toEqual([
			false,
			false,
			'none',
			null,
			0n
		]);
	});

	test('is not told where too many joins are unstated and causes run in a ring', () => {
		const ring = Array.from({ length: 12 }, (_, i) => [
			edge(`n${i}`, 'causes', `n${(i + 1) % 12}`),
			edge(`root-${i}`, 'causes', `n${i}`)
		]).flat();
		const large = madeGraph({ edges: ring });
		const answer = butFor(accountIn(large), large.index('root-3'), large.index('n0'));
		expect([answer.any, answer.all, answer.verdict]).toEqual([false, null, null]);
	});
});
