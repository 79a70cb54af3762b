import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromLensSearch, toLensSearch } from '$lib/explorer/lens-address';
import { lensKey, spokenLens } from '$lib/explorer/lens-keys';
import { LENS_OPENING, type LensKnown } from '$lib/explorer/lens-state';
import { LensExplorer } from '$lib/explorer/lens.svelte';
import { leadersOf } from '$lib/motives/leaders';
import { lensOf } from '$lib/motives/lens';
import { lensPicture } from '$lib/picture/lens-layout';
import { lensPlan } from '$lib/picture/lens-plan';
import { openGraph } from '$lib/server/open-graph';

const graph = openGraph('tests/fixtures/bohemia').graph!;
const pictures = leadersOf(graph).map(({ actor }) => lensPicture(lensPlan(graph, lensOf(graph, actor), new Set())));
const [picture] = pictures as [(typeof pictures)[0]];
const known: LensKnown = {
	nodes: new Set([...picture.pills, ...picture.decisions].map(({ id }) => id).concat('a,b', '김일성', 'x%2Cy')),
	edges: new Set(picture.links.map(({ id }) => id))
};
const params = (search: string) => new URLSearchParams(search);

test('every state has its address, and comes back from it', () => {
	const orNull = (ids: ReadonlySet<string>) => fc.option(fc.constantFrom(...ids), { nil: null });
	const states = fc.record({
		sel: orNull(known.nodes),
		open: orNull(known.edges),
		view: fc.constantFrom('picture' as const, 'table' as const)
	});
	fc.assert(
		fc.property(states, (state) => {
			expect(fromLensSearch(known, params(toLensSearch(state)))).toEqual({ state, dropped: [] });
		})
	);
	expect(toLensSearch(LENS_OPENING)).toBe('');
});

test('what is not of this actor is dropped and named; nothing throws', () => {
	expect(fromLensSearch(known, params('?sel=nobody&open=nothing&view=film'))).toEqual({
		state: LENS_OPENING,
		dropped: ['nobody', 'nothing']
	});
	fc.assert(
		fc.property(fc.webQueryParameters(), (text) => {
			const { state } = fromLensSearch(known, params(`sel=${text}`));
			expect(state.sel === null || known.nodes.has(state.sel)).toBe(true);
		})
	);
});

test('a reader goes nearer and steps back one thing at a time, each with its address', () => {
	const steps: string[] = [];
	const explorer = new LensExplorer(known, (search) => steps.push(search));
	const [sel, edge] = [picture.pills[0]!.id, picture.links[0]!.id];
	explorer.turn();
	explorer.select(sel);
	explorer.open(edge);
	expect(explorer.state).toEqual({ sel, open: edge, view: 'table' });
	expect([explorer.escape(), explorer.escape(), explorer.escape(), explorer.escape()]).toEqual([
		true,
		true,
		true,
		false
	]);
	expect(explorer.state).toEqual(LENS_OPENING);
	expect(steps).toHaveLength(6);
	for (const search of steps) {
		const other = new LensExplorer(known, () => undefined);
		other.read(params(search));
		expect(toLensSearch(other.state)).toBe(search);
	}
	explorer.select(sel);
	explorer.select(sel);
	expect(explorer.state.sel).toBeNull();
});

test('arrows reach every motive, decision and outcome; [ and ] follow the statements', () => {
	for (const each of pictures) {
		const boxes = [...each.pills, ...each.decisions, ...each.outcomes].map(({ id }) => id);
		const reached = new Set([lensKey(each, null, 'Home')!]);
		for (const id of reached)
			for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) reached.add(lensKey(each, id, key)!);
		expect([...reached].sort()).toEqual([...boxes].sort());
		for (const { from, to } of each.links) {
			const effects = new Set<string>();
			let came: string | null = null;
			for (let step = 0; step < each.links.length + 1; step++) effects.add((came = lensKey(each, from, ']', came)!));
			expect(effects).toContain(to);
			expect(each.links.some((link) => link.to === to && link.from === lensKey(each, to, '['))).toBe(true);
		}
		for (const id of boxes) expect(spokenLens(each, id)).toMatch(/\. \d+ statements? in.*, \d+ out\.$/);
	}
	expect(lensKey(picture, null, 'x')).toBeNull();
	expect(lensKey(picture, null, 'ArrowDown')).toBe(lensKey(picture, null, 'Home'));
	expect(spokenLens(picture, 'nobody')).toBe('');
});
