/**
 * What a line of time costs: laying it out (pure), and in the browser what each step of zoom, of panning, of walking and of narrowing
 * costs the main thread on a graph of 2,000 events, in its own time, all tasks of the step together (pan and zoom without a block over
 * 50 ms). The page is the development server's, whose code is slower than a built one's.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, type CDPSession, type Page } from 'playwright';
import { joinRecordsOf } from '$lib/causes/join-records';
import { timelineAccount, timelineChain } from '$lib/explorer/timeline-chain';
import { TIMELINE_OPENING } from '$lib/explorer/timeline-state';
import { timelinePlan } from '$lib/explorer/timeline-view';
import { outcomeQuestions } from '$lib/pages/timeline-page';
import { timelineFaults } from '$lib/picture/timeline-faults';
import { timelineItems } from '$lib/picture/timeline-item';
import { timelinePicture } from '$lib/picture/timeline-layout';
import { markup } from '$lib/picture/serialise';
import { timelineField, timelineTile } from '$lib/picture/timeline-svg';
import { openGraph } from '$lib/server/open-graph';
import { BROWSER_FLAGS, getBrowser } from '../../src/server/browser.js';
import { writeTimeline } from './made-timeline';
import { ms, printTable, time } from './table';

const EVENTS = 2000;
const HEIGHT = 740;
const folder = mkdtempSync(join(tmpdir(), 'timeline-'));
writeTimeline(folder, EVENTS);

/** Layout and drawing of a graph at some widths, in processor time. */
function layout(title: string, path: string): string[][] {
	const { graph } = openGraph(path);
	if (!graph) throw new Error(`${path} is refused.`);
	const [question] = outcomeQuestions(graph);
	const account = timelineAccount(graph, joinRecordsOf(graph));
	const chain = question ? timelineChain(account, graph.index(question.id), question.chain, 0) : null;
	const items = timelineItems(graph);
	return [1, 4, 16, 48].flatMap((zoom) =>
		(['chain', 'established'] as const).map((links) => {
			const size = { width: 1302 * zoom, height: HEIGHT };
			const plan = timelinePlan(graph, items, { ...TIMELINE_OPENING, links }, chain);
			const picture = timelinePicture(plan, size);
			const { overlaps, touched, names, arcs } = timelineFaults(picture);
			const took = time(5, 3, () => timelinePicture(plan, size));
			const drawn = time(5, 3, () =>
				markup(zoom === 1 ? timelineField(picture) : timelineTile(picture, size.width / 2, size.width / 2 + 450))
			);
			const counts = [names, arcs, overlaps, touched].map(String);
			return [title, `${zoom}×`, links, String(items.length), ...counts, `${ms(took)} ms`, `${ms(drawn)} ms`];
		})
	);
}

printTable([
	['', 'zoom', 'links', 'items', 'names', 'arcs', 'overlaps', 'touches', 'layout', 'markup of all, of a tile'],
	...layout('shipped', 'graph/'),
	...layout('made', folder)
]);

/** Milliseconds of the main thread's own time until now: other work on the machine does not count. */
async function spent(wire: CDPSession): Promise<number> {
	const { metrics } = await wire.send('Performance.getMetrics');
	return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
}

/** The most that one of some steps costs the main thread, from the event to the frame after next, all its tasks together. */
async function dearest(page: Page, wire: CDPSession, steps: number, step: () => Promise<unknown>): Promise<number> {
	let most = 0;
	for (let turn = 0; turn < steps; turn++) {
		const before = await spent(wire);
		await step();
		await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
		most = Math.max(most, (await spent(wire)) - before);
	}
	return most;
}

const server = spawn(process.execPath, [join('node_modules', 'vite', 'bin', 'vite.js'), 'dev', '--port', '0'], {
	env: { ...process.env, GRAPH: folder, NO_COLOR: '1' },
	stdio: ['ignore', 'pipe', 'inherit']
});
try {
	const origin = await new Promise<string>((resolve, reject) => {
		let said = '';
		server.stdout.on('data', (chunk: Buffer) => {
			said += chunk.toString();
			const found = /https?:\/\/localhost:\d+/.exec(said);
			if (found) resolve(found[0]);
		});
		server.on('exit', () => reject(new Error(said)));
	});
	const executablePath = await getBrowser();
	const browser = await chromium.launch({ args: [...BROWSER_FLAGS], ...(executablePath ? { executablePath } : {}) });
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	const wire = await page.context().newCDPSession(page);
	await wire.send('Performance.enable', { timeDomain: 'threadTicks' });
	const ready = page.locator('.time-page [role=status]').filter({ hasText: 'is ready' });
	/* The first visit waits until the server has made its modules. */
	for (let visit = 0; visit < 3; visit++) {
		await page.goto(`${origin}/timeline/`, { timeout: 180_000 });
		await ready.waitFor({ state: 'attached', timeout: 120_000 });
		await page.waitForLoadState('networkidle');
	}
	const rows = [['in the browser, 2,000 events', 'steps', 'dearest step']];
	const tell = async (what: string, steps: number, step: () => Promise<unknown>) =>
		rows.push([what, String(steps), `${ms(await dearest(page, wire, steps, step))} ms`]);
	const press = (key: string) => () => page.keyboard.press(key);
	const pan = (by: number) => () => page.evaluate((far) => document.querySelector('.scroller')?.scrollBy(far, 0), by);
	/* A page that has just woken still compiles what it runs. */
	await page.locator('.field a[tabindex="0"]').focus();
	for (const key of ['+', '+', '0', '+', '0']) await dearest(page, wire, 1, press(key));
	await tell('zoom in, each step', 11, press('+'));
	await tell('pan at the nearest, 60 px', 60, pan(-60));
	await tell('pan at the nearest, 600 px', 20, pan(-600));
	await tell('zoom out, each step', 8, press('-'));
	await tell('pan at three times, 60 px', 40, pan(60));
	await tell('back to the whole', 1, press('0'));
	await tell('along a lane', 20, press('ArrowRight'));
	await tell('choose', 1, press('Enter'));
	await page.getByRole('slider', { name: 'From' }).focus();
	await tell('brush, a month', 12, press('ArrowRight'));
	printTable(rows);
	await browser.close();
} finally {
	server.kill('SIGTERM');
	rmSync(folder, { recursive: true });
}
