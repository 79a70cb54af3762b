import { expect, test } from 'vitest';
import { closePage, useBrowser } from './browser';
import { byDegree, pageKinds, siteSkeleton } from './page-kinds';

const site = useBrowser();
const withoutScript = { javaScriptEnabled: false };

test('without script every page reads, and the busiest node shows all its statements', async () => {
	const graph = await siteSkeleton(site.origin);
	const busiest = byDegree(graph)[0] ?? 0;
	const kinds = await pageKinds(site.origin);
	const path = kinds.get(graph.familyOf(busiest)) ?? '/';
	const page = await site.open(path, withoutScript);
	const links = new Set(
		await page.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
	);
	const edges = [...graph.outOf(busiest), ...graph.into(busiest)].map(
		(e) => `/edges/${encodeURIComponent(graph.edgeIdOf(e))}/`
	);
	expect(edges.filter((edge) => !links.has(edge))).toEqual([]);
	expect(await page.locator('svg.picture a').count()).toBeGreaterThan(1);
	await closePage(page);
});

test('without script the search is a link to every index, and an index is a list of all its pages', async () => {
	const graph = await siteSkeleton(site.origin);
	const page = await site.open('/', withoutScript);
	const all = await page.locator('#all a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
	for (const folder of new Set(Array.from({ length: graph.nodeCount }, (_, i) => graph.kindOf(i).folder)))
		expect(all).toContain(`/${folder}/`);
	expect(await page.locator('[data-search] a[href="#all"]').first().isVisible()).toBe(true);
	await closePage(page);
	const folder = graph.kindOf(0).folder;
	const index = await site.open(`/${folder}/`, withoutScript);
	const members = Array.from({ length: graph.nodeCount }, (_, i) => i).filter((i) => graph.kindOf(i).folder === folder);
	expect(await index.locator('tbody tr').count()).toBe(members.length);
	await closePage(index);
});
