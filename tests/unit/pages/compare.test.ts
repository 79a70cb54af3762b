import { describe, expect, test } from 'vitest';
import { fromCompact, toCompact } from '$lib/graph/compact';
import { compareChoice } from '$lib/explorer/compare-choice';
import { mirrorKey, mirrorStops, spokenStop } from '$lib/explorer/compare-keys';
import { leadersOf } from '$lib/motives/leaders';
import { lensOf } from '$lib/motives/lens';
import { pairOf } from '$lib/motives/pair';
import { canonicalPair, compareHref, mainPairs, namedPairs } from '$lib/pages/compare-pairs';
import { actorChoices, comparePage } from '$lib/pages/compare-page';
import { homePage } from '$lib/pages/home-page';
import { openGraph } from '$lib/server/open-graph';

const GRAPHS = ['graph', 'tests/fixtures/bohemia'].map((path) => ({ path, graph: openGraph(path).graph! }));

describe.each(GRAPHS)('in $path', ({ graph }) => {
	const pages = namedPairs(graph).map(({ a, b }) => ({ a, b, page: comparePage(graph, a, b) }));
	const actor = (i: number) => graph.nodes.ids[i]!;

	test('the pairs built ahead are those of the front page, each once', () => {
		const named = homePage(graph).leaders.map(({ link }) => link.id);
		const said = namedPairs(graph).map(({ a, b }) => [actor(a), actor(b)].sort().join(' '));
		const wanted = named.flatMap((one, k) => named.slice(k + 1).map((other) => [one, other].sort().join(' ')));
		expect(said.sort()).toEqual(wanted.sort());
		const moments = mainPairs(graph, 6).map((pair) => pair.moments);
		expect(moments).toEqual([...moments].sort((one, other) => other - one));
	});

	test('the line under the names is counted', () => {
		for (const { a, b, page } of pages) {
			const { relations, moments } = pairOf(graph, a, b);
			const [relationWords, momentWords] = page.line.split(', ');
			expect(relationWords).toBe(`${relations.length} ${relations.length === 1 ? 'relation' : 'relations'}`);
			expect(momentWords).toBe(`${moments.length} shared ${moments.length === 1 ? 'moment' : 'moments'}`);
			expect(page.line.endsWith('in this graph')).toBe(true);
			expect(page.a.says).toBe(
				`${page.picture.of.a} ${page.picture.of.a === 1 ? 'motive' : 'motives'}, ${decisions(a)} ${decisions(a) === 1 ? 'decision' : 'decisions'}`
			);
		}
		function decisions(who: number): number {
			return leadersOf(graph).find((leader) => leader.actor === who)!.decisions;
		}
	});

	test('every difference is counted from the records', () => {
		for (const { a, b, page } of pages) {
			const row = (label: string) => page.differences.find((each) => each.label.startsWith(label));
			for (const [side, who] of [
				['a', a],
				['b', b]
			] as const) {
				const lens = lensOf(graph, who);
				const inside = lens.decisions.flatMap((decision) => decision.inside).map((e) => graph.edgeAt(e));
				const against = inside.filter((edge) => graph.vocabulary.relations.get(edge.relation)!.causal === 'against');
				const counts = inside.length
					? `${inside.length - against.length} for, ${against.length} against`
					: 'none recorded';
				expect(row('Motives for and against')?.[side].text).toBe(counts);
				const work = lens.motives.flatMap(({ moved, heldBack }) => [...moved, ...heldBack]);
				const sure = (certainty: string) => work.filter((e) => graph.edgeAt(e).certainty === certainty).length;
				const said = row('How sure')?.[side].text ?? '';
				for (const certainty of ['established', 'probable', 'disputed'])
					expect(Number(new RegExp(`(\\d+) ${certainty}`).exec(said)?.[1] ?? 0)).toBe(sure(certainty));
				expect(row('Decisions')?.[side].text).toBe(
					lens.decisions.length ? String(lens.decisions.length) : 'none recorded'
				);
			}
			expect(page.differences.filter(({ label }) => label.endsWith('in most statements'))).toHaveLength(
				pairOf(graph, a, b).groups.length
			);
		}
	});

	test('the table holds every moment, and every line of the picture is in it', () => {
		for (const { a, b, page } of pages) {
			const pair = pairOf(graph, a, b);
			expect(page.lists.moments).toHaveLength(pair.moments.length);
			const rows = new Set(page.lists.lines.map(({ key }) => key));
			expect(rows.size).toBe(page.lists.lines.length);
			for (const link of page.picture.links) expect(rows).toContain(`${link.side} ${link.id}`);
			const named = new Set([
				...page.lists.lines.map(({ side, motive }) => `${side} ${motive.id}`),
				...page.lists.idle.map(({ side, motive }) => `${side} ${motive.id}`)
			]);
			expect(named.size).toBe(pair.a.motives.length + pair.b.motives.length);
			const hidden = pair.a.motives.length + pair.b.motives.length - page.picture.pills.length;
			const told = page.more.filter(({ text }) => text.includes('motive')).map(({ text }) => Number.parseInt(text));
			expect(told.reduce((sum, n) => sum + n, 0)).toBe(hidden);
		}
	});

	test('a browser makes the same page from the skeleton', () => {
		const skeleton = fromCompact(JSON.parse(JSON.stringify(toCompact(graph))));
		for (const { a, b, page } of pages.slice(0, 6)) expect(comparePage(skeleton, a, b)).toEqual(page);
		expect(actorChoices(skeleton, true)).toEqual(actorChoices(graph, true));
	});

	test('the same one twice, and two with nothing between them, are said in plain words', () => {
		const [first] = leadersOf(graph);
		const twice = comparePage(graph, first!.actor, first!.actor);
		expect(twice.notes.join()).toContain('Choose another name');
		expect(twice.picture.moments).toEqual([]);
		expect(twice.differences).toEqual([]);
		const apart = pages.find(({ page }) => page.lists.moments.length === 0);
		expect(apart?.page.notes.join()).toContain('nothing joins');
		const silent = actorChoices(graph, true).find(({ leads }) => !leads)!;
		const page = comparePage(graph, first!.actor, graph.index(silent.id));
		expect(page.notes.join()).toContain(`No motive of ${silent.label} is recorded`);
	});

	test('the choices are every actor, those with motives or decisions first', () => {
		const choices = actorChoices(graph, true);
		const actors = graph.nodes.ids.filter((_, i) => graph.familyOf(i) === 'actor');
		expect(choices.map(({ id }) => id).sort()).toEqual([...actors].sort());
		const leading = leadersOf(graph).length;
		expect(choices.findIndex(({ leads }) => !leads)).toBe(leading);
		expect(actorChoices(graph, false)).toEqual(choices.slice(0, leading));
	});

	test('both orders of two have one address for search engines', () => {
		for (const { a, b, page } of pages) {
			expect(comparePage(graph, b, a).canonical).toBe(page.canonical);
			expect(canonicalPair(graph, { a: b, b: a })).toEqual(canonicalPair(graph, { a, b }));
		}
		expect(compareHref('a b', 'c', 'd~e')).toBe('/compare/a%20b/c/?sel=d~e');
	});

	test('everything that is drawn can be chosen, and rests on statements', () => {
		const { a, b, page } = pages.find((each) => each.page.picture.links.length > 2)!;
		const pair = pairOf(graph, a, b);
		for (const moment of page.picture.moments)
			for (const id of moment.ids) {
				const choice = compareChoice(graph, pair, id);
				expect(choice?.selected).toBe(moment.id);
				const lines = page.picture.links.filter(({ to }) => to === moment.id).map((link) => link.id);
				expect(choice?.statements.map(({ edge }) => edge)).toEqual(expect.arrayContaining(lines));
			}
		for (const pill of page.picture.pills) expect(compareChoice(graph, pair, pill.id)?.selected).toBe(pill.id);
		for (const link of page.picture.links) expect(compareChoice(graph, pair, link.id)?.open).toBe(link.id);
		expect(compareChoice(graph, pair, 'no-such-thing')).toBeNull();
	});

	test('the arrows reach everything, and a bracket follows a line', () => {
		const { page } = pages.find((each) => each.page.picture.links.length > 2)!;
		const stops = mirrorStops(page.picture);
		const reached = new Set<string>();
		const open = [mirrorKey(page.picture, null, 'ArrowDown', null)!];
		while (open.length > 0) {
			const at = open.pop()!;
			if (reached.has(at)) continue;
			reached.add(at);
			for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
				const next = mirrorKey(page.picture, at, key, null);
				if (next !== null) open.push(next);
			}
		}
		expect(reached.size).toBe(stops.length);
		const [link] = page.picture.links;
		const motive = `${link!.side} ${link!.from}`;
		const ahead = mirrorKey(page.picture, motive, ']', null)!;
		expect(page.picture.links.map(({ to }) => `moment ${to}`)).toContain(ahead);
		expect(spokenStop(page.picture, ahead)).toMatch(/\d+ lines?\. \d+ of \d+\.$/);
		expect(mirrorKey(page.picture, motive, 'x', null)).toBeNull();
	});
});
