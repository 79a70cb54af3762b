import { expect, test } from 'vitest';
import { checkPage } from '../e2e/axe';
import { closePage, useBrowser } from '../e2e/browser';
import { pageKinds } from '../e2e/page-kinds';

const site = useBrowser();

for (const colorScheme of ['light', 'dark'] as const)
	for (const width of [1280, 320])
		test(`every kind of page passes axe in ${colorScheme} at ${width} px`, async () => {
			for (const [kind, path] of await pageKinds(site.origin)) {
				const page = await site.open(path, { colorScheme, viewport: { width, height: 900 } });
				expect(await checkPage(page), `${kind} ${path}`).toEqual([]);
				await closePage(page);
			}
		}, 600_000);
