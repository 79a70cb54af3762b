import { expect, test } from 'vitest';
import { bestRoutes } from '$lib/causes/best-routes';
import { stepSentence, stepText } from '$lib/causes/step-sentence';
import { countText, toldChain } from '$lib/causes/told-chain';
import type { GraphEdge } from '$lib/graph/edge';
import type { Stance } from '$lib/graph/evidence';
import type { Graph } from '$lib/graph/graph';
import type { Relation } from '$lib/graph/vocabulary';
import { dated, edge, kind, madeGraph, node, relation } from '../graph/made-graph';
import { accountIn } from './made-causes';

function says(school: string, stance: Stance = 'asserts'): GraphEdge['readings'][number] {
	return { school, stance, author: null, sources: [], checked: true, note: null };
}

const ENABLES = relation('opens', {
	label: 'enabled',
	inverse: 'was made possible by',
	causal: 'for',
	family: 'enable',
	said: {
		established: 'made … possible',
		probable: 'probably helped to make … possible',
		disputed: 'is said to have made … possible'
	}
});

/** One edge from the oath to the march, with two schools beside it. */
function oneEdge(parts: Partial<GraphEdge>, said: Relation = ENABLES): Graph {
	return madeGraph({
		kinds: [kind('school', 'account'), kind('wish', 'motive')],
		relations: [said],
		nodes: [
			node('oath', { label: 'Soldiers swear', as: 'the oath' }),
			node('march', { label: 'They march', as: 'the march', when: dated('-0048-01-10') }),
			node('senate', { kind: 'school', family: 'account', as: 'the senatorial view' }),
			node('people', { kind: 'school', family: 'account', as: 'the popular view' })
		],
		edges: [edge('oath', said.id, 'march', parts)]
	});
}

const sentenceOf = (graph: Graph, side: 'cause' | 'effect' = 'cause'): string =>
	stepText(stepSentence(graph, 0, { side }));

test('a sentence hedges in its verb, as the vocabulary puts it', () => {
	expect(sentenceOf(oneEdge({}))).toBe('The oath made the march possible');
	expect(sentenceOf(oneEdge({ certainty: 'probable' }))).toBe('The oath probably helped to make the march possible');
	expect(sentenceOf(oneEdge({ certainty: 'disputed' }))).toBe('The oath is said to have made the march possible');
});

test('what is disputed names who argues it', () => {
	const readings = [says('people'), says('senate', 'denies')];
	const graph = oneEdge({ certainty: 'disputed', readings });
	expect(sentenceOf(graph)).toBe('The oath is argued by the popular view to have made the march possible');
	expect(stepText(stepSentence(graph, 0, { named: false }))).toBe('The oath is said to have made the march possible');
	const two = oneEdge({
		certainty: 'disputed',
		readings: [says('people'), says('people', 'stresses'), says('senate')]
	});
	expect(sentenceOf(two)).toBe(
		'The oath is argued by the popular view and the senatorial view to have made the march possible'
	);
});

test('a vocabulary without hedged forms is hedged all the same', () => {
	const plain = relation('leads', { label: 'led to', inverse: 'was brought about by', causal: 'for', family: 'cause' });
	expect(sentenceOf(oneEdge({}, plain))).toBe('The oath led to the march');
	expect(sentenceOf(oneEdge({ certainty: 'probable' }, plain))).toBe('The oath probably led to the march');
	expect(sentenceOf(oneEdge({ certainty: 'disputed' }, plain))).toBe(
		'The oath led to the march, though this is disputed'
	);
	expect(sentenceOf(oneEdge({ certainty: 'disputed', readings: [says('people')] }, plain))).toBe(
		'The oath led to the march, as the popular view argues'
	);
});

test('from the effect’s side it is the other reading', () => {
	expect(sentenceOf(oneEdge({}), 'effect')).toBe('The march was made possible by the oath');
	expect(sentenceOf(oneEdge({ certainty: 'probable' }), 'effect')).toBe(
		'The march was probably made possible by the oath'
	);
});

test('renaming a relation changes nothing but its words', () => {
	const renamed = { ...ENABLES, id: 'zzz' };
	expect(sentenceOf(oneEdge({ certainty: 'probable' }, renamed))).toBe(sentenceOf(oneEdge({ certainty: 'probable' })));
});

test('its parts lead to both ends and to the edge', () => {
	const graph = oneEdge({});
	const parts = stepSentence(graph, 0);
	expect(parts.flatMap((part) => (part.node === undefined ? [] : [graph.nodes.ids[part.node]]))).toEqual([
		'oath',
		'march'
	]);
	expect(parts.filter((part) => part.edge === 0).map(({ text }) => text.trim())).toEqual(['made', 'possible']);
});

/** a → b → c with what schools say of each joint. */
function told(
	first: readonly GraphEdge['readings'][number][],
	second: readonly GraphEdge['readings'][number][]
): string {
	const graph = madeGraph({
		kinds: [kind('school', 'account')],
		nodes: ['left', 'right'].map((id) => node(id, { kind: 'school', family: 'account' })),
		edges: [edge('a', 'causes', 'b', { readings: [...first] }), edge('b', 'causes', 'c', { readings: [...second] })]
	});
	const account = accountIn(graph);
	const [route] = bestRoutes(account, graph.index('a'), graph.index('c')).routes;
	return toldChain(account, route!).toldText;
}

test('told whole is said only of a school that asserts every joint, and never without the measure', () => {
	expect(told([says('left')], [says('left')])).toBe('Told whole by left, asserting 2 of 2 joints.');
	expect(told([says('left')], [])).toBe('Left asserts 1 of 2 joints; nothing in it contradicts this school.');
	expect(told([says('left')], [says('right')])).toBe(
		'Composite, broken at step 2: no school tells it whole. Left asserts 1 of 2 joints; right asserts 1 of 2 joints.'
	);
	expect(told([says('left', 'denies'), says('right', 'denies')], [])).toBe(
		'Composite, broken at step 1: no school tells it whole.'
	);
	expect(told([], [])).toBe('No school is recorded on this chain.');
	expect(told([says('left'), says('right')], [says('left')])).toBe('Told whole by left, asserting 2 of 2 joints.');
});

test('steps are numbered, dated by their effect, and say who asserts and who denies', () => {
	const graph = oneEdge({ checked: false, readings: [says('people'), says('senate', 'denies')] });
	const account = accountIn(graph);
	const [route] = bestRoutes(account, graph.index('oath'), graph.index('march')).routes;
	const { steps, count } = toldChain(account, route!, { count: { count: 1n, exact: true } });
	expect(count).toBe('The only route');
	expect(steps).toMatchObject([
		{
			number: 1,
			edge: 0,
			certainty: 'established',
			when: '10 January 49 BCE',
			checked: false,
			needed: false,
			asserts: [graph.index('people')],
			denies: [graph.index('senate')]
		}
	]);
});

test.each([
	[196_830n, true, '1 of 196,830 routes'],
	[1n, true, 'The only route'],
	[1n, false, '1 of at least 1 route'],
	[12n, false, '1 of at least 12 routes'],
	[999_999_999_999_999n, true, '1 of 999,999,999,999,999 routes'],
	[3_499_999_999_999_999_999_999n, true, '1 of about 3.4 × 10²¹ routes'],
	[2n ** 1000n, false, '1 of at least 1.0 × 10³⁰¹ routes']
])('a chain among %s routes (exact: %s) is "%s"', (count, exact, text) => {
	expect(countText({ count, exact })).toBe(text);
});
