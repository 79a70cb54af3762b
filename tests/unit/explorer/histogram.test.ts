import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histogramOf } from '$lib/explorer/histogram';
import { firstDay, monthOf } from '$lib/explorer/months';
import { OPEN_END, OPEN_START } from '$lib/graph/days';
import { date, edge, madeGraph, arrows } from '../graph/made-graph';
import { graph } from './bohemia';

const all = Array.from({ length: graph.edgeCount }, (_, e) => e);
const month = (year: number, number: number) => year * 12 + number - 1;
const dated = (...texts: (string | null)[]) =>
	madeGraph({
		edges: texts.map((text, k) =>
			edge('thurn', 'met', 'slavata', { id: `e${k}`, when: text === null ? null : date(text) })
		)
	});
const of = (made: ReturnType<typeof dated>, span: readonly [number, number] | null = null) =>
	histogramOf(
		made,
		Array.from({ length: made.edgeCount }, (_, e) => e),
		span
	);

test('every dated statement is in one bar, that of the month in which it began', () => {
	const { bars, start, end } = histogramOf(graph, all, null)!;
	const begun = all
		.map((e) => (graph.edges.first[e] === OPEN_START ? graph.edges.last[e]! : graph.edges.first[e]!))
		.filter((day) => day !== OPEN_END);
	expect(begun.length).toBeGreaterThan(20);
	expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(begun.length);
	for (const { month: from, months, count } of bars)
		expect(count).toBe(begun.filter((day) => day >= firstDay(from) && day < firstDay(from + months)).length);
	expect([bars[0]!.month, start % 12, end % 12]).toEqual([start, 0, 0]);
});

test('without dates there is none, nor with one month only', () => {
	expect(histogramOf(graph, [], null)).toBeNull();
	expect(of(arrows([['a', 'b']]))).toBeNull();
	expect(of(dated(null, '1618-05-23', '1618-05-01'))).toBeNull();
	expect(of(dated(null, '1618-05-23', '1618-06'))?.bars.map(({ count }) => count)).toEqual([0, 2, 0, 0]);
});

test('what has no known beginning counts where it ends', () => {
	expect(of(dated('../1619-02', '1620-11'))?.bars.map(({ count }) => count)).toEqual([1, 0, 0, 0, 0, 0, 0, 1]);
});

test('its bars are never too many, however long the time, and the years are whole', () => {
	const years = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -9999, max: 9999 }));
	const text = (year: number) => (year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0'));
	fc.assert(
		fc.property(years, ([one, other]) => {
			fc.pre(one !== other);
			const { bars, start, end, from, to } = of(dated(text(one), text(other)))!;
			expect(bars.length).toBeLessThanOrEqual(96);
			expect([start, end, from, to]).toEqual([Math.min(one, other) * 12, (Math.max(one, other) + 1) * 12, start, end]);
		})
	);
});

test('what the reader chose is kept within it, and is at least a month', () => {
	const made = dated('1618-05-23', '1620-11-08');
	const chosen = (from: number, to: number) => {
		const { from: first, to: last } = of(made, [from, to])!;
		return [first, last];
	};
	expect(chosen(month(1618, 5), month(1619, 2))).toEqual([month(1618, 5), month(1619, 2)]);
	expect(chosen(month(1500, 1), month(1700, 1))).toEqual([month(1618, 1), month(1621, 1)]);
	expect(chosen(month(1400, 1), month(1401, 1))).toEqual([month(1618, 1), month(1618, 2)]);
	expect(chosen(month(1800, 1), month(1801, 1))).toEqual([month(1620, 12), month(1621, 1)]);
});

test('a month begins on its first day, before year 1 too', () => {
	fc.assert(
		fc.property(fc.integer({ min: -60_000, max: 60_000 }), (number) => {
			expect(monthOf(firstDay(number))).toBe(number);
			expect(monthOf(firstDay(number) - 1)).toBe(number - 1);
		})
	);
	expect([monthOf(OPEN_START), monthOf(OPEN_END)]).toEqual([null, null]);
});
