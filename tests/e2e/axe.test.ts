import { expect, test } from 'vitest';
import { checkPage } from './axe';
import { closePage, useBrowser } from './browser';
import { pageKinds } from './page-kinds';

const site = useBrowser();

test('one state of every kind of page has no fault that axe can find', async () => {
	for (const [kind, path] of await pageKinds(site.origin)) {
		const page = await site.open(path);
		expect(await checkPage(page), `${kind} ${path}`).toEqual([]);
		await closePage(page);
	}
}, 240_000);
