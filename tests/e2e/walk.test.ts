import { expect, test } from 'vitest';
import { closePage, useBrowser } from './browser';
import { pageKinds } from './page-kinds';

const site = useBrowser();

test('every kind of page opens without a breach of policy, an error, or a request to another host', async () => {
	for (const [kind, path] of await pageKinds(site.origin)) {
		const page = await site.open(path);
		await page.mouse.move(640, 450);
		for (const picture of await page.locator('[data-stage]:visible').all()) {
			await picture.hover();
			await page.locator('[data-stage].awake').first().waitFor({ timeout: 10_000 });
		}
		expect(page.faults, `${kind} ${path}`).toEqual({ violations: [], errors: [], outside: [] });
		await closePage(page);
	}
}, 120_000);

test('every kind of page has one h1, one main, a title of its own, a language and no cookie', async () => {
	const titles = new Set<string>();
	const kinds = await pageKinds(site.origin);
	for (const [kind, path] of kinds) {
		const page = await site.open(path);
		expect(await page.locator('h1').count(), kind).toBe(1);
		expect(await page.locator('main').count(), kind).toBe(1);
		expect(await page.locator('html').getAttribute('lang'), kind).toMatch(/^[a-z]{2,3}/);
		expect(await page.context().cookies(), kind).toEqual([]);
		titles.add(await page.title());
		await closePage(page);
	}
	expect(titles.size).toBe(kinds.size);
}, 60_000);
