import { expect, test } from 'vitest';
import { byDegree, siteSkeleton } from './page-kinds';
import { closePage, useBrowser } from './browser';

const site = useBrowser();

test('a slash, two letters and Enter lead to a name, and the graph is fetched once, on focus', async () => {
	const graph = await siteSkeleton(site.origin);
	const best = byDegree(graph)[0] ?? 0;
	const label = graph.nodes.labels[best] ?? '';
	const page = await site.open('/about/');
	const fetched: string[] = [];
	page.on('request', (request) => {
		if (request.url().endsWith('/graph.json')) fetched.push(request.url());
	});
	expect(fetched).toEqual([]);
	await page.keyboard.press('/');
	const field = page.getByRole('combobox');
	await field.pressSequentially(label.slice(0, 6));
	const option = page.getByRole('option', { name: label, exact: false }).first();
	await option.waitFor();
	expect(await field.getAttribute('aria-expanded')).toBe('true');
	expect(await page.getByRole('listbox').getByRole('group').count()).toBeGreaterThan(0);
	for (let step = 0; step < 12; step++) {
		const active = await field.getAttribute('aria-activedescendant');
		if (active && (await page.locator(`#${active}`).textContent())?.includes(label)) break;
		await page.keyboard.press('ArrowDown');
	}
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/.+\/.+\//);
	expect(await page.locator('h1').textContent()).toContain(label);
	expect(fetched).toHaveLength(1);
	expect(page.faults).toEqual({ violations: [], errors: [], outside: [] });
	await closePage(page);
});

test('Escape closes the list and leaves the reader in the field; the status says how many were found', async () => {
	const page = await site.open('/about/');
	const field = page.getByRole('combobox');
	await field.focus();
	await field.pressSequentially('a');
	await page.getByRole('option').first().waitFor();
	expect(await page.getByRole('status').first().textContent()).toMatch(/\d+ names? found/);
	await page.keyboard.press('Escape');
	expect(await page.getByRole('listbox').isVisible()).toBe(false);
	expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
	await closePage(page);
});

test('another name of a thing finds it and is shown', async () => {
	const graph = await siteSkeleton(site.origin);
	const index = graph.nodes.aliases.findIndex((aliases) =>
		aliases.some(({ text }) => text.length > 4 && !/[^\p{Script=Latin} .'-]/u.test(text))
	);
	if (index < 0) return;
	const alias = graph.nodes.aliases[index]?.find(({ text }) => text.length > 4)?.text ?? '';
	const page = await site.open('/about/');
	await page.getByRole('combobox').pressSequentially(alias);
	await page
		.getByRole('option', { name: graph.nodes.labels[index] ?? '', exact: false })
		.first()
		.waitFor();
	await closePage(page);
});

test('single keys can be switched off', async () => {
	const page = await site.open('/about/');
	await page.getByRole('button', { name: 'Switch single keys off' }).click();
	await page.locator('body').press('/');
	expect(await page.getByRole('combobox').evaluate((element) => element === document.activeElement)).toBe(false);
	await closePage(page);
});
