import { describe, expect, test } from 'vitest';
import { edgeAddressOf } from '$lib/graph/address';
import { edgePage } from '$lib/pages/edge-page';
import { entityPage, type EntityPage } from '$lib/pages/entity';
import { foldersOf } from '$lib/pages/folders';
import { homePage } from '$lib/pages/home-page';
import { indexPage } from '$lib/pages/index-page';
import { relationLists } from '$lib/pages/statements-page';
import { openGraph } from '$lib/server/open-graph';

/** A graph with its own kinds and relations: what holds for its pages holds whatever a graph is about. */
const { graph } = openGraph('tests/fixtures/bohemia');
if (!graph) throw new Error('The fixture is refused.');
const nodes = graph.nodes.ids.map((id, index) => ({ id, index, page: entityPage(graph, index) }));
const edges = Array.from({ length: graph.edgeCount }, (_, e) => ({ e, page: edgePage(graph, e) }));
const pageOf = (wanted: (node: (typeof nodes)[number]) => boolean) => nodes.filter(wanted).map(({ page }) => page);

function statementsOn({ sections }: EntityPage): Set<string> {
	const found = new Set<string>();
	for (const section of sections) {
		if (section.type === 'rows') for (const { rows } of section.groups) for (const { href } of rows) found.add(href);
		if (section.type === 'sentences') for (const { href } of section.items) found.add(href);
	}
	return found;
}

describe('the pages of a whole graph', () => {
	test('show every statement of a node on its page', () => {
		for (const { index, page, id } of nodes) {
			const shown = statementsOn(page);
			const missing = [...graph.outOf(index), ...graph.into(index)]
				.map((e) => edgeAddressOf(graph, e))
				.filter((href) => !shown.has(href));
			expect(missing, id).toEqual([]);
		}
	});
	test('list a source for every raised number', () => {
		for (const { id, page } of [...nodes, ...edges.map(({ e, page }) => ({ id: graph.edgeIdOf(e), page }))]) {
			const listed = new Set(page.sources.map(({ number }) => number));
			const raised = [...JSON.stringify(page).matchAll(/"sources":\[((?:\{"number":\d+\},?)+)\]/g)].flatMap(
				([, marks = '']) => [...marks.matchAll(/\d+/g)].map(Number)
			);
			expect(
				raised.filter((number) => !listed.has(number)),
				id
			).toEqual([]);
		}
	});
	test('say nothing but plain data, so that a page is the same made twice', () => {
		for (const { index, page } of nodes) expect(JSON.stringify(entityPage(graph, index))).toBe(JSON.stringify(page));
		for (const { page } of nodes) expect(structuredClone(page)).toEqual(page);
	});
	test('speak in the words of the graph alone', () => {
		const all = JSON.stringify([
			nodes,
			edges,
			homePage(graph),
			foldersOf(graph).map((folder) => indexPage(graph, folder)),
			relationLists(graph)
		]);
		expect(all).not.toMatch(/korea|stalin|pyongyang/i);
		expect(foldersOf(graph).map(({ title }) => title)).toContain('Happenings');
	});
});

describe('the parts that a kind has of its own', () => {
	test('what did not happen is asked "Why not?" first', () => {
		const pages = pageOf(
			({ page, index }) => !page.node.happened && graph.into(index).some((e) => graph.isCausal(e) === 'against')
		);
		expect(pages.length).toBeGreaterThan(0);
		for (const page of pages) expect(page.sections.map(({ title }) => title)).toContain('Why not?');
	});
	test('a misconception strikes its claims through and names what refutes it', () => {
		const pages = pageOf(({ page }) => page.isWrong);
		expect(pages.length).toBeGreaterThan(0);
		for (const page of pages) {
			expect(page.sections[0]?.type).toBe('wrong');
			expect(page.sections.some(({ title }) => title.startsWith('What refutes it'))).toBe(true);
		}
	});
	test('an interpretation says what it asserts, with the statements themselves', () => {
		const pages = pageOf(({ index, page }) => graph.familyOf(index) === 'account' && !page.isWrong);
		expect(
			pages.some(({ sections }) =>
				sections.some((section) => section.type === 'stance' && section.stance === 'asserts')
			)
		).toBe(true);
	});
	test('a needed cause says who says so on the page of its effect', () => {
		const needed = edges.filter(({ page }) => page.needs.length > 0);
		expect(needed.length).toBeGreaterThan(0);
		for (const { e, page } of needed) {
			expect(page.needs[0]?.words).toMatch(/without it, not$/);
			const effect = nodes[graph.edges.to[e] as number]?.page;
			const said = effect?.sections.flatMap((section) => (section.type === 'sentences' ? section.items : []));
			expect(said?.find(({ href }) => href === edgeAddressOf(graph, e))?.needs).toHaveLength(page.needs.length);
		}
	});
	test('an act is told on the page of the event in which it was done', () => {
		const acts = edges.filter(({ page }) => page.events.length > 0);
		expect(acts.length).toBeGreaterThan(0);
		for (const { e, page } of acts)
			for (const { id } of page.events) {
				const sections = nodes[graph.index(id)]?.page.sections;
				const said = sections?.flatMap((section) =>
					section.type === 'sentences' && section.id === 'acts' ? section.items : []
				);
				expect(said?.map(({ href }) => href)).toContain(edgeAddressOf(graph, e));
			}
	});
	test('a pair with two statements is listed under the name of the other, in time order', () => {
		const pairs = nodes.flatMap(({ page }) => page.pairs);
		expect(pairs.length).toBeGreaterThan(0);
		for (const { statements } of pairs) {
			expect(statements.length).toBeGreaterThan(1);
			expect(statements.map(({ first }) => first)).toEqual(statements.map(({ first }) => first).sort((a, b) => a - b));
		}
	});
});

describe('the strip of years', () => {
	const strips = nodes.flatMap(({ page }) => page.strip ?? []);
	test('is there for whatever has two dated things beside it', () => expect(strips.length).toBeGreaterThan(5));
	test('runs from left to right, and every name ends within it', () => {
		for (const { marks, width } of strips) {
			expect(marks.map(({ x }) => x)).toEqual(marks.map(({ x }) => x).sort((a, b) => a - b));
			for (const mark of marks) expect(mark.x).toBeLessThan(width);
		}
	});
	test('lets no stem cross a name: a later mark under a name has a lower name', () => {
		for (const { marks } of strips)
			for (const [k, mark] of marks.entries())
				for (const later of marks.slice(k + 1))
					if (later.x < mark.x + 8 * mark.label.length * 0.6) expect(later.y).toBeGreaterThan(mark.y);
	});
});
