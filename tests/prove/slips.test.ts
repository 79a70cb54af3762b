import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openGraph } from '$lib/server/open-graph';
import { run } from '../unit/cli/run';
import { seeded } from './large-graph';

const SLIPS = 200;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** An id with one slip of the hand: a letter left out, put in, wrong, or two swapped. */
function slipped(id: string, random: () => number): string {
	const at = Math.floor(random() * id.length);
	const letter = LETTERS[Math.floor(random() * LETTERS.length)]!;
	const start = id.slice(0, at);
	switch (Math.floor(random() * 4)) {
		case 0:
			return start + id.slice(at + 1);
		case 1:
			return start + letter + id.slice(at);
		case 2:
			return start + letter + id.slice(at + 1);
		default:
			return start + (id[at + 1] ?? '') + id[at]! + id.slice(at + 2);
	}
}

const folder = existsSync('graph') ? 'graph' : 'tests/fixtures/bohemia';

test(`of ${SLIPS} slips in ids, nine in ten are answered with the right id first`, { timeout: 60_000 }, async () => {
	const { graph } = openGraph(folder);
	const { ids } = graph!.nodes;
	const random = seeded(1950);
	const slips: { id: string; typed: string }[] = [];
	while (slips.length < SLIPS) {
		const id = ids[Math.floor(random() * ids.length)]!;
		const typed = slipped(id, random);
		if (graph!.index(typed) < 0) slips.push({ id, typed });
	}
	const { out } = await run(
		['batch', '--graph', folder],
		slips.map(({ typed }) => JSON.stringify(['show', '--', typed])).join('\n')
	);
	const hints = out
		.trimEnd()
		.split('\n')
		.map((line) => (JSON.parse(line) as { issue: { hint: string } }).issue.hint);
	const right = slips.filter(
		({ id }, at) =>
			hints[at]!.startsWith(`Did you mean ${id}`) && !/^[\w:-]/.test(hints[at]!.slice(`Did you mean ${id}`.length))
	);
	console.log(`${right.length} of ${SLIPS} slips answered with the right id first (${folder})`);
	expect(right.length).toBeGreaterThanOrEqual(SLIPS * 0.9);
});
