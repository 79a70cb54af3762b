import { expect, test } from 'vitest';
import { readGraph } from '$lib/graph/read';
import { edgePage } from '$lib/pages/edge-page';
import { entityPage } from '$lib/pages/entity';
import { SMALL } from '../graph/small-graph';

const { graph } = readGraph({
	...SMALL,
	'events/z.yaml':
		'label: War\nbecause:\n  - enables: telegram\n    sources: [seed]\n    needed: { who: A, denied-by: [provocation, { who: B, sources: ["wilson-1950, p. 1"], note: He was told. }] }\n'
});
if (!graph) throw new Error('The graph is refused.');

test('a need shows who denies it, of a school or not, each with a number for the source', () => {
	const { needs, sources } = edgePage(graph, graph.edgeIndex('telegram.enables.z'));
	expect(needs).toMatchObject([
		{
			words: 'A says: without it, not',
			sources: [{ number: 1 }],
			deniedBy: [{ id: 'provocation' }],
			denials: [{ who: 'B', note: 'He was told.', checked: true, sources: [{ number: 2 }] }]
		}
	]);
	expect(sources[1]).toMatchObject({ number: 2, href: '/sources/wilson-1950/', at: expect.arrayContaining(['p. 1']) });
});

test('what a denial cites is among what rests on its source', () => {
	const { sections } = entityPage(graph, graph.index('wilson-1950'));
	const passages = sections.flatMap((section) => (section.type === 'passages' ? section.items : []));
	expect(passages.find(({ at }) => at === 'p. 1')?.statements.map(({ href }) => href)).toContain(
		'/edges/telegram.enables.z/'
	);
});
