import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromCauseSearch, toCauseSearch } from '$lib/explorer/cause-address';
import { causeOpening, MOST_WITHOUT, PANELS, SURES, type CauseState } from '$lib/explorer/cause-state';
import { madeGraph, edge, node } from '../graph/made-graph';
import { anyId, graph } from './bohemia';

const opening = causeOpening('causes');
const paramsOf = (search: string) => new URL(`/causes/x/${search}`, 'https://example.org').searchParams;
const read = (search: string, of = graph) => fromCauseSearch(of, paramsOf(search), opening);

const accounts = graph.nodes.ids.filter((_, i) => graph.familyOf(i) === 'account');
const edges = Array.from({ length: graph.edgeCount }, (_, e) => graph.edgeIdOf(e));
const orNull = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { nil: null });
const ids = (maxLength: number) => fc.uniqueArray(anyId, { maxLength });
const anyState: fc.Arbitrary<CauseState> = fc.record({
	show: fc.constantFrom('causes', 'effects'),
	back: orNull(fc.integer({ min: 1, max: 30 })),
	from: orNull(anyId),
	via: orNull(anyId),
	without: ids(MOST_WITHOUT),
	read: ids(4).map((some) => new Map(some.map((id, k) => [id, k % 2 ? ('any' as const) : ('all' as const)]))),
	sure: fc.constantFrom(...SURES),
	account: accounts.length ? orNull(fc.constantFrom(...accounts)) : fc.constant(null),
	nth: fc.integer({ min: 0, max: 40 }),
	sel: orNull(anyId),
	open: orNull(fc.constantFrom(...edges)),
	add: ids(6),
	panel: fc.constantFrom(...PANELS)
});

test('the opening needs no query, and no query is the opening', () => {
	expect(toCauseSearch(opening, opening)).toBe('');
	expect(read('')).toEqual({ state: opening, dropped: [] });
	const effects = causeOpening('effects');
	expect(fromCauseSearch(graph, paramsOf(''), effects).state).toEqual(effects);
});

test('any state comes back from its address, and has the same address again', () => {
	fc.assert(
		fc.property(anyState, fc.constantFrom('causes' as const, 'effects' as const), (state, show) => {
			const search = toCauseSearch(state, causeOpening(show));
			const back = fromCauseSearch(graph, paramsOf(search), causeOpening(show));
			expect(back).toEqual({ state, dropped: [] });
			expect(toCauseSearch(back.state, causeOpening(show))).toBe(search);
		}),
		{ numRuns: 500 }
	);
});

test('ids may hold the marks that part them', () => {
	const odd = madeGraph({ nodes: [node('a,b'), node('c~d:e'), node('100%')], edges: [edge('a,b', 'causes', 'c~d:e')] });
	const state: CauseState = {
		...opening,
		add: ['a,b', '100%'],
		without: ['c~d:e', 'a,b'],
		read: new Map([['c~d:e', 'all']])
	};
	expect(read(toCauseSearch(state, opening), odd)).toEqual({ state, dropped: [] });
});

test('what the graph does not know is dropped and named, and nothing is ever thrown', () => {
	const known = graph.nodes.ids[0]!;
	const { state, dropped } = read(
		`?from=nobody&without=${known}~nothing&read=${known}:all,ghost:any,${known}:maybe&back=0`
	);
	expect(state.from).toBeNull();
	expect(state.without).toEqual([known]);
	expect([...state.read]).toEqual([[known, 'all']]);
	expect(state.back).toBeNull();
	expect(dropped).toEqual(['ghost:any', `${known}:maybe`, 'nobody', 'nothing']);
	fc.assert(
		fc.property(fc.string(), fc.string(), (key, text) => void read(`?${key}=${text}&read=${text}&without=${text}`))
	);
});
