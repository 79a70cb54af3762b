import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_WAYS } from '$lib/explorer/explore-state';
import { toldWay } from '$lib/explorer/told-way';
import { edgesAlong, waysBetween } from '$lib/explorer/ways';
import type { Graph } from '$lib/graph/graph';
import { CERTAINTIES } from '$lib/graph/vocabulary';
import { arrows, edge, kind, madeGraph, node } from '../graph/made-graph';
import { graph as bohemia } from './bohemia';

const all = () => true;

/** Every simple path from a to b, direction ignored, shortest first and then by id: tried one by one. */
function everyWay(graph: Graph, a: number, b: number, admits: (e: number) => boolean): number[][] {
	const found: number[][] = [];
	const walk = (way: number[]): void => {
		const last = way.at(-1)!;
		if (last === b) return void found.push(way);
		for (let next = 0; next < graph.nodeCount; next++) {
			const isTied = Array.from({ length: graph.edgeCount }, (_, e) => e).some((e) => {
				const [from, to] = [graph.edges.from[e], graph.edges.to[e]];
				return admits(e) && ((from === last && to === next) || (from === next && to === last));
			});
			if (isTied && !way.includes(next)) walk([...way, next]);
		}
	};
	walk([a]);
	const text = (way: readonly number[]) => way.map((node) => String(node).padStart(3, '0')).join(' ');
	return found.sort((x, y) => x.length - y.length || (text(x) < text(y) ? -1 : 1));
}

test('the first ways are those that trying every one gives, in that order', () => {
	const names = [...'abcdefg'];
	const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names));
	fc.assert(
		fc.property(
			fc.array(pair, { minLength: 4, maxLength: 16 }),
			fc.integer({ min: 1, max: 40 }),
			fc.nat(6),
			fc.nat(6),
			fc.integer({ min: 2, max: 9 }),
			(pairs, count, a, b, refused) => {
				fc.pre(a !== b);
				const graph = arrows(pairs, names);
				const admits = (e: number) => e % refused !== 1;
				expect(waysBetween(graph, a, b, count, admits)).toEqual(everyWay(graph, a, b, admits).slice(0, count));
			}
		),
		{ numRuns: 400 }
	);
});

test('there is no way from a name to itself, nor to one that is not tied', () => {
	const graph = arrows([['thurn', 'slavata']], ['bethlen']);
	expect(waysBetween(graph, graph.index('thurn'), graph.index('thurn'), 3, all)).toEqual([]);
	expect(waysBetween(graph, graph.index('thurn'), graph.index('bethlen'), 3, all)).toEqual([]);
});

test('a step is told by the surest statement between its two names, then the first by id', () => {
	const graph = madeGraph({
		edges: [
			edge('a', 'met', 'b', { id: 'e1', certainty: 'disputed' }),
			edge('b', 'met', 'a', { id: 'e2', certainty: 'probable' }),
			edge('a', 'saw', 'b', { id: 'e3', certainty: 'probable' }),
			edge('c', 'met', 'b', { id: 'e4', certainty: 'disputed' })
		]
	});
	const way = ['a', 'b', 'c'].map((id) => graph.index(id));
	const told = (admits: (e: number) => boolean) => edgesAlong(graph, way, admits).map((e) => graph.edgeIdOf(e));
	expect(told(all)).toEqual(['e3', 'e4']);
	expect(told((e) => graph.edgeIdOf(e) !== 'e3')).toEqual(['e2', 'e4']);
	fc.assert(
		fc.property(fc.nat(bohemia.nodeCount - 1), fc.nat(bohemia.nodeCount - 1), (a, b) => {
			for (const found of waysBetween(bohemia, a, b, 3, all)) {
				const edges = edgesAlong(bohemia, found, all);
				expect(edges).toHaveLength(found.length - 1);
				edges.forEach((e, k) => {
					const ends = [bohemia.edges.from[e]!, bohemia.edges.to[e]!].sort((x, y) => x - y);
					expect(ends).toEqual([found[k]!, found[k + 1]!].sort((x, y) => x - y));
				});
			}
		}),
		{ numRuns: 50 }
	);
});

describe('a way that was asked for', () => {
	const books = madeGraph({
		kinds: [kind('person', 'actor'), kind('book', 'source')],
		nodes: [
			...['thurn', 'slavata', 'bethlen', 'spinola'].map((id) => node(id, { kind: 'person', family: 'actor' })),
			node('chronicle', {
				kind: 'book',
				family: 'source',
				item: { type: 'book' } as unknown as NonNullable<ReturnType<typeof node>['item']>
			})
		],
		edges: [
			edge('thurn', 'hurled-out', 'slavata'),
			edge('slavata', 'met', 'bethlen'),
			edge('thurn', 'named-in', 'chronicle'),
			edge('bethlen', 'named-in', 'chronicle'),
			edge('spinola', 'named-in', 'chronicle')
		]
	});
	const asked = { from: 'thurn', to: 'bethlen', nth: 0, without: [] };

	test('leads through no book, but may begin or end with one', () => {
		expect(toldWay(books, asked)).toMatchObject({ ids: ['thurn', 'slavata', 'bethlen'], more: false });
		expect(toldWay(books, { ...asked, to: 'spinola' }).ids).toBeNull();
		expect(toldWay(books, { ...asked, to: 'chronicle' })).toMatchObject({ ids: ['thurn', 'chronicle'], more: true });
	});

	test('does without the relations that are left out, and names them', () => {
		const told = toldWay(books, { ...asked, without: ['met'] });
		expect([told.ids, told.statements]).toEqual([null, null]);
		expect(told.relations).toEqual([{ id: 'met', label: 'met', out: true }]);
		expect(toldWay(books, asked).relations).toEqual([
			{ id: 'hurled-out', label: 'hurled-out', out: false },
			{ id: 'met', label: 'met', out: false }
		]);
	});

	test('has a further one after it as long as there is one, and no more than can be told', () => {
		const nth = (at: number) => toldWay(bohemia, { from: 'thurn', to: 'ferdinand', nth: at, without: [] });
		const lengths = Array.from({ length: MOST_WAYS }, (_, k) => nth(k).ids!.length);
		expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
		expect([nth(0).more, nth(MOST_WAYS - 1).more]).toEqual([true, false]);
		expect(new Set(Array.from({ length: MOST_WAYS }, (_, k) => nth(k).ids!.join())).size).toBe(MOST_WAYS);
	});

	test('is told by statements of the graph, each with its certainty', () => {
		const { ids, statements } = toldWay(bohemia, { from: 'james', to: 'slavata', nth: 0, without: [] });
		expect([ids![0], ids!.at(-1), statements!.length]).toEqual(['james', 'slavata', ids!.length - 1]);
		for (const { edge: id, certainty, parts } of statements!) {
			expect(CERTAINTIES).toContain(certainty);
			expect(bohemia.edgeIndex(id)).toBeGreaterThanOrEqual(0);
			expect(parts.map(({ text }) => text).join('').length).toBeGreaterThan(10);
		}
	});
});
