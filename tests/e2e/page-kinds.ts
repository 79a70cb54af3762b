import { fromCompact, type CompactGraph } from '../../src/lib/graph/compact';
import { addressOf, edgeAddressOf } from '../../src/lib/graph/address';
import type { Graph } from '../../src/lib/graph/graph';
import { FAMILIES } from '../../src/lib/graph/vocabulary';

/** The graph of the site under test, as it gives it to browsers. */
export async function siteSkeleton(origin: string): Promise<Graph> {
	const response = await fetch(`${origin}/graph.json`);
	return fromCompact((await response.json()) as CompactGraph);
}

/** One address of every kind of page, by name; of each family of nodes the one with most statements. */
export async function pageKinds(origin: string): Promise<Map<string, string>> {
	const graph = await siteSkeleton(origin);
	const kinds = new Map<string, string>([['home', '/']]);
	for (const family of FAMILIES) {
		const busiest = byDegree(graph).find((index) => graph.familyOf(index) === family);
		if (busiest !== undefined) kinds.set(family, addressOf(graph, busiest));
	}
	const folder = graph.kindOf(byDegree(graph)[0] ?? 0).folder;
	kinds.set('index', `/${folder}/`);
	if (graph.edgeCount) kinds.set('edge', edgeAddressOf(graph, 0));
	kinds.set('edges', '/edges/');
	kinds.set('about', '/about/');
	kinds.set('health', '/health/');
	return kinds;
}

/** Node indices, those with most statements first. */
export function byDegree(graph: Graph): number[] {
	const degree = (index: number) => graph.outOf(index).length + graph.into(index).length;
	return Array.from({ length: graph.nodeCount }, (_, index) => index).sort((a, b) => degree(b) - degree(a) || a - b);
}
