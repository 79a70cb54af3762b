import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jointBetween, type Account } from '$lib/causes/account';
import { choiceWith, hiddenAt, openingChoice, type OpeningChoice } from '$lib/causes/opening-choice';
import { isAgainst } from '$lib/causes/removed';
import { downstreamOf, edgesAmong, upstreamOf } from '$lib/causes/upstream';
import type { Graph } from '$lib/graph/graph';
import { openGraph } from '$lib/server/open-graph';
import { arrows, dated, edge, idsOf, madeGraph, node, relation } from '../graph/made-graph';
import { accountIn, joinedGraph, wiredGraph } from './made-causes';

const HINDERS = relation('hinders', { causal: 'against', family: 'constrain', time: 'start' });

/** Chosen nodes from which no chosen nodes lead to the target. */
function astray(account: Account, { nodes, target, direction }: OpeningChoice): number[] {
	const joined = (from: number, to: number): boolean =>
		(direction === 'causes' ? jointBetween(account, from, to) : jointBetween(account, to, from)) >= 0;
	const led = new Set([target]);
	for (let before = -1; before < led.size;) {
		before = led.size;
		for (const i of nodes) if ([...led].some((other) => joined(i, other))) led.add(i);
	}
	return nodes.filter((i) => !led.has(i));
}

function chosen(graph: Graph, choice: OpeningChoice): string[] {
	return idsOf(graph, choice.nodes);
}

test.each(['causes', 'effects'] as const)(
	'every card of a picture of %s leads to its target over others',
	(direction) => {
		fc.assert(
			fc.property(
				fc.oneof(wiredGraph, joinedGraph(true)),
				fc.nat(6),
				fc.integer({ min: 1, max: 7 }),
				(graph, at, most) => {
					const account = accountIn(graph);
					const target = at % graph.nodeCount;
					const choice = openingChoice(account, target, { direction, least: Math.min(3, most), most });
					expect(astray(account, choice)).toEqual([]);
					expect(choice.nodes).toContain(target);
					expect(choice.nodes.length).toBeLessThanOrEqual(Math.max(most, choice.chain?.nodes.length ?? 1));
					const levels = direction === 'causes' ? upstreamOf(account, target) : downstreamOf(account, target);
					expect(choice.of).toBe(1 + levels.flat().length);
					expect(choice.more).toBe(choice.of - choice.nodes.length);
					if (choice.of <= most) expect(choice.more).toBe(0);
					expect(openingChoice(account, target, { direction, least: Math.min(3, most), most })).toEqual(choice);
				}
			)
		);
	}
);

test('the links are all edges of the account between the cards, and those against one of them', () => {
	const graph = madeGraph({
		relations: [HINDERS],
		edges: [
			edge('rubicon', 'causes', 'war'),
			edge('ambition', 'causes', 'rubicon'),
			edge('ambition', 'causes', 'war'),
			edge('ambition', 'hinders', 'war'),
			edge('rubicon', 'hinders', 'elsewhere')
		]
	});
	const account = accountIn(graph);
	const { nodes, edges } = openingChoice(account, graph.index('war'));
	expect(idsOf(graph, nodes)).toEqual(['ambition', 'rubicon', 'war']);
	expect(edges.map((e) => graph.edgeIdOf(e)).sort()).toEqual([
		'ambition.causes.rubicon',
		'ambition.causes.war',
		'ambition.hinders.war',
		'rubicon.causes.war'
	]);
	expect(edges.filter((e) => !isAgainst(account, e))).toEqual(edgesAmong(account, nodes));
});

/** A fan of causes of one effect, and a chain of ways that doubles at every step. */
const doubling = madeGraph({
	nodes: [node('early', { when: dated('-0060') }), node('late', { when: dated('-0050') })],
	edges: [
		...['s1', 's2', 's3', 's4'].map((id) => edge('gate', 'causes', id)),
		...['s1', 's2', 's3', 's4'].map((id) => edge(id, 'causes', 'war')),
		...['r1', 'r2', 'r3'].map((id) => edge(id, 'causes', 'gate')),
		edge('late', 'causes', 'war'),
		edge('early', 'causes', 'war'),
		edge('oracle', 'causes', 'early')
	]
});

test('after the chain come cards that most routes pass, then the nearest, then the earliest', () => {
	const account = accountIn(doubling);
	const war = doubling.index('war');
	const open = (least: number) => chosen(doubling, openingChoice(account, war, { chain, least, most: least }));
	const chain = ['late', 'war'].map((id) => doubling.index(id));
	expect(open(2)).toEqual(['late', 'war']);
	// Twelve routes pass the gate; it comes with the first of those that join it to the war. Four pass each root, three each of the fan.
	expect(open(4)).toEqual(['gate', 'late', 's1', 'war']);
	expect(open(5)).toEqual(['gate', 'late', 'r1', 's1', 'war']);
	expect(open(8)).toEqual(['gate', 'late', 'r1', 'r2', 'r3', 's1', 's2', 'war']);
});

test('direct causes that are still missing go on up to the most', () => {
	const account = accountIn(doubling);
	const choice = openingChoice(account, doubling.index('war'), { least: 3, most: 9 });
	for (const id of ['s1', 's2', 's3', 's4', 'early', 'late']) expect(chosen(doubling, choice)).toContain(id);
	expect(choice.nodes).toHaveLength(7);
});

test('needed causes come before those that more routes pass', () => {
	const need = {
		strength: 'says' as const,
		who: null,
		claim: null,
		sources: [],
		deniedBy: [],
		denials: [],
		checked: true,
		note: null
	};
	const graph = madeGraph({
		edges: [
			...['a1', 'a2', 'a3'].map((id) => edge(id, 'causes', 'hub')),
			edge('hub', 'causes', 'war'),
			edge('order', 'causes', 'war', { needed: [need] }),
			edge('other', 'causes', 'war')
		]
	});
	const chain = ['other', 'war'].map((id) => graph.index(id));
	const choice = openingChoice(accountIn(graph), graph.index('war'), { chain, least: 3, most: 3 });
	expect(chosen(graph, choice)).toEqual(['order', 'other', 'war']);
});

test('an author’s chain opens the picture unless a joint of it is not told, or the reader asked for another', () => {
	const graph = arrows([
		['a', 'b'],
		['b', 'c'],
		['c', 'd'],
		['x', 'd']
	]);
	const account = accountIn(graph);
	const [a, b, c, d, x] = ['a', 'b', 'c', 'd', 'x'].map((id) => graph.index(id)) as [
		number,
		number,
		number,
		number,
		number
	];
	expect(openingChoice(account, d, { chain: [b, c, d] }).chain?.nodes).toEqual([b, c, d]);
	expect(openingChoice(account, d, { chain: [a, c, d] }).chain?.nodes).toEqual([x, d]);
	expect(openingChoice(account, d, { chain: [b, c, d], from: a }).chain?.nodes).toEqual([a, b, c, d]);
	expect(openingChoice(account, d, { chain: [x, d], through: c }).chain?.nodes).toEqual([a, b, c, d]);
	expect(chosen(graph, openingChoice(account, d, { through: c }))).toEqual(['a', 'b', 'c', 'd']);
	expect(openingChoice(account, a, { direction: 'effects' }).chain?.nodes).toEqual([a, b, c, d]);
	expect(openingChoice(account, a).chain).toBeNull();
	const near = openingChoice(account, d, { back: 1 });
	expect([chosen(graph, near), near.of, near.more]).toEqual([['c', 'd', 'x'], 3, 0]);
});

test('what did not happen opens on what held it back and what led to that', () => {
	const graph = madeGraph({
		relations: [HINDERS],
		nodes: [node('peace', { happened: false })],
		edges: [edge('pride', 'hinders', 'peace'), edge('victory', 'causes', 'pride')]
	});
	const choice = openingChoice(accountIn(graph), graph.index('peace'));
	expect(chosen(graph, choice)).toEqual(['peace', 'pride', 'victory']);
	expect(choice.edges).toHaveLength(2);
	expect(choice.chain).toBeNull();
});

test('more cards come with what joins them, and are no longer counted as missing', () => {
	const account = accountIn(doubling);
	const war = doubling.index('war');
	const small = openingChoice(account, war, { chain: [doubling.index('late'), war], least: 2, most: 2 });
	expect(idsOf(doubling, hiddenAt(account, small, war))).toEqual(['early', 's1', 's2', 's3', 's4']);
	const larger = choiceWith(account, small, [doubling.index('oracle')]);
	expect(chosen(doubling, larger)).toEqual(['early', 'late', 'oracle', 'war']);
	expect([larger.of, larger.more]).toEqual([small.of, small.more - 2]);
	expect(choiceWith(account, larger, [])).toEqual(larger);
});

test('more cards may be what works against one that is shown, and what led to that', () => {
	const graph = madeGraph({
		relations: [HINDERS],
		edges: [
			edge('a', 'causes', 'b'),
			edge('fear', 'hinders', 'a'),
			edge('defeat', 'causes', 'fear'),
			edge('alone', 'causes', 'end')
		]
	});
	const account = accountIn(graph);
	const first = openingChoice(account, graph.index('b'));
	expect(idsOf(graph, hiddenAt(account, first, graph.index('a')))).toEqual(['fear']);
	const all = choiceWith(
		account,
		first,
		['defeat', 'fear', 'alone'].map((id) => graph.index(id))
	);
	expect(chosen(graph, all)).toEqual(['a', 'b', 'defeat', 'fear']);
	expect(all.edges).toHaveLength(3);
});

test('where time is up the picture opens all the same, and no other chain is passed off as the best', () => {
	const graph = arrows(
		Array.from({ length: 12 }, (_, i) => i).flatMap((i) =>
			Array.from({ length: 12 }, (_, j) => j)
				.filter((j) => j !== i)
				.map((j): [string, string] => [`n${i}`, `n${j}`])
		)
	);
	const calm = openingChoice(accountIn(graph), 0, { from: 5, through: 7 });
	const choice = openingChoice(accountIn(graph), 0, { from: 5, through: 7, budget: 0 });
	expect(calm.complete).toBe(true);
	expect(choice.complete ? choice.chain?.nodes : calm.chain?.nodes).toEqual(calm.chain?.nodes);
	expect(choice.nodes.length).toBe(choice.of);
});

const there = existsSync('graph');

test.skipIf(!there)('every target of the shipped graph opens on 20 to 35 cards, or on all there are', () => {
	const graph = openGraph('graph').graph!;
	const account = accountIn(graph);
	const counts: number[] = [];
	for (let target = 0; target < graph.nodeCount; target++) {
		if (account.inStart[target] === account.inStart[target + 1]) continue;
		const choice = openingChoice(account, target);
		expect(astray(account, choice)).toEqual([]);
		expect(choice.nodes.length).toBeLessThanOrEqual(35);
		if (choice.more > 0) expect(choice.nodes.length).toBeGreaterThanOrEqual(20);
		counts.push(choice.more);
	}
	expect(counts.length).toBeGreaterThan(100);
	expect(Math.max(...counts)).toBeGreaterThan(100);
});
