import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { leadersOf } from '../../src/lib/motives/leaders';
import { compareHref, mainPairs } from '../../src/lib/pages/compare-pairs';
import { checkPage } from './axe';
import { closePage, useBrowser } from './browser';
import { siteSkeleton } from './page-kinds';

const site = useBrowser();
const NO_FAULTS = { violations: [], errors: [], outside: [] };
/** The two of the front page with most between them; two who are not named there. */
let named: readonly [string, string] = ['', ''];
let other: readonly [string, string] = ['', ''];

beforeAll(async () => {
	const graph = await siteSkeleton(site.origin);
	const id = (index: number) => graph.nodes.ids[index]!;
	const [pair] = mainPairs(graph, 1);
	named = [id(pair!.a), id(pair!.b)];
	const leaders = leadersOf(graph);
	other = [id(leaders.at(-2)!.actor), id(leaders.at(-1)!.actor)];
});

/** Opens a pair and waits until it answers. */
async function openPair([a, b]: readonly [string, string], search = '', options: Parameters<typeof site.open>[1] = {}) {
	const page = await site.open(compareHref(a, b) + search, options);
	await page.locator('.compare [role=status]').filter({ hasText: 'is ready' }).waitFor({ state: 'attached' });
	return page;
}
const address = (page: Page) => page.evaluate(() => location.pathname + location.search);

test('without script a pair of the front page is whole: picture, differences, relations, table', async () => {
	const page = await site.open(compareHref(...named), { javaScriptEnabled: false });
	expect(await page.locator('h1').count()).toBe(1);
	expect(await page.locator('.wide svg .moment').count()).toBeGreaterThan(2);
	const drawn = await page
		.locator('.wide svg a.link')
		.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
	const listed = new Set(
		await page.locator('#table a.verb').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
	);
	expect(drawn.length).toBeGreaterThan(5);
	expect(drawn.filter((href) => !listed.has(href))).toEqual([]);
	expect(page.faults).toEqual(NO_FAULTS);
	await closePage(page);
});

test('a moment is chosen: it is lit with what it touches, its evidence stands below, and the address says so', async () => {
	const page = await openPair(named);
	await page.locator('.wide svg .moment a.at').first().click();
	await expect.poll(() => address(page)).toMatch(/\?sel=/);
	await page.locator('.dock .evidence .sources li').first().waitFor();
	expect(await page.locator('.wide svg .moment.selected').count()).toBe(1);
	const again = await openPair(named, new URL(page.url()).search);
	expect(await again.locator('.wide svg .moment.selected').count()).toBe(1);
	await closePage(again);
	await page.keyboard.press('Escape');
	await expect.poll(() => address(page)).toBe(compareHref(...named));
	expect(await page.locator('.dock').count()).toBe(0);
	await page.goBack();
	await page.locator('.dock').waitFor();
	expect(page.faults).toEqual(NO_FAULTS);
	await closePage(page);
});

test('sides are changed and others chosen without leaving the page; back returns', async () => {
	const page = await openPair(named);
	await page.getByRole('link', { name: 'Swap' }).click();
	await expect.poll(() => address(page)).toBe(compareHref(named[1], named[0]));
	await page.locator('summary', { hasText: 'Choose others' }).click();
	const selects = page.locator('.others select');
	await selects.first().selectOption(other[0]);
	await selects.last().selectOption(other[1]);
	await page.getByRole('button', { name: 'Compare' }).click();
	await expect.poll(() => address(page)).toBe(compareHref(...other));
	const title = await page.locator('h1').textContent();
	const direct = await openPair(other);
	expect(await direct.locator('h1').textContent()).toBe(title);
	expect(direct.faults).toEqual(NO_FAULTS);
	await closePage(direct);
	await page.goBack();
	await expect.poll(() => address(page)).toBe(compareHref(named[1], named[0]));
	await expect.poll(() => page.locator('h1').textContent()).not.toBe(title);
	expect(page.faults).toEqual(NO_FAULTS);
	await closePage(page);
});

test('a pair that was not built ahead is answered whole, without script too; an unknown name is told the nearest', async () => {
	const page = await site.open(compareHref(...other), { javaScriptEnabled: false });
	expect(await page.locator('h1').textContent()).toContain(' and ');
	expect(page.faults).toEqual(NO_FAULTS);
	await closePage(page);
	const wrong = await fetch(site.origin + compareHref(`${named[0]}x`, named[1]));
	expect(wrong.status).toBe(404);
	expect(await wrong.text()).toContain(`href="${compareHref(...named)}"`);
});

test('the picture is one stop of the keyboard; T goes to the table and back', async () => {
	const page = await openPair(named);
	expect(await page.locator('.wide svg a[tabindex="0"]').count()).toBe(1);
	await page.locator('.wide svg a[tabindex="0"]').focus();
	await page.keyboard.press('ArrowRight');
	expect(await page.locator('.compare > [role=status]').textContent()).toMatch(/\d+ of \d+\.$/);
	await page.keyboard.press('Enter');
	await page.locator('.dock').waitFor();
	await page.keyboard.press('t');
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('table');
	await page.keyboard.press('t');
	expect(await page.evaluate(() => document.activeElement?.closest('svg.mirror') !== null)).toBe(true);
	await closePage(page);
});

test('on a phone the two sides stand one after another, nothing scrolls sideways, targets are large enough', async () => {
	const page = await openPair(named, '', { viewport: { width: 390, height: 844 }, hasTouch: true });
	expect(await page.locator('.phone .moment').first().isVisible()).toBe(true);
	expect(await page.locator('.wide').isVisible()).toBe(false);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	const small = await page.evaluate(() =>
		[...document.querySelectorAll('.compare :is(button, select, .button, .pill)')]
			.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
			.map((one) => one.textContent)
	);
	expect(small).toEqual([]);
	expect(await checkPage(page)).toEqual([]);
	await closePage(page);
});
