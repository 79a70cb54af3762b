import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { hingeCauses } from '$lib/motives/hinge-causes';
import { leadersOf } from '$lib/motives/leaders';
import { lensOf } from '$lib/motives/lens';
import { sumsOf } from '$lib/motives/sums';
import { hasLeaderPage, leaderAddress } from '$lib/pages/leader-address';
import { leaderNodes, leaderPage } from '$lib/pages/leader-page';
import { leaderLinks } from '$lib/pages/leader-words';
import { leaderZooms } from '$lib/pages/leader-zoom';
import { leadersPage, leadersSums } from '$lib/pages/leaders-page';
import { openGraph } from '$lib/server/open-graph';

const GRAPHS = ['graph', 'tests/fixtures/bohemia'].map((path) => openGraph(path).graph!);
const LEADERS = GRAPHS.flatMap((graph) =>
	leadersOf(graph).map(({ actor }) => ({
		graph,
		actor,
		id: graph.nodes.ids[actor]!,
		lens: lensOf(graph, actor),
		page: leaderPage(graph, actor)
	}))
);
const numbers = (text: string) => [...text.matchAll(/\d+/g)].map(Number);

describe('the page of every leader of both graphs', () => {
	test('counts in its answer what the graph holds, and nothing else', () => {
		for (const { graph, id, lens, page } of LEADERS) {
			const text = page.answer.map((part) => (part.href ? '' : part.text)).join('');
			const own = new Set(lens.decisions.map(({ decision }) => decision));
			const feeds = lens.motives.map(
				({ moved, heldBack }) =>
					new Set([...moved, ...heldBack].map((e) => graph.edges.to[e]!).filter((to) => own.has(to))).size
			);
			const most = feeds.filter((count) => count > 0).sort((a, b) => b - a);
			const silent = lens.decisions.filter((decision) => decision.silent).length;
			const all = lens.decisions.length;
			const [motives, decisions] = [lens.motives.length, all];
			const expected = [
				...(motives ? [motives] : []),
				...(decisions ? [decisions] : []),
				...(most.length ? [most[0]!, all] : []),
				...(most.length > 1 ? [most[1]!] : []),
				...(silent === 0 || motives === 0 || all === 1 ? [] : silent === all ? [all] : [silent, all])
			];
			const named = text.replace(graph.nodes.as[lens.actor] ?? graph.nodes.labels[lens.actor]!, '');
			expect(numbers(named), `${id}: ${text}`).toEqual(expected);
			expect(text).toMatch(/^In this graph /);
			for (const { href } of page.answer) if (href) expect([...leaderNodes(page).values()]).toContain(href);
		}
	});
	test('lists every motive, decision, pressure and outside cause', () => {
		for (const { graph, id, lens, page } of LEADERS) {
			const ids = (nodes: readonly number[]) => nodes.map((node) => graph.nodes.ids[node]!);
			const edges = (some: readonly number[]) => some.map((e) => graph.edgeIdOf(e));
			expect(
				page.groups.flatMap(({ motives }) => motives.map(({ link }) => link.id)),
				id
			).toEqual(ids(lens.motives.map(({ motive }) => motive)));
			expect(page.decisions.map(({ link }) => link.id)).toEqual(ids(lens.decisions.map(({ decision }) => decision)));
			expect(page.pressures.map((one) => one.id)).toEqual(edges(lens.pressures.map(({ edge }) => edge)));
			expect(page.outside.flatMap(({ items }) => items.map((item) => item.id))).toEqual(
				edges(lens.decisions.flatMap(({ outside }) => outside))
			);
			expect(page.rows.map((row) => row.id)).toEqual([
				...new Set(edges(lens.decisions.flatMap(({ inside, cameOfIt }) => [...inside, ...cameOfIt])))
			]);
		}
	});
	test('has a bar for every recorded cause, on its side and as sure as it is', () => {
		for (const { graph, id, lens, page } of LEADERS) {
			const sums = sumsOf(graph, lens);
			expect(page.sums === null, id).toBe(sums.decisions.length === 0);
			const rows = page.sums?.groups.flatMap((group) => group.rows) ?? [];
			expect(rows.map(({ link }) => link.id)).toEqual(sums.rows.map(({ cause }) => graph.nodes.ids[cause]!));
			for (const [at, row] of rows.entries())
				for (const [column, cell] of row.cells.entries()) {
					const edges = sums.rows[at]!.cells[column]!;
					expect(cell.map((bar) => bar.id)).toEqual(edges.map((e) => graph.edgeIdOf(e)));
					for (const [k, bar] of cell.entries()) {
						expect(bar.against).toBe(graph.isCausal(edges[k]!) === 'against');
						expect(bar.certainty).toBe(graph.edgeAt(edges[k]!).certainty);
					}
				}
		}
	});
	test('draws each change of mind with exactly its recorded causes', () => {
		let hinges = 0;
		for (const { graph, actor, page } of LEADERS) {
			const own = graph.nodeAt(actor).hinges;
			expect(page.hinges.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
			for (const [k, hinge] of own.entries()) {
				hinges++;
				expect(page.hinges[k]!.because.map(({ id }) => id)).toEqual(
					hingeCauses(graph, hinge).map((e) => graph.edgeIdOf(e))
				);
			}
		}
		expect(hinges).toBeGreaterThan(2);
	});
	test('zooms into each motive and decision with all its statements, each source numbered and listed', () => {
		for (const { graph, actor, id, lens, page } of LEADERS) {
			const zooms = leaderZooms(graph, actor);
			expect(Object.keys(zooms).sort(), id).toEqual([...leaderNodes(page).keys()].sort());
			const said = (node: number) =>
				zooms[graph.nodes.ids[node]!]!.parts.flatMap(({ items }) => items.map((item) => item.id));
			const edges = (some: readonly number[]) => some.map((e) => graph.edgeIdOf(e)).sort();
			for (const { motive, shapedBy, endedBy, moved, heldBack } of lens.motives)
				expect(said(motive).sort()).toEqual(edges([...shapedBy, ...endedBy, ...moved, ...heldBack]));
			for (const { decision, inside, outside, cameOfIt } of lens.decisions)
				expect(said(decision).sort()).toEqual(edges([...inside, ...outside, ...cameOfIt]));
			for (const zoom of Object.values(zooms)) {
				const listed = new Set(zoom.sources.map(({ number }) => number));
				for (const { items } of zoom.parts)
					for (const item of items) {
						expect(page.edges).toContain(item.id);
						expect(
							item.parts.some(({ text }) => /^it$/i.test(text)),
							JSON.stringify(item.parts)
						).toBe(true);
						for (const { number } of item.sources) expect(listed).toContain(number);
					}
			}
		}
	});
	test('is light: what the browser is given of it, compressed, is under 40 kB', () => {
		for (const { id, page } of LEADERS) expect(gzipSync(JSON.stringify(page)).length, id).toBeLessThan(40_000);
	});
});

test('the index names every actor who holds or decides, and says so where there is none', () => {
	for (const graph of GRAPHS) {
		const rows = leadersPage(graph);
		expect(rows.map(({ link, motives, decisions }) => [link.id, motives, decisions])).toEqual(
			leadersOf(graph).map(({ actor, motives, decisions }) => [graph.nodes.ids[actor]!, motives, decisions])
		);
		const held = new Set(
			Array.from({ length: graph.edgeCount }, (_, e) => e)
				.filter((e) => graph.relationOf(e).role === 'held-by')
				.map((e) => graph.edges.to[e]!)
		);
		const decided = new Set(
			rows.flatMap(({ link }) => lensOf(graph, graph.index(link.id)).decisions.map((d) => d.decision))
		);
		expect(numbers(leadersSums(graph))).toEqual([rows.length, held.size, decided.size]);
		for (const { kinds, motives } of rows) expect(numbers(kinds).reduce((sum, count) => sum + count, 0)).toBe(motives);
	}
	expect(leadersPage(openGraph('tests/fixtures/plain').graph!)).toEqual([]);
});

test('only actors with motives or decisions have such a page, and their own pages lead to it', () => {
	const graph = GRAPHS[0]!;
	const { actor } = leadersOf(graph)[0]!;
	expect(hasLeaderPage(graph, actor)).toBe(true);
	expect(leaderLinks(graph, actor)).toMatchObject([{ href: leaderAddress(graph, actor) }]);
	const event = graph.nodes.ids.findIndex((_, i) => graph.familyOf(i) === 'event');
	expect(hasLeaderPage(graph, event)).toBe(false);
	expect(leaderLinks(graph, event)).toEqual([]);
});
