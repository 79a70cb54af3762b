import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addressOf } from '$lib/graph/address';
import type { Graph } from '$lib/graph/graph';
import { printIssue } from '$lib/graph/issues';
import { openGraph } from '$lib/server/open-graph';

const there = existsSync('graph');
const { graph, issues } = there ? openGraph('graph') : { graph: null, issues: [] };

/** The graph; a failure tells why there is none. */
function shipped(): Graph {
	expect(issues.filter(({ level }) => level === 'refused').map(printIssue)).toEqual([]);
	return graph!;
}

const nodes = () => Array.from({ length: shipped().nodeCount }, (_, i) => shipped().nodeAt(i));

test.skipIf(!there)('the shipped graph passes the gate with all that the dossier holds', () => {
	const { nodeCount, edgeCount } = shipped();
	const sources = nodes().filter(({ item }) => item !== null).length;
	expect(nodeCount - sources).toBeGreaterThanOrEqual(430);
	expect(edgeCount).toBeGreaterThanOrEqual(1100);
	expect(sources).toBeGreaterThanOrEqual(190);
});

test.skipIf(!there)('every event and condition has a lane', () => {
	expect(
		nodes()
			.filter(({ family, lane }) => family === 'event' && lane === null)
			.map(({ id }) => id)
	).toEqual([]);
});

test.skipIf(!there)('every edge cites a source or stands on acts that do', () => {
	const whole = shipped();
	const bare = Array.from({ length: whole.edgeCount }, (_, e) => whole.edgeAt(e)).filter(
		({ sources }) => sources.length === 0
	);
	expect(bare.map(({ id }) => id)).toEqual([]);
});

test.skipIf(!there)('the questions of the front page, their chains and the stops of tours lead somewhere', () => {
	const whole = shipped();
	const addresses = new Set(Array.from({ length: whole.nodeCount }, (_, i) => addressOf(whole, i)));
	const ids = new Set(nodes().map(({ id }) => id));
	expect(whole.about.questions.length).toBeGreaterThanOrEqual(3);
	for (const { ask, view, chain } of whole.about.questions) {
		const last = view.split('?')[0]!.split('/').filter(Boolean).at(-1) ?? '';
		expect(addresses.has(view) || ids.has(decodeURIComponent(last)), `"${ask}" leads to ${view}`).toBe(true);
		for (const [at, id] of chain.entries()) {
			const next = chain[at + 1];
			if (next !== undefined)
				expect(
					whole.outOf(whole.index(id)).some((e) => whole.nodes.ids[whole.edges.to[e]!] === next),
					`${id} leads to ${next}`
				).toBe(true);
		}
	}
	expect(whole.tours.length).toBeGreaterThan(0);
	expect(whole.views.has('opening')).toBe(true);
});

test.skipIf(!there)('the gap where the seed article breaks off is there and explains nothing', () => {
	const whole = shipped();
	const gaps = nodes().filter(({ gap }) => gap);
	expect(gaps.length).toBeGreaterThan(0);
	for (const { id, summary } of gaps) {
		expect(summary, `${id} says what is missing`).not.toBeNull();
	}
	expect(whole.study.length).toBeGreaterThan(0);
});
