import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromSearch, toSearch } from '$lib/explorer/address';
import { MOST_WAYS, NO_STEPS, OPENING, type ExploreState } from '$lib/explorer/explore-state';
import { monthText, readMonth } from '$lib/explorer/months';
import { madeGraph, node } from '../graph/made-graph';
import { anyState, graph } from './bohemia';

/** As a browser would hand the query back. */
const paramsOf = (search: string) => new URL(`/explore/${search}`, 'https://example.org').searchParams;
const read = (search: string) => fromSearch(graph, paramsOf(search));

test('the opening needs no query, and no query is the opening', () => {
	expect(toSearch(OPENING)).toBe('');
	expect(read('')).toEqual({ state: OPENING, dropped: [] });
});

test('any state comes back from its address, and has the same address again', () => {
	fc.assert(
		fc.property(anyState, (state) => {
			const search = toSearch(state);
			const back = read(search);
			expect(back).toEqual({ state, dropped: [] });
			expect(toSearch(back.state)).toBe(search);
		}),
		{ numRuns: 500 }
	);
});

test('an address can be read by people', () => {
	const state: ExploreState = {
		...OPENING,
		sel: ['thurn', 'ferdinand'],
		noKinds: ['crown'],
		span: [1618 * 12 + 4, 1620 * 12 + 11],
		map: { ...NO_STEPS, hidden: ['matthias'], at: new Map([['thurn', { x: 10, y: -4, side: 'left' }]]) }
	};
	expect(toSearch(state)).toBe('?sel=thurn~ferdinand&no-kind=crown&t=1618-05..1620-11&hide=matthias&at=thurn:10:-4:l');
});

test('ids with marks of the address in them come back', () => {
	const odd = ['a,b', 'a b', 'c:d', 'é', '100%', '%2C', 'a+b', "o'k", '?&=#', '한', 'a~b'];
	const other = madeGraph({ nodes: odd.map((id) => node(id)) });
	const any = fc.constantFrom(...odd);
	const some = fc.uniqueArray(any, { maxLength: odd.length });
	fc.assert(
		fc.property(some, some, any, (added, hidden, id) => {
			const at = new Map([[id, { x: 1, y: 2, side: 'above' as const }]]);
			const way = { from: id, to: odd.find((one) => one !== id)!, nth: 0, without: [] };
			const map = { ...NO_STEPS, added, hidden, at, focus: { id, depth: 2 } };
			const state: ExploreState = { ...OPENING, sel: added.slice(0, 2), way, map };
			expect(fromSearch(other, paramsOf(toSearch(state)))).toEqual({ state, dropped: [] });
		})
	);
});

describe('what an address names that is not in the graph', () => {
	test('is dropped and listed once, wherever it stands', () => {
		const { state, dropped } = read(
			'?view=globe&sel=thurn~nobody&open=no-edge&fan=thurn~nowhere&no-kind=crown,robot&no-rel=cause,magic&no-sure=certain' +
				'&account=no-school&add=nobody,prague&hide=gone&pin=lost&focus=blurred&path=thurn~unreached&without=hated&at=moved:1:2:b,prague:3:4:a'
		);
		expect(state).toEqual({
			...OPENING,
			sel: ['thurn'],
			noKinds: ['crown'],
			noFamilies: ['cause'],
			map: { ...NO_STEPS, added: ['prague'], at: new Map([['prague', { x: 3, y: 4, side: 'above' }]]) }
		});
		expect([...dropped].sort()).toEqual(
			[
				...['nobody', 'no-edge', 'nowhere', 'robot', 'magic', 'certain', 'no-school', 'gone', 'lost', 'blurred'],
				...['unreached', 'hated', 'moved']
			].sort()
		);
	});

	test('is a statement too whose event does not stand behind its edge', () => {
		const e = Array.from({ length: graph.edgeCount }, (_, at) => at).find((at) => graph.edges.events.has(at))!;
		const id = graph.edgeIdOf(e);
		const event = graph.nodes.ids[graph.edges.events.get(e)![0]!]!;
		expect(read(`?open=${id}~${event}`).state.open).toBe(`${id}~${event}`);
		for (const open of [`${id}~thurn`, `${id}~`, `${id}x`, `~${event}`, event])
			expect(read(`?open=${open}`)).toEqual({ state: OPENING, dropped: [open] });
	});

	test('is an account that is none', () => {
		expect(read('?account=thurn')).toEqual({ state: OPENING, dropped: ['thurn'] });
	});
});

test('a pair is the same in any order', () => {
	expect(read('?fan=thurn~ferdinand').state.fan).toBe('ferdinand~thurn');
});

test('how deep and how far to look is kept within what can be answered', () => {
	const asked = (way: string) => read(`?path=thurn~ferdinand&way=${way}`).state.way?.nth;
	expect(['1', '7', '0', '-3', 'x', '2.9'].map(asked)).toEqual([0, 6, 0, 0, 0, 1]);
	expect(['1e99', 'Infinity', '999999999999'].map(asked)).toEqual([MOST_WAYS - 1, MOST_WAYS - 1, MOST_WAYS - 1]);
	const depth = (text: string) => read(`?focus=thurn&depth=${text}`).state.map.focus?.depth;
	expect(['1', '3', '0', '99', '-1', 'deep'].map(depth)).toEqual([1, 3, 1, 3, 1, 1]);
});

test('a span that is none is all times', () => {
	for (const t of ['', '..', '1618', '1618-13..1619-01', '1619-01..1618-01', '1618-01..', 'x..y'])
		expect(read(`?t=${t}`).state.span, t).toBeNull();
	expect(read('?t=1618-05..1618-05').state.span).toEqual([1618 * 12 + 4, 1618 * 12 + 5]);
});

test('a month is written and read the same, before year 1 too', () => {
	fc.assert(
		fc.property(fc.integer({ min: -60_000_000, max: 60_000_000 }), (month) => {
			expect(readMonth(monthText(month))).toBe(month);
		})
	);
});

test('no text in the place of any value is an error, and what is kept of it is sound', () => {
	const keys = ['view', 'sel', 'open', 'fan', 'no-kind', 'no-rel', 'no-sure', 'account', 't', 'add', 'hide', 'pin'];
	const key = fc.constantFrom(...keys, 'focus', 'depth', 'path', 'way', 'without', 'at', '__proto__');
	const piece = fc.oneof(
		fc.constantFrom('thurn', 'ferdinand', 'no-one', '~', ',', ':', '..', '%', '%ZZ', '%257E', '-0', '1e9', '\n', '\0'),
		fc.constantFrom('toString', 'constructor', '\uD800', '1618-05', 'thurn:-0:5:b', 'cause', 'crown'),
		fc.string({ unit: 'binary', maxLength: 8 })
	);
	const value = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
	fc.assert(
		fc.property(fc.array(fc.tuple(key, value), { maxLength: 8 }), (pairs) => {
			const search = toSearch(fromSearch(graph, new URLSearchParams(pairs)).state);
			const again = read(search);
			expect(again.dropped).toEqual([]);
			expect(toSearch(again.state)).toBe(search);
		}),
		{ numRuns: Number(process.env['FUZZ_RUNS'] ?? 1000) }
	);
});
