import { existsSync } from 'node:fs';
import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { CopiedCheckout, hashes } from './copied-checkout';

const SMALL = 'tests/fixtures/bohemia';
const copies: CopiedCheckout[] = [];
const copyOf = (graph: string) => {
	const copy = new CopiedCheckout(graph);
	copies.push(copy);
	return copy;
};

afterAll(() => {
	for (const copy of copies) copy.remove();
});

/** Waits until something holds; the test's own time limit ends it otherwise. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
	while (!(await holds())) await new Promise((done) => setTimeout(done, 5));
}

test('the site of the shipped graph is built within four minutes and 1.5 GB, and elsewhere to the very byte', async () => {
	const copy = copyOf(process.env['GRAPH'] || 'graph');
	const { code, seconds, peakMb } = await copy.build();
	console.log(`build: ${seconds.toFixed(0)} s, at most ${peakMb.toFixed(0)} MB at once, ${copy.site().size} files`);
	expect(code).toBe(0);
	expect(copy.site()).toEqual(hashes('build'));
	expect(seconds).toBeLessThan(240);
	if (!Number.isNaN(peakMb)) expect(peakMb).toBeLessThan(1500);
});

test('a build that is killed at any stage leaves the old site as it was, still served, and the next one cleans up', async () => {
	const copy = copyOf(SMALL);
	expect((await copy.build()).code).toBe(0);
	const before = copy.site();
	const { origin, stop } = await copy.serve();
	const home = await (await fetch(`${origin}/`)).text();
	/* Pages are read from the disk when they are first asked for: one for each stage. */
	const pages = ['/about/', '/health/', '/edges/'];
	await appendFile(join(copy.root, 'src', 'app.css'), '\n:root {\n\t--changed: 1px;\n}\n');

	const stages = [
		() => existsSync(join(copy.root, '.build-turn')),
		() => existsSync(join(copy.root, '.svelte-kit', 'output', 'server')),
		async () => existsSync(join(copy.root, '.build-next')) && (await readdir(join(copy.root, '.build-next'))).length > 0
	];
	for (const [at, stage] of stages.entries()) {
		const child = copy.start();
		const ended = new Promise((done) => child.once('exit', (_, signal) => done(signal)));
		await until(stage);
		process.kill(-(child.pid ?? 0), 'SIGKILL');
		expect(await ended).toBe('SIGKILL');
		expect(copy.site()).toEqual(before);
		expect(await (await fetch(`${origin}/`)).text()).toBe(home);
		expect((await fetch(origin + pages[at]!)).status).toBe(200);
	}
	await stop();

	expect((await copy.build()).code).toBe(0);
	expect(copy.site()).not.toEqual(before);
	expect((await readdir(copy.root)).filter((name) => name.startsWith('.build'))).toEqual([]);
});
