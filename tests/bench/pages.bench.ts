/**
 * What a page costs a reader on a slow link: bytes on the wire by kind, fonts apart, and the time of the first paint, at 1.6 Mbit/s and
 * 150 ms, cold cache, plain HTTP on loopback (an entity page at most 40 kB, first paint at most 0.5 s). The map also: when it answers
 * (at most 1.8 s, 220 kB), and the longest task of the main thread on a fast link (at most 50 ms).
 */
import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';
import { BROWSER_FLAGS, getBrowser } from '../../src/server/browser.js';

const LINK = {
	offline: false,
	latency: 150,
	downloadThroughput: (1.6 * 1024 * 1024) / 8,
	uploadThroughput: (0.75 * 1024 * 1024) / 8
};
const TURNS = 5;

interface Cost {
	readonly bytes: number;
	readonly fonts: number;
	readonly paint: number;
	/** When the page said that it answers; NaN if it never says so. */
	readonly ready: number;
	/** The longest task of the main thread over 50 ms, else 0. */
	readonly longest: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Opens an address once in a fresh context and waits until the network has been still for half a second. */
async function cost(browser: Browser, address: string, slow = true): Promise<Cost> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	const wire = await context.newCDPSession(page);
	const kinds = new Map<string, string>();
	let [bytes, fonts] = [0, 0];
	await wire.send('Network.enable');
	if (slow) await wire.send('Network.emulateNetworkConditions', LINK);
	await page.addInitScript(watch);
	wire.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
	wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		if (kinds.get(requestId) === 'Font') fonts += encodedDataLength;
		else bytes += encodedDataLength;
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);
	const { ready, longest } = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
	await context.close();
	return { bytes, fonts, paint, ready, longest };
}

interface Seen {
	ready: number;
	longest: number;
}

/** Runs in the page, before everything else. */
function watch(): void {
	const seen = { ready: NaN, longest: 0 };
	Object.assign(globalThis, { seen });
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
	}).observe({ type: 'longtask', buffered: true });
	new MutationObserver(() => {
		const said = document.querySelector('.explore [role=status]')?.textContent ?? '';
		if (Number.isNaN(seen.ready) && said !== '') seen.ready = performance.now();
	}).observe(document, { childList: true, subtree: true, characterData: true });
}

/** Addresses of the sitemap with the most and the middle number of bytes of HTML, for each folder. */
async function heaviest(origin: string): Promise<string[]> {
	const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
	const pages = [...sitemap.matchAll(/<loc>[^<]*?(\/[^<]*)<\/loc>/g)]
		.map((match) => new URL(match[1] ?? '/', 'http://site').pathname)
		.map((path) => ({ path, size: sizeOf(path) }))
		.filter(({ size }) => size > 0);
	const folders = new Map<string, typeof pages>();
	for (const page of pages) {
		const folder = page.path.split('/')[1] ?? '';
		folders.set(folder, [...(folders.get(folder) ?? []), page]);
	}
	return [...folders.values()].flatMap((group) => {
		const sorted = group.sort((a, b) => b.size - a.size);
		return [...new Set([sorted[0]?.path, sorted[sorted.length >> 1]?.path])].filter((path) => path !== undefined);
	});
}

function sizeOf(path: string): number {
	const file = `build/prerendered${decodeURIComponent(path)}index.html.br`;
	return existsSync(file) ? readFileSync(file).length : 0;
}

if (!existsSync('build/prerendered')) console.log('pages on a slow link: skipped, no build/ (npm run build)');
else {
	const server = fork('src/server/serve.js', {
		env: { ...process.env, PORT: '0' },
		stdio: ['ignore', 'ignore', 'inherit', 'ipc']
	});
	const origin = await new Promise<string>((done) =>
		server.once('message', (said: string | { origin?: string }) =>
			done((typeof said === 'string' ? said : (said.origin ?? '')).replace(/\/$/, ''))
		)
	);
	const browser = await chromium.launch({ executablePath: await getBrowser(), args: BROWSER_FLAGS });
	try {
		console.log(`pages at 1.6 Mbit/s, 150 ms, cold cache (median of ${TURNS})`);
		for (const path of await heaviest(origin)) {
			const costs: Cost[] = [];
			for (let turn = 0; turn < TURNS; turn++) costs.push(await cost(browser, origin + path));
			const of = (key: keyof Cost): number => median(costs.map((each) => each[key]));
			console.log(
				`  ${path.padEnd(60)} ${(of('bytes') / 1000).toFixed(1).padStart(6)} kB  fonts ${(of('fonts') / 1000).toFixed(0).padStart(4)} kB  first paint ${of('paint').toFixed(0).padStart(5)} ms` +
					(Number.isNaN(of('ready')) ? '' : `  answers ${of('ready').toFixed(0)} ms`)
			);
		}
		const tasks: number[] = [];
		for (let turn = 0; turn < TURNS; turn++) tasks.push((await cost(browser, `${origin}/explore/`, false)).longest);
		console.log(
			`  /explore/ on a fast link: longest task over 50 ms ${tasks.map((each) => each.toFixed(0)).join(', ')} ms`
		);
	} finally {
		await browser.close();
		server.kill('SIGTERM');
	}
}
