/**
 * The core against graphology and Cytoscape's collections: the same table, the same questions, equal answers, one run. Each is
 * measured in a process of its own, so that none pays for another's heap, and all in the same way. Figures are processor time, the
 * collection of garbage included; only their ratios carry over to another machine (PERFORMANCE.md §1). Cytoscape is asked up to
 * 10,000 edges: its loader is quadratic in the degree of a hub and does not get through a million.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import cytoscape from 'cytoscape';
import { MultiDirectedGraph } from 'graphology';
import { bidirectional } from 'graphology-shortest-path';
import { readEdtf } from '$lib/graph/dates';
import { filterEdges } from '$lib/graph/filter';
import type { Graph } from '$lib/graph/graph';
import { packGraph, unpackGraph } from '$lib/graph/packed';
import { shortestPath } from '$lib/graph/shortest-path';
import { readTables } from '$lib/graph/tables';
import { causalMask, neighbourhood, upstream } from '$lib/graph/walk';
import { madeTable, seeded } from './made-table';
import { ms, printTable, time } from './table';

const SIZES = [100, 10_000, 1_000_000];
const CYTOSCAPE_MOST = 10_000;
const [YEAR_START, YEAR_END] = ['1949-01-01', '1949-12-31'];
const RELATION = 'relation-7';

/** What is asked, in the order of the table, and the bar at a million edges. */
const QUESTIONS = [
	['load', 'load, text to ready', '≥ 15×'],
	['open', 'open compiled', '< 50 ms'],
	['near', 'neighbourhood, 2 steps', ''],
	['upstream', 'everything upstream', '≥ 100×'],
	['path', 'shortest path', '≥ 10×'],
	['filter', 'filter, relation and year', '']
] as const;
type Question = (typeof QUESTIONS)[number][0];

/** A loaded graph, and the questions put to it: they give numbers that all contestants must agree on. */
interface Contestant {
	readonly names: readonly string[];
	readonly near: (name: string) => number;
	readonly upstream: (name: string) => number;
	/** Nodes on a shortest path; 0: there is none. */
	readonly path: (from: string, to: string) => number;
	readonly filter: () => number;
	/** Opens the compiled graph. */
	readonly open?: () => unknown;
	readonly bytes?: number;
}

/** What a process tells of its contestant. */
interface Told {
	readonly answers: readonly number[];
	readonly figures: Partial<Record<Question, number>>;
	readonly bytes: number;
}

const day = new Map<string, number>();
/** First day of a date, once for each text, as any careful loader does it. */
function dayOf(text: string): number {
	let known = day.get(text);
	if (known === undefined) {
		const reading = readEdtf(text);
		known = 'date' in reading ? reading.date.first : NaN;
		day.set(text, known);
	}
	return known;
}

function loadGraphology(text: string): MultiDirectedGraph {
	const graph = new MultiDirectedGraph();
	const lines = text.split('\n');
	for (let k = 1; k < lines.length; k++) {
		const [from, relation, to, date] = lines[k]!.split(',');
		if (from === undefined || relation === undefined || to === undefined || date === undefined) continue;
		graph.mergeNode(from);
		graph.mergeNode(to);
		graph.addEdge(from, to, { relation, day: dayOf(date) });
	}
	return graph;
}

function loadCytoscape(text: string): cytoscape.Core {
	const rows = text
		.trim()
		.split('\n')
		.slice(1)
		.map((line) => line.split(','));
	const ids = new Set(rows.flatMap(([from, , to]) => [from!, to!]));
	return cytoscape({
		headless: true,
		elements: [
			...[...ids].map((id) => ({ data: { id } })),
			...rows.map(([from, relation, to, date], k) => ({
				data: { id: `e${k}`, source: from!, target: to!, relation, day: dayOf(date!) }
			}))
		]
	});
}

/** Everything with a way to `start`, by a straight walk over graphology's neighbours. */
function upstreamOfGraphology(graph: MultiDirectedGraph, start: string): number {
	const seen = new Set([start]);
	const queue = [start];
	for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
		graph.forEachInNeighbor(id, (next) => {
			if (!seen.has(next)) queue.push(next);
			seen.add(next);
		});
	}
	return seen.size - 1;
}

function nearOfGraphology(graph: MultiDirectedGraph, start: string): number {
	let level = new Set([start]);
	const seen = new Set(level);
	for (let depth = 0; depth < 2; depth++) {
		const next = new Set<string>();
		for (const id of level) graph.forEachNeighbor(id, (other) => void (seen.has(other) || next.add(other)));
		for (const id of next) seen.add(id);
		level = next;
	}
	return seen.size - 1;
}

function arrayBytes(graph: Graph): number {
	const { from, to, relation, first, last, certainty } = graph.edges;
	const arrays = [
		from,
		to,
		relation,
		first,
		last,
		certainty,
		graph.inEdge,
		graph.byRelation,
		graph.outStart,
		graph.inStart
	];
	return arrays.reduce((sum, array) => sum + array.byteLength, 0);
}

function ours(text: string): Contestant {
	const graph = readTables({ edges: text }).graph!;
	const mask = causalMask(graph, 'all');
	const packed = packGraph(graph);
	const sum = (levels: readonly (readonly number[])[]): number => levels.reduce((all, { length }) => all + length, 0);
	const [from, to] = [dayOf(YEAR_START), dayOf(YEAR_END)];
	return {
		names: graph.nodes.ids,
		near: (name) => sum(neighbourhood(graph, graph.index(name), { depth: 2, direction: 'both' })),
		upstream: (name) => sum(upstream(graph, graph.index(name), Infinity, mask)),
		path: (a, b) => shortestPath(graph, graph.index(a), graph.index(b), { directed: true })?.length ?? 0,
		filter: () => filterEdges(graph, { relations: [RELATION], from, to }).length,
		open: () => unpackGraph(packed),
		bytes: arrayBytes(graph)
	};
}

function graphologys(text: string): Contestant {
	const graph = loadGraphology(text);
	const [from, to] = [dayOf(YEAR_START), dayOf(YEAR_END)];
	return {
		names: graph.nodes().sort(),
		near: (name) => nearOfGraphology(graph, name),
		upstream: (name) => upstreamOfGraphology(graph, name),
		path: (a, b) => bidirectional(graph, a, b)?.length ?? 0,
		filter: () => {
			let count = 0;
			graph.forEachEdge((_, { relation, day: when }) => {
				if (relation === RELATION && when >= from && when <= to) count++;
			});
			return count;
		}
	};
}

function cytoscapes(text: string): Contestant {
	const cy = loadCytoscape(text);
	const [from, to] = [dayOf(YEAR_START), dayOf(YEAR_END)];
	const node = (name: string) => cy.getElementById(name);
	return {
		names: cy
			.nodes()
			.map((each) => each.id())
			.sort(),
		near: (name) => node(name).closedNeighborhood().closedNeighborhood().nodes().length - 1,
		upstream: (name) => node(name).predecessors().nodes().difference(node(name)).length,
		path: (a, b) => {
			const { found, path } = cy.elements().aStar({ root: node(a), goal: node(b), directed: true });
			return found ? path.nodes().length : 0;
		},
		filter: () =>
			cy
				.edges()
				.filter((edge) => edge.data('relation') === RELATION && edge.data('day') >= from && edge.data('day') <= to)
				.length
	};
}

const CONTESTANTS = {
	causeway: { start: ours, load: (text: string): unknown => readTables({ edges: text }) },
	graphology: { start: graphologys, load: loadGraphology },
	cytoscape: { start: cytoscapes, load: loadCytoscape }
};
type Name = keyof typeof CONTESTANTS;

/** Loads, answers, and is timed: all that one process does. */
function told(name: Name, size: number): Told {
	const { start, load } = CONTESTANTS[name];
	const text = madeTable(size);
	const isSlow = name === 'cytoscape';
	const [turns, calls] = isSlow ? [1, 5] : size >= 1_000_000 ? [3, 3] : size >= 10_000 ? [5, 20] : [7, 200];
	const loading = time(isSlow ? 1 : size >= 1_000_000 ? 3 : 5, 1, () => load(text));
	const before = heap();
	const one = start(text);
	const bytes = one.bytes ?? heap() - before;
	const random = seeded(7);
	const picked = Array.from({ length: 64 }, () => one.names[Math.floor(random() * one.names.length)]!);
	const at = (k: number): string => picked[k % 64]!;
	const some = picked.slice(0, 8);
	const answers = [
		one.names.length,
		...some.map(one.near),
		...some.map(one.upstream),
		...some.map((a, k) => one.path(a, at(k + 1))),
		one.filter()
	];
	const figures: Told['figures'] = {
		load: loading,
		...(one.open && { open: time(7, 1, one.open) }),
		near: time(turns, calls, (k) => one.near(at(k))),
		upstream: time(turns, calls, (k) => one.upstream(at(k))),
		path: time(turns, isSlow ? calls : calls * 20, (k) => one.path(at(k), at(k + 1))),
		filter: time(turns, calls, one.filter)
	};
	return { answers, figures, bytes };
}

function heap(): number {
	globalThis.gc?.();
	return process.memoryUsage().heapUsed;
}

/** Asks a contestant in a process of its own. */
function ask(name: Name, size: number): Told {
	const words = [...process.execArgv, process.argv[1]!, name, String(size)];
	const stdio: ('ignore' | 'pipe' | 'inherit')[] = ['ignore', 'pipe', 'inherit'];
	const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8', stdio });
	assert.equal(status, 0, `${name} did not get through ${size} edges`);
	return JSON.parse(stdout) as Told;
}

function compare(size: number): void {
	const own = ask('causeway', size);
	const rival = ask('graphology', size);
	const third = size <= CYTOSCAPE_MOST ? ask('cytoscape', size) : null;
	for (const other of [rival, third]) if (other) assert.deepEqual(own.answers, other.answers);
	const rows = [['', 'causeway ms', 'graphology ms', 'ratio', 'cytoscape ms', 'ratio', 'bar']];
	for (const [question, title, bar] of QUESTIONS) {
		const mine = own.figures[question]!;
		const beside = [rival, third].flatMap((other) => {
			const theirs = other?.figures[question];
			return theirs === undefined ? ['', ''] : [ms(theirs), `${(theirs / mine).toFixed(0)}×`];
		});
		rows.push([title, ms(mine), ...beside, size === 1_000_000 ? bar : '']);
	}
	console.log(`\n${size.toLocaleString('en')} edges, ${own.answers[0]!.toLocaleString('en')} names`);
	printTable(rows);
	console.log(
		`  arrays ${(own.bytes / size).toFixed(1)} bytes an edge, names' starts included (bar ≤ 30); graphology's heap ${(rival.bytes / size).toFixed(0)}`
	);
}

const [, , name, size] = process.argv;
if (name !== undefined) console.log(JSON.stringify(told(name as Name, Number(size))));
else {
	for (const each of SIZES) compare(each);
	console.log('\nCytoscape is not asked at 1,000,000 edges: its loader does not get through them.');
}
