import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { checkPage } from '../e2e/axe';
import { closePage, useBrowser } from '../e2e/browser';
import { byDegree, siteSkeleton } from '../e2e/page-kinds';

/** The line of time in twelve states, in both themes, wide and narrow: axe finds nothing, nothing scrolls sideways, no policy is broken. */

const site = useBrowser();
const graph = await siteSkeleton(inject('origin'));
const dated = byDegree(graph).filter((i) => graph.nodes.when[i] !== null);
const most = (family: string) => graph.nodes.ids[dated.find((i) => graph.familyOf(i) === family) ?? 0]!;
const kinds = graph.kinds.map(({ id }) => id).join(',');

const STATES: readonly (readonly [name: string, search: string, then?: (page: Page) => Promise<unknown>])[] = [
	['at rest', ''],
	['an event', `?sel=${most('event')}`],
	['a motive', `?sel=${most('motive')}`],
	['all links', '?links=all'],
	['no links', '?links=none'],
	['an even scale', '?scale=even'],
	['lanes by who acted', '?lanes=actors'],
	['one lane', '?lanes=one'],
	['another chain', `?cause=${most('event')}&chain=2`],
	['the table', '?view=table'],
	['nothing left', `?no-kind=${kinds}`],
	[
		'its keys',
		'',
		(page) =>
			page
				.getByRole('button', { name: 'All keys' })
				.click({ timeout: 2000 })
				.catch(() => null)
	]
];

for (const colorScheme of ['light', 'dark'] as const)
	for (const width of [1280, 390])
		test(`the line of time passes axe in ${STATES.length} states in ${colorScheme} at ${width} px`, async () => {
			for (const [name, search, then] of STATES) {
				const page = await site.open(`/timeline/${search}`, { colorScheme, viewport: { width, height: 844 } });
				await page.locator('.time-page [role=status]').filter({ hasText: /./ }).waitFor({ state: 'attached' });
				await then?.(page);
				expect(await checkPage(page), name).toEqual([]);
				expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
				expect(page.faults, name).toEqual({ violations: [], errors: [], outside: [] });
				await closePage(page);
			}
		}, 600_000);
