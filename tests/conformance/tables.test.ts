import { describe, expect, test } from 'vitest';
import { run, runJson } from '../unit/cli/run';
import { FIXTURES, present } from './fixtures';

const file = (path: string): string => `${FIXTURES}/${path}`;
const pair = (nodes: string, edges: string): string => `${file(nodes)},${file(edges)}`;

interface Stats {
	readonly nodes: number;
	readonly edges: number;
	readonly relations: Record<string, number>;
}

/** Counts of the README beside the fixtures, made by other programs. */
describe.skipIf(!present)('tables of other tools', () => {
	test('quakers: the list of edges names persons by name, not by id', async () => {
		const graph = pair('csv/quakers_nodelist.csv', 'csv/quakers_edgelist.csv');
		expect(await runJson<Stats>(['stats', graph])).toMatchObject({ nodes: 119, edges: 174 });
		const { hits } = await runJson<{ hits: { label: string }[] }>(['find', 'george keith', '--graph', graph]);
		expect(hits[0]?.label).toBe('George Keith');
	});

	test('wikipedia: rows that repeat an id are one node, and that is told', async () => {
		const graph = pair('csv/wikipedia_sample_nodes.csv', 'csv/wikipedia_sample_edges.csv');
		const { ok, nodes, edges, issues } = await runJson<{
			ok: boolean;
			nodes: number;
			edges: number;
			issues: { code: string; level: string }[];
		}>(['check', graph]);
		expect({ ok, nodes, edges }).toEqual({ ok: true, nodes: 366, edges: 418 });
		expect(issues.some(({ code, level }) => code === 'duplicate-id' && level === 'advised')).toBe(true);
	});

	test('thucydides: signed causes and effects with loops', async () => {
		const graph = pair('causal/thucydides-trap.nodes.csv', 'causal/thucydides-trap.edges.csv');
		expect(await runJson<Stats>(['stats', graph])).toMatchObject({ nodes: 17, edges: 32 });
		expect((await run(['why', '1', '--causal', 'all', '--graph', graph])).exit).toBe(0);
	});

	test('a bare list of edges is a graph', async () => {
		expect(await runJson<Stats>(['stats', file('csv/cyweb-edge-list.valid.csv')])).toMatchObject({ edges: 20 });
	});

	test('tables whose rows have too few or too many cells are refused with the row', async () => {
		const { exit, out } = await run(['check', file('csv/cyweb-inconsistent-columns.invalid.csv')]);
		expect(exit).toBe(1);
		expect(out).toMatch(/cyweb-inconsistent-columns\.invalid\.csv:\d+:\d+ /);
	});

	test.each([
		'csv/cyweb-csv-quoted-values.valid.csv',
		'csv/cyweb-csv-with-headers.valid.csv',
		'csv/cyweb-tsv-with-headers.valid.tsv',
		'csv/cyweb-node-attributes.valid.csv',
		'csv/cyweb-edge-attributes.valid.csv',
		'csv/cyweb-semicolon-delimited.valid.txt',
		'csv/peace_treaties_rus.csv',
		'timelinejs/women_in_computing.csv',
		'sparql-results/csvtsv01.csv',
		'temporal-kg/icews14-valid-korea.tsv',
		'ftm/experts.csv',
		'ftm/links.csv'
	])('%s, which is no list of edges, is read or refused with a place, and never in silence', async (path) => {
		const { ok, issues } = await runJson<{
			ok: boolean;
			issues: { file: string; line: number; column: number; message: string; hint: string }[];
		}>(['check', file(path)]);
		if (!ok) expect(issues.length).toBeGreaterThan(0);
		for (const { line, column, message, hint } of issues) {
			expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
			expect(`${message} ${hint}`).not.toMatch(/\bat .*:\d+:\d+|node_modules/);
		}
	});
});
