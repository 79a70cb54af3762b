import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { leadersOf } from '../../src/lib/motives/leaders';
import { lensOf, type Lens } from '../../src/lib/motives/lens';
import type { Graph } from '../../src/lib/graph/graph';
import { checkPage } from './axe';
import { closePage, useBrowser } from './browser';
import { siteSkeleton } from './page-kinds';

const site = useBrowser();
const NO_FAULTS = { violations: [], errors: [], outside: [] };
let graph: Graph;
/** The actor with most motives and decisions, and what is known of it. */
let lens: Lens;
let path = '';
/** A motive that moved or held back a decision of the actor, and that decision. */
let motive = '';
let decision = '';

beforeAll(async () => {
	graph = await siteSkeleton(site.origin);
	lens = lensOf(graph, leadersOf(graph)[0]!.actor);
	path = `/leaders/${encodeURIComponent(graph.nodes.ids[lens.actor]!)}/`;
	const fed = lens.decisions.find(({ inside }) => inside.length > 0)!;
	decision = graph.nodes.ids[fed.decision]!;
	motive = graph.nodes.ids[graph.edges.from[fed.inside[0]!]!]!;
});

/** Opens the page and waits until it answers. */
async function openLeader(search = '', options: Parameters<typeof site.open>[1] = {}) {
	const page = await site.open(path + search, options);
	await page.locator('.leader > [role=status]').filter({ hasText: /./ }).waitFor({ state: 'attached' });
	return page;
}
const search = (page: Page) => page.evaluate(() => location.search);
const places = (page: Page) =>
	page
		.locator('.stage svg .box')
		.evaluateAll((all) => all.map((box) => `${box.getAttribute('x')} ${box.getAttribute('y')}`));

test('the index names every leader, and each has a page', async () => {
	const page = await site.open('/leaders/', { javaScriptEnabled: false });
	const links = await page
		.locator('tbody a')
		.evaluateAll((all) => all.map((link) => decodeURIComponent(link.getAttribute('href') ?? '')));
	expect(links).toEqual(leadersOf(graph).map(({ actor }) => `/leaders/${graph.nodes.ids[actor]!}/`));
	for (const link of links) expect((await fetch(site.origin + encodeURI(link))).status).toBe(200);
	expect(page.faults).toEqual(NO_FAULTS);
	await closePage(page);
});

test('without script the picture, the sums, the turns and the lists are there, whole', async () => {
	const page = await site.open(path, { javaScriptEnabled: false });
	expect(await page.locator('h1').count()).toBe(1);
	expect(await page.locator('.stage a.pill').count()).toBe(lens.motives.length);
	expect(await page.locator('.stage a.decision').count()).toBe(lens.decisions.length);
	for (const href of await page
		.locator('.stage a')
		.evaluateAll((all) => all.slice(0, 12).map((link) => link.getAttribute('href') ?? '')))
		expect((await fetch(site.origin + href)).status, href).toBe(200);
	const bars = lens.decisions.reduce((sum, { inside, outside }) => sum + inside.length + outside.length, 0);
	expect(await page.locator('.sums .bar-link').count()).toBe(bars);
	const rows = new Set(lens.decisions.flatMap(({ inside, cameOfIt }) => [...inside, ...cameOfIt]));
	expect(await page.locator('#same-title ~ .scroll tbody tr').count()).toBe(rows.size);
	expect(await page.locator('.panel li').count()).toBeGreaterThanOrEqual(lens.motives.length + lens.decisions.length);
	expect(page.faults).toEqual(NO_FAULTS);
	await closePage(page);
});

test('nearer to a motive, on to a decision, and back; the address follows and nothing moves', async () => {
	const page = await openLeader();
	const before = await places(page);
	await page.locator(`.stage a.pill[data-id="${motive}"]`).click();
	await expect.poll(() => search(page)).toBe(`?sel=${encodeURIComponent(motive)}`);
	expect(await page.locator('.stage .pill.selected').count()).toBe(1);
	expect(await page.locator('.panel h2').textContent()).toBe(graph.nodes.labels[graph.index(motive)]);
	expect(await page.locator('.sums tr.chosen').count()).toBe(1);
	expect(await places(page)).toEqual(before);
	await page.locator(`.stage a.card[data-id="${decision}"]`).click();
	await expect.poll(() => search(page)).toBe(`?sel=${encodeURIComponent(decision)}`);
	await expect.poll(() => page.locator('.panel h2').textContent()).toBe(graph.nodes.labels[graph.index(decision)]);
	await page.goBack();
	await expect.poll(() => search(page)).toBe(`?sel=${encodeURIComponent(motive)}`);
	await page.keyboard.press('Escape');
	await expect.poll(() => search(page)).toBe('');
	expect(await page.locator('.stage .selected').count()).toBe(0);
	expect(await places(page)).toEqual(before);
	expect(page.faults).toEqual(NO_FAULTS);
	await closePage(page);
});

test('a bar opens its evidence, and the address brings it back', async () => {
	const page = await openLeader(`?sel=${encodeURIComponent(decision)}`);
	await page.locator('.sums td.chosen .bar-link').first().click();
	await expect.poll(() => search(page)).toContain('open=');
	await page.locator('.panel .detail li').first().waitFor();
	const other = await openLeader(await search(page));
	await other.locator('.panel .detail li').first().waitFor();
	expect(await other.locator('.sums .bar-link.open').count()).toBe(1);
	await closePage(other);
	await page.getByRole('button', { name: 'Close' }).click();
	await expect.poll(() => search(page)).toBe(`?sel=${encodeURIComponent(decision)}`);
	await closePage(page);
});

test('what an address names that is not of this actor is left out and said', async () => {
	const page = await openLeader('?sel=nobody-of-that-name');
	expect(await page.locator('.middle').textContent()).toContain('nobody-of-that-name');
	expect(await page.locator('.stage .selected').count()).toBe(0);
	await closePage(page);
});

test('the picture is one stop of the keyboard; arrows walk it, Enter goes nearer, T shows the table', async () => {
	const page = await openLeader();
	expect(await page.locator('.stage a[tabindex="0"]').count()).toBe(1);
	await page.locator('.stage a[tabindex="0"]').focus();
	const at = () => page.evaluate(() => (document.activeElement as unknown as SVGAElement).dataset['id'] ?? '');
	const first = await at();
	await page.keyboard.press('ArrowDown');
	expect(await at()).not.toBe(first);
	expect(await page.locator('.leader > [role=status]').textContent()).toMatch(/statements? in/);
	const here = await at();
	await page.keyboard.press('Enter');
	await expect.poll(() => search(page)).toBe(`?sel=${encodeURIComponent(here)}`);
	expect(await at()).toBe(here);
	await page.keyboard.press('t');
	await expect.poll(() => search(page)).toContain('view=table');
	expect(await page.locator('.stage').count()).toBe(0);
	expect(await page.locator('.twin tbody tr').count()).toBeGreaterThan(0);
	await page.keyboard.press('t');
	await page.locator('.stage').waitFor();
	await closePage(page);
});

test('on a phone the matrix leads, nothing scrolls sideways, and targets are large enough', async () => {
	const page = await openLeader('', { viewport: { width: 390, height: 844 }, hasTouch: true });
	expect(await page.locator('.sums table').isVisible()).toBe(true);
	expect(await page.locator('.stage svg').isVisible()).toBe(false);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	const small = await page.evaluate(() =>
		[...document.querySelectorAll('.leader button, .chips a, .sums .bar-link, .sums thead a, .panel li a')]
			.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
			.map((one) => one.textContent)
	);
	expect(small).toEqual([]);
	const [label, cell] = await page.evaluate(() =>
		['.sums tbody th[scope=row]', '.sums tbody td'].map(
			(selector) => document.querySelector(selector)!.getBoundingClientRect().width
		)
	);
	expect(label).toBeCloseTo(126, 0);
	expect(cell).toBeCloseTo(56, 0);
	await closePage(page);
});

test('prints on two sheets', async () => {
	for (const { actor } of leadersOf(graph).slice(0, 4)) {
		const page = await site.open(`/leaders/${encodeURIComponent(graph.nodes.ids[actor]!)}/`);
		const margin = '10mm';
		const pdf = await page.pdf({ format: 'A4', margin: { top: margin, bottom: margin, left: margin, right: margin } });
		const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? [];
		expect(sheets.length, graph.nodes.ids[actor]).toBeLessThanOrEqual(2);
		await closePage(page);
	}
}, 120_000);

test('the page itself is under 60 kB on the wire', async () => {
	const html = await (await fetch(site.origin + path)).text();
	expect(gzipSync(html).length).toBeLessThan(60_000);
});

test('is without fault for axe, light and dark, wide and narrow', async () => {
	const states = ['', `?sel=${motive}`, `?sel=${decision}`, '?view=table'];
	for (const [k, state] of states.entries()) {
		const colorScheme = k % 2 ? 'light' : 'dark';
		const page = await openLeader(state, { colorScheme, viewport: { width: k < 2 ? 320 : 1280, height: 900 } });
		if (state.startsWith('?sel')) await page.locator('.panel .ways').waitFor();
		expect(await checkPage(page), `${state} ${colorScheme}`).toEqual([]);
		await closePage(page);
	}
}, 240_000);
