/** The layered picture against dagre and elk: the same cards and links, on targets of the shipped graph and on made graphs. */
import dagre from '@dagrejs/dagre';
import elk, { type ElkExtendedEdge } from 'elkjs';
import process from 'node:process';
import { OPEN_END, OPEN_START } from '$lib/graph/days';
import type { Graph } from '$lib/graph/graph';
import { chainFaults, routeFaults, type ChainFaults } from '$lib/picture/chain-faults';
import { chainPicture } from '$lib/picture/chain-layout';
import { chainPlanOf } from '$lib/picture/chain-parts';
import type { ChainPicture } from '$lib/picture/chain-picture';
import type { ChainGroup, ChainPlan } from '$lib/picture/chain-plan';
import { randomFrom } from '$lib/picture/random';
import { openGraph } from '$lib/server/open-graph';
import { median, ms, printTable } from './table';

const TARGETS = 20;
const CARDS = 28;
/** Px between cards and between columns, as ours have them. */
const ROOM = { card: 16, column: 60 };

interface Size {
	readonly id: string;
	readonly width: number;
	readonly height: number;
}

/** Processor time of some work in ms, the middle of some turns after a second that is not counted: compilers are warm for all. */
async function timed<T>(turns: number, work: () => T | Promise<T>): Promise<{ result: T; took: number }> {
	let result = await work();
	for (const until = performance.now() + 1000; performance.now() < until;) result = await work();
	const figures: number[] = [];
	for (let turn = 0; turn < turns; turn++) {
		globalThis.gc?.();
		const before = process.cpuUsage();
		result = await work();
		const { user, system } = process.cpuUsage(before);
		figures.push((user + system) / 1000);
	}
	return { result, took: median(figures) };
}

/** The cards nearest upstream of a node: breadth first along causal edges, ties by id. */
function upstream(graph: Graph, target: number): Set<number> {
	const found = new Set([target]);
	for (const index of found)
		for (const edge of graph.into(index))
			if (graph.isCausal(edge) !== null && found.size < CARDS) found.add(graph.edges.from[edge]!);
	return found;
}

/** Joint causes and alternatives by edge. */
function groupsOf(graph: Graph): Map<number, ChainGroup> {
	const groups = Array.from({ length: graph.nodeCount }, (_, index) => graph.nodeAt(index).groups).flat();
	return new Map(
		groups.flatMap(({ id, how, edges }) => edges.map((edge) => [graph.edgeIndex(edge), { id, how }] as const))
	);
}

function planOf(graph: Graph, target: number): ChainPlan {
	const edges = Array.from({ length: graph.edgeCount }, (_, edge) => edge).filter(
		(edge) => graph.isCausal(edge) !== null
	);
	const title = graph.nodes.ids[target]!;
	return chainPlanOf(graph, { title, nodes: upstream(graph, target), edges, main: target, groups: groupsOf(graph) });
}

/** A made graph without dates or lanes: every card but the first few has one to three causes, mostly among those shortly before it. */
function madePlan(count: number): ChainPlan {
	const random = randomFrom(count);
	const seen = new Set<string>();
	const links = Array.from({ length: count }, (_, to) => {
		if (to < 4) return [];
		return Array.from({ length: 1 + Math.floor(random() * 2.2) }, () => {
			const reach = random() < 0.85 ? 30 : to;
			return `c${Math.max(0, to - 1 - Math.floor(random() * Math.min(reach, to)))} c${to}`;
		});
	}).flat();
	const card = {
		href: '/',
		kind: 'event',
		mark: 'diamond',
		when: null,
		first: OPEN_START,
		last: OPEN_END,
		lane: null,
		main: false,
		gate: false,
		note: null,
		round: false,
		certainty: 'established',
		gap: false,
		happened: true,
		omission: false
	} as const;
	return {
		title: `made, ${count}`,
		cards: Array.from({ length: count }, (_, index) => ({
			...card,
			id: `c${index}`,
			label: `Thing that happened ${index}`
		})),
		links: links
			.filter((link) => !seen.has(link) && seen.add(link))
			.map((link) => {
				const [from = '', to = ''] = link.split(' ');
				return {
					id: link,
					from,
					to,
					label: 'caused',
					href: '/',
					family: 'cause',
					certainty: 'established',
					width: 2,
					against: false,
					needed: false,
					group: null,
					sentence: link
				};
			}),
		lanes: [],
		bands: [],
		chain: []
	};
}

/** The plan without what the others cannot be told: lanes, dates and joint causes. */
function free(plan: ChainPlan): ChainPlan {
	const cards = plan.cards.map((card) => ({ ...card, first: OPEN_START, last: OPEN_END, lane: null }));
	return { ...plan, cards, lanes: [], bands: [], links: plan.links.map((link) => ({ ...link, group: null })) };
}

const box = ({ id, width, height }: Size, x: number, y: number) => ({ id, width, height, x, y, angle: 0 });

function byDagre(plan: ChainPlan, sizes: readonly Size[]): () => ChainFaults {
	const graph = new dagre.graphlib.Graph({ multigraph: true });
	graph.setGraph({ rankdir: 'LR', nodesep: ROOM.card, edgesep: 9, ranksep: ROOM.column });
	for (const { id, width, height } of sizes) graph.setNode(id, { width, height });
	for (const { id, from, to } of plan.links) graph.setEdge(from, to, {}, id);
	dagre.layout(graph);
	return () => {
		const boxes = sizes.map((size) => {
			const { x, y } = graph.node(size.id) as unknown as { x: number; y: number };
			return box(size, x, y);
		});
		const routes = plan.links.map(({ id, from, to }) => {
			const { points = [] } = graph.edge(from, to, id) as { points?: { x: number; y: number }[] };
			return { from, to, points };
		});
		return routeFaults(boxes, routes);
	};
}

async function byElk(plan: ChainPlan, sizes: readonly Size[]): Promise<() => ChainFaults> {
	const laid = await new elk().layout({
		id: 'root',
		layoutOptions: {
			'elk.algorithm': 'layered',
			'elk.direction': 'RIGHT',
			'elk.edgeRouting': 'POLYLINE',
			'elk.spacing.nodeNode': String(ROOM.card),
			'elk.layered.spacing.nodeNodeBetweenLayers': String(ROOM.column)
		},
		children: sizes.map(({ id, width, height }) => ({ id, width, height })),
		edges: plan.links.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] }))
	});
	return () => {
		const at = new Map(laid.children?.map((child) => [child.id, child]));
		const boxes = sizes.map((size) => {
			const { x = 0, y = 0 } = at.get(size.id) ?? {};
			return box(size, x + size.width / 2, y + size.height / 2);
		});
		const routes = plan.links.map(({ from, to }, index) => {
			const { sections = [] } = (laid.edges?.[index] ?? {}) as ElkExtendedEdge;
			const [section] = sections;
			const points = section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
			return { from, to, points };
		});
		return routeFaults(boxes, routes);
	};
}

const HEAD = ['', 'cards', 'links', 'crossings', 'a link', 'through', 'back', 'overlaps', 'on each other', 'CPU'];

function row(title: string, cards: number, faults: ChainFaults, took: number): string[] {
	const { links, crossings, through, back, overlaps, shared } = faults;
	const each = links === 0 ? '–' : (crossings / links).toFixed(2);
	return [
		title,
		...[cards, links, crossings].map(String),
		each,
		...[through, back, overlaps, shared].map(String),
		`${ms(took)} ms`
	];
}

const sizesOf = (picture: ChainPicture): Size[] =>
	picture.cards.map(({ id, width, height }) => ({ id, width, height }));

/** Rows of one plan laid out freely by all three. */
async function against(
	plan: ChainPlan,
	turns: number
): Promise<{ rows: string[][]; ratio: number; crossings: number[] }> {
	const bare = free(plan);
	const own = await timed(turns, () => chainPicture(bare));
	const sizes = sizesOf(own.result);
	const [quick, slow] = [await timed(turns, () => byDagre(bare, sizes)), await timed(turns, () => byElk(bare, sizes))];
	const faults = [chainFaults(own.result), quick.result(), slow.result()] as const;
	return {
		rows: [
			row(plan.title, sizes.length, faults[0], own.took),
			row('  dagre', sizes.length, faults[1], quick.took),
			row('  elk', sizes.length, faults[2], slow.took)
		],
		ratio: Math.min(quick.took, slow.took) / own.took,
		crossings: faults.map((each) => each.crossings)
	};
}

const { graph } = openGraph('graph/');
if (!graph) throw new Error('The graph is refused.');
const entered = (index: number) => graph.into(index).filter((edge) => graph.isCausal(edge) !== null).length;
const targets = Array.from({ length: graph.nodeCount }, (_, index) => index)
	.filter((index) => graph.familyOf(index) === 'event')
	.sort((a, b) => entered(b) - entered(a) || a - b)
	.slice(0, TARGETS);

console.log(
	`  the ${TARGETS} events with the most direct causes, each with its ${CARDS} nearest causes, in time and lanes`
);
const rows = [HEAD, ['bar', '', '', '', '≤ 0.35', '0', '0', '0', '', '< 300 ms']];
let [links, crossings] = [0, 0];
for (const target of targets) {
	const plan = planOf(graph, target);
	const { result, took } = await timed(3, () => chainPicture(plan));
	const again = JSON.stringify(chainPicture(plan)) === JSON.stringify(result);
	const faults = chainFaults(result);
	links += faults.links;
	crossings += faults.crossings;
	rows.push(row(again ? plan.title : `${plan.title} (differs!)`, plan.cards.length, faults, took));
}
rows.push(['all', '', String(links), String(crossings), (crossings / links).toFixed(2), '', '', '', '', '']);
printTable(rows);

console.log('\n  without dates and lanes, against dagre and elk');
const sums = [0, 0, 0];
const compared = [HEAD];
for (const target of targets) {
	const found = await against(planOf(graph, target), 1);
	compared.push(...found.rows);
	found.crossings.forEach((count, at) => (sums[at]! += count));
}
printTable(compared);
console.log(`  crossings in all: ours ${sums[0]}, dagre ${sums[1]}, elk ${sums[2]}`);

console.log(
	'\n  made graphs, against dagre and elk (bars: ≥ 8× the quicker at 150, ≥ 20× from 500; crossings ≤ the fewer + 5 %)'
);
const made = [[...HEAD, 'quicker by']];
for (const count of [150, 500, 1000]) {
	const found = await against(madePlan(count), count > 500 ? 1 : 5);
	made.push([...found.rows[0]!, `${found.ratio.toFixed(1)}×`], ...found.rows.slice(1));
}
printTable(made);
