import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Explorer } from '$lib/explorer/explorer.svelte';
import { NO_STEPS } from '$lib/explorer/explore-state';
import { broughtBack, filtersSet, NO_FILTERS } from '$lib/explorer/filters-set';
import { inView, passer, type Filters } from '$lib/explorer/in-view';
import { legendOf } from '$lib/explorer/legend';
import { firstDay } from '$lib/explorer/months';
import { filterEdges } from '$lib/graph/filter';
import { CERTAINTIES, RELATION_FAMILIES } from '$lib/graph/vocabulary';
import { pairsOf, statementsOf } from '$lib/picture/pairs';
import { date, edge, madeGraph } from '../graph/made-graph';
import { anyFilters, arrange, base, graph, planOf } from './bohemia';

const names = graph.nodes.ids.filter((_, i) => !['source', 'account'].includes(graph.familyOf(i)));
const wide = planOf(names);
const everyEdge = Array.from({ length: graph.edgeCount }, (_, e) => e);
const opened = () => new Explorer(graph, wide, () => undefined, arrange);
const pairKey = (a: string, b: string) => [a, b].sort().join(' ');

test('the map and its table hold the same, in 100 random states of the filters', () => {
	const kept = new Set<number>();
	fc.assert(
		fc.property(anyFilters, fc.subarray(names, { maxLength: 20 }), (filters, hidden) => {
			const explorer = opened();
			for (const id of hidden) explorer.hide(id);
			explorer.filter(filters);
			const { picture, rows, counts } = explorer;
			const marks = picture.marks.map(({ id }) => id);
			expect(new Set(marks)).toEqual(explorer.view.shown);
			expect([marks.length, rows.length]).toEqual([counts.names, counts.statements]);
			for (const { from, to } of rows) {
				expect(marks).toContain(from.id);
				expect(marks).toContain(to.id);
			}
			const lines = picture.lines.map(({ from, to, more }) => `${pairKey(from, to)} ${more + 1}`);
			const edges = rows.map(({ edge }) => graph.edgeIndex(edge));
			const pairs = new Map<string, number>();
			for (const e of edges) {
				const [from, to] = [graph.nodes.ids[graph.edges.from[e]!]!, graph.nodes.ids[graph.edges.to[e]!]!];
				const key = pairKey(from, to);
				if (from !== to) pairs.set(key, (pairs.get(key) ?? 0) + statementsOf(graph, e));
			}
			expect([...lines].sort()).toEqual([...pairs].map(([key, count]) => `${key} ${count}`).sort());
			kept.add(rows.length);
		}),
		{ numRuns: 100 }
	);
	expect(kept.size).toBeGreaterThan(20);
});

test('filters move nothing, and without them the very picture is back', () => {
	const explorer = opened();
	const before = JSON.stringify(explorer.picture);
	const places = new Map(explorer.picture.marks.map((mark) => [mark.id, mark]));
	fc.assert(
		fc.property(anyFilters, (filters) => {
			explorer.filter(filters);
			for (const mark of explorer.picture.marks) expect(mark).toEqual(places.get(mark.id));
			explorer.filter(NO_FILTERS);
			expect(JSON.stringify(explorer.picture)).toBe(before);
		}),
		{ numRuns: 15 }
	);
});

test('what passes is what the index of the core finds', () => {
	fc.assert(
		fc.property(anyFilters, fc.integer({ min: 0, max: 2 }), (some, sureness) => {
			const filters: Filters = { ...some, noSure: CERTAINTIES.slice(sureness + 1) };
			const { noKinds, noFamilies, span, account } = filters;
			const found = filterEdges(graph, {
				kinds: graph.kinds.map(({ id }) => id).filter((id) => !noKinds.includes(id)),
				families: RELATION_FAMILIES.filter((family) => !noFamilies.includes(family)),
				certainty: CERTAINTIES[sureness]!,
				...(span ? { from: firstDay(span[0]), to: firstDay(span[1]) - 1 } : {}),
				...(account === null ? {} : { account })
			});
			expect(everyEdge.filter(passer(graph, filters))).toEqual([...found].sort((a, b) => a - b));
		}),
		{ numRuns: 300 }
	);
});

test('a span keeps what lasted on any of its days, the first and the last included', () => {
	const may = 1618 * 12 + 4;
	const passes = (when: string | null) => {
		const made = madeGraph({ edges: [edge('thurn', 'met', 'slavata', { when: when === null ? null : date(when) })] });
		return passer(made, { ...NO_FILTERS, span: [may, may + 1] })(0);
	};
	expect(['1618-04-30', '1618-05-01', '1618-05-31', '1618-06-01'].map(passes)).toEqual([false, true, true, false]);
	expect(['1617/1618-05-01', '1618-05-31/1619', '1610/1620', '../1618-04', null].map(passes)).toEqual([
		true,
		true,
		true,
		false,
		true
	]);
});

test('a name is shown as long as a line is left to it', () => {
	const left = fc.tuple(anyFilters, fc.subarray(names, { maxLength: 60 }));
	fc.assert(
		fc.property(left, ([filters, hidden]) => {
			const { among, edges, shown, names: there } = inView(graph, names, { ...NO_STEPS, hidden }, filters);
			const tied = (id: string, some: readonly number[]) =>
				some.some((e) => [graph.edges.from[e], graph.edges.to[e]].includes(graph.index(id)));
			for (const id of there)
				if (tied(id, among)) expect(shown.has(id), id).toBe(tied(id, edges));
				else expect(shown.has(id), id).toBe(!filters.noKinds.includes(graph.nodeAt(graph.index(id)).kind));
		}),
		{ numRuns: 50 }
	);
});

describe('what is near one name', () => {
	const among = inView(graph, names, NO_STEPS, NO_FILTERS).among;
	const near = (depth: number) =>
		inView(graph, names, { ...NO_STEPS, focus: { id: 'thurn', depth } }, NO_FILTERS).names;

	test('is one line away, or as many as are asked for', () => {
		const ends = among
			.map((e) => [graph.nodes.ids[graph.edges.from[e]!]!, graph.nodes.ids[graph.edges.to[e]!]!])
			.filter((pair) => pair.includes('thurn'));
		expect([...near(1)].sort()).toEqual([...new Set(ends.flat())].sort());
		expect(near(2).length).toBeGreaterThan(near(1).length);
		expect(near(2)).toEqual(expect.arrayContaining([...near(1)]));
	});

	test('is not reached through what is hidden, and is all where the name itself is hidden', () => {
		const [first] = near(1).filter((id) => id !== 'thurn');
		const hidden = near(1).filter((id) => id !== 'thurn' && id !== first);
		const focus = { id: 'thurn', depth: 1 };
		expect(inView(graph, names, { ...NO_STEPS, hidden, focus }, NO_FILTERS).names.length).toBe(2);
		const alone = inView(graph, names, { ...NO_STEPS, hidden: ['thurn'], focus }, NO_FILTERS).names;
		expect(alone).toEqual(names.filter((id) => id !== 'thurn'));
	});
});

test('a name without any line is shown until its kind is left out', () => {
	const lone = names.find((id) => inView(graph, ['thurn', id], NO_STEPS, NO_FILTERS).among.length === 0)!;
	const shown = (filters: Partial<Filters>) =>
		inView(graph, ['thurn', lone], NO_STEPS, { ...NO_FILTERS, ...filters }).shown.has(lone);
	expect(shown({ noFamilies: RELATION_FAMILIES })).toBe(true);
	expect(shown({ noKinds: [graph.kindOf(graph.index(lone)).id] })).toBe(false);
});

test('each filter is told by itself, with what it alone keeps away', () => {
	fc.assert(
		fc.property(anyFilters, (filters) => {
			const { among, edges } = inView(graph, names, NO_STEPS, filters);
			const set = filtersSet(graph, filters);
			const { noKinds, noFamilies, noSure, account, span } = filters;
			const alone = Number(account !== null) + Number(span !== null);
			expect(set).toHaveLength(noKinds.length + noFamilies.length + noSure.length + alone);
			for (const filter of set) {
				expect(filter.words).not.toMatch(/null|undefined/);
				expect(filtersSet(graph, filter.rest).map(({ id }) => id)).toEqual(
					set.map(({ id }) => id).filter((id) => id !== filter.id)
				);
				const back = broughtBack(graph, among, filter);
				expect(back).toBe(inView(graph, names, NO_STEPS, filter.rest).edges.length);
				expect(back).toBeGreaterThanOrEqual(edges.length);
			}
		}),
		{ numRuns: 100 }
	);
});

describe('the legend', () => {
	test('counts all that is on the map, whatever is filtered', () => {
		fc.assert(
			fc.property(anyFilters, (filters) => {
				const view = inView(graph, base.ids, NO_STEPS, filters);
				const legend = legendOf(graph, view, filters);
				const sum = (rows: readonly { readonly count: number }[]) => rows.reduce((all, { count }) => all + count, 0);
				expect(sum(legend.kinds)).toBe(base.ids.length);
				expect([sum(legend.families), sum(legend.certainties)]).toEqual([view.among.length, view.among.length]);
				for (const { id, shown } of legend.kinds) expect(shown).toBe(!filters.noKinds.includes(id));
				for (const { id, shown } of legend.families) expect(shown).toBe(!filters.noFamilies.includes(id));
				for (const { id, shown } of legend.certainties) expect(shown).toBe(!filters.noSure.includes(id));
			}),
			{ numRuns: 50 }
		);
	});

	test('counts what the records say', () => {
		const view = inView(graph, names, NO_STEPS, NO_FILTERS);
		const legend = legendOf(graph, view, NO_FILTERS);
		for (const { id, count } of legend.kinds)
			expect(count, id).toBe(names.filter((name) => graph.nodeAt(graph.index(name)).kind === id).length);
		for (const { id, count } of legend.certainties)
			expect(count, id).toBe(view.among.filter((e) => graph.edgeAt(e).certainty === id).length);
		for (const { id, count } of legend.accounts)
			expect(count, id).toBe(inView(graph, names, NO_STEPS, { ...NO_FILTERS, account: id }).edges.length);
		expect(legend.accounts.length).toBeGreaterThan(1);
	});
});

test('a bundle is one line of the picture', () => {
	const explorer = opened();
	expect(explorer.picture.lines).toHaveLength(pairsOf(graph, explorer.view.edges).length);
});
