import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromium, type Browser, type Page } from 'playwright';

/** What an author sees who breaks a file while `npm run dev` shows the page, and mends it again. */

const folder = mkdtempSync(join(tmpdir(), 'causeway-dev-'));
const graph = join(folder, 'graph');
const file = join(graph, 'about.yaml');
let server: ChildProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
	cpSync('graph', graph, { recursive: true });
	const vite = join('node_modules', 'vite', 'bin', 'vite.js');
	server = spawn(process.execPath, [vite, 'dev', '--port', '0'], {
		env: { ...process.env, GRAPH: graph, NO_COLOR: '1', VITEST: undefined },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const origin = await new Promise<string>((resolve, reject) => {
		let said = '';
		server.stdout?.on('data', (chunk: Buffer) => {
			said += chunk.toString();
			const found = /https?:\/\/localhost:\d+/.exec(said);
			if (found) resolve(found[0]);
		});
		server.on('exit', () => reject(new Error(said)));
	});
	const executablePath = process.env['CHROMIUM'];
	browser = await chromium.launch({
		args: (process.env['CHROMIUM_FLAGS'] ?? '').split(' ').filter(Boolean),
		...(executablePath ? { executablePath } : {})
	});
	page = await browser.newPage();
	await page.goto(`${origin}/about/`, { timeout: 120_000 });
	await page.waitForLoadState('networkidle');
}, 180_000);

afterAll(async () => {
	await browser.close();
	server.kill('SIGTERM');
	rmSync(folder, { recursive: true });
});

test('a broken file lies over the page with its file and line, the page keeps the last good graph, and a mended one is back in a second', async () => {
	const sound = readFileSync(file, 'utf8');
	const overlay = page.locator('vite-error-overlay');

	writeFileSync(file, `${sound}\nno-such-key: 1\n`);
	await overlay.waitFor({ timeout: 5000 });
	expect(await overlay.locator('.message').first().textContent()).toMatch(/about\.yaml:\d+:\d+/);
	expect(await page.locator('h1').textContent()).toBe('How to read this graph');
	const again = await browser.newPage();
	await again.goto(page.url());
	expect(await again.locator('h1').textContent()).toBe('How to read this graph');
	await again.locator('vite-error-overlay').waitFor({ timeout: 5000 });
	await again.close();

	const mended = Date.now();
	writeFileSync(file, sound.replace(/^title: .*/m, 'title: Mended'));
	await page.getByRole('banner').getByText('Mended').waitFor({ timeout: 5000 });
	expect(Date.now() - mended).toBeLessThan(1000);
	expect(await overlay.count()).toBe(0);
}, 60_000);
