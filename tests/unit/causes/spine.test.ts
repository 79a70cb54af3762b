import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countRoutes } from '$lib/causes/route-counts';
import { spineOf } from '$lib/causes/spine';
import { stepText } from '$lib/causes/step-sentence';
import { arrows, idsOf } from '../graph/made-graph';
import { accountIn, wiredGraph } from './made-causes';

test('what is folded between stops multiplies to all routes, rings or not, and without a stop there is none', () => {
	fc.assert(
		fc.property(wiredGraph, fc.nat(6), fc.nat(6), (graph, a, b) => {
			const account = accountIn(graph);
			const [from, to] = [a % graph.nodeCount, b % graph.nodeCount];
			const { count } = countRoutes(account, from, to);
			const spine = spineOf(account, from, to);
			if (from === to || count === 0n) {
				expect(spine).toBeNull();
				return;
			}
			expect(spine!.count).toEqual({ count, exact: true });
			expect(spine!.folds).toHaveLength(spine!.stops.length - 1);
			const inner = spine!.stops.slice(1, -1);
			for (let avoid = 0; avoid < graph.nodeCount; avoid++) {
				if (avoid === from || avoid === to) continue;
				expect(countRoutes(account, from, to, { avoid }).count === 0n).toBe(inner.includes(avoid));
			}
			const folded = spine!.folds.flatMap(({ nodes }) => nodes);
			expect(folded.filter((node) => spine!.stops.includes(node))).toEqual([]);
		})
	);
});

test('from all roots the counts multiply too', () => {
	fc.assert(
		fc.property(wiredGraph, fc.nat(6), (graph, at) => {
			const account = accountIn(graph);
			const to = at % graph.nodeCount;
			const spine = spineOf(account, null, to);
			const { count } = countRoutes(account, null, to);
			if (spine) expect(spine.count).toEqual({ count, exact: true });
		})
	);
});

const graph = arrows([
	['a', 'b'],
	['a', 'c'],
	['b', 'd'],
	['c', 'd'],
	['d', 'e'],
	['e', 'f'],
	['e', 'g'],
	['f', 'g']
]);

test('the spine is said in a sentence, its side loops as numbers of ways', () => {
	const spine = spineOf(accountIn(graph), graph.index('a'), graph.index('g'))!;
	expect(stepText(spine.parts)).toBe('In this graph every recorded route from a to g passes d and e, in this order.');
	expect(spine.folds.map(({ text, nodes }) => [text, ...idsOf(graph, nodes)])).toEqual([
		['2 ways', 'b', 'c'],
		['1 way'],
		['2 ways', 'f']
	]);
});

test('a root that all begin with is the first stop, with nothing before it', () => {
	const spine = spineOf(accountIn(graph), null, graph.index('d'))!;
	expect(idsOf(graph, spine.stops)).toEqual(['a', 'd']);
	expect(spine.folds).toHaveLength(1);
});

test('where nothing lies on every route it says so', () => {
	const spine = spineOf(accountIn(graph), graph.index('a'), graph.index('d'))!;
	expect(stepText(spine.parts)).toBe('In this graph no one thing lies on every recorded route from a to d.');
});
