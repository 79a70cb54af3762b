/**
 * The core against graphology and Cytoscape's collections: the same table, the same questions, equal answers, one run. Figures are
 * processor time; only their ratios carry over to another machine (PERFORMANCE.md §1). Cytoscape is asked up to 10,000 edges: its
 * loader is quadratic in the degree of a hub and does not get through a million.
 */
import assert from 'node:assert/strict';
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

const bar = (size: number, text: string): string => (size === 1_000_000 ? text : '');

for (const size of SIZES) {
	const text = madeTable(size);
	const [turns, calls] = size >= 1_000_000 ? [3, 3] : size >= 10_000 ? [5, 20] : [7, 200];
	const loads = size >= 1_000_000 ? 3 : 5;
	const withCytoscape = size <= CYTOSCAPE_MOST;

	const graph = readTables({ edges: text }).graph!;
	const memory = process.memoryUsage().heapUsed;
	const rival = loadGraphology(text);
	const rivalHeap = process.memoryUsage().heapUsed - memory;
	const cy = withCytoscape ? loadCytoscape(text) : null;
	assert.equal(graph.edgeCount, rival.size);
	assert.equal(graph.nodeCount, rival.order);

	const packed = packGraph(graph);
	assert.equal(unpackGraph(packed).edgeCount, size);
	const mask = causalMask(graph, 'all');
	const random = seeded(7);
	const pick = Array.from({ length: 64 }, () => Math.floor(random() * graph.nodeCount));
	const id = (k: number): string => graph.nodes.ids[pick[k % 64]!]!;
	const at = (k: number): number => pick[k % 64]!;
	const sizeOf = (levels: readonly (readonly number[])[]): number =>
		levels.reduce((sum, level) => sum + level.length, 0);
	for (let k = 0; k < 8; k++) {
		assert.equal(sizeOf(upstream(graph, at(k), Infinity, mask)), upstreamOfGraphology(rival, id(k)));
		assert.equal(sizeOf(neighbourhood(graph, at(k), { depth: 2, direction: 'both' })), nearOfGraphology(rival, id(k)));
		const path = shortestPath(graph, at(k), at(k + 1), { directed: true });
		assert.equal(path?.length, bidirectional(rival, id(k), id(k + 1))?.length);
	}
	const [from, to] = [dayOf('1949-01-01'), dayOf('1949-12-31')];
	const relation = graph.relations[0]!.id;
	const filterRival = (): number => {
		let count = 0;
		rival.forEachEdge((_, { relation: verb, day: when }) => {
			if (verb === relation && when >= from && when <= to) count++;
		});
		return count;
	};
	assert.equal(filterEdges(graph, { relations: [relation], from, to }).length, filterRival());

	const rows = [['', 'causeway ms', 'graphology ms', 'ratio', 'cytoscape ms', 'ratio', 'bar']];
	const add = (name: string, own: number, theirs: number | null, third: number | null, wanted: string): void => {
		const ratio = (other: number | null): string => (other === null ? '' : `${(other / own).toFixed(0)}×`);
		rows.push([
			name,
			ms(own),
			theirs === null ? '' : ms(theirs),
			ratio(theirs),
			third === null ? '' : ms(third),
			ratio(third),
			wanted
		]);
	};
	add(
		'load, text to ready',
		time(loads, 1, () => readTables({ edges: text })),
		time(loads, 1, () => loadGraphology(text)),
		withCytoscape ? time(1, 1, () => loadCytoscape(text)) : null,
		bar(size, '≥ 15×')
	);
	add(
		'open compiled',
		time(7, 1, () => unpackGraph(packed)),
		null,
		null,
		bar(size, '< 50 ms')
	);
	add(
		'neighbourhood, 2 steps',
		time(turns, calls, (k) => neighbourhood(graph, at(k), { depth: 2, direction: 'both' })),
		time(turns, calls, (k) => nearOfGraphology(rival, id(k))),
		cy && time(1, 5, (k) => cy.getElementById(id(k)).closedNeighborhood().closedNeighborhood().nodes()),
		''
	);
	add(
		'everything upstream',
		time(turns, calls, (k) => upstream(graph, at(k), Infinity, mask)),
		time(turns, calls, (k) => upstreamOfGraphology(rival, id(k))),
		cy && time(1, 5, (k) => cy.getElementById(id(k)).predecessors()),
		bar(size, '≥ 100×')
	);
	add(
		'shortest path',
		time(turns, calls * 8, (k) => shortestPath(graph, at(k), at(k + 1), { directed: true })),
		time(turns, calls * 8, (k) => bidirectional(rival, id(k), id(k + 1))),
		cy &&
			time(1, 5, (k) =>
				cy.elements().aStar({ root: cy.getElementById(id(k)), goal: cy.getElementById(id(k + 1)), directed: true })
			),
		bar(size, '≥ 10×')
	);
	add(
		'filter, relation and year',
		time(turns, calls * 20, () => filterEdges(graph, { relations: [relation], from, to })),
		time(turns, calls, filterRival),
		cy &&
			time(1, 5, () =>
				cy
					.edges()
					.filter((edge) => edge.data('relation') === relation && edge.data('day') >= from && edge.data('day') <= to)
			),
		''
	);
	console.log(`\n${size.toLocaleString('en')} edges, ${graph.nodeCount.toLocaleString('en')} names`);
	printTable(rows);
	console.log(
		`  arrays ${(arrayBytes(graph) / size).toFixed(1)} bytes an edge, names' starts included (bar ≤ 30); graphology's heap ${(rivalHeap / size).toFixed(0)}`
	);
}
console.log('\nCytoscape is not asked at 1,000,000 edges: its loader does not get through them.');
