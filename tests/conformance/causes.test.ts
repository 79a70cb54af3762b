import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byCodePoint } from '$lib/graph/order';
import { run } from '../unit/cli/run';
import { present, readJsonFixture } from './fixtures';

interface IdSet {
	readonly count: number;
	readonly ids?: readonly string[];
	readonly sha256?: string;
}

interface Pair {
	readonly s: string;
	readonly t: string;
	readonly reachable: boolean;
	readonly kShortestLengths?: readonly number[];
	readonly onAllPaths?: readonly string[];
	readonly minVertexCut?: { readonly size: number } | null;
	readonly simplePaths?: readonly {
		readonly cutoff: number;
		readonly count: number;
		readonly paths?: readonly (readonly string[])[];
	}[];
	readonly allPathsCount?: string;
}

interface Plain {
	readonly nodes: readonly string[];
	readonly edges: readonly (readonly [string, string])[];
	readonly truth: {
		readonly scc: { readonly nontrivial?: readonly IdSet[] };
		readonly selfLoops?: readonly string[];
		readonly pairs: readonly Pair[];
		readonly dominators: { readonly idom: Record<string, string | null> & { readonly sha256?: string } };
	};
}

interface Joint {
	readonly nodes: readonly string[];
	readonly entries: readonly { readonly to: string; readonly from: readonly string[] }[];
	readonly join: Readonly<Record<string, 'any' | 'all'>>;
	readonly truth: {
		readonly targets: readonly {
			readonly target: string;
			readonly butFor: readonly {
				readonly x: string;
				readonly lostIfUnstatedAsAny: boolean | null;
				readonly lostIfUnstatedAsAll: boolean | null;
				readonly inReadings?: string;
			}[];
			readonly cutSets: {
				readonly unstatedAsAny: readonly (readonly string[])[] | null;
				readonly unstatedAsAll: readonly (readonly string[])[] | null;
			};
		}[];
	};
}

const { cases } = present
	? readJsonFixture<{ cases: { file: string; family: string }[] }>('algorithms/index.json')
	: { cases: [] };
const filesOf = (isJoint: boolean): string[] =>
	cases.filter(({ family }) => (family === 'joint') === isJoint).map(({ file }) => file);
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const table = (rows: readonly (readonly string[])[]): string =>
	rows.map((row) => row.map(cell).join(',')).join('\n') + '\n';
const sorted = (ids: readonly string[]): string[] => [...ids].sort(byCodePoint);

/** Puts questions to a graph in one batch. */
async function answers(graph: string, questions: readonly (readonly string[])[]): Promise<unknown[]> {
	const { exit, out } = await run(
		['batch', '--graph', graph],
		questions.map((words) => JSON.stringify(words)).join('\n')
	);
	expect(exit).toBe(0);
	const replies = out
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line) as { ok: boolean; answer: unknown });
	expect(replies.filter(({ ok }) => !ok)).toEqual([]);
	expect(replies).toHaveLength(questions.length);
	return replies.map(({ answer }) => answer);
}

/** Whether some ids are a known set, which is told by its digest where it is large. */
function isSet(ids: readonly string[], truth: IdSet): boolean {
	if (truth.ids) return sorted(ids).join('\n') === sorted(truth.ids).join('\n');
	return createHash('sha256').update(sorted(ids).join('\n')).digest('hex') === truth.sha256;
}

describe.skipIf(!present)('known answers to questions on causes, asked of the command line', () => {
	let home: string;
	beforeAll(() => {
		home = mkdtempSync(join(tmpdir(), 'causes-'));
	});
	afterAll(() => {
		rmSync(home, { recursive: true });
	});

	test.each(filesOf(false))('%s', async (file) => {
		const { nodes, edges, truth } = readJsonFixture<Plain>(`algorithms/${file}`);
		const pair = `${home}/${file}.nodes.csv,${home}/${file}.edges.csv`;
		writeFileSync(`${home}/${file}.nodes.csv`, table([['id'], ...nodes.map((id) => [id])]));
		writeFileSync(`${home}/${file}.edges.csv`, table([['from', 'to'], ...edges]));
		const all = ['--causal', 'all'];
		const queue = await answers(pair, [
			['loops', ...all],
			['dominators', '--roots', ...all],
			...truth.pairs.flatMap(({ s, t, simplePaths = [] }) => [
				['routes', '--k', '10', ...all, '--', s, t],
				['bottlenecks', ...all, '--', s, t],
				['lines', ...all, '--', s, t],
				...simplePaths.map(({ cutoff }) => ['routes', '--k', '60', '--max-length', String(cutoff), ...all, '--', s, t])
			])
		]);
		const next = <Answer>(): Answer => queue.shift() as Answer;

		const { components, selfLoops } = next<{ components: string[][]; selfLoops: string[] }>();
		const known = truth.scc.nontrivial ?? [];
		expect(components.map(({ length }) => length)).toEqual(known.map(({ count }) => count));
		for (const set of known) expect(components.filter((component) => isSet(component, set))).toHaveLength(1);
		expect(sorted(selfLoops)).toEqual(sorted(truth.selfLoops ?? []));

		const { idom } = next<{ idom: Record<string, string | null> }>();
		const { sha256 } = truth.dominators.idom;
		if (sha256 === undefined) expect(idom).toEqual(truth.dominators.idom);
		else {
			const rows = sorted(Object.keys(idom)).map((id) => `${id}\t${idom[id] ?? ''}`);
			expect(createHash('sha256').update(rows.join('\n')).digest('hex')).toBe(sha256);
		}

		for (const {
			s,
			t,
			reachable,
			kShortestLengths,
			onAllPaths,
			minVertexCut,
			simplePaths = [],
			allPathsCount
		} of truth.pairs) {
			type Routes = { count: string; exact: boolean; complete: boolean; routes: { nodes: string[] }[] };
			const shortest = next<Routes>();
			expect(shortest.complete).toBe(true);
			expect(shortest.routes.map((route) => route.nodes.length - 1)).toEqual(kShortestLengths ?? []);
			if (allPathsCount !== undefined && allPathsCount !== null)
				expect([shortest.count, shortest.exact]).toEqual([allPathsCount, true]);
			const { bottlenecks } = next<{ bottlenecks: string[] | null }>();
			expect(bottlenecks && sorted(bottlenecks)).toEqual(reachable ? sorted(onAllPaths ?? []) : null);
			const lines = next<{ lines: number | null; cut: string[]; routes: string[][] }>();
			if (!reachable) expect(lines.lines).toBe(0);
			else expect(lines.lines).toBe(minVertexCut?.size ?? null);
			expect(lines.routes).toHaveLength(lines.lines ?? 0);
			expect(lines.cut).toHaveLength(lines.lines ?? 0);
			for (const { cutoff, count, paths } of simplePaths) {
				const within = next<Routes>();
				expect([cutoff, within.count, within.exact]).toEqual([cutoff, String(count), true]);
				if (!paths) continue;
				const written = (path: readonly string[]): string => path.join('\t');
				expect(within.routes.map(({ nodes: path }) => written(path)).sort()).toEqual(paths.map(written).sort());
			}
			expect(s).not.toBe(t);
		}
	});

	test.each(filesOf(true))('%s', async (file) => {
		const { nodes, entries, join: joins, truth } = readJsonFixture<Joint>(`algorithms/${file}`);
		const folder = layJoint(join(home, file), nodes, entries, joins);
		const queue = await answers(
			folder,
			truth.targets.flatMap(({ target, butFor }) => [
				...butFor.map(({ x }) => ['butfor', '--', x, target]),
				['cuts', '--', target]
			])
		);
		const next = <Answer>(): Answer => queue.shift() as Answer;
		for (const { target, butFor, cutSets } of truth.targets) {
			for (const { x, lostIfUnstatedAsAny, lostIfUnstatedAsAll, inReadings } of butFor) {
				const answer = next<{ any: boolean | null; all: boolean | null; verdict: string | null }>();
				expect([target, x, answer.any, answer.all]).toEqual([target, x, lostIfUnstatedAsAny, lostIfUnstatedAsAll]);
				if (inReadings !== undefined) expect([target, x, answer.verdict]).toEqual([target, x, inReadings]);
			}
			const cuts = next<{ any: string[][] | null; all: string[][] | null; complete: boolean }>();
			expect(cuts.complete).toBe(true);
			const sets = (some: readonly (readonly string[])[] | null) =>
				some && some.map((set) => sorted(set).join()).sort();
			expect(sets(cuts.any)).toEqual(sets(cutSets.unstatedAsAny));
			expect(sets(cuts.all)).toEqual(sets(cutSets.unstatedAsAll));
		}
	});
});

/** Writes a directed hypergraph as a graph folder: an entry of several causes is a list under `because:`. */
function layJoint(folder: string, nodes: readonly string[], entries: Joint['entries'], joins: Joint['join']): string {
	mkdirSync(join(folder, 'events'), { recursive: true });
	mkdirSync(join(folder, 'sources'), { recursive: true });
	writeFileSync(join(folder, 'about.yaml'), 'title: Joint causes\n');
	writeFileSync(
		join(folder, 'vocabulary.yaml'),
		'kinds:\n  event: { label: Event, plural: Events, folder: events, family: event }\n  source: { label: Source, plural: Sources, folder: sources, family: source }\nrelations:\n  causes: { label: caused, inverse: was caused by, from: [event], to: [event], family: cause, causal: for, time: none, means: brought it about }\n'
	);
	writeFileSync(join(folder, 'sources', 'all.json'), '[{"id":"book","type":"book","title":"Book"}]');
	for (const id of nodes) {
		const because = entries
			.filter(({ to }) => to === id)
			.map(({ from }) => `  - causes: [${from.join(', ')}]\n    sources: [book]\n`);
		const parts = [
			`label: ${id}\n`,
			...(joins[id] ? [`join: ${joins[id]}\n`] : []),
			...(because.length > 0 ? ['because:\n', ...because] : [])
		];
		writeFileSync(join(folder, 'events', `${id}.yaml`), parts.join(''));
	}
	return folder;
}
