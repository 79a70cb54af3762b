import { describe, expect, it } from 'vitest';
import { fromCompact, toCompact } from '$lib/graph/compact';
import type { Graph } from '$lib/graph/graph';
import { unpackGraph, packGraph } from '$lib/graph/packed';
import { date, edge, kind, madeGraph, node, relation } from './made-graph';

const reading = {
	school: 'archival',
	stance: 'stresses',
	author: null,
	sources: [],
	checked: true,
	note: null
} as const;
const graph = madeGraph({
	about: { title: 'Origins', lanes: [{ id: 'moscow', label: 'Moscow', actors: [], places: [] }] },
	kinds: [kind('person', 'actor'), kind('interpretation', 'account')],
	relations: [
		relation('lobbied', { family: 'interact' }),
		relation('enables', { causal: 'for', said: { probable: 'helped' } })
	],
	nodes: [
		node('kim-il-sung', {
			kind: 'person',
			label: 'Kim Il-sung',
			aliases: [{ text: '김일성', lang: 'ko' }],
			when: { date: date('1912/1994'), checked: true, sources: [] }
		}),
		node('stalin', { kind: 'person', label: 'Joseph Stalin', lane: 'moscow', what: 'leader' }),
		node('archival', { kind: 'interpretation' }),
		node('gap', { gap: true })
	],
	edges: [
		edge('kim-il-sung', 'lobbied', 'stalin', { when: date('1949-03/1950-04') }),
		edge('kim-il-sung', 'lobbied', 'stalin', { id: 'again', when: date('../1950'), certainty: 'disputed' }),
		edge('plea', 'enables', 'consent', { when: date('1950-01-30/..'), readings: [reading], checked: false }),
		edge('bomb', 'enables', 'consent')
	]
});

/** Everything a graph holds beside its texts. */
function contents({
	about,
	vocabulary,
	views,
	nodes,
	edges,
	outStart,
	inStart,
	inEdge,
	relationStart,
	byRelation
}: Graph) {
	return { about, vocabulary, views, nodes, edges, outStart, inStart, inEdge, relationStart, byRelation };
}

describe('toCompact and fromCompact', () => {
	it('keep everything but the texts, through JSON', () => {
		const again = fromCompact(JSON.parse(JSON.stringify(toCompact(graph))));
		expect(contents(again)).toEqual(contents(graph));
		expect(again.texts).toBeNull();
		expect(() => again.edgeAt(0)).toThrow('skeleton');
	});

	it('give the same value for the same graph', () => {
		expect(JSON.stringify(toCompact(fromCompact(toCompact(graph))))).toBe(JSON.stringify(toCompact(graph)));
	});
});

describe('packGraph and unpackGraph', () => {
	it('keep everything but the texts', () => {
		expect(contents(unpackGraph(packGraph(graph)))).toEqual(contents(graph));
	});

	it('open from anywhere in a larger run of bytes', () => {
		const bytes = packGraph(graph);
		const moved = new Uint8Array(bytes.length + 3);
		moved.set(bytes, 3);
		expect(contents(unpackGraph(moved.subarray(3)))).toEqual(contents(graph));
	});

	it('refuse bytes that are no packed graph, and those that are cut short', () => {
		expect(() => unpackGraph(new Uint8Array(64))).toThrow('not a packed graph');
		expect(() => unpackGraph(new Uint8Array(3))).toThrow('end before');
		const bytes = packGraph(graph);
		expect(() => unpackGraph(bytes.slice(0, bytes.length - 8))).toThrow('end before');
	});
});
