import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openingChoice } from '$lib/causes/opening-choice';
import { outlineOf, type Outline } from '$lib/causes/outline';
import { outlineMarkdown } from '$lib/causes/outline-markdown';
import type { OutlineRef } from '$lib/causes/outline-parts';
import { stepText } from '$lib/causes/step-sentence';
import type { Stance } from '$lib/graph/evidence';
import type { Graph } from '$lib/graph/graph';
import { openGraph } from '$lib/server/open-graph';
import { dated, edge, kind, madeGraph, node, relation } from '../graph/made-graph';
import { accountIn } from './made-causes';

const ORIGIN = 'https://example.org';

/** What the sentences of an outline stand for, read back from its Markdown: one link in each line of a list, and nowhere else. */
function readBack(graph: Graph, markdown: string): OutlineRef[] {
	const body = markdown.split('\n## Sources\n')[0]!;
	return body
		.split('\n')
		.filter((line) => line.startsWith('- '))
		.map((line) => {
			const links = [...line.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map((match) => match[1]!);
			expect(links).toHaveLength(1);
			const [folder, id] = links[0]!.slice(ORIGIN.length + 1).split('/');
			const own = decodeURIComponent(id!);
			return folder === 'edges' ? { edge: graph.edgeIndex(own) } : { node: graph.index(own) };
		});
}

const refsOf = ({ paragraphs }: Outline): OutlineRef[] =>
	paragraphs.flatMap(({ sentences }) => sentences.map(({ ref }) => ref));

const says = (school: string, stance: Stance) => ({
	school,
	stance,
	author: null,
	sources: [],
	checked: true,
	note: null
});

const graph = madeGraph({
	kinds: [kind('school', 'account')],
	relations: [
		relation('holds-back', { label: 'held back', causal: 'against', family: 'constrain', time: 'start' }),
		relation('lifts', { label: 'ended', causal: 'against', family: 'constrain', time: 'end' })
	],
	nodes: [
		node('left', { kind: 'school', family: 'account', as: 'the left' }),
		node('start (of it)', { label: '*Start* [1] of_it' }),
		node('a.b', { label: 'A' }),
		node('길', { label: 'Way', when: dated('0079') }),
		node('end', { label: 'End' }),
		node('hole', { gap: true, label: 'Nobody knows' })
	],
	edges: [
		edge('start (of it)', 'causes', 'a.b', { sources: [{ source: 'livy', at: null, quote: null, note: null }] }),
		edge('start (of it)', 'causes', '길', { id: 'own/id?' }),
		edge('a.b', 'causes', 'gate', { readings: [says('left', 'denies')] }),
		edge('길', 'causes', 'gate', { checked: false }),
		edge('gate', 'causes', 'end', { readings: [says('left', 'plays-down')] }),
		edge('side', 'causes', 'end', { readings: [says('left', 'asserts')] }),
		edge('hole', 'causes', 'gate'),
		edge('fear', 'holds-back', 'end'),
		edge('victory', 'lifts', 'fear')
	]
});

const index = (id: string): number => graph.index(id);
const sources = (e: number) =>
	graph.edgeAt(e).sources.map(({ source }) => ({ id: source, text: '1. Livy [*Ab urbe condita*]', at: '_1_' }));

function made(whole: boolean): Outline {
	const account = accountIn(graph);
	const chain = ['start (of it)', 'a.b', 'gate', 'end'].map(index);
	const choice = openingChoice(account, index('end'), { chain });
	const picture = whole ? { nodes: choice.nodes, edges: choice.edges } : {};
	return outlineOf(account, { target: index('end'), chain: choice.chain, count: '1 of 2 routes', sources, ...picture });
}

const paragraph = (outline: Outline, part: string): string[] =>
	outline.paragraphs
		.filter((each) => each.part === part)
		.flatMap(({ sentences }) => sentences.map(({ parts }) => stepText(parts)));

test('a chain breaks into paragraphs at its bottlenecks, and its steps come in order', () => {
	const outline = made(false);
	expect(outline.paragraphs.map(({ part, heading, sentences }) => [part, heading, sentences.length])).toEqual([
		['chain', 'From “*Start* [1] of_it” to “gate”', 5],
		['chain', 'From “gate” to “End”', 1],
		['against', 'What stood against it', 2],
		['others', 'What other accounts say', 3],
		['unsaid', 'What the record does not show', 3]
	]);
	expect(paragraph(outline, 'chain')).toEqual([
		'The question is what, in this graph, led to End.',
		'The chain begins with *Start* [1] of_it.',
		'*Start* [1] of_it causes A.',
		'A causes gate.',
		'In this graph every recorded route from *Start* [1] of_it to End passes gate.',
		'Gate causes End.'
	]);
});

test('it says what stood against it and what removed that, what others say, and what is not shown', () => {
	const outline = made(false);
	expect(paragraph(outline, 'against')).toEqual(['Fear held back End.', 'Victory ended fear.']);
	expect(paragraph(outline, 'others')).toEqual([
		'The left denies this: A causes gate.',
		'The left plays this down: Gate causes End.',
		'The left adds this: Side causes End.'
	]);
	expect(paragraph(outline, 'unsaid')).toEqual([
		'The record breaks off here: Nobody knows.',
		'No source is given for this: A causes gate.',
		'No source is given for this: Gate causes End.'
	]);
	expect(paragraph(made(true), 'unsaid').some((text) => text.includes('Way'))).toBe(true);
});

test('a picture tells every link once, in the paragraph of the bottleneck that it leads to', () => {
	const outline = made(true);
	const [first, second] = outline.paragraphs;
	expect(first!.sentences.map(({ parts }) => stepText(parts))).toContain('Way causes gate.');
	expect(second!.sentences.map(({ parts }) => stepText(parts))).toEqual(['Gate causes End.', 'Side causes End.']);
	const told = outline.paragraphs
		.filter(({ part }) => part === 'chain' || part === 'beside')
		.flatMap(({ sentences }) => sentences.flatMap(({ ref }) => ('edge' in ref ? [ref.edge] : [])));
	expect(new Set(told).size).toBe(told.length);
	expect(told).toHaveLength(6);
});

test('effects that do not lead to the end of the chain stand beside it', () => {
	const account = accountIn(graph);
	const { chain, nodes, edges } = openingChoice(account, index('start (of it)'), {
		direction: 'effects',
		chain: ['start (of it)', 'a.b'].map(index)
	});
	const outline = outlineOf(account, { target: index('start (of it)'), direction: 'effects', chain, nodes, edges });
	expect(paragraph(outline, 'chain')).toEqual([
		'The question is what came of *Start* [1] of_it.',
		'*Start* [1] of_it causes A.'
	]);
	expect(paragraph(outline, 'beside')).toContain('Gate causes End.');
});

test.each([false, true])(
	'every sentence of the Markdown links to the one thing it says (whole picture: %s)',
	(whole) => {
		const outline = made(whole);
		const markdown = outlineMarkdown(graph, outline, { origin: `${ORIGIN}/` });
		expect(readBack(graph, markdown)).toEqual(refsOf(outline));
		expect(refsOf(outline).every((ref) => ('edge' in ref ? ref.edge : ref.node) >= 0)).toBe(true);
	}
);

test('a sentence about an edge says that edge, or one about a node names it', () => {
	for (const { sentences } of made(true).paragraphs)
		for (const { parts, ref } of sentences) {
			if ('edge' in ref)
				expect(parts.filter((part) => part.edge !== undefined).every((part) => part.edge === ref.edge)).toBe(true);
			else expect(parts.some((part) => part.node === ref.node && part.edge === undefined)).toBe(true);
			expect(stepText(parts)).toMatch(/[^.]\.$/);
		}
});

test('names that look like mark-up stay names, and sources are numbered once', () => {
	const markdown = outlineMarkdown(graph, made(false), { origin: ORIGIN });
	expect(markdown).toContain(
		String.raw`- [\*Start\* \[1\] of\_it causes A.](https://example.org/edges/start%20%28of%20it%29.causes.a.b/) (1, \_1\_)`
	);
	expect(markdown).toContain('\n## Sources\n\n' + String.raw`1. 1\. Livy \[\*Ab urbe condita\*\]`);
	expect(markdown).toContain('*1 of 2 routes*');
});

const there = existsSync('graph');

test.skipIf(!there)('the questions of the shipped graph make outlines that link back to every id', () => {
	const shipped = openGraph('graph').graph!;
	const account = accountIn(shipped);
	const asked = shipped.about.questions.filter(({ chain }) => chain.length > 1);
	expect(asked.length).toBeGreaterThan(0);
	for (const { ask, chain: ids } of asked) {
		const target = shipped.index(ids.at(-1)!);
		const choice = openingChoice(account, target, { chain: ids.map((id) => shipped.index(id)) });
		expect(idsAlong(shipped, choice.chain?.nodes ?? [])).toEqual(ids);
		const { chain, nodes, edges } = choice;
		const outline = outlineOf(account, { target, chain, nodes, edges, title: ask });
		expect(readBack(shipped, outlineMarkdown(shipped, outline, { origin: ORIGIN }))).toEqual(refsOf(outline));
	}
});

function idsAlong(of: Graph, nodes: readonly number[]): string[] {
	return nodes.map((i) => of.nodes.ids[i]!);
}
