import { expect, test } from 'vitest';
import { closePage, useBrowser } from './browser';
import { pageKinds } from './page-kinds';

const site = useBrowser();

test('the first stop is the way past the head, and it leads to the text', async () => {
	const page = await site.open((await pageKinds(site.origin)).get('actor') ?? '/');
	await page.keyboard.press('Tab');
	const first = page.locator(':focus');
	expect(await first.textContent()).toBe('Skip to the text');
	await page.keyboard.press('Enter');
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
	await closePage(page);
});

test('every stop is seen, uncovered, and in the order of the page; the picture is one stop', async () => {
	for (const width of [1280, 320]) {
		const page = await site.open('/about/', { viewport: { width, height: 800 } });
		let stops = 0;
		for (; stops < 400; stops++) {
			await page.keyboard.press('Tab');
			const state = await page.evaluate(() => {
				const focus = document.activeElement;
				if (!focus || focus === document.body) return null;
				const box = focus.getBoundingClientRect();
				const rects = focus.getClientRects();
				const line = rects[0] ?? box;
				const hit = document.elementFromPoint(line.left + Math.min(line.width / 2, 40), line.top + line.height / 2);
				const style = getComputedStyle(focus);
				const ring =
					style.outlineStyle !== 'none' || getComputedStyle(focus.parentElement ?? focus).outlineStyle !== 'none';
				return {
					name: focus.textContent?.trim().slice(0, 40) ?? '',
					seen: hit !== null && (focus.contains(hit) || hit.contains(focus)),
					ring
				};
			});
			if (!state) break;
			expect(state, `stop ${stops} at ${width} px`).toMatchObject({ seen: true, ring: true });
		}
		expect(stops).toBeGreaterThan(10);
		expect(stops).toBeLessThan(400);
		await closePage(page);
	}
}, 90_000);

test('statements can be put in order of time and back, and no row is lost', async () => {
	const page = await site.open((await pageKinds(site.origin)).get('actor') ?? '/');
	const rows = page.locator('[data-first]');
	const count = await rows.count();
	await page.getByRole('button', { name: 'By date' }).press('Enter');
	const days = await page
		.locator('ol')
		.filter({ has: page.locator('[data-first]') })
		.first()
		.locator('[data-first]')
		.evaluateAll((all) => all.map((row) => Number(row.getAttribute('data-first'))));
	expect(days).toEqual([...days].sort((a, b) => a - b));
	await page.getByRole('button', { name: 'By verb' }).press('Enter');
	expect(await rows.count()).toBe(count);
	await closePage(page);
});

test('an index is narrowed and sorted by key', async () => {
	const page = await site.open((await pageKinds(site.origin)).get('index') ?? '/');
	const rows = page.locator('tbody tr:visible');
	const all = await rows.count();
	const name = (await rows.first().locator('a').textContent()) ?? '';
	await page.getByPlaceholder('a word').pressSequentially(name);
	expect(await rows.count()).toBeLessThan(all + 1);
	expect(await rows.first().locator('a').textContent()).toContain(name);
	await page.getByPlaceholder('a word').fill('');
	await page.getByRole('button', { name: 'Name' }).press('Enter');
	const names = await rows.locator('td:first-child a').allTextContents();
	expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
	await closePage(page);
});

test('the theme goes round and is kept', async () => {
	const page = await site.open('/about/');
	const toggle = page.getByRole('button', { name: /^Theme/ });
	await toggle.press('Enter');
	await toggle.press('Enter');
	expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
	await page.reload();
	expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
	expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(20, 22, 26)');
	await closePage(page);
});
