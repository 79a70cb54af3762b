/**
 * What the live canvas costs the page's main thread, in CPU time of that thread for each step from the event to the frame after
 * next (PERFORMANCE.md: dragging the whole view of 300 drawn elements at most 16.7 ms a frame, the first ones included; a mouse
 * move over 1,000 marks and 2,400 lines at most 2 ms).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type CDPSession, type Page } from 'playwright';
import { build } from 'rolldown';
import { BROWSER_FLAGS, getBrowser } from '../../src/server/browser.js';
import type { Stage } from './canvas-stage';

declare const stage: Stage;
const FRAMES = 60;
const FACE = 'static/fonts/source-sans-3-latin-wght-normal.woff2';

async function script(): Promise<string> {
	const root = process.cwd();
	const { output } = await build({
		input: join(root, 'tests/bench/canvas-stage.ts'),
		platform: 'browser',
		resolve: { alias: { $lib: join(root, 'src', 'lib') } },
		transform: { define: { 'process.env.NODE_ENV': '"production"' } },
		output: { format: 'iife', codeSplitting: false, minify: true },
		write: false,
		logLevel: 'silent'
	});
	return output[0].code;
}

/** Milliseconds of the main thread's own time until now. */
async function spent(wire: CDPSession): Promise<number> {
	const { metrics } = await wire.send('Performance.getMetrics');
	return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
}

/** The cost of each of many steps; `idle`, what a step costs that does nothing, is taken off. */
async function costs(
	page: Page,
	wire: CDPSession,
	step: (index: number) => Promise<unknown>,
	idle = 0
): Promise<number[]> {
	const all: number[] = [];
	for (let index = 0; index < FRAMES; index++) {
		const before = await spent(wire);
		await step(index);
		await page.evaluate(() => stage.frames());
		all.push(Math.max(0, (await spent(wire)) - before - idle));
	}
	return all;
}

/** Fulfilled when the page has been at rest for ten frames: the canvas keeps pictures of its elements, made while it is idle. */
async function settled(page: Page, wire: CDPSession): Promise<void> {
	for (let still = 0, turn = 0; still < 10 && turn < 2000; turn++) {
		const before = await spent(wire);
		await page.evaluate(() => stage.frames());
		still = (await spent(wire)) - before < 4 ? still + 1 : 0;
	}
}

function report(name: string, all: readonly number[], bar: number): void {
	const sorted = [...all].sort((a, b) => a - b);
	const at = (share: number) =>
		(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(1);
	const over = all.filter((each) => each > bar).length;
	console.log(
		`  ${name.padEnd(56)} first ${all[0]?.toFixed(1).padStart(5)}  median ${at(0.5).padStart(5)}  most ${at(1).padStart(5)} ms  over ${bar} ms: ${over} of ${all.length}`
	);
}

const face = readFileSync(FACE).toString('base64');
const browser = await chromium.launch({ executablePath: await getBrowser(), args: BROWSER_FLAGS });
try {
	const page = await browser.newPage({ viewport: { width: 900, height: 720 } });
	await page.setContent(`<!doctype html><style>
		@font-face { font-family: 'Source Sans 3 Variable'; font-weight: 200 900; src: url(data:font/woff2;base64,${face}); }
		body { margin: 0 } #frame { position: relative; width: 884px; height: 714px; overflow: hidden }
	</style><div id="frame"></div>`);
	await page.addScriptTag({ content: await script() });
	const wire = await page.context().newCDPSession(page);
	await wire.send('Performance.enable', { timeDomain: 'threadTicks' });

	console.log('main thread for one step, CPU ms');
	const nothing = await costs(page, wire, () => Promise.resolve());
	report('nothing (taken off below)', nothing, 16.7);
	const idle = nothing.sort((a, b) => a - b)[FRAMES >> 1] ?? 0;
	for (const nearer of [1, 1.5]) {
		await page.evaluate(() => stage.show(100, 132));
		await page.mouse.move(5, 5);
		for (let step = 1; step < nearer; step += 0.2) await page.mouse.wheel(0, -100);
		if (nearer > 1) await settled(page, wire);
		await page.mouse.down();
		const drag = await costs(page, wire, (index) => page.mouse.move(5 + index * 3, 5 + index * 2), idle);
		await page.mouse.up();
		report(`drag of the view, 298 elements, ${nearer === 1 ? 'whole' : 'from nearer'}`, drag, 16.7);
	}
	const wheel = await costs(page, wire, (index) => page.mouse.wheel(0, index % 20 < 10 ? -30 : 30), idle);
	report('wheel, 298 elements', wheel, 16.7);
	const light = await costs(page, wire, (index) => page.evaluate((id) => stage.light(id), `mark-${index}`), idle);
	report('highlight of a name, 298 elements', light, 50);
	await page.evaluate(() => stage.show(1000, 2400));
	await page.mouse.move(50, 50);
	await settled(page, wire);
	const moves = await costs(page, wire, (index) => page.mouse.move(50 + index * 7, 50 + index * 5), idle);
	report('mouse move, 1,000 marks and 2,400 lines', moves, 2);
} finally {
	await browser.close();
}
