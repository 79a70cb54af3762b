import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDGE_FLAG } from '$lib/graph/columns';
import type { Stance } from '$lib/graph/evidence';
import { filterEdges, type EdgeFilter } from '$lib/graph/filter';
import type { Graph } from '$lib/graph/graph';
import { CERTAINTIES } from '$lib/graph/vocabulary';
import { date, edge, kind, madeGraph, node, relation } from './made-graph';

const graph = madeGraph({
	kinds: [kind('person', 'actor')],
	nodes: [
		node('kim-il-sung', { kind: 'person', family: 'actor' }),
		node('stalin', { kind: 'person', family: 'actor' }),
		node('mao-zedong', { kind: 'person', family: 'actor' })
	],
	relations: [
		relation('lobbied', { family: 'interact' }),
		relation('authorised', { family: 'interact' }),
		relation('allied-with', { family: 'interact' }),
		relation('initiated', { family: 'participate' })
	],
	edges: [
		edge('kim-il-sung', 'lobbied', 'stalin', { when: date('1949-03/1950-04') }),
		edge('stalin', 'authorised', 'kim-il-sung', { when: date('1950-01-30'), certainty: 'probable' }),
		edge('stalin', 'authorised', 'mao-zedong', { when: date('1950-05-14'), certainty: 'disputed' }),
		edge('stalin', 'allied-with', 'mao-zedong', { when: date('1950-02-14/..') }),
		edge('kim-il-sung', 'initiated', 'invasion')
	]
});
const ids = (of: Graph, filter: EdgeFilter) => [...filterEdges(of, filter)].map((e) => of.edgeIdOf(e));

describe('filterEdges', () => {
	it('admits everything where nothing is asked', () => {
		expect(filterEdges(graph, {})).toHaveLength(5);
	});

	it('asks for relations and their families', () => {
		expect(ids(graph, { relations: ['authorised'] })).toEqual([
			'stalin.authorised.kim-il-sung',
			'stalin.authorised.mao-zedong'
		]);
		expect(ids(graph, { families: ['participate'] })).toEqual(['kim-il-sung.initiated.invasion']);
		expect(ids(graph, { relations: ['authorised'], families: ['participate'] })).toEqual([]);
	});

	it('asks that both ends are of a kind', () => {
		expect(ids(graph, { kinds: ['person'] })).not.toContain('kim-il-sung.initiated.invasion');
		expect(ids(graph, { kinds: ['event'] })).toEqual([]);
	});

	it('admits what may have lasted into a window, and what is undated', () => {
		const window = { from: date('1950-04-15').first, to: date('1950-06-25').last };
		expect(ids(graph, window)).toEqual([
			'kim-il-sung.lobbied.stalin',
			'stalin.authorised.mao-zedong',
			'stalin.allied-with.mao-zedong',
			'kim-il-sung.initiated.invasion'
		]);
		expect(ids(graph, { to: date('1948').last })).toEqual(['kim-il-sung.initiated.invasion']);
	});

	it('asks for certainty', () => {
		expect(ids(graph, { certainty: 'established' })).toHaveLength(3);
		expect(ids(graph, { certainty: 'probable' })).toHaveLength(4);
		expect(ids(graph, { certainty: 'disputed' })).toHaveLength(5);
	});

	it('leaves out what a school denies, and what others contest where it is silent', () => {
		const reading = (school: string, stance: Stance) => ({
			school,
			stance,
			author: null,
			sources: [],
			checked: true,
			note: null
		});
		const schools = madeGraph({
			nodes: ['traditional', 'revisionist', 'archival'].map((id) => node(id)),
			edges: [
				edge('consent', 'enables', 'invasion', {
					readings: [reading('traditional', 'stresses'), reading('revisionist', 'denies')]
				}),
				edge('civil-war', 'enables', 'invasion', {
					readings: [reading('revisionist', 'asserts'), reading('traditional', 'plays-down')]
				}),
				edge('partition', 'enables', 'invasion', { readings: [reading('revisionist', 'asserts')] }),
				edge('bomb', 'enables', 'consent')
			]
		});
		const account = (school: string) => ids(schools, { account: school }).map((id) => id.split('.')[0]);
		expect(account('traditional')).toEqual(['bomb', 'civil-war', 'consent', 'partition']);
		expect(account('revisionist')).toEqual(['bomb', 'civil-war', 'partition']);
		expect(account('archival')).toEqual(['bomb', 'partition']);
	});
});

const day = fc.integer({ min: 0, max: 40 });
const anyEdge = fc.record({
	from: fc.nat(5),
	to: fc.nat(5),
	relation: fc.nat(2),
	when: fc.option(fc.tuple(day, fc.nat(15), fc.boolean())),
	certainty: fc.constantFrom(...CERTAINTIES)
});

function fromEdges(
	drafts: readonly {
		from: number;
		to: number;
		relation: number;
		when: [number, number, boolean] | null;
		certainty: (typeof CERTAINTIES)[number];
	}[]
): Graph {
	const dayText = (number: number): string => new Date((number - 7300) * 86_400_000).toISOString().slice(0, 10);
	return madeGraph({
		kinds: [kind('k0', 'actor'), kind('k1', 'event')],
		nodes: [0, 1, 2, 3, 4, 5].map((k) => node(`n${k}`, { kind: `k${k % 2}` })),
		relations: [
			relation('r0', { family: 'cause' }),
			relation('r1', { family: 'interact' }),
			relation('r2', { family: 'cause' })
		],
		edges: drafts.map((draft, k) => {
			const when =
				draft.when &&
				date(`${dayText(draft.when[0])}/${draft.when[2] ? '..' : dayText(draft.when[0] + draft.when[1])}`);
			return edge(`n${draft.from}`, `r${draft.relation}`, `n${draft.to}`, {
				id: `e${k}`,
				when,
				certainty: draft.certainty
			});
		})
	});
}

describe('filterEdges against the plainest rule', () => {
	it('passes the same edges, over many blocks', () => {
		const filters = fc.record(
			{
				kinds: fc.subarray(['k0', 'k1']),
				relations: fc.subarray(['r0', 'r1', 'r2']),
				families: fc.subarray(['cause', 'interact'] as const),
				from: day.map((each) => each - 7300),
				to: day.map((each) => each - 7300),
				certainty: fc.constantFrom(...CERTAINTIES)
			},
			{ requiredKeys: [] }
		);
		fc.assert(
			fc.property(fc.array(anyEdge, { maxLength: 400, size: 'max' }), filters, (drafts, filter) => {
				const made = fromEdges(drafts);
				const expected: number[] = [];
				for (let e = 0; e < made.edgeCount; e++) {
					const { from, to, first, last, certainty } = made.edges;
					const kinds = [from[e]!, to[e]!].map((node) => made.kindOf(node).id);
					if (filter.kinds && !kinds.every((each) => filter.kinds!.includes(each))) continue;
					if (filter.relations && !filter.relations.includes(made.relationOf(e).id)) continue;
					if (filter.families && !(filter.families as string[]).includes(made.relationOf(e).family)) continue;
					if (filter.from !== undefined && last[e]! < filter.from) continue;
					if (filter.to !== undefined && first[e]! > filter.to) continue;
					if (filter.certainty && (certainty[e]! & EDGE_FLAG.certainty) > CERTAINTIES.indexOf(filter.certainty))
						continue;
					expected.push(e);
				}
				expect([...filterEdges(made, filter)].sort((a, b) => a - b)).toEqual(expected);
			}),
			{ numRuns: 150 }
		);
	});
});
