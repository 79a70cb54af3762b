import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { checkPage } from './axe';
import { closePage, useBrowser } from './browser';
import { siteSkeleton } from './page-kinds';

const site = useBrowser();

/** Opens the map and waits until it answers. */
async function openMap(search = '', options: Parameters<typeof site.open>[1] = {}) {
	const page = await site.open(`/explore/${search}`, options);
	await page.locator('.explore [role=status]').filter({ hasText: 'The map is ready' }).waitFor({ state: 'attached' });
	return page;
}

/** Every part of the drawing with its places. */
const drawn = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('.stage > svg *')].map((part) => {
			const attributes = [...part.attributes].filter(({ name }) => name !== 'tabindex' && name !== 'class');
			return `${part.tagName} ${attributes.map(({ name, value }) => `${name}=${value}`).join(' ')}`;
		})
	);

const ARROWS = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'];

/** The fewest keys from one name to one that is wanted, by what keys are known to do; null if none is. */
function routeTo(
	leads: ReadonlyMap<string, ReadonlyMap<string, string>>,
	from: string,
	wanted: (name: string) => boolean
) {
	const routes = new Map<string, string[]>([[from, []]]);
	for (const [name, route] of routes) {
		if (wanted(name)) return route;
		for (const [key, there] of leads.get(name) ?? []) if (!routes.has(there)) routes.set(there, [...route, key]);
	}
	return null;
}

const search = (page: Page) => page.evaluate(() => location.search);

test('without script the map is a drawing with links, and the same stands in a table', async () => {
	const page = await site.open('/explore/', { javaScriptEnabled: false });
	const lines = await page.locator('.stage svg a.line').count();
	const rows = await page.locator('tbody tr').count();
	expect(lines).toBeGreaterThan(1);
	expect(rows).toBeGreaterThanOrEqual(lines);
	expect(await page.locator('.counts').textContent()).toContain(`${rows} of`);
	expect(page.faults).toEqual({ violations: [], errors: [], outside: [] });
	await closePage(page);
});

test('a filter hides, says what is left, stands in the address, and moves nothing', async () => {
	const page = await openMap();
	const before = await drawn(page);
	const row = page.locator('.rail button').first();
	await row.click();
	expect(await row.getAttribute('aria-pressed')).toBe('false');
	expect(await search(page)).toMatch(/^\?no-kind=/);
	expect((await drawn(page)).length).toBeLessThan(before.length);
	await row.click();
	expect(await drawn(page)).toEqual(before);
	expect(await search(page)).toBe('');
	expect(page.faults).toEqual({ violations: [], errors: [], outside: [] });
	await closePage(page);
});

test('what is expanded is undone and done again to the very picture, and another browser draws the same from the address', async () => {
	const page = await openMap();
	await page.locator('.rest ol a').first().click();
	await page.locator('.read').waitFor();
	const before = await drawn(page);
	await page.getByRole('button', { name: /^Expand/ }).click();
	await page.locator('.expand li button').first().click();
	const undo = page.getByRole('button', { name: /^Undo: expand/ });
	await undo.waitFor();
	const after = await drawn(page);
	expect(after.length).toBeGreaterThan(before.length);
	await undo.click();
	expect(await drawn(page)).toEqual(before);
	await page.getByRole('button', { name: /^Redo: expand/ }).click();
	expect(await drawn(page)).toEqual(after);
	const other = await openMap(await search(page));
	expect(await drawn(other)).toEqual(after);
	await closePage(page);
	await closePage(other);
});

test('Back undoes a choice, and names that are not in the graph are left out with a note', async () => {
	const page = await openMap('?sel=nobody-of-this-name');
	expect(await page.locator('.note').textContent()).toContain('nobody-of-this-name');
	await page.locator('.rest ol a').first().click();
	expect(await search(page)).toMatch(/^\?sel=/);
	await page.goBack();
	await page.locator('.rest').waitFor();
	await closePage(page);
});

test('by keys alone a reader comes from the head of the page to the evidence of a statement in twelve keys', async () => {
	const graph = await siteSkeleton(site.origin);
	const page = await openMap();
	const label = (await page.locator('.rest ol a').first().textContent()) ?? '';
	let keys = 0;
	const press = async (key: string) => {
		keys++;
		await page.keyboard.press(key);
	};
	await press('/');
	await page.keyboard.type(label);
	await page.getByRole('option').first().waitFor();
	await press('Enter');
	await page.locator('.stage:focus').waitFor();
	await press(']');
	await press('Enter');
	const statement = page.locator('.read ol button');
	await statement.first().waitFor();
	if ((await page.locator('.detail').count()) === 0) await press('Enter');
	await page.locator('.detail .sources').waitFor();
	expect(keys).toBeLessThanOrEqual(12);
	expect(graph.nodes.labels).toContain(label);
	await closePage(page);
});

test('the arrow keys reach every name', async () => {
	const page = await openMap();
	const names = await page.locator('.stage svg a.mark').count();
	await page.locator('.stage').focus();
	const status = page.locator('.explore [role=status]');
	const press = async (key: string) => {
		await page.keyboard.press(key);
		return (await status.textContent()) ?? '';
	};
	/* Where each key was seen to lead; the walk goes to the nearest name with a key not yet tried, until there is none. */
	const leads = new Map<string, Map<string, string>>();
	let here = await press('Home');
	for (;;) {
		const route = routeTo(leads, here, (name) => (leads.get(name)?.size ?? 0) < ARROWS.length);
		if (!route) break;
		for (const key of route) here = await press(key);
		const known = leads.get(here) ?? new Map<string, string>();
		leads.set(here, known);
		const key = ARROWS.find((arrow) => !known.has(arrow))!;
		const there = await press(key);
		known.set(key, there);
		if (!leads.has(there)) leads.set(there, new Map());
		here = there;
	}
	expect(leads.size).toBe(names);
	await closePage(page);
}, 240_000);

test('the table has the statements of the map under every filter', async () => {
	const page = await openMap('?view=table');
	const rows = page.locator('.twin tbody tr');
	const shown = async () => Number((await page.locator('.counts strong').nth(1).textContent())?.replace(',', ''));
	expect(await rows.count()).toBe(await shown());
	for (const row of await page.locator('.rail button[aria-pressed]').all()) {
		await row.click();
		expect(await rows.count()).toBe(await shown());
	}
	await closePage(page);
});

test('no fault of access in light and dark, wide and narrow, at rest, with a pair, as a table and with nothing left', async () => {
	const graph = await siteSkeleton(site.origin);
	const kinds = graph.kinds.map(({ id }) => id).join(',');
	for (const width of [1280, 390])
		for (const colorScheme of ['light', 'dark'] as const)
			for (const address of ['', '?view=table', `?no-kind=${kinds}`]) {
				const page = await openMap(address, { viewport: { width, height: 844 }, colorScheme });
				expect(await checkPage(page), `${address} at ${width} px, ${colorScheme}`).toEqual([]);
				if (!address) {
					await page.locator('a.line').first().dispatchEvent('click');
					await page.locator('.read').waitFor();
					expect(await checkPage(page), `a pair at ${width} px, ${colorScheme}`).toEqual([]);
					expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
				}
				await closePage(page);
			}
}, 400_000);
