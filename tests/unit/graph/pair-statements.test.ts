import { expect, test } from 'vitest';
import { pairStatements } from '$lib/graph/pair-statements';
import { edge, graphOf, node } from '../picture/made-graph';

const graph = graphOf(
	[
		node('kim-il-sung person Kim Il-sung'),
		node('stalin person Joseph Stalin'),
		node('event-0 event Kim asks in January', { date: '1950-01-19' }),
		node('event-1 event Kim asks in March', { date: '1949-03-05' })
	],
	[edge('kim-il-sung lobbied stalin', 2), edge('stalin refused kim-il-sung')]
);
const said = pairStatements(graph, [0, 1]).map(({ edge, event }) => [
	graph.edgeIdOf(edge),
	event === null ? null : graph.nodes.ids[event]
]);

test('events behind an edge stand for it, in order of time; an edge without events stands for itself', () => {
	expect(said).toEqual([
		['stalin.refused.kim-il-sung', null],
		['kim-il-sung.lobbied.stalin', 'event-1'],
		['kim-il-sung.lobbied.stalin', 'event-0']
	]);
});
