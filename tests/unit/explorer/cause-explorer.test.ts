import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinRecordsOf } from '$lib/causes/join-records';
import type { CauseAnswerer } from '$lib/explorer/cause-answer';
import { CauseAnswers } from '$lib/explorer/cause-answers';
import { causeOpeningOf } from '$lib/explorer/cause-opening';
import { spokenAnswer } from '$lib/explorer/cause-spoken';
import { causeOpening } from '$lib/explorer/cause-state';
import { CauseExplorer, type LayOut } from '$lib/explorer/causes.svelte';
import type { Graph } from '$lib/graph/graph';
import { causeNodes } from '$lib/pages/cause-pages';
import { causeQuestion } from '$lib/pages/causes-page';
import { chainPicture } from '$lib/picture/chain-layout';
import { edge, madeGraph, node } from '../graph/made-graph';
import { anyId, graph } from './bohemia';

/** Answers as a worker does: later, and with what can be sent from one thread to another. */
function answererOf(answers: CauseAnswers): CauseAnswerer {
	const said = <Value>(value: Value): Promise<Value> => Promise.resolve(structuredClone(value));
	return {
		accounts: () => said(answers.accounts()),
		read: (search) => said(answers.read(search)),
		answer: (state) => said(answers.answer(state)),
		outline: (state, cited, origin) => said(answers.outline(state, cited, origin))
	};
}

/** A page of causes as a reader has it; `search`: what its address says by now. */
function opened(of: Graph, id: string, layOut = laidOut): { explorer: CauseExplorer; search: () => string } {
	let search = '';
	const i = of.index(id);
	const records = joinRecordsOf(of);
	const opening = causeOpeningOf(of, records, i, causeQuestion(of, i));
	const answers = new CauseAnswers(of, records, opening.subject, causeOpening(opening.show, opening.panel));
	const first = answers.answer(answers.atOpening);
	const workers = { answerer: answererOf(answers), layOut };
	const explorer = new CauseExplorer(opening, answers.accounts(), first, workers, (next) => (search = next));
	return { explorer, search: () => search };
}
const laidOut: LayOut = (plan) => Promise.resolve(chainPicture(plan, { steps: 0 }));

const targets = causeNodes(graph).map((i) => graph.nodes.ids[i]!);
const deed = fc.record({
	what: fc.constantFrom('from', 'through', 'without', 'chain', 'back', 'sure', 'show', 'reveal', 'select', 'decide'),
	any: anyId,
	number: fc.nat({ max: 4 })
});

async function does(explorer: CauseExplorer, what: string, any: string, number: number): Promise<void> {
	const others = explorer.answer.others.map(({ id }) => id);
	const on = others[number % Math.max(1, others.length)] ?? any;
	if (what === 'from') await explorer.from(number ? on : null);
	else if (what === 'through') await explorer.through(number ? on : null);
	else if (what === 'without') await explorer.without(number ? [on] : []);
	else if (what === 'chain') await explorer.chainNumber(number);
	else if (what === 'back') await explorer.back(number);
	else if (what === 'sure') await explorer.set({ sure: number % 2 ? 'established' : 'any' });
	else if (what === 'show') await explorer.show(number % 2 ? 'effects' : 'causes');
	else if (what === 'reveal') await explorer.reveal([any]);
	else if (what === 'select') await explorer.select(on);
	else await explorer.decide(on, number % 2 ? 'all' : 'any');
}

test('whatever a reader does, the picture shows the plan, the chain lies in it, and another browser draws the same from the address', async () => {
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...targets), fc.array(deed, { maxLength: 6 }), async (target, deeds) => {
			const { explorer, search } = opened(graph, target);
			for (const { what, any, number } of deeds) await does(explorer, what, any, number);
			const shown = explorer.picture.cards.map(({ id }) => id).sort();
			expect(shown).toEqual(explorer.answer.plan.cards.map(({ id }) => id).sort());
			expect(explorer.working).toBe(false);
			for (const id of explorer.chain?.cards ?? []) expect(shown).toContain(id);
			for (const { id } of explorer.butFor?.without ?? []) expect(explorer.marks.struck).toContain(id);
			expect(explorer.answer.counts.shown).toBeLessThanOrEqual(explorer.answer.counts.of);
			const other = opened(graph, target).explorer;
			await other.read(search());
			expect(other.state).toEqual(explorer.state);
			expect(other.answer).toEqual(explorer.answer);
			expect(other.picture).toEqual(explorer.picture);
		}),
		{ numRuns: 60 }
	);
});

test('Escape backs out of one thing at a time until nothing is set', async () => {
	const { explorer, search } = opened(
		graph,
		targets.find((id) => opened(graph, id).explorer.answer.others.length > 1)!
	);
	const [one, two] = explorer.answer.others.map(({ id }) => id);
	await explorer.through(one!);
	await explorer.without([two!]);
	await explorer.select(one!);
	let steps = 0;
	for (let backs = explorer.escape(); backs; backs = explorer.escape()) {
		await backs;
		steps++;
	}
	expect(steps).toBe(3);
	expect(search()).toBe('');
});

/* Either the storm or the treason opens the gate; the march needs the gate. */
const siege = madeGraph({
	nodes: [
		node('storm', { label: 'A storm', as: 'the storm' }),
		node('treason', { label: 'Treason' }),
		node('gate', { label: 'The gate opens', as: 'the open gate' }),
		node('fall', { label: 'The city falls', as: 'the fall of the city' })
	],
	edges: [edge('storm', 'causes', 'gate'), edge('treason', 'causes', 'gate'), edge('gate', 'causes', 'fall')]
});

describe('but for', () => {
	test('a card is struck, what falls with it is named, and one sentence says what is left', async () => {
		const { explorer, search } = opened(siege, 'fall');
		await explorer.without(['gate']);
		expect(search()).toBe('?without=gate');
		expect(explorer.marks.struck).toEqual(new Set(['gate']));
		expect(explorer.marks.fallen).toEqual(new Set(['fall']));
		expect(explorer.butFor?.sentence).toBe(
			'In this graph, without the open gate, the fall of the city loses its support in every reading; of the one cause recorded for it none is left, and 2 of 2 routes are lost.'
		);
		expect(explorer.butFor?.lone.map(({ id }) => id)).toEqual(['fall']);
	});

	test('where the graph leaves it open the reader decides, and can go back to what it says', async () => {
		const { explorer, search } = opened(siege, 'fall');
		await explorer.without(['storm']);
		expect(explorer.butFor?.verdict).toBe('some');
		expect(explorer.butFor?.open.map(({ id, turning }) => [id, turning])).toEqual([['gate', true]]);
		expect(explorer.marks.fallen).toEqual(new Set());
		await explorer.decide('gate', 'all');
		expect(search()).toBe('?without=storm&read=gate:all');
		expect(explorer.butFor?.verdict).toBe('every');
		expect(explorer.butFor?.sentence).toMatch(/^In your reading of this graph, without the storm/);
		expect(explorer.marks.fallen).toEqual(new Set(['gate', 'fall']));
		await explorer.decide('gate', 'any');
		expect(explorer.butFor?.verdict).toBe('none');
		expect(explorer.butFor?.stands?.cards).toEqual(['treason', 'gate', 'fall']);
		await explorer.undecide();
		expect(explorer.butFor?.verdict).toBe('some');
	});

	test('several things taken away at once are asked about together', async () => {
		const { explorer } = opened(siege, 'fall');
		await explorer.tell('cuts');
		expect(explorer.answer.cuts?.sets?.map((set) => set.map(({ id }) => id))).toEqual([['gate'], ['storm', 'treason']]);
		await explorer.without(['storm', 'treason']);
		expect(explorer.butFor?.verdict).toBe('every');
		expect(explorer.marks.fallen).toEqual(new Set(['gate', 'fall']));
		expect(explorer.butFor?.sentence).toContain('without the storm and “Treason”');
	});
});

test('the spine names what every route passes', async () => {
	const { explorer } = opened(siege, 'fall');
	await explorer.tell('spine');
	expect(explorer.answer.spine?.stops.map(({ id }) => id)).toEqual(['gate', 'fall']);
	expect(explorer.picture.cards.filter(({ gate }) => gate).map(({ id }) => id)).toEqual(['gate']);
});

describe('what is shown', () => {
	test('stays until the answer is there, and an answer to an old question is dropped', async () => {
		const { explorer } = opened(siege, 'fall');
		const before = explorer.answer;
		const [early, late] = [explorer.without(['storm']), explorer.without(['gate'])];
		expect(explorer.state.without).toEqual(['gate']);
		expect(explorer.answer).toBe(before);
		await early;
		expect(explorer.answer.state.without).not.toEqual(['storm']);
		await late;
		expect(explorer.butFor?.without.map(({ id }) => id)).toEqual(['gate']);
	});

	test('is the picture of the last question, whichever was laid out last', async () => {
		const waiting: (() => void)[] = [];
		const slow: LayOut = (plan) => new Promise((done) => waiting.push(() => done(chainPicture(plan, { steps: 0 }))));
		const { explorer } = opened(siege, 'fall', slow);
		const opening = explorer.picture;
		const first = explorer.back(1);
		await expect.poll(() => waiting.length).toBe(1);
		expect(explorer.working).toBe(true);
		expect(explorer.picture).toBe(opening);
		const second = explorer.back(9);
		await second;
		expect(explorer.picture).toBe(opening);
		expect(explorer.working).toBe(false);
		waiting.forEach((lay) => lay());
		await first;
		expect(explorer.picture).toBe(opening);
	});

	test('is said in one short sentence', async () => {
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...targets), fc.array(deed, { maxLength: 4 }), async (target, deeds) => {
				const { explorer } = opened(graph, target);
				for (const { what, any, number } of deeds) await does(explorer, what, any, number);
				const { shown, of } = explorer.answer.counts;
				const said = spokenAnswer(explorer.answer, `${shown} of ${of} cards`);
				expect(said.length).toBeGreaterThan(10);
				expect(said.length).toBeLessThanOrEqual(120);
			}),
			{ numRuns: 40 }
		);
	});
});

test('the outline says each statement and event with its own address, and the same as Markdown', async () => {
	const { explorer } = opened(siege, 'fall');
	const bare = await explorer.outline({}, 'https://example.org');
	expect(bare.edges.length).toBeGreaterThan(0);
	const [edge = ''] = bare.edges;
	const cited = { [edge]: [{ id: 'annals', text: 'The annals', at: 'p. 3' }] };
	const outline = await explorer.outline(cited, 'https://example.org');
	const sentences = outline.paragraphs.flatMap((paragraph) => paragraph.sentences);
	expect(new Set(sentences.flatMap(({ cites }) => cites))).toEqual(new Set([1]));
	expect(outline.bibliography).toEqual([{ number: 1, text: 'The annals' }]);
	for (const { href } of sentences) expect(outline.markdown).toContain(`(https://example.org${href})`);
});
