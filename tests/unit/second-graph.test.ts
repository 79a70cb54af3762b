import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Graph } from '$lib/graph/graph';
import { openGraph } from '$lib/server/open-graph';

const open = (path: string): Graph => openGraph(path).graph!;
const second = open('tests/fixtures/bohemia');
const nodes = Array.from({ length: second.nodeCount }, (_, i) => second.nodeAt(i));
const edges = Array.from({ length: second.edgeCount }, (_, e) => second.edgeAt(e));

const subtypes = (graph: Graph): string[] => [...new Set(graph.nodes.what)].filter((what) => what !== null);

test.skipIf(!existsSync('graph'))(
	'the second graph calls every kind, subtype and relation otherwise than the shipped one',
	() => {
		const shipped = open('graph');
		const shared = (a: readonly string[], b: readonly string[]) => a.filter((word) => b.includes(word));
		const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
		const folders = (graph: Graph) => graph.kinds.map(({ folder }) => folder).filter((folder) => folder !== 'sources');
		expect(shared(ids(second.kinds), ids(shipped.kinds))).toEqual([]);
		expect(shared(ids(second.relations), ids(shipped.relations))).toEqual([]);
		expect(shared(folders(second), folders(shipped))).toEqual([]);
		expect(shared(subtypes(second), subtypes(shipped))).toEqual([]);
		expect(shared([...second.nodes.ids], [...shipped.nodes.ids])).toEqual([]);
	}
);

test('the second graph holds everything that a graph can say', () => {
	const found = {
		leaders: nodes.filter(({ family, hinges }) => family === 'actor' && hinges.length > 0).length >= 2,
		motives: nodes.filter(({ family }) => family === 'motive').length >= 12,
		gap: nodes.some(({ gap }) => gap),
		omission: nodes.some(({ expected }) => expected !== null),
		unhappened: nodes.some(({ happened }) => !happened),
		misconception: nodes.some(
			({ claims, refutedBy, derivesFrom }) => claims.length > 0 && refutedBy.length > 0 && derivesFrom.length > 0
		),
		interpretation: nodes.some(({ works, about }) => works.length > 0 && about.length > 0),
		together: nodes.some(({ groups }) => groups.some(({ how }) => how === 'together')),
		instead: nodes.some(({ groups }) => groups.some(({ how }) => how === 'instead')),
		join: nodes.some(({ join }) => join === 'all'),
		needed: edges.some(({ needed }) => needed.some(({ strength }) => strength === 'implies')),
		derived: edges.some(({ derived, events }) => derived && events.length > 0),
		stances: new Set(edges.flatMap(({ readings }) => readings.map(({ stance }) => stance))).size,
		unchecked: edges.some(({ checked }) => !checked),
		ratherThan: edges.some(({ ratherThan }) => ratherThan !== null),
		was: nodes.some(({ was }) => was.length > 0),
		nested: nodes.some(({ place }) => place.file.split('/').length > 5),
		notes: nodes.some(({ notes }) => notes !== null && notes.sections.length > 0),
		families: new Set(nodes.map(({ family }) => family)).size,
		beside: [
			second.views.size,
			second.tours.length,
			second.study.length,
			second.about.lanes.length,
			second.about.bands.length,
			second.about.questions.length
		]
	};
	expect(found).toEqual({
		...Object.fromEntries(Object.keys(found).map((key) => [key, true])),
		stances: 4,
		families: 6,
		beside: [5, 1, 3, 4, 4, 3]
	});
});
