import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components } from '$lib/graph/components';
import type { Graph } from '$lib/graph/graph';
import { shortestPath } from '$lib/graph/shortest-path';
import { causalMask, downstream, neighbourhood, upstream } from '$lib/graph/walk';
import { arrows, edge, idsOf, madeGraph, node, relation } from './made-graph';

const line = arrows([
	['partition', 'two-states'],
	['two-states', 'border-clashes'],
	['border-clashes', 'invasion'],
	['soviet-bomb', 'consent'],
	['consent', 'invasion'],
	['invasion', 'intervention']
]);
const names = (graph: Graph, levels: number[][]) => levels.map((level) => idsOf(graph, level));

describe('neighbourhood', () => {
	it('gives the nodes around one, level by level, each sorted', () => {
		expect(names(line, neighbourhood(line, line.index('invasion'), { depth: 2 }))).toEqual([
			['border-clashes', 'consent', 'intervention'],
			['soviet-bomb', 'two-states']
		]);
	});

	it('keeps to a direction', () => {
		expect(names(line, neighbourhood(line, line.index('consent'), { depth: 3, direction: 'out' }))).toEqual([
			['invasion'],
			['intervention']
		]);
		expect(names(line, neighbourhood(line, line.index('consent'), { direction: 'in' }))).toEqual([['soviet-bomb']]);
	});

	it('leaves out the node itself, however it is reached', () => {
		const graph = arrows([
			['a', 'a'],
			['a', 'b'],
			['b', 'a']
		]);
		expect(names(graph, neighbourhood(graph, 0, { depth: 5 }))).toEqual([['b']]);
	});
});

describe('upstream and downstream', () => {
	const graph = madeGraph({
		nodes: [node('missing-event', { gap: true })],
		edges: [
			edge('archive', 'enables', 'missing-event'),
			edge('missing-event', 'enables', 'consent'),
			edge('fear-of-war', 'hinders', 'consent'),
			edge('plea', 'enables', 'consent'),
			edge('plea', 'enables', 'consent', { id: 'again' }),
			edge('kim-il-sung', 'initiated', 'plea')
		],
		relations: [
			relation('enables', { causal: 'for' }),
			relation('hinders', { causal: 'against' }),
			relation('initiated')
		]
	});

	it('follow what brings about, not what works against, nor what is not causal', () => {
		expect(names(graph, upstream(graph, graph.index('consent')))).toEqual([['plea']]);
		expect(names(graph, downstream(graph, graph.index('plea')))).toEqual([['consent']]);
	});

	it('stop at a gap, on either side of it', () => {
		expect(upstream(graph, graph.index('missing-event'))).toEqual([]);
		expect(downstream(graph, graph.index('archive'))).toEqual([]);
	});

	it('take the relations that a caller names causal', () => {
		const all = upstream(graph, graph.index('consent'), Infinity, causalMask(graph, 'all'));
		expect(names(graph, all)).toEqual([['fear-of-war', 'plea'], ['kim-il-sung']]);
		const named = upstream(graph, graph.index('consent'), Infinity, causalMask(graph, ['hinders', 'no-such-relation']));
		expect(names(graph, named)).toEqual([['fear-of-war']]);
	});

	it('go as deep as asked', () => {
		expect(names(line, upstream(line, line.index('invasion'), 1))).toEqual([['border-clashes', 'consent']]);
		expect(upstream(line, line.index('invasion'), 0)).toEqual([]);
	});
});

describe('shortestPath', () => {
	it('ignores direction unless told to heed it', () => {
		const [from, to] = [line.index('soviet-bomb'), line.index('partition')];
		expect(idsOf(line, shortestPath(line, from, to)!)).toEqual([
			'soviet-bomb',
			'consent',
			'invasion',
			'border-clashes',
			'two-states',
			'partition'
		]);
		expect(shortestPath(line, from, to, { directed: true })).toBeNull();
	});

	it('is the node alone from a node to itself, and null between parts', () => {
		expect(shortestPath(line, 2, 2)).toEqual([2]);
		const graph = arrows([['a', 'b']], ['c']);
		expect(shortestPath(graph, 0, 2)).toBeNull();
	});

	it('settles ties by the least sequence of ids, first differing name first', () => {
		const graph = arrows([
			['s', 'b'],
			['s', 'c'],
			['b', 'y'],
			['c', 'x'],
			['x', 't'],
			['y', 't']
		]);
		expect(idsOf(graph, shortestPath(graph, graph.index('s'), graph.index('t'))!)).toEqual(['s', 'b', 'y', 't']);
	});
});

describe('components', () => {
	it('numbers the parts by their least node and leaves out sources that no edge touches', () => {
		const book = node('cumings-1981', { item: { id: 'cumings-1981', type: 'book' } });
		const graph = madeGraph({
			nodes: [book, node('lone')],
			edges: [edge('z', 'causes', 'b'), edge('y', 'causes', 'a')]
		});
		const parts = components(graph);
		expect(parts.count).toBe(3);
		expect(Object.fromEntries(graph.nodes.ids.map((id, i) => [id, parts.of[i]]))).toEqual({
			a: 0,
			y: 0,
			b: 1,
			z: 1,
			'cumings-1981': -1,
			lone: 2
		});
	});
});

/** Graphs of up to nine nodes, dense enough for ties, loops and parallel edges. */
const anyGraph = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 26 }).map((pairs) =>
	arrows(
		pairs.map(([a, b]) => [`n${a}`, `n${b}`] as const),
		Array.from({ length: 9 }, (_, k) => `n${k}`)
	)
);

/** Neighbours by the plainest rule, for comparison. */
function next(graph: Graph, i: number, direction: 'in' | 'out' | 'both'): number[] {
	const found = new Set<number>();
	for (let e = 0; e < graph.edgeCount; e++) {
		if (direction !== 'in' && graph.edges.from[e] === i) found.add(graph.edges.to[e]!);
		if (direction !== 'out' && graph.edges.to[e] === i) found.add(graph.edges.from[e]!);
	}
	return [...found].sort((a, b) => a - b);
}

/** All simple paths of fewest edges, in order. */
function everyShortest(graph: Graph, a: number, b: number, directed: boolean): number[][] {
	let paths = [[a]];
	for (let length = 0; length < graph.nodeCount; length++) {
		const done = paths.filter((path) => path.at(-1) === b);
		if (done.length > 0) return done;
		paths = paths.flatMap((path) =>
			next(graph, path.at(-1)!, directed ? 'out' : 'both')
				.filter((node) => !path.includes(node))
				.map((node) => [...path, node])
		);
	}
	return [];
}

describe('walks against the plainest rule', () => {
	it('levels hold each node at its distance', () => {
		fc.assert(
			fc.property(anyGraph, fc.nat(8), fc.constantFrom('in', 'out', 'both'), (graph, start, direction) => {
				const expected: number[][] = [];
				const seen = new Set([start]);
				for (let level = [start]; level.length > 0; expected.push(level)) {
					level = [...new Set(level.flatMap((node) => next(graph, node, direction)))]
						.filter((node) => !seen.has(node))
						.sort((a, b) => a - b);
					for (const node of level) seen.add(node);
					if (level.length === 0) break;
				}
				expect(neighbourhood(graph, start, { depth: Infinity, direction })).toEqual(expected);
				if (direction === 'in') expect(upstream(graph, start)).toEqual(expected);
				if (direction === 'out') expect(downstream(graph, start)).toEqual(expected);
			}),
			{ numRuns: 400 }
		);
	});

	it('the shortest path is the least of all of them', () => {
		fc.assert(
			fc.property(anyGraph, fc.nat(8), fc.nat(8), fc.boolean(), (graph, a, b, directed) => {
				const least = everyShortest(graph, a, b, directed).sort((x, y) =>
					x.map(String).join().localeCompare(y.map(String).join())
				)[0];
				expect(shortestPath(graph, a, b, { directed })).toEqual(least ?? null);
			}),
			{ numRuns: 400 }
		);
	});
});
