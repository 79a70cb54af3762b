import { describe, expect, it } from 'vitest';
import { addressOf, edgeAddressOf } from '$lib/graph/address';
import { EDGE_FLAG, NODE_FLAG } from '$lib/graph/columns';
import { OPEN_END, OPEN_START } from '$lib/graph/days';
import { Graph } from '$lib/graph/graph';
import { date, edge, idsOf, kind, madeGraph, node, relation } from './made-graph';

const person = kind('person', 'actor');

describe('Graph', () => {
	it('numbers nodes by code point, also beyond U+FFFF', () => {
		const graph = madeGraph({ nodes: ['stalin', '𝄞', '\u{ff5e}', 'Acheson', '김일성'].map((id) => node(id)) });
		expect(graph.nodes.ids).toEqual(['Acheson', 'stalin', '김일성', '\u{ff5e}', '𝄞']);
		for (const [index, id] of graph.nodes.ids.entries()) expect(graph.index(id)).toBe(index);
		expect(graph.index('truman')).toBe(-1);
	});

	it('numbers edges by from, to, relation and id, and finds them by id', () => {
		const graph = madeGraph({
			edges: [
				edge('kim-il-sung', 'visited', 'stalin'),
				edge('kim-il-sung', 'lobbied', 'stalin', { id: 'second-plea' }),
				edge('kim-il-sung', 'lobbied', 'stalin'),
				edge('kim-il-sung', 'lobbied', 'mao-zedong')
			],
			relations: [relation('lobbied'), relation('visited')]
		});
		const ids = [0, 1, 2, 3].map((e) => graph.edgeIdOf(e));
		expect(ids).toEqual([
			'kim-il-sung.lobbied.mao-zedong',
			'kim-il-sung.lobbied.stalin',
			'second-plea',
			'kim-il-sung.visited.stalin'
		]);
		expect(ids.map((id) => graph.edgeIndex(id))).toEqual([0, 1, 2, 3]);
		expect(graph.edgeIndex('kim-il-sung.armed.stalin')).toBe(-1);
		expect(graph.edge('second-plea')?.relation).toBe('lobbied');
	});

	it('finds edges of nodes and relations whose ids hold dots', () => {
		const graph = madeGraph({ edges: [edge('a', 'b', 'c.d'), edge('a.b', 'c', 'd.e'), edge('a', 'b.c', 'e')] });
		for (let e = 0; e < graph.edgeCount; e++) expect(graph.edgeIndex(graph.edgeIdOf(e))).toBe(e);
		expect(graph.edgeIndex('a.b.c')).toBe(-1);
	});

	it('keeps the edges into a node in the order of where they come from', () => {
		const graph = madeGraph({
			edges: ['truman', 'acheson', 'stalin'].map((id) => edge(id, 'shaped', 'invasion'))
		});
		const invasion = graph.index('invasion');
		expect(
			idsOf(
				graph,
				graph.into(invasion).map((e) => graph.edges.from[e]!)
			)
		).toEqual(['acheson', 'stalin', 'truman']);
		expect(graph.outOf(invasion)).toEqual([]);
	});

	it('keeps the edges of a relation in the order of time, undated ones first', () => {
		const graph = madeGraph({
			edges: [
				edge('stalin', 'authorised', 'mao-zedong', { when: date('1950-05') }),
				edge('stalin', 'authorised', 'kim-il-sung', { when: date('1950-01-30') }),
				edge('kim-il-sung', 'lobbied', 'stalin', { when: date('1949-03/1950-04') }),
				edge('stalin', 'authorised', 'shtykov')
			],
			relations: [relation('lobbied'), relation('authorised')]
		});
		const run = graph.byRelation.subarray(graph.relationStart[1], graph.relationStart[2]);
		expect(
			idsOf(
				graph,
				[...run].map((e) => graph.edges.to[e]!)
			)
		).toEqual(['shtykov', 'kim-il-sung', 'mao-zedong']);
		expect(graph.edges.first[graph.edgeIndex('stalin.authorised.shtykov')]).toBe(OPEN_START);
		expect(graph.edges.last[graph.edgeIndex('stalin.authorised.shtykov')]).toBe(OPEN_END);
	});

	it('says in flags what a picture must know', () => {
		const claim = { from: 'stalin', relation: 'lobbied', to: 'kim-il-sung', note: null };
		const graph = madeGraph({
			nodes: [
				node('gap', { gap: true }),
				node('veto', { happened: false, expected: 'a veto' }),
				node('puppet-master', { claims: [claim] }),
				node('weathersby-1995', { item: { id: 'weathersby-1995', type: 'article-journal' } })
			]
		});
		const flags = ['gap', 'veto', 'puppet-master', 'weathersby-1995'].map((id) => graph.nodes.flags[graph.index(id)]);
		expect(flags).toEqual([
			NODE_FLAG.gap,
			NODE_FLAG.didNotHappen | NODE_FLAG.omission,
			NODE_FLAG.misconception,
			NODE_FLAG.bibliography
		]);
	});

	it('says in one byte how sure an edge is and what stands behind it', () => {
		const need = {
			strength: 'says',
			who: null,
			claim: null,
			sources: [],
			deniedBy: [],
			denials: [],
			checked: true,
			note: null
		} as const;
		const graph = madeGraph({
			edges: [edge('plea', 'enables', 'consent', { certainty: 'disputed', needed: [need], checked: false })]
		});
		expect(graph.edges.certainty[0]).toBe(2 | EDGE_FLAG.needed | EDGE_FLAG.unchecked);
	});

	it('refuses an edge that ends nowhere', () => {
		const { about, vocabulary } = madeGraph({ edges: [edge('a', 'causes', 'b')] });
		expect(() => Graph.from({ about, vocabulary, nodes: [node('a')], edges: [edge('a', 'causes', 'b')] })).toThrow(
			RangeError
		);
	});

	it('gives nodes and edges their addresses', () => {
		const graph = madeGraph({
			nodes: [
				node('김일성', { kind: 'person', family: 'actor' }),
				node('Goncharov:1993', { kind: 'person', family: 'actor' })
			],
			edges: [edge('김일성', 'read', 'Goncharov:1993')],
			kinds: [person]
		});
		expect(addressOf(graph, graph.index('Goncharov:1993'))).toBe('/persons/Goncharov%3A1993/');
		expect(decodeURIComponent(edgeAddressOf(graph, 0))).toBe('/edges/김일성.read.Goncharov:1993/');
	});
});
