import { expect, test } from 'vitest';
import { run, runJson } from './run';

const BOHEMIA = ['--graph', 'tests/fixtures/bohemia'];
const TABLES = ['--graph', 'tests/fixtures/tables/nodes.csv,tests/fixtures/tables/edges.csv'];

interface EdgeJson {
	readonly id: string;
	readonly sources: readonly { readonly source: string }[];
}

test('check tells sizes and advice, as text and as JSON', async () => {
	const { exit, out } = await run(['check', 'tests/fixtures/bohemia']);
	expect(exit).toBe(0);
	expect(out).toMatch(/In order: 101 nodes, 185 edges\. \d+ pieces of advice\.\n$/);
	const json = await runJson<{ ok: boolean; nodes: number; edges: number; issues: { level: string }[] }>([
		'check',
		'tests/fixtures/bohemia'
	]);
	expect({ ...json, issues: json.issues.length > 0 }).toEqual({ ok: true, nodes: 101, edges: 185, issues: true });
	expect(json.issues.every(({ level }) => level === 'advised')).toBe(true);
});

test('check lists advice of one code shortly unless all of it is asked for', async () => {
	const lines = (text: string) => text.split('\n').filter((line) => line.includes('circular-motive'));
	expect(lines((await run(['check', ...BOHEMIA])).out)).toHaveLength(6);
	expect(lines((await run(['check', '--all', ...BOHEMIA])).out).length).toBeGreaterThan(6);
});

test('stats counts every kind and relation once', async () => {
	const stats = await runJson<
		Record<string, number> & {
			kinds: Record<string, number>;
			relations: Record<string, number>;
			certainty: Record<string, number>;
		}
	>(['stats', ...BOHEMIA]);
	const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
	expect(Object.keys(stats)).toEqual([
		'nodes',
		'edges',
		'causalEdges',
		'sources',
		'kinds',
		'relations',
		'certainty',
		'span',
		'components',
		'density'
	]);
	expect(sum(stats.kinds)).toBe(stats['nodes']);
	expect(sum(stats.relations)).toBe(stats['edges']);
	expect(sum(stats.certainty)).toBe(stats['edges']);
	expect(stats.kinds).toMatchObject({ happening: 30, figure: 18, drive: 16 });
	expect(stats['span']).toEqual(['1526-01-01', '1652-01-19']);
});

test('--causal says which relations are causal where the vocabulary does not', async () => {
	const count = async (...words: string[]) =>
		(await runJson<{ causalEdges: number }>(['stats', ...TABLES, ...words])).causalEdges;
	expect(await count()).toBe(0);
	expect(await count('--causal', 'wrote')).toBe(2);
	expect(await count('--causal', 'wrote,reached')).toBe(3);
	expect(await count('--causal=all')).toBe(7);
	const { exit, err } = await run(['stats', ...TABLES, '--causal', 'wrot']);
	expect(exit).toBe(2);
	expect(err).toContain('Did you mean wrote?');
	expect(await runJson(['why', 'principia', ...TABLES, '--causal', 'all'])).toMatchObject({
		levels: [
			['halley', 'newton', 'society'],
			['hooke', 'letter']
		]
	});
});

test('show gives a node with its edges and their sources', async () => {
	const {
		node,
		out,
		in: into
	} = await runJson<{ node: { id: string; when: string }; out: EdgeJson[]; in: EdgeJson[] }>([
		'show',
		'defenestration',
		...BOHEMIA
	]);
	expect(node).toMatchObject({ id: 'defenestration', kind: 'happening', when: '1618-05-23', what: 'deed' });
	expect(out.map(({ id }) => id)).toContain('defenestration.befell-at.castle');
	expect(into.find(({ id }) => id === 'assembly-banned.ignites.defenestration')?.sources).toEqual([
		{ source: 'wilson-2009', at: 'ch. 9', quote: null, note: null }
	]);
});

test('show knows edges too', async () => {
	expect(await runJson(['show', 'thurn.hurled-out.slavata', ...BOHEMIA])).toMatchObject({
		edge: { derived: true, events: ['defenestration'], when: '1618-05-23' }
	});
});

test('an unknown id ends with 1 and the nearest, an old id with the new one', async () => {
	for (const words of [
		['show', 'defenestraton'],
		['near', 'defenestraton'],
		['path', 'thurn', 'defenestraton'],
		['why', 'defenestraton']
	]) {
		const { exit, out, err } = await run([...words, ...BOHEMIA]);
		expect([exit, out]).toEqual([1, '']);
		expect(err).toBe('unknown-node  "defenestraton" is not in this graph. Did you mean defenestration?\n');
	}
	expect((await run(['show', 'ferdinand-of-styria', ...BOHEMIA])).err).toContain('It is now called ferdinand.');
	const { issues } = await runJson<{ issues: unknown[] }>(['show', 'thurnn', ...BOHEMIA]);
	expect(issues).toEqual([
		expect.objectContaining({ code: 'unknown-node', level: 'refused', hint: 'Did you mean thurn?', line: 1, column: 1 })
	]);
});

test('find finds other names, marks left out and slips made', async () => {
	const first = async (...words: string[]) =>
		(await runJson<{ hits: { id: string }[] }>(['find', ...words, ...BOHEMIA])).hits[0]?.id;
	expect(await first('pražský')).toBe('castle');
	expect(await first('prazsky')).toBe('castle');
	expect(await first('winter', 'king')).toBe('frederick');
	expect(await first('matrinitz')).toBe('martinitz');
	const { hits } = await runJson<{ hits: object[] }>(['find', 'bila hora', '--limit', '1', ...BOHEMIA]);
	expect(hits).toEqual([
		{
			id: 'white-mountain-hill',
			kind: 'spot',
			label: 'The White Mountain',
			matched: 'Bílá hora',
			score: expect.any(Number)
		}
	]);
});

test('near walks level by level, in the direction asked for', async () => {
	const levels = async (...words: string[]) =>
		(await runJson<{ levels: string[][] }>(['near', ...words, ...BOHEMIA])).levels;
	expect(await levels('klesl')).toEqual([['ferdinand', 'klesl-belief-terms', 'matthias']]);
	expect(await levels('klesl', '--direction', 'in')).toEqual([['ferdinand']]);
	expect(await levels('klesl', '--direction', 'out', '--depth', '2')).toHaveLength(2);
});

test('path finds fewest edges, and says so where there are none', async () => {
	expect(await runJson(['path', 'james', 'slavata', ...BOHEMIA])).toEqual({
		length: 4,
		nodes: ['james', 'frederick', 'bohemian-estates', 'thurn', 'slavata']
	});
	expect(await runJson(['path', 'slavata', 'james', '--directed', ...BOHEMIA])).toEqual({ length: null, nodes: null });
	expect(await runJson(['path', 'james', 'james', ...BOHEMIA])).toEqual({ length: 0, nodes: ['james'] });
});

test('why and then follow edges that bring about, and stop at a gap', async () => {
	const why = await runJson<{ levels: string[][]; nodes: string[]; edges: number }>([
		'why',
		'frederick-accepts',
		...BOHEMIA
	]);
	expect(why.levels[0]).toEqual(['anhalt-wish-habsburg-down', 'frederick-conviction-called', 'frederick-elected']);
	expect(why.nodes).toEqual([...why.levels.flat()].sort());
	expect(why.edges).toBe(11);
	expect((await runJson<{ nodes: string[] }>(['why', 'defenestration', ...BOHEMIA])).nodes).not.toContain(
		'night-council'
	);
	expect((await runJson<{ levels: string[][] }>(['then', 'matthias-dies', '--depth', '1', ...BOHEMIA])).levels).toEqual(
		[['confederation', 'ferdinand-emperor', 'ferdinand-unseated', 'thurn-before-vienna']]
	);
});

test('wrong usage ends with 2 and says what would be right', async () => {
	const err = async (...words: string[]) => {
		const answer = await run(words);
		expect([answer.exit, answer.out]).toEqual([2, '']);
		return answer.err;
	};
	expect(await err()).toContain('Commands are check, stats');
	expect(await err('nearr', 'x')).toContain('Did you mean near?');
	expect(await err('near')).toContain('Usage: causeway near ID');
	expect(await err('near', 'thurn', '--depht', '2', ...BOHEMIA)).toContain('Did you mean --depth?');
	expect(await err('near', 'thurn', '--depth', 'two', ...BOHEMIA)).toContain('whole number');
	expect(await err('near', 'thurn', '--depth')).toContain('no value');
	expect(await err('near', 'thurn', '--direction', 'up', ...BOHEMIA)).toContain('Use in, out, both');
	expect(await err('stats', '--json=yes')).toContain('takes no value');
});

test('help names every command', async () => {
	for (const words of [['--help'], ['help'], ['near', '--help']]) {
		const { exit, out } = await run(words);
		expect(exit).toBe(0);
		for (const name of ['check', 'stats', 'show', 'find', 'near', 'path', 'schema', 'batch'])
			expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
	}
});

test('a refused graph is told by every command that needs one', async () => {
	for (const words of [['stats'], ['find', 'x'], ['batch']]) {
		const { exit, out, err } = await run([...words, '--graph', 'tests/fixtures/nowhere']);
		expect([exit, out]).toEqual([1, '']);
		expect(err).toBe(
			'tests/fixtures/nowhere/:1:1  unreadable  "tests/fixtures/nowhere" cannot be read: there is nothing of that name. Name a folder, a pair of tables "nodes.csv,edges.csv", or one table, that is there and may be read.\n'
		);
	}
	const { exit, out } = await run(['check', 'tests/fixtures/nowhere', '--json']);
	expect(exit).toBe(1);
	expect(JSON.parse(out)).toMatchObject({ ok: false, nodes: null, edges: null, issues: [{ code: 'unreadable' }] });
});

test('a word after -- is no option', async () => {
	expect((await run([...['show'], ...BOHEMIA, '--', '--json'])).err).toContain('"--json" is not in this graph');
});

test('a pair of tables is a graph, and so is one table of edges', async () => {
	expect(await runJson(['stats', ...TABLES])).toMatchObject({
		nodes: 6,
		edges: 7,
		kinds: { person: 3, book: 1, body: 1, event: 1 },
		relations: { wrote: 2, 'paid-for': 1 },
		certainty: { probable: 1 }
	});
	expect(await runJson(['near', 'letter', '--graph', 'tests/fixtures/tables/edges.csv'])).toEqual({
		levels: [['hooke', 'newton']]
	});
});

test('a graph without dates and lanes is a graph', async () => {
	expect(await runJson(['stats', 'tests/fixtures/plain'])).toMatchObject({
		nodes: 4,
		edges: 3,
		causalEdges: 0,
		sources: 1,
		span: null,
		components: 1
	});
});

test('batch answers line by line, in order, and goes on after a fault', async () => {
	const lines = [
		'["path","james","slavata"]',
		'',
		'["show","thurnn"]',
		'near',
		'{"a":1}',
		'["batch"]',
		'["near","klesl","--direction","in","--json"]',
		'["near","klesl","--graph","graph"]',
		'["stats","tests/fixtures/plain"]'
	];
	const { exit, out, err } = await run(['batch', ...BOHEMIA], lines.join('\n'));
	expect([exit, err]).toEqual([0, '']);
	const answers = out
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line) as { ok: boolean; answer?: unknown; issue?: { code: string } });
	expect(answers.map(({ ok, issue }) => (ok ? 'ok' : issue?.code))).toEqual([
		'ok',
		'unknown-node',
		'wrong-usage',
		'wrong-usage',
		'wrong-usage',
		'ok',
		'wrong-usage',
		'wrong-usage'
	]);
	expect(answers[0]).toEqual({
		ok: true,
		answer: { length: 4, nodes: ['james', 'frederick', 'bohemian-estates', 'thurn', 'slavata'] }
	});
	expect(answers[5]).toEqual({ ok: true, answer: { levels: [['ferdinand']] } });
});
