import { describe, expect, test } from 'vitest';
import { run, runJson } from './run';

const BOHEMIA = ['--graph', 'tests/fixtures/bohemia'];
const TABLES = ['--graph', 'tests/fixtures/tables/nodes.csv,tests/fixtures/tables/edges.csv', '--causal', 'all'];

interface Found {
	readonly hits: readonly { readonly id: string }[];
}
interface Reach {
	readonly levels: readonly (readonly string[])[];
	readonly nodes: readonly string[];
	readonly edges: number;
}

/** An end of the chain of causes of the fixture, and one of its first causes. */
async function ends(): Promise<[from: string, to: string]> {
	const { levels } = await runJson<Reach>(['why', 'defenestration', ...BOHEMIA]);
	return [levels.at(-1)![0]!, 'defenestration'];
}

describe('the commands on causes', () => {
	test('say what the contract says they do', async () => {
		const [from, to] = await ends();
		const routes = await runJson<Record<string, unknown> & { routes: Record<string, unknown>[] }>([
			'routes',
			from,
			to,
			...BOHEMIA
		]);
		expect(routes).toMatchObject({ count: expect.stringMatching(/^[1-9]\d*$/), exact: true, complete: true });
		expect(Object.keys(routes.routes[0]!)).toEqual(
			expect.arrayContaining(['nodes', 'edges', 'toldWholeBy', 'compositeAt', 'cited'])
		);
		const butfor = await runJson<Record<string, unknown>>(['butfor', from, to, ...BOHEMIA]);
		expect(Object.keys(butfor)).toEqual(
			expect.arrayContaining([
				'any',
				'all',
				'verdict',
				'stands',
				'entries',
				'routesLost',
				'routesAll',
				'turnsOn',
				'lone'
			])
		);
		expect(await runJson(['cuts', to, ...BOHEMIA])).toMatchObject({
			any: expect.any(Array),
			all: expect.any(Array),
			complete: true
		});
		expect(await runJson(['bottlenecks', to, from, ...BOHEMIA])).toEqual({ bottlenecks: null });
		expect(await runJson(['lines', to, from, ...BOHEMIA])).toMatchObject({ lines: 0, routes: [], cut: [] });
		expect(await runJson(['loops', ...BOHEMIA])).toEqual({ components: [], selfLoops: [] });
		expect(await runJson(['whynot', to, ...BOHEMIA])).toMatchObject({
			against: expect.any(Array),
			levels: expect.any(Array)
		});
	});

	test('take the relations named as causal, and dominators from every beginning', async () => {
		expect(await runJson(['routes', 'hooke', 'principia', ...TABLES])).toMatchObject({ count: '2', exact: true });
		const { idom } = await runJson<{ idom: Record<string, string | null> }>(['dominators', '--roots', ...TABLES]);
		expect(idom).toMatchObject({ principia: null, newton: null, letter: 'hooke' });
	});

	test('answer for one account', async () => {
		const schools = (await runJson<Found>(['find', 'war', '--limit', '50', ...BOHEMIA])).hits.map(({ id }) => id);
		const whole = await runJson<Reach>(['why', 'defenestration', ...BOHEMIA]);
		const answers = [];
		for (const id of schools) {
			const { exit, out } = await run(['why', 'defenestration', '--account', id, '--json', ...BOHEMIA]);
			if (exit === 0) answers.push(JSON.parse(out) as Reach);
			else expect(out).toContain('is no interpretation');
		}
		for (const { nodes, edges } of answers) {
			expect(edges).toBeLessThanOrEqual(whole.edges);
			expect(nodes.filter((id) => !whole.nodes.includes(id))).toEqual([]);
		}
		const { exit, err } = await run(['why', 'defenestration', '--account', 'thurn', ...BOHEMIA]);
		expect([exit, err.includes('"thurn" is no interpretation.')]).toEqual([1, true]);
	});

	test('read the joins that a reader states, whatever their ids hold', async () => {
		const [from, to] = await ends();
		for (const read of [`${to}=all`, `${to}=any,${from}=all`])
			expect((await run(['butfor', from, to, '--read', read, ...BOHEMIA])).exit).toBe(0);
		for (const read of [`${to}=most`, to, `${to}=all,`, `${to}=all,x`])
			expect((await run(['butfor', from, to, '--read', read, ...BOHEMIA])).exit).toBe(2);
		expect((await run(['butfor', from, to, '--read', 'nobody=all', ...BOHEMIA])).exit).toBe(1);
	});

	test('say the same in words, and in this graph', async () => {
		const [from, to] = await ends();
		for (const words of [['routes', from, to], ['lines', from, to], ['loops'], ['butfor', from, to]]) {
			const { exit, out } = await run([...words, ...BOHEMIA]);
			expect([words[0], exit, /in this graph/i.test(out)]).toEqual([words[0], 0, true]);
		}
	});
});
