import { expect, test } from 'vitest';
import { readGraph } from '$lib/graph/read';
import { cpuTime } from './cpu-time';
import { SMALL } from './small-graph';

/** The small graph with this many more events, each with causes among the earlier ones. */
function bigGraph(events: number, edges: number): Record<string, string> {
	const files: Record<string, string> = { ...SMALL };
	const causes = Math.ceil(edges / events);
	for (let i = 0; i < events; i++) {
		let text = `label: Event ${i}\nwhen: ${1500 + Math.floor((i * 400) / events)}\nsummary: >\n  What happened in the ${i}th event, in a line or two of our own words, with [[stalin]] in it.\nwhere: moscow\nsources: [seed]\n`;
		if (i > 20) text += 'because:\n';
		for (let k = 0; i > 20 && k < causes; k++) {
			text += `  - enables: event-${(i * 7 + k) % i}\n    certainty: probable\n    sources: ["weathersby-1995, pp. 2-9", { source: seed, at: "¶1" }]\n    note: What the source says of it in a sentence of about this length.\n`;
		}
		files[`events/event-${i}.yaml`] = text;
	}
	return files;
}

test('2,000 events with 5,000 edges are checked within 10 seconds of processor time', { timeout: 120_000 }, () => {
	const files = bigGraph(2000, 5000);
	let read = readGraph(SMALL);
	expect(cpuTime(() => (read = readGraph(files)))).toBeLessThan(10_000);
	expect(read.issues.filter((issue) => issue.level === 'refused')).toEqual([]);
	expect(read.graph?.edgeCount).toBeGreaterThan(5000);
});

test('thousands of unknown ids do not make the report slow', { timeout: 120_000 }, () => {
	const files = bigGraph(2000, 5000);
	for (const path of Object.keys(files)) files[path] = files[path]!.replaceAll('enables: event-', 'enables: evemt-');
	let read = readGraph(SMALL);
	expect(cpuTime(() => (read = readGraph(files)))).toBeLessThan(10_000);
	expect(read.issues.filter((issue) => issue.code === 'unknown-node').length).toBeGreaterThan(5000);
});
