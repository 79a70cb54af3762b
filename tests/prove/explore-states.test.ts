import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { checkPage } from '../e2e/axe';
import { closePage, useBrowser } from '../e2e/browser';
import { siteSkeleton } from '../e2e/page-kinds';

/** The map in twelve states, in both themes, wide and narrow: axe finds nothing, nothing scrolls sideways, no policy is broken. */

const site = useBrowser();
const graph = await siteSkeleton(inject('origin'));

/** Two names of the map with most between them. */
const [a, b] = await (async () => {
	const html = await (await fetch(`${inject('origin')}/explore/`)).text();
	const drawn = new Set([...html.matchAll(/class="mark[^"]*" href="[^"]*" data-id="([^"]+)"/g)].map(([, id]) => id));
	const pairs = new Map<string, number>();
	for (let e = 0; e < graph.edgeCount; e++) {
		const ends = [graph.edges.from[e]!, graph.edges.to[e]!].map((i) => graph.nodes.ids[i]!).sort();
		if (ends[0] === ends[1] || !ends.every((id) => drawn.has(id))) continue;
		pairs.set(ends.join('~'), (pairs.get(ends.join('~')) ?? 0) + (graph.edges.events.get(e)?.length ?? 1));
	}
	const [most = ''] = [...pairs].sort(([, x], [, y]) => y - x)[0] ?? [];
	return most.split('~');
})();
const between = graph.edgeIdOf(
	[...graph.outOf(graph.index(a!)), ...graph.into(graph.index(a!))].find((e) =>
		[graph.edges.from[e], graph.edges.to[e]].includes(graph.index(b!))
	)!
);
const kinds = graph.kinds.map(({ id }) => id).join(',');
const expand = async (page: Page) => {
	const button = page.getByRole('button', { name: /^Expand/ });
	if (!(await button.isVisible())) await page.getByRole('button', { name: 'Actions' }).click();
	await button.click();
	await page.locator('.expand').waitFor();
};

const STATES: readonly (readonly [name: string, search: string, then?: (page: Page) => Promise<unknown>])[] = [
	['at rest', ''],
	['a name', `?sel=${a}`],
	['a pair', `?sel=${a}~${b}`],
	['a bundle opened', `?sel=${a}~${b}&fan=${a}~${b}`],
	['a statement opened', `?sel=${a}~${b}&open=${between}`],
	['what a name can be expanded by', `?sel=${a}`, expand],
	['a path', `?path=${a}~${b}`],
	['filtered', '?no-rel=participate&no-sure=probable'],
	['narrowed to what is near', `?focus=${a}`],
	['nothing left', `?no-kind=${kinds}`],
	['the table', '?view=table'],
	['one name and its nearest', `?view=around&sel=${a}`]
];

for (const colorScheme of ['light', 'dark'] as const)
	for (const width of [1280, 390])
		test(`the map passes axe in ${STATES.length} states in ${colorScheme} at ${width} px`, async () => {
			for (const [name, search, then] of STATES) {
				const page = await site.open(`/explore/${search}`, { colorScheme, viewport: { width, height: 844 } });
				await page.locator('.explore [role=status]').filter({ hasText: /./ }).waitFor({ state: 'attached' });
				if (width > 1000 && !search.includes('view=')) await page.locator('.stage, .empty').first().hover();
				await then?.(page);
				expect(await checkPage(page), name).toEqual([]);
				expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
				expect(page.faults, name).toEqual({ violations: [], errors: [], outside: [] });
				await closePage(page);
			}
		}, 600_000);
