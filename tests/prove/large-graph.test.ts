import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeLargeGraph } from './large-graph';

const SIZE = { nodes: 2000, edges: 5000 };
const HEAP_MB = 512;

let home: string;

beforeAll(() => {
	home = mkdtempSync(join(tmpdir(), 'large-'));
	writeLargeGraph(join(home, 'good'), SIZE);
	writeLargeGraph(join(home, 'bad'), { ...SIZE, faulty: true });
});

afterAll(() => {
	rmSync(home, { recursive: true });
});

/** Runs `check` in a process of its own that may use no more memory, and notes when its first line came and when it ended. */
function check(folder: string): Promise<{ exit: number | null; out: string; firstMs: number; wholeMs: number }> {
	return new Promise((resolve, reject) => {
		const started = performance.now();
		const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, 'src/cli/run.js', 'check', folder], {
			env: { ...process.env, NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` }
		});
		let out = '';
		let firstMs = 0;
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			firstMs ||= performance.now() - started;
			out += text;
		});
		child
			.on('error', reject)
			.on('close', (exit) => resolve({ exit, out, firstMs, wholeMs: performance.now() - started }));
	});
}

test('2,000 nodes and 5,000 edges are checked within ten seconds and 512 MB', { timeout: 60_000 }, async () => {
	await check('tests/fixtures/plain');
	const { exit, out, wholeMs } = await check(join(home, 'good'));
	console.log(`check of ${SIZE.nodes} nodes, ${SIZE.edges} edges: ${Math.round(wholeMs)} ms`);
	expect(exit).toBe(0);
	expect(out).toContain('In order: 2,000 nodes, 5,000 edges.');
	expect(wholeMs).toBeLessThan(10_000);
});

test('a fault in them is told within three seconds', { timeout: 60_000 }, async () => {
	const { exit, out, firstMs } = await check(join(home, 'bad'));
	console.log(`first fault: ${Math.round(firstMs)} ms`);
	expect(exit).toBe(1);
	expect(out).toMatch(
		/event-1999\.yaml:\d+:13 {2}unknown-node {2}"evnet-1" is not in this graph\. Did you mean event-1/
	);
	expect(firstMs).toBeLessThan(3_000);
});
