import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addedAround, choicesOf } from '$lib/explorer/choices';
import { edge, madeGraph, relation } from '../graph/made-graph';
import { anyId, graph } from './bohemia';

const made = madeGraph({
	relations: [
		relation('sworn-with', { label: 'is sworn with', inverse: 'is sworn with', symmetric: true }),
		relation('warned', { label: 'warned', inverse: 'was warned by' })
	],
	edges: [
		edge('thurn', 'warned', 'ferdinand'),
		edge('thurn', 'warned', 'matthias'),
		edge('slavata', 'warned', 'thurn'),
		edge('thurn', 'sworn-with', 'bethlen'),
		edge('anhalt', 'sworn-with', 'thurn'),
		edge('frederick', 'sworn-with', 'thurn'),
		edge('thurn', 'warned', 'thurn')
	]
});
const told = (onMap: readonly string[] = []) =>
	choicesOf(made, 'thurn', new Set(onMap)).map(({ label, direction, ids }) => [label, direction, ids]);

describe('what expanding a name could add', () => {
	test('stands by relation and direction, most names first; what goes both ways goes out', () => {
		expect(told()).toEqual([
			['is sworn with', 'out', ['anhalt', 'bethlen', 'frederick']],
			['warned', 'out', ['ferdinand', 'matthias']],
			['was warned by', 'in', ['slavata']]
		]);
	});

	test('is not what is on the map', () => {
		expect(told(['anhalt', 'frederick', 'slavata', 'matthias'])).toEqual([
			['is sworn with', 'out', ['bethlen']],
			['warned', 'out', ['ferdinand']]
		]);
		expect(choicesOf(made, 'nobody', new Set())).toEqual([]);
	});

	test('is every neighbour that is not there, each under every relation it has', () => {
		fc.assert(
			fc.property(anyId, fc.uniqueArray(anyId, { maxLength: 30 }), (id, onMap) => {
				const self = graph.index(id);
				const wanted = new Set(
					Array.from({ length: graph.edgeCount }, (_, e) => graph.edgeAt(e))
						.filter(({ from, to }) => (from === id) !== (to === id))
						.map(({ from, to, relation: verb }) => `${verb} ${from === id ? to : from}`)
						.filter((said) => !onMap.includes(said.split(' ')[1]!))
				);
				const offered = choicesOf(graph, id, new Set(onMap));
				expect(new Set(offered.flatMap(({ relation: verb, ids }) => ids.map((other) => `${verb} ${other}`)))).toEqual(
					wanted
				);
				for (const { ids } of offered) expect(new Set(ids).size).toBe(ids.length);
				expect(self).toBeGreaterThanOrEqual(0);
			}),
			{ numRuns: 200 }
		);
	});
});

test('collapsing takes away what was added and is tied to the name, and nothing else', () => {
	expect(addedAround(made, 'thurn', ['bethlen', 'thurn', 'slavata'])).toEqual(['bethlen', 'slavata']);
	expect(addedAround(made, 'bethlen', ['slavata', 'anhalt'])).toEqual([]);
	expect(addedAround(made, 'nobody', ['slavata'])).toEqual([]);
});
