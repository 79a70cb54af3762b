import { expect, inject, test } from 'vitest';
import { leadersOf } from '../../src/lib/motives/leaders';
import { pairOf } from '../../src/lib/motives/pair';
import { compareHref, mainPairs } from '../../src/lib/pages/compare-pairs';
import { comparePage } from '../../src/lib/pages/compare-page';
import { checkPage } from '../e2e/axe';
import { closePage, useBrowser } from '../e2e/browser';
import { siteSkeleton } from '../e2e/page-kinds';

/** Two actors in nine states, in both themes, wide and narrow: axe finds nothing, nothing scrolls sideways, no policy is broken. */

const site = useBrowser();
const graph = await siteSkeleton(inject('origin'));
const id = (index: number) => graph.nodes.ids[index]!;
const [main] = mainPairs(graph, 1);
const { picture } = comparePage(graph, main!.a, main!.b);
const leaders = leadersOf(graph).map(({ actor }) => actor);
const apart = leaders
	.flatMap((a, k) => leaders.slice(k + 1).map((b) => [a, b] as const))
	.find(([a, b]) => pairOf(graph, a, b).moments.length === 0);
const silent = graph.nodes.ids.find((_, i) => graph.familyOf(i) === 'actor' && !leaders.includes(i));
const pair = (sel: string | null = null) => compareHref(id(main!.a), id(main!.b), sel);

const STATES: readonly (readonly [name: string, address: string])[] = [
	['at rest', pair()],
	['the other way round', compareHref(id(main!.b), id(main!.a))],
	['a motive', pair(picture.links[0]!.from)],
	['a moment', pair(picture.links[0]!.to)],
	['a statement', pair(picture.links[0]!.id)],
	['the same one twice', compareHref(id(main!.a), id(main!.a))],
	...(apart ? ([['nothing between them', compareHref(id(apart[0]), id(apart[1]))]] as const) : []),
	...(silent === undefined ? [] : ([['one without motives', compareHref(id(main!.a), silent)]] as const)),
	['the choice of two', '/compare/']
];

for (const colorScheme of ['light', 'dark'] as const)
	for (const width of [1280, 390])
		test(`two side by side pass axe in ${STATES.length} states in ${colorScheme} at ${width} px`, async () => {
			for (const [name, address] of STATES) {
				const page = await site.open(address, { colorScheme, viewport: { width, height: 844 } });
				if (address !== '/compare/')
					await page.locator('.compare [role=status]').filter({ hasText: /./ }).waitFor({ state: 'attached' });
				if (address.includes('sel=')) await page.locator('.dock .detail dl').first().waitFor();
				expect(await checkPage(page), name).toEqual([]);
				expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
				expect(page.faults, name).toEqual({ violations: [], errors: [], outside: [] });
				await closePage(page);
			}
		}, 600_000);
