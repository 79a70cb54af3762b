import { expect, test } from 'vitest';
import { closePage, useBrowser } from './browser';
import { pageKinds } from './page-kinds';

const site = useBrowser();
const wide = (sizes: { width: number; height: number }) => ({ viewport: sizes, deviceScaleFactor: 2 });

test('at 320 px no page scrolls sideways', async () => {
	for (const [kind, path] of await pageKinds(site.origin)) {
		const page = await site.open(path, wide({ width: 320, height: 256 }));
		expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBeLessThanOrEqual(320);
		await closePage(page);
	}
}, 60_000);

test('with wide spacing of text nothing scrolls sideways at 320 px', async () => {
	for (const [kind, path] of await pageKinds(site.origin)) {
		const page = await site.open(path, wide({ width: 320, height: 640 }));
		await page.evaluate(() => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(
				'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'
			);
			document.adoptedStyleSheets = [sheet];
		});
		expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBeLessThanOrEqual(320);
		await closePage(page);
	}
}, 60_000);

test('every button, link and field outside running text is at least 24 px high', async () => {
	for (const [kind, path] of await pageKinds(site.origin)) {
		const page = await site.open(path);
		const small = await page.evaluate(() =>
			[...document.querySelectorAll('header a, header button, header input, nav a, summary, button, select, footer a')]
				.filter((element) => element.checkVisibility() && element.closest('p') === null)
				.filter((element) => element.getBoundingClientRect().height < 24)
				.map((element) => `${element.tagName} ${element.textContent}`)
		);
		expect(small, kind).toEqual([]);
		await closePage(page);
	}
}, 60_000);
