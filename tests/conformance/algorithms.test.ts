import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byCodePoint } from '$lib/graph/order';
import { run, runJson } from '../unit/cli/run';
import { present, readJsonFixture } from './fixtures';

/** A set of ids, or its size and digest where it is large. */
interface IdSet {
	readonly count: number;
	readonly ids?: readonly string[];
	readonly sha256?: string;
}

interface Known {
	readonly family: string;
	readonly nodes: readonly string[];
	readonly edges: readonly (readonly [string, string])[];
	readonly truth: {
		readonly weakComponents: number;
		readonly reach: readonly {
			node: string;
			ancestors: IdSet;
			descendants: IdSet;
			withinHops: Record<string, number>;
		}[];
		readonly pairs: readonly { s: string; t: string; distance?: number | null; undirectedDistance?: number | null }[];
	};
}

const cases = present
	? readJsonFixture<{ cases: { file: string; family: string }[] }>('algorithms/index.json').cases.filter(
			({ family }) => family !== 'joint'
		)
	: [];

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const table = (rows: readonly (readonly string[])[]): string =>
	rows.map((row) => row.map(cell).join(',')).join('\n') + '\n';

function expectSet(ids: readonly string[], truth: IdSet): void {
	expect(ids).toHaveLength(truth.count);
	const sorted = [...ids].sort(byCodePoint);
	if (truth.ids) expect(sorted).toEqual([...truth.ids].sort(byCodePoint));
	else expect(createHash('sha256').update(sorted.join('\n')).digest('hex')).toBe(truth.sha256);
}

describe.skipIf(!present)('known answers, asked of the command line as tables and a batch', () => {
	let home: string;
	beforeAll(() => {
		home = mkdtempSync(join(tmpdir(), 'known-'));
	});
	afterAll(() => {
		rmSync(home, { recursive: true });
	});

	test.each(cases.map(({ file }) => file))('%s', async (file) => {
		const { nodes, edges, truth } = readJsonFixture<Known>(`algorithms/${file}`);
		const pair = `${home}/${file}.nodes.csv,${home}/${file}.edges.csv`;
		writeFileSync(`${home}/${file}.nodes.csv`, table([['id'], ...nodes.map((id) => [id])]));
		writeFileSync(`${home}/${file}.edges.csv`, table([['from', 'to'], ...edges]));

		expect(await runJson(['stats', pair])).toMatchObject({
			nodes: nodes.length,
			edges: edges.length,
			components: truth.weakComponents
		});

		const questions = [
			...truth.reach.flatMap(({ node }) => [
				['why', '--causal', 'all', '--', node],
				['then', '--causal', 'all', '--', node],
				['near', '--depth', '3', '--', node]
			]),
			...truth.pairs.flatMap(({ s, t }) => [
				['path', '--directed', '--', s, t],
				['path', '--', s, t]
			])
		];
		const { exit, out } = await run(
			['batch', '--graph', pair],
			questions.map((words) => JSON.stringify(words)).join('\n')
		);
		expect(exit).toBe(0);
		const answers = out
			.trimEnd()
			.split('\n')
			.map(
				(line) =>
					JSON.parse(line) as { ok: true; answer: { nodes: string[]; levels: string[][]; length: number | null } }
			);
		expect(answers).toHaveLength(questions.length);
		const next = () => answers.shift()!.answer;

		for (const { ancestors, descendants, withinHops } of truth.reach) {
			expectSet(next().nodes, ancestors);
			expectSet(next().nodes, descendants);
			const { levels } = next();
			const within = (hops: number) => levels.slice(0, hops).reduce((sum, level) => sum + level.length, 0);
			expect({ 1: within(1), 2: within(2), 3: within(3) }).toEqual(withinHops);
		}
		for (const { distance, undirectedDistance } of truth.pairs) {
			expect(next().length).toBe(distance ?? null);
			expect(next().length).toBe(undirectedDistance ?? null);
		}
	});
});
