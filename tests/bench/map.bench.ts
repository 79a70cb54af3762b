/** How well maps can be read: the shipped opening view, the most connected names each with its neighbours, five views of a second graph; then free maps against webcola alone. */
import type { Graph } from '$lib/graph/graph';
import { arranged, pictureOf } from '$lib/picture/arrange';
import { problemOf } from '$lib/picture/arrange-problem';
import { connectedNames } from '$lib/picture/connected-names';
import { mapFaults } from '$lib/picture/map-faults';
import { edgesAmong } from '$lib/picture/map-parts';
import { mapPicture } from '$lib/picture/map-picture';
import { freePlan, openingPlan, viewPlan, type MapPlan, type Place } from '$lib/picture/map-plan';
import { degree } from '$lib/picture/neighbours';
import type { Picture } from '$lib/picture/picture';
import { ringPicture } from '$lib/picture/ring';
import { settled } from '$lib/picture/settle';
import { openGraph } from '$lib/server/open-graph';
import { ms, printTable } from './table';

const AROUND = 20;
const NEIGHBOURS = 9;

function graphAt(path: string): Graph {
	const { graph } = openGraph(path);
	if (!graph) throw new Error(`${path} is refused.`);
	return graph;
}

function row(title: string, picture: Picture, milliseconds: number | null = null): string[] {
	const { lines, crossings, touches, overlaps, verbs } = mapFaults(picture);
	const share = lines === 0 ? '–' : `${verbs} (${Math.round((100 * verbs) / lines)} %)`;
	const took = milliseconds === null ? 'stored' : `${ms(milliseconds)} ms`;
	return [title, ...[picture.marks.length, lines, crossings, touches, overlaps].map(String), share, took];
}

/** A plan arranged if it is not stored, and how long that took. */
function drawn(graph: Graph, plan: MapPlan): { picture: Picture; took: number | null } {
	const before = performance.now();
	const whole = arranged(graph, plan);
	const took = whole === plan ? null : performance.now() - before;
	return { picture: mapPicture(graph, whole, edgesAmong(graph, whole.ids)), took };
}

const shipped = graphAt('graph/');
const second = graphAt('tests/fixtures/bohemia');
const head = ['', 'names', 'lines', 'crossings', 'touches', 'overlaps', 'verbs', 'time'];
const rows = [head, ['bar, for 70 lines', '', '', '≤ 20', '≤ 2', '0', '≥ 50 %', '']];
const opening = openingPlan(shipped);
rows.push(row('shipped: opening', drawn(shipped, opening).picture));
const fresh = drawn(shipped, { ...opening, places: new Map() });
rows.push(row('  its names arranged in one go', fresh.picture, fresh.took));
for (const view of second.views.values()) {
	const { picture, took } = drawn(second, viewPlan(second, view));
	rows.push(row(`second graph: ${view.id}`, picture, took));
}
const connected = Array.from({ length: shipped.nodeCount }, (_, index) => index)
	.filter((index) => shipped.familyOf(index) !== 'source')
	.sort((a, b) => degree(shipped, b) - degree(shipped, a) || a - b);
for (const index of connected.slice(0, AROUND)) {
	const before = performance.now();
	const ring = ringPicture(shipped, index, { limit: NEIGHBOURS });
	if (ring) rows.push(row(`around: ${ring.title}`, ring, performance.now() - before));
}
printTable(rows);

/** The same names where webcola alone puts them, names below. */
function colaAlone(graph: Graph, plan: MapPlan): { picture: Picture; took: number } {
	const problem = problemOf(graph, plan);
	const before = performance.now();
	const points = settled(problem);
	const took = performance.now() - before;
	const places = new Map(
		problem.marks.map((mark, index): [string, Place] => {
			const { x = 0, y = 0 } = points[index] ?? {};
			return [mark.id, { x: Math.round(x), y: Math.round(y), side: 'below' }];
		})
	);
	return { picture: pictureOf(problem, places), took };
}

const against = [head];
for (const [title, graph, ids] of [
	['shipped: opening', shipped, opening.ids],
	['second graph: powers', second, second.views.get('powers')?.shows ?? []],
	['second graph: most connected', second, connectedNames(second)]
] as const) {
	const plan = freePlan(graph, ids, title);
	const [own, cola] = [drawn(graph, plan), colaAlone(graph, plan)];
	against.push(row(`${title}, free`, own.picture, own.took), row('  webcola alone', cola.picture, cola.took));
}
console.log('\n  free maps against webcola alone');
printTable(against);
