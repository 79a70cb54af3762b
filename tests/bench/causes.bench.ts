/**
 * The questions on causes against graphology, with a straight port of the same algorithm where it has none, and against NetworkX:
 * the same table, the same questions, equal answers, one run, each in a process of its own. Figures are processor time, the
 * middle of all questions of a kind; only their ratios carry over to another machine (PERFORMANCE.md §1).
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DirectedGraph } from 'graphology';
import { accountOf, jointBetween, type Account } from '$lib/causes/account';
import { bestRoutes } from '$lib/causes/best-routes';
import { bottlenecks } from '$lib/causes/bottlenecks';
import { butFor } from '$lib/causes/but-for';
import { countRoutes, routesThrough } from '$lib/causes/route-counts';
import { cutSets } from '$lib/causes/cut-sets';
import { dominators, SUPER_ROOT } from '$lib/causes/dominators';
import { joinRecordsOf } from '$lib/causes/join-records';
import { independentLines } from '$lib/causes/lines';
import { loopsOf } from '$lib/causes/loops';
import { reached } from '$lib/causes/reached';
import { isRoot } from '$lib/causes/roots';
import { upstreamOf } from '$lib/causes/upstream';
import { fromCompact, toCompact } from '$lib/graph/compact';
import type { Graph } from '$lib/graph/graph';
import { readTables } from '$lib/graph/tables';
import { openGraph } from '$lib/server/open-graph';
import { dominatorsOf, upstreamCount, vertexCut } from './causes-graphology';
import { evenTable, madeTable, seeded } from './made-table';
import { median, ms, printTable, time } from './table';

const SIZES = [100_000, 1_000_000];
const NAMES = 8;
const PAIRS = 8;
/** How many cuts NetworkX is asked for: one takes it seconds. */
const RIVAL_CUTS = 1;

/** What is asked: node names, and pairs of names that a route joins and no edge. */
interface Job {
	readonly names: readonly string[];
	readonly pairs: readonly (readonly [string, string])[];
}

/** Turns, and calls in each. */
const OURS = [5, 10] as const;
const THEIRS = [3, 1] as const;

const KINDS = ['upstream', 'paths', 'dominators', 'cut'] as const;
type Kind = (typeof KINDS)[number];
const TITLES: Readonly<Record<Kind, string>> = {
	upstream: 'everything upstream',
	paths: '10 shortest simple paths',
	dominators: 'dominator tree',
	cut: 'least vertex cut'
};

/** Answers in the order asked, and the processor time of every question. */
interface Told {
	readonly answers: Partial<Record<Kind, readonly unknown[]>>;
	readonly figures: Partial<Record<Kind, readonly number[]>>;
}

/** A made table: how its facts lie, and how many. */
type Made = `${'news' | 'even'} ${number}`;

function tableOf(made: Made): string {
	const [how, size] = made.split(' ');
	return how === 'news' ? madeTable(Number(size)) : evenTable(Number(size));
}

function accountOfTable(made: Made): Account {
	return accountOf(readTables({ edges: tableOf(made) }).graph!, { causal: 'all' });
}

function jobOf(account: Account): Job {
	const { ids } = account.graph.nodes;
	const random = seeded(11);
	const any = (): number => Math.floor(random() * ids.length);
	const pairs: [string, string][] = [];
	while (pairs.length < PAIRS) {
		const [from, to] = [any(), any()];
		if (from === to || jointBetween(account, from, to) >= 0 || !reached(account, [from], 'out').met[to]) continue;
		pairs.push([ids[from]!, ids[to]!]);
	}
	return { names: Array.from({ length: NAMES }, () => ids[any()]!), pairs };
}

/** Puts each question of a kind once for its answer, then measures each; `calls` are made in a turn. */
function measured<Question>(
	questions: readonly Question[],
	[turns, calls]: readonly [turns: number, calls: number],
	answer: (question: Question) => unknown
): { readonly answers: unknown[]; readonly figures: number[] } {
	const answers = questions.map(answer);
	return { answers, figures: questions.map((question) => time(turns, calls, () => answer(question))) };
}

function ours(made: Made, { names, pairs }: Job): Told {
	const account = accountOfTable(made);
	const { graph } = account;
	const ends = pairs.map(([from, to]) => [graph.index(from), graph.index(to)] as const);
	const kinds = {
		upstream: measured(names, OURS, (name) =>
			upstreamOf(account, graph.index(name)).reduce((sum, { length }) => sum + length, 0)
		),
		paths: measured(ends, OURS, ([from, to]) =>
			bestRoutes(account, from, to, { k: 10, budget: Infinity }).routes.map(({ nodes }) => nodes.length - 1)
		),
		dominators: measured([0], OURS, () =>
			dominators(account).reduce((sum, idom) => sum + Number(idom === SUPER_ROOT), 0)
		),
		cut: measured(ends, OURS, ([from, to]) => independentLines(account, from, to, { budget: Infinity }).lines)
	};
	return toldOf(kinds);
}

function graphologys(made: Made, { names, pairs }: Job): Told {
	const graph = new DirectedGraph();
	const lines = tableOf(made).split('\n');
	for (let k = 1; k < lines.length; k++) {
		const [from, , to] = lines[k]!.split(',');
		if (from === undefined || to === undefined) continue;
		graph.mergeNode(from);
		graph.mergeNode(to);
		if (from !== to) graph.mergeEdge(from, to);
	}
	return toldOf({
		upstream: measured(names, THEIRS, (name) => upstreamCount(graph, name)),
		dominators: measured([0], THEIRS, () => {
			const idom = dominatorsOf(graph);
			return [...idom.values()].filter((each) => each === null).length;
		}),
		cut: measured(pairs, THEIRS, ([from, to]) => vertexCut(graph, from, to))
	});
}

function toldOf(kinds: Partial<Record<Kind, { answers: unknown[]; figures: number[] }>>): Told {
	const pick = <Part extends 'answers' | 'figures'>(part: Part) =>
		Object.fromEntries(Object.entries(kinds).map(([kind, each]) => [kind, each[part]]));
	return { answers: pick('answers'), figures: pick('figures') } as Told;
}

/** NetworkX, if this machine has it. */
function networkx(made: Made, { names, pairs }: Job): Told | null {
	const folder = mkdtempSync(join(tmpdir(), 'causes-bench-'));
	try {
		const file = join(folder, 'edges.csv');
		writeFileSync(file, tableOf(made));
		const script = join('tests', 'bench', 'causes_networkx.py');
		const input = JSON.stringify({ file, names, pairs, cuts: RIVAL_CUTS });
		const { status, stdout } = spawnSync('python3', [script], {
			encoding: 'utf8',
			input,
			stdio: ['pipe', 'pipe', 'inherit']
		});
		if (status !== 0) return null;
		const told = JSON.parse(stdout) as {
			absent?: true;
			answers: unknown[];
			figures: Record<Kind, number[]>;
		};
		if (told.absent) return null;
		const cut = names.length + pairs.length;
		return {
			answers: {
				upstream: told.answers.slice(0, names.length),
				paths: told.answers.slice(names.length, cut),
				cut: told.answers.slice(cut, cut + RIVAL_CUTS),
				dominators: told.answers.slice(cut + RIVAL_CUTS)
			},
			figures: told.figures
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Bars, as times of what they are measured against. */
const BARS: Readonly<Record<Kind, string>> = {
	upstream: '≥ 100× graphology',
	paths: '≥ 100× NetworkX',
	dominators: '≥ 25× graphology',
	cut: '≥ 15× graphology'
};

/** Each first question after loading, the account laid out and the code not yet compiled. */
const FIRST: Readonly<Record<string, (account: Account, from: number, to: number) => unknown>> = {
	'everything upstream': (account, _, to) => upstreamOf(account, to),
	'10 shortest simple paths': (account, from, to) => bestRoutes(account, from, to, { k: 10 }),
	'number of routes': (account, from, to) => countRoutes(account, from, to, { maxLength: 4, budget: 100 }),
	bottlenecks: (account, from, to) => bottlenecks(account, from, to),
	'dominator tree': (account) => dominators(account),
	'least vertex cut': (account, from, to) => independentLines(account, from, to, { budget: 100 }),
	loops: (account) => loopsOf(account),
	'but for': (account, from, to) => butFor(account, from, to, { budget: 50 }),
	'cut sets': (account, _, to) => cutSets(account, to, { budget: 50 })
};

function firstQuestion(title: string, made: Made, { pairs }: Job): number {
	const { graph } = readTables({ edges: tableOf(made) });
	const [from, to] = pairs[0]!.map((name) => graph!.index(name));
	return time(1, 1, () => FIRST[title]!(accountOf(graph!, { causal: 'all' }), from!, to!));
}

/** Every question on the shipped graph, on the skeleton that a browser has, for every node with a cause. */
function shipped(): void {
	const whole = openGraph('graph').graph!;
	const records = joinRecordsOf(whole);
	const skeleton: Graph = fromCompact(toCompact(whole));
	const account = accountOf(skeleton, { records });
	const targets = [...account.graph.nodes.ids.keys()].filter((i) => !isRoot(account, i));
	const causes = (target: number): number[] => upstreamOf(account, target).flat();
	const roots = (target: number): number[] => causes(target).filter((i) => isRoot(account, i));
	const questions: [string, (target: number) => (() => unknown)[]][] = [
		['everything upstream', (target) => [() => upstreamOf(account, target)]],
		['20 best routes from each root', (target) => roots(target).map((root) => () => bestRoutes(account, root, target))],
		['20 best routes from all roots', (target) => [() => bestRoutes(account, null, target)]],
		['number of routes', (target) => [() => countRoutes(account, null, target)]],
		['routes through each node', (target) => [() => routesThrough(account, target)]],
		['bottlenecks', (target) => roots(target).map((root) => () => bottlenecks(account, root, target))],
		['independent lines', (target) => roots(target).map((root) => () => independentLines(account, root, target))],
		['but for', (target) => causes(target).map((cause) => () => butFor(account, cause, target))],
		['cut sets', (target) => [() => cutSets(account, target)]],
		['dominator tree, loops', () => [() => [dominators(account), loopsOf(account)]]],
		[
			'account of one school',
			() => [() => accountOf(skeleton, { records, school: skeleton.edges.readings.school[0]! })]
		]
	];
	const rows = [['', 'questions', 'middle ms', 'slowest ms', 'asked of']];
	for (const [title, of] of questions) {
		const asked = targets.flatMap((target) => of(target).map((ask) => ({ ask, target })));
		for (const { ask } of asked) ask();
		const figures = asked.map(({ ask, target }) => ({ took: elapsed(ask), ask, target }));
		const middle = median(figures.map(({ took }) => took));
		// The slowest are asked again: another program's turn of the processor is no part of an answer.
		const slowest = figures
			.sort((a, b) => b.took - a.took)
			.slice(0, 20)
			.map(({ ask, target }) => ({ took: Math.min(...[1, 2, 3, 4, 5].map(() => elapsed(ask))), target }))
			.reduce((most, each) => (each.took > most.took ? each : most));
		rows.push([title, String(figures.length), ms(middle), ms(slowest.took), skeleton.nodes.ids[slowest.target]!]);
	}
	console.log('\nThe shipped graph, every question of every node with a cause (bar < 16 ms each)');
	printTable(rows);
}

function elapsed(ask: () => unknown): number {
	const before = performance.now();
	ask();
	return performance.now() - before;
}

/** Asks a process of its own. */
function ask<Answer>(...words: readonly string[]): Answer {
	const { status, stdout } = spawnSync(
		process.execPath,
		[...process.execArgv, '--max-old-space-size=4096', process.argv[1]!, ...words],
		{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 28 }
	);
	assert.equal(status, 0, `${words.slice(0, 2).join(' ')} did not get through`);
	return JSON.parse(stdout) as Answer;
}

const HOW = { news: 'as in archives of news, a few names in very many', even: 'every name in about six' } as const;

function compare(how: keyof typeof HOW, size: number): void {
	const made: Made = `${how} ${size}`;
	const job = ask<Job>('job', made);
	const words = [made, JSON.stringify(job)];
	const own = ask<Told>('causeway', ...words);
	const port = ask<Told>('graphology', ...words);
	const rival = networkx(made, job);
	const rows = [['', 'causeway ms', 'graphology ms', 'ratio', 'NetworkX ms', 'ratio', 'bar']];
	for (const kind of KINDS) {
		const mine = median(own.figures[kind]!);
		const beside = [port, rival].flatMap((other) => {
			const figures = other?.figures[kind];
			if (!figures) return ['', ''];
			assert.deepEqual(other.answers[kind], own.answers[kind]!.slice(0, other.answers[kind]!.length), kind);
			return [ms(median(figures)), `${(median(figures) / mine).toFixed(0)}×`];
		});
		rows.push([TITLES[kind], ms(mine), ...beside, size === 1_000_000 ? BARS[kind] : '']);
	}
	console.log(
		`\n${size.toLocaleString('en')} edges, ${HOW[how]}${rival ? '' : '; NetworkX is not on this machine (python3-networkx)'}`
	);
	printTable(rows);
	const first = Object.keys(FIRST).map((title) => [title, ms(ask<number>('first', made, JSON.stringify(job), title))]);
	console.log(`\n${size.toLocaleString('en')} edges, the first question after load (bar < 150 ms)`);
	printTable([['', 'ms'], ...first]);
}

const [, , what, made, job, title] = process.argv;
const read = (): Job => JSON.parse(job!) as Job;
if (what === 'job') console.log(JSON.stringify(jobOf(accountOfTable(made as Made))));
else if (what === 'causeway') console.log(JSON.stringify(ours(made as Made, read())));
else if (what === 'graphology') console.log(JSON.stringify(graphologys(made as Made, read())));
else if (what === 'first') console.log(JSON.stringify(firstQuestion(title!, made as Made, read())));
else {
	shipped();
	for (const how of ['news', 'even'] as const) for (const size of SIZES) compare(how, size);
}
