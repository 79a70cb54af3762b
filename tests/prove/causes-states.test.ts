import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { checkPage } from '../e2e/axe';
import { closePage, useBrowser } from '../e2e/browser';
import { mostCaused, siteSkeleton } from '../e2e/page-kinds';
import { NODE_FLAG } from '../../src/lib/graph/columns';

/** The chain view in many states, in both themes, wide and narrow: axe finds nothing, nothing scrolls sideways, targets are large enough. */

const site = useBrowser();

interface State {
	readonly name: string;
	readonly path: string;
	readonly then?: (page: Page) => Promise<unknown>;
}
let states: readonly State[] = [];

/** Ids of a page's drawing, in order: cards on the chain, and links on it. */
async function drawn(path: string): Promise<{ cards: string[]; links: string[] }> {
	const html = await (await fetch(site.origin + path)).text();
	const [stage = ''] = html.split('class="phone');
	const lit = (kind: string) =>
		[...stage.matchAll(new RegExp(`<a class="${kind}[^"]*\\blit\\b[^"]*"[^>]*data-id="([^"]+)"`, 'g'))].map(
			([, id]) => id ?? ''
		);
	return { cards: lit('card'), links: lit('link') };
}

beforeAll(async () => {
	const graph = await siteSkeleton(site.origin);
	const id = mostCaused(graph) ?? '';
	const path = `/causes/${encodeURIComponent(id)}/`;
	const { cards, links } = await drawn(path);
	const [first = '', second = '', third = ''] = cards;
	const nodes = Array.from({ length: graph.nodeCount }, (_, node) => node);
	const school = nodes.find(
		(node) => graph.familyOf(node) === 'account' && (graph.nodes.flags[node]! & NODE_FLAG.misconception) === 0
	);
	const never = nodes.find(
		(node) =>
			(graph.nodes.flags[node]! & NODE_FLAG.didNotHappen) !== 0 &&
			graph.into(node).some((e) => graph.isCausal(e) === 'against')
	);
	const rootless = nodes.find(
		(node) =>
			graph.outOf(node).some((e) => graph.isCausal(e) === 'for') &&
			!graph.into(node).some((e) => graph.isCausal(e) !== null)
	);
	const pageOf = (node: number | undefined) =>
		node === undefined ? '/causes/' : `/causes/${encodeURIComponent(graph.nodes.ids[node]!)}/`;
	states = [
		{ name: 'at rest', path },
		{ name: 'the list in view', path, then: (page) => page.locator('#list').scrollIntoViewIfNeeded() },
		{ name: 'effects', path: `${path}?show=effects` },
		{ name: 'two steps back', path: `${path}?back=2` },
		{ name: 'from one', path: `${path}?from=${first}` },
		{ name: 'through one', path: `${path}?via=${second}` },
		{ name: 'a card asked about', path: `${path}?sel=${second}` },
		{ name: 'a statement opened', path: `${path}?open=${links[0]}` },
		{ name: 'a statement beside the chain', path: `${path}?open=${links[0]}&panel=spine` },
		{ name: 'but for one', path: `${path}?without=${third || second}` },
		{ name: 'but for one, a card asked about', path: `${path}?without=${second}&sel=${second}` },
		{ name: 'but for two', path: `${path}?without=${first}~${second}` },
		{ name: 'a reading of one’s own', path: `${path}?without=${first}&read=${id}:all,${second}:any` },
		{ name: 'the account of one', path: `${path}?account=${school === undefined ? '' : graph.nodes.ids[school]}` },
		{ name: 'established only', path: `${path}?sure=established` },
		{ name: 'the next chain', path: `${path}?chain=2` },
		{ name: 'the spine', path: `${path}?panel=spine` },
		{ name: 'what it would have taken', path: `${path}?panel=cuts` },
		{ name: 'why not', path: `${path}?panel=why-not` },
		{
			name: 'the outline',
			path: `${path}?panel=outline`,
			then: (page) => page.locator('.panel section ul a').first().waitFor()
		},
		{ name: 'a name that is not here', path: `${path}?from=nobody-of-this-name` },
		{ name: 'what did not happen', path: pageOf(never) },
		{ name: 'what has effects alone', path: pageOf(rootless) }
	];
});

async function openState({ path, then }: State, options: Parameters<typeof site.open>[1]) {
	const page = await site.open(path, options);
	if (path !== '/causes/')
		await page.locator('.causes > [role=status]').filter({ hasText: 'is ready' }).waitFor({ state: 'attached' });
	await page.locator('.field.working').waitFor({ state: 'detached' });
	await then?.(page);
	return page;
}

/** What a finger cannot hit: controls, and cards of the chain, that are lower or narrower than 44 px. */
const small = (page: Page) =>
	page.evaluate(() =>
		[
			...document.querySelectorAll(
				'.causes :is(button, select, summary, label:has(input), .actions a, .names a, svg.column a.card .box)'
			)
		]
			.filter((one) => one.checkVisibility())
			.map((one) => [one, one.getBoundingClientRect()] as const)
			.filter(([, { width, height }]) => height < 43.5 || width < 43.5)
			.map(([one, { width, height }]) => `${one.tagName} “${one.textContent.trim()}” ${width} x ${height}`)
	);

for (const colorScheme of ['light', 'dark'] as const)
	for (const width of [1440, 390])
		test(`the chain view passes axe in many states in ${colorScheme} at ${width} px`, async () => {
			expect(states.length).toBeGreaterThan(20);
			const found: string[] = [];
			for (const state of states) {
				const page = await openState(state, { colorScheme, viewport: { width, height: 844 }, hasTouch: width < 700 });
				const wide = await page.evaluate(() => document.documentElement.scrollWidth);
				const { violations, errors, outside } = page.faults;
				const faults = [
					...(await checkPage(page)),
					...(wide > width ? [`${wide} px wide`] : []),
					...(width < 700 ? await small(page) : []),
					...[...violations, ...errors, ...outside]
				];
				found.push(...faults.map((fault) => `${state.name}: ${fault}`));
				await closePage(page);
			}
			expect(found).toEqual([]);
		}, 900_000);
