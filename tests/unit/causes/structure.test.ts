import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountOf } from '$lib/causes/account';
import { bottlenecks } from '$lib/causes/bottlenecks';
import { dominators, NO_NODE, SUPER_ROOT } from '$lib/causes/dominators';
import { independentLines } from '$lib/causes/lines';
import { loopsOf } from '$lib/causes/loops';
import { downstreamOf, edgesAmong, upstreamOf } from '$lib/causes/upstream';
import type { Graph } from '$lib/graph/graph';
import { edge, madeGraph, node, relation } from '../graph/made-graph';
import { accountIn, edgesOf, subsets, wiredGraph } from './made-causes';

const RUNS = { numRuns: 400 };

/** Ids that some lead to, themselves included, without entering others. */
function reach(graph: Graph, starts: readonly string[], shut: readonly string[] = []): Set<string> {
	const edges = edgesOf(graph);
	const met = new Set(starts.filter((id) => !shut.includes(id)));
	for (const id of met) for (const { from, to } of edges) if (from === id && !shut.includes(to)) met.add(to);
	return met;
}

const nodesOf = (graph: Graph): string[] => graph.nodes.ids.filter((id) => id.startsWith('n'));

test('bottlenecks are the nodes without which there is no route', () => {
	fc.assert(
		fc.property(wiredGraph, (graph) => {
			const found = bottlenecks(accountIn(graph), 0, 1);
			if (!reach(graph, ['n0']).has('n1')) {
				expect(found).toBeNull();
				return;
			}
			const wanted = nodesOf(graph).filter((id) => id !== 'n0' && id !== 'n1' && !reach(graph, ['n0'], [id]).has('n1'));
			expect([...found!].sort().map((i) => graph.nodes.ids[i])).toEqual(wanted);
			// In order: each is met before the next can be.
			found!.forEach((i, at) => {
				const later = found!.slice(at + 1).map((each) => graph.nodes.ids[each]!);
				const before = reach(graph, ['n0'], [graph.nodes.ids[i]!]);
				expect(later.filter((id) => before.has(id))).toEqual([]);
			});
		}),
		RUNS
	);
});

test('lines are as many as the smallest cut has nodes, share none, and the cut cuts', () => {
	fc.assert(
		fc.property(wiredGraph, (graph) => {
			const account = accountIn(graph);
			const { lines, routes, cut, exact } = independentLines(account, 0, 1);
			expect(exact).toBe(true);
			if (edgesOf(graph).some(({ from, to }) => from === 'n0' && to === 'n1')) {
				expect(lines).toBeNull();
				return;
			}
			const inner = nodesOf(graph).filter((id) => id !== 'n0' && id !== 'n1');
			const least = subsets(inner).find((set) => !reach(graph, ['n0'], set).has('n1'))!;
			expect([lines, routes.length, cut.length]).toEqual([least.length, least.length, least.length]);
			const passed = routes.flatMap((route) => route.slice(1, -1));
			expect(new Set(passed).size).toBe(passed.length);
			const pairs = new Set(edgesOf(graph).map(({ from, to }) => `${from} ${to}`));
			for (const route of routes) {
				expect([route[0], route.at(-1)]).toEqual([0, 1]);
				route.slice(1).forEach((i, at) => expect(pairs).toContain(`n${route[at]} n${i}`));
			}
			expect(
				reach(
					graph,
					['n0'],
					cut.map((i) => graph.nodes.ids[i]!)
				).has('n1')
			).toBe(false);
		}),
		RUNS
	);
});

test('an immediate dominator is the nearest node that every way from the super-root passes', () => {
	fc.assert(
		fc.property(wiredGraph, (graph) => {
			const ids = nodesOf(graph);
			const ahead = new Map(ids.map((id) => [id, reach(graph, [id])]));
			const ring = (id: string): string[] =>
				ids.filter((other) => ahead.get(id)!.has(other) && ahead.get(other)!.has(id));
			const roots = ids.filter(
				(id) => ring(id)[0] === id && ids.every((other) => !ahead.get(other)!.has(id) || ring(id).includes(other))
			);
			const dominating = (id: string): string[] =>
				ids.filter((other) => other !== id && !reach(graph, roots, [other]).has(id));
			const idom = dominators(accountIn(graph));
			for (const id of ids) {
				const all = dominating(id);
				const nearest = all.find((one) => all.every((other) => other === one || dominating(one).includes(other)));
				expect([id, idom[graph.index(id)]]).toEqual([id, nearest === undefined ? SUPER_ROOT : graph.index(nearest)]);
			}
		}),
		RUNS
	);
});

test('loops are the sets of nodes that reach one another, and nodes that reach themselves at once', () => {
	fc.assert(
		fc.property(wiredGraph, (graph) => {
			const ids = nodesOf(graph);
			const sets = new Set(
				ids.map((id) => ids.filter((other) => reach(graph, [id]).has(other) && reach(graph, [other]).has(id)).join())
			);
			const { components, selfLoops } = loopsOf(accountIn(graph));
			expect(components.map((set) => set.map((i) => graph.nodes.ids[i]).join()).sort()).toEqual(
				[...sets].filter((set) => set.includes(',')).sort()
			);
			expect(components.map(({ length }) => -length)).toEqual(
				components.map(({ length }) => -length).sort((a, b) => a - b)
			);
			const own = new Set(edgesOf(graph).flatMap(({ from, to }) => (from === to ? [from] : [])));
			expect(selfLoops.map((i) => graph.nodes.ids[i])).toEqual([...own].sort());
		}),
		RUNS
	);
});

test('upstream and downstream of an account follow its edges alone, level by level', () => {
	fc.assert(
		fc.property(wiredGraph, fc.constantFrom(undefined, 'school-a'), (graph, school) => {
			const account = accountIn(graph, school);
			const edges = edgesOf(graph, school);
			const levels = (start: string, way: 'from' | 'to'): string[][] => {
				const met = new Set([start]);
				const found: string[][] = [];
				for (let level = [start]; level.length > 0;) {
					const next = edges.flatMap((each) => {
						const [here, there] = way === 'to' ? [each.to, each.from] : [each.from, each.to];
						return level.includes(here) && !met.has(there) ? [there] : [];
					});
					level = [...new Set(next)].sort();
					for (const id of level) met.add(id);
					if (level.length > 0) found.push(level);
				}
				return found;
			};
			const ids = (found: number[][]) => found.map((level) => level.map((i) => graph.nodes.ids[i]));
			expect(ids(upstreamOf(account, 0))).toEqual(levels('n0', 'to'));
			expect(ids(downstreamOf(account, 0))).toEqual(levels('n0', 'from'));
			expect(ids(upstreamOf(account, [0, 1], 1))).toEqual(
				ids(
					[
						[...new Set([...upstreamOf(account, 0, 1), ...upstreamOf(account, 1, 1)].flat())]
							.filter((i) => i > 1)
							.sort()
					].filter((level) => level.length > 0)
				)
			);
			expect(edgesAmong(account, graph.nodes.ids.keys())).toHaveLength(edges.length);
		}),
		RUNS
	);
});

test('gaps, and what works against, are not in an account; named relations count once and without loops', () => {
	const graph = madeGraph({
		nodes: [node('gap', { gap: true })],
		edges: [
			edge('a', 'causes', 'b'),
			edge('a', 'causes', 'b', { id: 'again' }),
			edge('b', 'causes', 'b', { id: 'own' }),
			edge('a', 'causes', 'gap'),
			edge('gap', 'causes', 'b'),
			edge('c', 'hinders', 'b')
		],
		relations: [relation('hinders', { causal: 'against' })]
	});
	const all = ['a', 'b', 'c', 'gap'].map((id) => graph.index(id));
	const ids = (edges: readonly number[]) => edges.map((e) => graph.edgeIdOf(e));
	expect(ids(edgesAmong(accountOf(graph), all))).toEqual(['a.causes.b', 'again', 'own']);
	expect(ids(edgesAmong(accountOf(graph, { causal: 'all' }), all))).toEqual(['a.causes.b', 'c.hinders.b']);
	expect(accountOf(graph, { causal: ['hinders'] }).jointCount).toBe(1);
	expect(dominators(accountOf(graph))[graph.index('gap')]).toBe(NO_NODE);
});
