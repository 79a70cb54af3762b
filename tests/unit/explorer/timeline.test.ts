import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinRecordsOf } from '$lib/causes/join-records';
import { causeChoice } from '$lib/explorer/cause-choice';
import { causeOpening } from '$lib/explorer/cause-state';
import { fromTimelineSearch, toTimelineSearch } from '$lib/explorer/timeline-address';
import { timelineAccount } from '$lib/explorer/timeline-chain';
import { timelineOpeningOf } from '$lib/explorer/timeline-opening';
import { TimelineExplorer } from '$lib/explorer/timeline.svelte';
import { LINKS, SCALES, TIMELINE_OPENING, TIME_VIEWS, type TimelineState } from '$lib/explorer/timeline-state';
import { outcomeQuestions } from '$lib/pages/timeline-page';
import { LANE_WAYS } from '$lib/picture/timeline-lanes';
import { graphOf, node } from '../picture/made-graph';
import { graph } from './bohemia';

const records = joinRecordsOf(graph);
const opening = timelineOpeningOf(graph, records, outcomeQuestions(graph));
const orNull = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { nil: null });
const anyId = fc.constantFrom(...graph.nodes.ids);
const anyState: fc.Arbitrary<TimelineState> = fc.record({
	view: fc.constantFrom(...TIME_VIEWS),
	sel: orNull(anyId),
	span: orNull(
		fc
			.tuple(fc.integer({ min: -30_000, max: 30_000 }), fc.integer({ min: 1, max: 300 }))
			.map(([from, months]) => [from, from + months] as const)
	),
	scale: fc.constantFrom(...SCALES),
	links: fc.constantFrom(...LINKS),
	lanes: orNull(fc.constantFrom(...LANE_WAYS)),
	noKinds: fc.shuffledSubarray([...graph.vocabulary.kinds.keys()]),
	cause: orNull(anyId),
	nth: fc.nat(998)
});

/** An explorer and the addresses that it went to. */
function explore() {
	const went: string[] = [];
	const explorer = new TimelineExplorer(graph, records, opening, (search, how) => went.push(`${how} ${search}`));
	return { explorer, went };
}

describe('the address', () => {
	test('keeps every state', () => {
		fc.assert(
			fc.property(anyState, (state) => {
				const search = toTimelineSearch(state);
				expect(fromTimelineSearch(graph, new URLSearchParams(search))).toEqual({ state, dropped: [] });
			}),
			{ numRuns: 500 }
		);
	});

	test('never throws, and tells what is not there', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const { state } = fromTimelineSearch(graph, new URLSearchParams(text));
				expect(toTimelineSearch(state)).toBe(toTimelineSearch({ ...state }));
			})
		);
		const { state, dropped } = fromTimelineSearch(graph, new URLSearchParams('sel=nobody&cause=%E0%A4&t=1950..1'));
		expect(state).toEqual(TIMELINE_OPENING);
		expect(dropped).toHaveLength(2);
		expect(dropped[0]).toBe('nobody');
	});

	test('of the opening is empty', () => {
		expect(toTimelineSearch(TIMELINE_OPENING)).toBe('');
	});
});

describe('the opening', () => {
	test('is what the browser makes of it', () => {
		const { explorer } = explore();
		expect(explorer.picture).toEqual(opening.picture);
		expect(explorer.rows).toEqual(opening.rows);
		expect(explorer.counts).toEqual(opening.counts);
		expect(JSON.parse(JSON.stringify(opening.picture))).toEqual(opening.picture);
	});

	test('marks the outcome of the first question, and the chain that its page of causes tells', () => {
		const [question] = outcomeQuestions(graph);
		expect(opening.outcome?.id).toBe(question?.id);
		const account = timelineAccount(graph, records);
		const author = question!.chain.map((id) => graph.index(id));
		const told = causeChoice(account, graph.index(question!.id), causeOpening('causes'), author).chain;
		expect(opening.chain).toEqual(told?.nodes.map((i) => graph.nodes.ids[i]));
		const named = new Set(opening.picture.named.map(({ item }) => item.id));
		const dated = opening.chain.filter((id) => graph.nodes.when[graph.index(id)] !== null);
		expect(dated.filter((id) => !named.has(id))).toEqual([]);
		expect(opening.picture.named.filter(({ main }) => main).map(({ item }) => item.id)).toEqual([question?.id]);
	});

	test('has every dated event, condition and motive in its table', () => {
		const timed = graph.nodes.ids.filter(
			(_, i) => ['event', 'motive'].includes(graph.familyOf(i)) && graph.nodes.when[i] !== null
		);
		expect(opening.rows.map(({ id }) => id).sort()).toEqual([...timed].sort());
		expect(opening.counts.dated + opening.counts.undated).toBe(
			graph.nodes.ids.filter((_, i) => ['event', 'motive'].includes(graph.familyOf(i))).length
		);
	});

	test('of a graph without dates is empty, and says how many have none', () => {
		const bare = graphOf([node('one event Something'), node('two event Something else')], []);
		const empty = timelineOpeningOf(bare, joinRecordsOf(bare), outcomeQuestions(bare));
		expect(empty.picture.items).toEqual([]);
		expect(empty.counts).toEqual({ named: 0, shown: 0, dated: 0, undated: 2 });
		expect(empty.histogram).toBeNull();
	});
});

describe('a reader', () => {
	test('narrows the time, names more of it, and comes back to the same picture', () => {
		const { explorer, went } = explore();
		const before = explorer.picture;
		explorer.narrow(1619 * 12, 1620 * 12, 'push');
		expect(went.at(-1)).toBe('push ?t=1619-01..1619-12');
		const shown = explorer.shown.map(({ id }) => id);
		expect(shown.length).toBeLessThan(before.items.length);
		const { histogram } = explorer;
		explorer.narrow(histogram!.start, histogram!.end, 'push');
		expect(explorer.state.span).toBeNull();
		expect(explorer.picture).toEqual(before);
	});

	test('leaves out a kind and takes it back', () => {
		const { explorer } = explore();
		const [kind] = explorer.kinds;
		explorer.toggleKind(kind!.id);
		expect(explorer.shown.length).toBe(explorer.items.length - kind!.count);
		explorer.toggleKind(kind!.id);
		expect(explorer.shown.length).toBe(explorer.items.length);
	});

	test('reaches every item by arrows alone, from wherever the keyboard stands', () => {
		const { explorer } = explore();
		const seen = new Set([explorer.plan.items[0]!.id]);
		for (const id of seen)
			for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
				const next = explorer.walk(id, key);
				if (next !== null) seen.add(next);
			}
		expect(seen.size).toBe(explorer.shown.length);
	});

	test('follows the chain by [ and ], and time by comma and full stop', () => {
		const { explorer } = explore();
		const [first, second] = explorer.chainIds;
		expect(explorer.walk(first!, ']')).toBe(second);
		expect(explorer.walk(second!, '[')).toBe(first);
		let at: string | null = explorer.plan.items[0]!.id;
		let steps = 0;
		for (; at !== null; steps++) at = explorer.walk(at, '.');
		expect(steps).toBe(explorer.shown.length);
		expect(explorer.walk(first!, 'x')).toBeNull();
		expect(explorer.walk('nobody', '.')).toBeNull();
	});

	test('reads a card: its causes and effects are those of the graph', () => {
		const { explorer } = explore();
		const id = opening.outcome!.id;
		explorer.select(id);
		const i = graph.index(id);
		const causal = (edges: readonly number[]) =>
			edges.filter((e) => graph.isCausal(e) !== null).map((e) => graph.edgeIdOf(e));
		expect(explorer.card?.causes.map(({ edge }) => edge).sort()).toEqual(causal(graph.into(i)).sort());
		expect(explorer.card?.effects.map(({ edge }) => edge).sort()).toEqual(causal(graph.outOf(i)).sort());
		expect(explorer.card?.onChain?.number).toBe(explorer.card?.onChain?.of);
		expect(explorer.spoken(id)).toMatch(/cause.*effect/);
	});

	test('selects without moving anything', () => {
		const { explorer } = explore();
		const before = explorer.picture;
		explorer.select(opening.rows[3]!.id);
		expect(explorer.picture).toEqual(before);
		expect(explorer.nearArcs.every(({ link }) => !before.arcs.some((arc) => arc.link.id === link.id))).toBe(true);
	});

	test('backs out of one thing at a time', () => {
		const { explorer } = explore();
		explorer.read(new URLSearchParams(`sel=${opening.rows[0]!.id}&t=1600-01..1630-12`));
		expect(explorer.escape()).toBe(true);
		expect(explorer.state).toMatchObject({ sel: null, span: [1600 * 12, 1631 * 12] });
		expect(explorer.escape()).toBe(true);
		expect(explorer.state).toEqual(TIMELINE_OPENING);
		expect(explorer.escape()).toBe(false);
	});

	test('zooms in to more names and out to the same picture', () => {
		const { explorer } = explore();
		const before = explorer.picture;
		while (explorer.zoom(1));
		expect(explorer.picture.named.length).toBeGreaterThan(before.named.length);
		expect(explorer.picture.scale.days).toEqual(before.scale.days);
		expect(explorer.zoom(null)).toBe(true);
		expect(explorer.picture).toEqual(before);
	});

	test('takes the table along, guarded, in the order it has', () => {
		const { explorer } = explore();
		explorer.sortBy('label');
		const lines = explorer.csv.trimEnd().split('\r\n');
		expect(lines).toHaveLength(opening.rows.length + 1);
		const labels = explorer.rows.map(({ label }) => label);
		expect(labels).toEqual([...labels].sort(new Intl.Collator('en', { numeric: true }).compare));
		explorer.sortBy('label');
		expect(explorer.sort.down).toBe(true);
	});
});
