import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../../src/lib/graph/address';
import type { Graph } from '../../src/lib/graph/graph';
import { FAMILIES } from '../../src/lib/graph/vocabulary';
import { openingPlan } from '../../src/lib/picture/map-plan';
import { openGraph } from '../../src/lib/server/open-graph';
import { closePage, useBrowser } from '../e2e/browser';
import { pageKinds, siteSkeleton } from '../e2e/page-kinds';
import { CopiedCheckout } from './copied-checkout';

/** Another graph, whose every kind, subtype, relation and name is otherwise, shown by the same code. */

const copy = new CopiedCheckout('tests/fixtures/bohemia');
const site = useBrowser();
let served: Awaited<ReturnType<CopiedCheckout['serve']>>;
let graph: Graph;

beforeAll(async () => {
	expect((await copy.build()).code).toBe(0);
	served = await copy.serve();
	graph = await siteSkeleton(served.origin);
});

afterAll(async () => {
	await served.stop();
	copy.remove();
});

/** What a reader sees of a page, without marks and numbers of its making. */
const words = (html: string): string =>
	html
		.replace(/<(script|style)\b.*?<\/\1>/gs, ' ')
		.replace(/<[^>]+>/g, ' ')
		.replace(/&#39;|&quot;|&amp;/g, ' ')
		.replace(/\s+/g, ' ');

async function page(path: string): Promise<string> {
	const response = await fetch(served.origin + path);
	expect(response.status, path).toBe(200);
	return response.text();
}

test('every kind of page stands, and speaks the words of this graph', async () => {
	const kinds = await pageKinds(served.origin);
	for (const path of kinds.values()) expect(words(await page(path)), path).toContain(graph.about.title);
	for (const family of FAMILIES) {
		const index = [...graph.nodes.ids.keys()].find((i) => graph.familyOf(i) === family);
		if (index === undefined) continue;
		const text = words(await page(addressOf(graph, index)));
		expect(text).toContain(graph.nodes.labels[index]);
		expect(text).toContain(graph.kindOf(index).label);
	}
	const busiest = kinds.get('actor') ?? '';
	const html = await page(busiest);
	const spoken = graph.relations.filter(({ label }) => words(html).includes(label));
	expect(spoken.length).toBeGreaterThan(1);
});

/** The heading over what any page rests on, whatever a graph calls its books. */
const INTERFACE = ['Sources'];

test('no page has a name, a kind or a relation of the shipped graph that is not its own too', async () => {
	const shipped = openGraph('graph').graph!;
	const own = new Set([...graph.kinds, ...graph.relations].map(({ label }) => label.toLowerCase()));
	const foreign = [
		...shipped.nodes.labels.filter((_, i) => ['actor', 'place'].includes(shipped.familyOf(i))),
		...shipped.kinds.map(({ plural }) => plural)
	].filter((label) => label.length > 4 && !own.has(label.toLowerCase()) && !graph.nodes.labels.includes(label));
	expect(foreign.length).toBeGreaterThan(50);
	const ours = [...graph.kinds.map(({ plural }) => plural), ...INTERFACE];
	for (const path of [...(await pageKinds(served.origin)).values(), '/explore/']) {
		const text = words(await page(path));
		const found = foreign.filter((label) => !ours.includes(label) && text.includes(label));
		expect(found, path).toEqual([]);
	}
});

test('no file of its own graph is missing: each name has its page', async () => {
	for (const i of graph.nodes.ids.keys()) await page(addressOf(graph, i));
});

test('it has the same kinds of page as the shipped graph', async () => {
	expect([...(await pageKinds(served.origin)).keys()]).toEqual([...(await pageKinds(site.origin)).keys()]);
});

test('every kind of page opens without a fault, and its map answers with the kinds of this graph', async () => {
	const kinds = (await pageKinds(served.origin)).set('explore', '/explore/');
	for (const [kind, path] of kinds) {
		const opened = await site.open(served.origin + path);
		expect(await opened.locator('h1').count(), kind).toBe(1);
		if (kind === 'explore') {
			const ready = opened.locator('.explore [role=status]').filter({ hasText: 'The map is ready' });
			await ready.waitFor({ state: 'attached' });
			const names = openingPlan(openGraph('tests/fixtures/bohemia').graph!).ids;
			const plurals = new Set(names.map((id) => graph.kindOf(graph.index(id)).plural));
			const rows = await opened.locator('.rail .label').allTextContents();
			expect(rows).toEqual(expect.arrayContaining([...plurals]));
		}
		expect(opened.faults, kind).toEqual({ violations: [], errors: [], outside: [] });
		await closePage(opened);
	}
});
