import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { checkPage } from './axe';
import { closePage, useBrowser } from './browser';
import { mostCaused, siteSkeleton } from './page-kinds';

const site = useBrowser();
const NO_FAULTS = { violations: [], errors: [], outside: [] };
/** The page of what has most causes. */
let path = '';

beforeAll(async () => {
	path = `/causes/${encodeURIComponent(mostCaused(await siteSkeleton(site.origin)) ?? '')}/`;
});

/** Opens the page and waits until it answers. */
async function openCauses(search = '', options: Parameters<typeof site.open>[1] = {}) {
	const page = await site.open(path + search, options);
	await page.locator('.causes [role=status]').filter({ hasText: 'is ready' }).waitFor({ state: 'attached' });
	return page;
}

const search = (page: Page) => page.evaluate(() => location.search);
const idsOf = (page: Page, selector: string) =>
	page.locator(selector).evaluateAll((all) => all.map((one) => (one as SVGAElement).dataset['id'] ?? '').sort());
/** Every part of the drawing with its places, whatever is lit. */
const places = (page: Page) =>
	page
		.locator('.stage svg .card .box')
		.evaluateAll((all) => all.map((box) => `${box.getAttribute('x')} ${box.getAttribute('y')}`));

test('without script the question, the picture, the chain with its sources and the list are there', async () => {
	const page = await site.open(path, { javaScriptEnabled: false });
	expect(await page.locator('h1').count()).toBe(1);
	const cards = await page.locator('.stage svg a.card').count();
	expect(cards).toBeGreaterThan(2);
	expect(cards).toBeLessThanOrEqual(40);
	const names = page.locator('.twin a.name');
	const listed = new Set(await names.evaluateAll((all) => all.map((link) => link.getAttribute('href'))));
	const drawn = new Set(
		await page.locator('.stage a.card').evaluateAll((all) => all.map((card) => card.getAttribute('href')))
	);
	expect(listed).toEqual(drawn);
	const verbs = await page
		.locator('.twin a.verb')
		.evaluateAll((all) => all.map((link) => link.getAttribute('href')).sort());
	const links = await page
		.locator('.stage a.link')
		.evaluateAll((all) => all.map((link) => link.getAttribute('href')).sort());
	expect(verbs).toEqual(links);
	expect(await page.locator('.panel > ol > li').count()).toBeGreaterThan(1);
	expect(await page.locator('.panel .sources li').count()).toBeGreaterThan(0);
	expect(page.faults).toEqual(NO_FAULTS);
	await closePage(page);
});

test('a sentence lights its link and its card, and the link its sentence', async () => {
	const page = await openCauses();
	const sentence = page.locator('.panel > ol > li[value]').first();
	await sentence.hover();
	expect(await page.locator('.stage .link.touched').count()).toBe(1);
	expect(await page.locator('.stage .card.touched').count()).toBe(1);
	const id = await page.locator('.stage .card.touched').getAttribute('data-id');
	await page.mouse.move(0, 0);
	await page.locator(`.stage a.card[data-id="${id}"]`).focus();
	await page.locator('.panel > ol > li.chosen').first().waitFor();
	expect(await page.locator('.panel > ol > li.chosen').textContent()).toBe(await sentence.textContent());
	await closePage(page);
});

test('the next chain stands in the address, and another browser shows the same', async () => {
	const page = await openCauses();
	const title = page.locator('.panel h2');
	const first = await title.textContent();
	await page.getByRole('button', { name: 'Next chain' }).click();
	await expect.poll(() => search(page)).toBe('?chain=2');
	await expect.poll(() => page.locator('.field.working').count()).toBe(0);
	const other = await openCauses('?chain=2');
	expect(await other.locator('.panel h2').textContent()).toBe(await title.textContent());
	expect(await places(other)).toEqual(await places(page));
	await closePage(other);
	await page.goBack();
	await expect.poll(() => search(page)).toBe('');
	await expect.poll(() => title.textContent()).toBe(first);
	expect(page.faults).toEqual(NO_FAULTS);
	await closePage(page);
});

test('but for a card: it is struck, one sentence answers, nothing moves, and it can be put back', async () => {
	const page = await openCauses();
	const before = await places(page);
	const card = page.locator('.stage a.card.lit:not(.main)').last();
	const id = await card.getAttribute('data-id');
	await card.click();
	await expect.poll(() => search(page)).toBe(`?sel=${id}`);
	await page.getByRole('button', { name: 'But for this' }).click();
	await page.locator('.stage a.card.struck').waitFor();
	expect(await idsOf(page, '.stage a.card.struck')).toEqual([id]);
	expect(await search(page)).toContain(`without=${id}`);
	expect(await page.locator('.answer').textContent()).toMatch(/this graph, without .* (loses|keeps) its support/);
	await expect.poll(() => page.locator('.field.working').count()).toBe(0);
	const drawn = new Set(await places(page));
	if (drawn.size === before.length) expect([...drawn]).toEqual([...new Set(before)]);
	await page.getByRole('button', { name: 'Put it back' }).last().click();
	await expect.poll(() => search(page)).toBe(`?sel=${id}`);
	await page.keyboard.press('Escape');
	await expect.poll(() => search(page)).toBe('');
	await expect.poll(() => places(page)).toEqual(before);
	expect(page.faults).toEqual(NO_FAULTS);
	await closePage(page);
});

test('the picture is one stop of the keyboard; [ and ] follow the chain, Enter asks about a card', async () => {
	const page = await openCauses();
	expect(await page.locator('.stage a[tabindex="0"]').count()).toBe(1);
	await page.locator('.stage a[tabindex="0"]').focus();
	await page.keyboard.press('[');
	const at = () => page.evaluate(() => (document.activeElement as unknown as SVGAElement).dataset['id'] ?? '');
	const cause = await at();
	expect(await page.locator(`.stage a.card[data-id="${cause}"]`).getAttribute('class')).toContain('lit');
	expect(await page.locator('.causes > [role=status]').textContent()).toContain('on the chain');
	await page.keyboard.press('Enter');
	await expect.poll(() => search(page)).toBe(`?sel=${cause}`);
	expect(await at()).toBe(cause);
	await page.keyboard.press(']');
	expect(await at()).not.toBe(cause);
	await page.keyboard.press('Escape');
	await expect.poll(() => search(page)).toBe('');
	await closePage(page);
});

test('the picture is left by one press, and where the keyboard stands is seen and said', async () => {
	const page = await openCauses();
	const stop = page.locator('.stage a[tabindex="0"]');
	const box = stop.locator('.box');
	const look = () => box.evaluate((one) => getComputedStyle(one).stroke + getComputedStyle(one).strokeWidth);
	const before = await look();
	await stop.focus();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowRight');
	await stop.focus();
	await page.keyboard.press('End');
	await page.keyboard.press('Home');
	const standing = page.locator('.stage a.card:focus');
	expect(await standing.count()).toBe(1);
	const ring = await standing.locator('.box').evaluate((one) => getComputedStyle(one).strokeWidth);
	expect(ring).toBe('3px');
	expect(await page.locator('.causes > [role=status]').textContent()).toMatch(/links? in, \d+ out/);
	expect(await page.locator('.stage a[tabindex="0"]').count()).toBe(1);
	const inside = () => page.evaluate(() => document.activeElement?.closest('.stage') !== null);
	expect(await inside()).toBe(true);
	await page.keyboard.press('Tab');
	expect(await inside()).toBe(false);
	await page.keyboard.press('Shift+Tab');
	expect(await inside()).toBe(true);
	await page.keyboard.press('Shift+Tab');
	expect(await inside()).toBe(false);
	expect(before).not.toBe('');
	await closePage(page);
});

test('Escape closes one thing at a time, each step says one short thing, and the focus is never lost', async () => {
	const page = await openCauses();
	await page.evaluate(() => {
		const heard: string[] = [];
		Object.assign(globalThis, { heard });
		const region = document.querySelector('.causes > [role=status]')!;
		new MutationObserver(() => heard.push(region.textContent)).observe(region, {
			childList: true,
			characterData: true,
			subtree: true
		});
	});
	const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
	const focus = () => page.evaluate(() => document.activeElement?.tagName.toLowerCase());
	const card = page.locator('.stage a.card.lit:not(.main)').first();
	const id = await card.getAttribute('data-id');
	await card.focus();
	await heard();
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'But for this' }).focus();
	await expect.poll(async () => (await heard()).length).toBe(1);
	await page.keyboard.press('Enter');
	await page.locator('.answer').waitFor();
	await expect.poll(() => focus()).toBe('h2');
	const [said = '', ...more] = await heard();
	expect(more).toEqual([]);
	expect(said).toMatch(/^Without /);
	expect(said.length).toBeLessThanOrEqual(120);
	expect(await search(page)).toBe(`?without=${id}&sel=${id}`);
	await page.keyboard.press('Escape');
	await expect.poll(() => search(page)).toBe(`?without=${id}`);
	await page.keyboard.press('Escape');
	await expect.poll(() => search(page)).toBe('');
	await page.locator('.panel > ol > li[value]').first().waitFor();
	await expect.poll(() => focus()).not.toBe('body');
	expect((await heard()).every((words) => words.length <= 120)).toBe(true);
	expect(page.faults).toEqual(NO_FAULTS);
	await closePage(page);
});

test('the reader decides where the graph leaves it open, and goes back to what it says', async () => {
	const page = await openCauses('?panel=cuts');
	await page.locator('.panel li button').first().click();
	await page.locator('.answer').waitFor();
	const open = page.getByRole('radio', { name: 'all were needed' });
	const more = page.locator('summary', { hasText: 'does not say how causes' });
	if ((await more.count()) && !(await open.first().isVisible())) await more.click();
	if (await open.count()) {
		await open.first().check();
		await expect.poll(() => search(page)).toContain('read=');
		expect(await page.locator('.yours').textContent()).toContain('your reading');
		await page.getByRole('button', { name: 'Back to what the graph says' }).click();
		await expect.poll(() => search(page)).not.toContain('read=');
	}
	await closePage(page);
});

test('the outline says only what is there, each sentence with its own address', async () => {
	const page = await openCauses('?panel=outline');
	const links = page.locator('.panel section ul a');
	await links.first().waitFor();
	const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
	expect(addresses.filter((address) => !/^\/[^/]+\/[^/]+\/$/.test(address))).toEqual([]);
	for (const address of addresses.slice(0, 6)) expect((await fetch(site.origin + address)).status).toBe(200);
	expect(page.faults).toEqual(NO_FAULTS);
	await closePage(page);
});

test('on a phone the chain stands upright, nothing scrolls sideways, and targets are large enough', async () => {
	const page = await openCauses('', { viewport: { width: 390, height: 844 }, hasTouch: true });
	expect(await page.locator('.phone svg').isVisible()).toBe(true);
	expect(await page.locator('.stage svg').isVisible()).toBe(false);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	const small = await page.evaluate(() =>
		[...document.querySelectorAll('.causes button, .causes select')]
			.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
			.map((one) => one.textContent)
	);
	expect(small).toEqual([]);
	await closePage(page);
});

test('every panel is without fault for axe, light and dark, wide and narrow', async () => {
	const states = ['?panel=spine', '?panel=cuts', '?panel=why-not', '?show=effects'];
	for (const [k, state] of states.entries()) {
		const colorScheme = k % 2 ? 'light' : 'dark';
		const page = await openCauses(state, { colorScheme, viewport: { width: k < 2 ? 320 : 1280, height: 900 } });
		expect(await checkPage(page), `${state} ${colorScheme}`).toEqual([]);
		await closePage(page);
	}
}, 240_000);
