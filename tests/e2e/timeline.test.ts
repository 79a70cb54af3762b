import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { checkPage } from './axe';
import { closePage, useBrowser } from './browser';
import { siteSkeleton } from './page-kinds';

const site = useBrowser();
const NO_FAULTS = { violations: [], errors: [], outside: [] };

/** Opens the line of time and waits until it answers. */
async function openTimeline(search = '', options: Parameters<typeof site.open>[1] = {}) {
	const page = await site.open(`/timeline/${search}`, options);
	await page.locator('.time-page [role=status]').filter({ hasText: /./ }).waitFor({ state: 'attached' });
	return page;
}

const search = (page: Page) => page.evaluate(() => location.search);
const status = (page: Page) => page.locator('.time-page > [role=status]').textContent();
/** Where every name stands, whatever is lit. */
const places = (page: Page) =>
	page
		.locator('.field svg .item .name')
		.evaluateAll((all) => all.map((one) => `${one.textContent} ${one.getAttribute('x')} ${one.getAttribute('y')}`));
/** The id of what the keyboard is on. */
const focused = (page: Page) =>
	page.evaluate(() => (document.activeElement as unknown as SVGAElement).dataset['id'] ?? '');

test('without script the picture and the whole table are there, each name a link to its page', async () => {
	const page = await site.open('/timeline/', { javaScriptEnabled: false });
	expect(await page.locator('h1').count()).toBe(1);
	const drawn = await page
		.locator('.field a.item:not(.several)')
		.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
	const listed = new Set(
		await page.locator('#list td.label a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
	);
	expect(drawn.length).toBeGreaterThan(2);
	expect(drawn.filter((href) => !listed.has(href))).toEqual([]);
	const graph = await siteSkeleton(site.origin);
	const dated = graph.nodes.ids.filter(
		(_, i) => ['event', 'motive'].includes(graph.familyOf(i)) && graph.nodes.when[i] !== null
	);
	expect(listed.size).toBe(dated.length);
	expect(page.faults).toEqual(NO_FAULTS);
	await closePage(page);
});

test('what is chosen stands in the address, nothing moves, and the browser goes back', async () => {
	const page = await openTimeline();
	const before = await places(page);
	const name = page.locator('.field a.item:not(.small) .name').nth(3);
	const id = await page.locator('.field a.item:not(.small)').nth(3).getAttribute('data-id');
	await name.click();
	await expect.poll(() => search(page)).toBe(`?sel=${id}`);
	await page.locator(`.field a.selected[data-id="${id}"]`).waitFor();
	expect(await places(page)).toEqual(before);
	const map = page.getByRole('link', { name: 'See on the map' });
	expect(await map.getAttribute('href')).toBe(`/explore/?sel=${id}`);
	await page.goBack();
	await expect.poll(() => search(page)).toBe('');
	expect(await page.locator('.field a.selected').count()).toBe(0);
	expect(page.faults).toEqual(NO_FAULTS);
	await closePage(page);
});

test('the brush narrows the time by keys and by the address, and names more of what is left', async () => {
	const page = await openTimeline();
	const slider = page.getByRole('slider', { name: 'From' });
	await slider.focus();
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => search(page)).toMatch(/^\?t=-?\d{4,}-\d\d\.\.-?\d{4,}-\d\d$/);
	const narrowed = await places(page);
	const other = await openTimeline(await search(page));
	expect(await places(other)).toEqual(narrowed);
	await closePage(other);
	await page.getByRole('button', { name: 'All times' }).click();
	await expect.poll(() => search(page)).toBe('');
	expect(page.faults).toEqual(NO_FAULTS);
	await closePage(page);
});

test('the picture is one stop of the keyboard; arrows walk lanes, [ and ] the chain, Enter reads', async () => {
	const page = await openTimeline();
	expect(await page.locator('.field a[tabindex="0"]').count()).toBe(1);
	await page.locator('.field a[tabindex="0"]').focus();
	const outcome = await focused(page);
	await page.keyboard.press('[');
	await expect.poll(() => focused(page)).not.toBe(outcome);
	await page.keyboard.press(']');
	await expect.poll(() => focused(page)).toBe(outcome);
	await page.keyboard.press('ArrowLeft');
	await expect.poll(() => status(page)).toMatch(/cause.*effect/);
	const at = await focused(page);
	await page.keyboard.press('Enter');
	await expect.poll(() => search(page)).toMatch(/^\?sel=/);
	expect(await focused(page)).toBe(at);
	await page.keyboard.press('Escape');
	await expect.poll(() => search(page)).toBe('');
	await closePage(page);
});

test('zoom keeps what was in the middle, names more, and comes back to the same places', async () => {
	const page = await openTimeline();
	const before = await places(page);
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect.poll(() => page.locator('.field svg').first().getAttribute('width')).not.toBeNull();
	await expect.poll(async () => (await places(page)).length).toBeGreaterThanOrEqual(before.length);
	const wide = () =>
		page.evaluate(() => {
			const scroller = document.querySelector('.scroller')!;
			return scroller.scrollWidth > scroller.clientWidth + 100 && scroller.scrollLeft > 0;
		});
	await expect.poll(wide).toBe(true);
	expect(await search(page)).toBe('');
	await page.getByRole('button', { name: 'Fit' }).click();
	await expect.poll(() => places(page)).toEqual(before);
	await closePage(page);
});

test('nothing plays by itself; playing steps through time and pauses by a key', async () => {
	const page = await openTimeline('', { reducedMotion: 'reduce' });
	expect(await search(page)).toBe('');
	await page.locator('.field a[tabindex="0"]').focus();
	await page.keyboard.press(' ');
	await expect.poll(() => search(page)).toMatch(/^\?sel=/);
	const first = await search(page);
	await expect.poll(() => search(page), { timeout: 10_000 }).not.toBe(first);
	await page.keyboard.press('Escape');
	await expect.poll(() => page.getByRole('button', { name: 'Play' }).isVisible()).toBe(true);
	expect(await page.locator('.field .ahead').count()).toBe(0);
	await closePage(page);
});

test('T shows the same as a table, and an empty time says which filter emptied it', async () => {
	const page = await openTimeline();
	await page.keyboard.press('t');
	await expect.poll(() => search(page)).toBe('?view=table');
	await expect.poll(() => page.locator('.field a.item').count()).toBe(0);
	expect(await page.locator('#list tbody tr').count()).toBeGreaterThan(2);
	await closePage(page);
	const empty = await openTimeline('?t=0101-01..0101-12');
	expect(await empty.locator('.empty').textContent()).toContain('Jan 101');
	await empty.getByRole('button', { name: 'Show all times' }).click();
	await expect.poll(() => empty.locator('.field a.item').count()).toBeGreaterThan(2);
	expect(empty.faults).toEqual(NO_FAULTS);
	await closePage(empty);
});

test('on a phone only the picture scrolls sideways, lanes keep their names, and targets are large enough', async () => {
	const page = await openTimeline('', { viewport: { width: 390, height: 844 }, hasTouch: true });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	expect(await page.locator('.names.narrow').isVisible()).toBe(true);
	const small = await page.evaluate(() =>
		[...document.querySelectorAll('.time-page button, .time-page select')]
			.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
			.map((one) => one.textContent)
	);
	expect(small).toEqual([]);
	await closePage(page);
});

test('every state is without fault for axe, light and dark, wide and narrow', async () => {
	const graph = await siteSkeleton(site.origin);
	const event = graph.nodes.ids.find((_, i) => graph.familyOf(i) === 'event' && graph.nodes.when[i] !== null) ?? '';
	const states = ['', `?sel=${event}&links=established`, '?view=table', '?t=0101-01..0101-12'];
	for (const [k, state] of states.entries()) {
		const colorScheme = k % 2 ? 'light' : 'dark';
		const page = await openTimeline(state, { colorScheme, viewport: { width: k < 2 ? 320 : 1280, height: 900 } });
		expect(await checkPage(page), `${state} ${colorScheme}`).toEqual([]);
		await closePage(page);
	}
}, 240_000);
