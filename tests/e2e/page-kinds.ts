import { fromCompact, type CompactGraph } from '../../src/lib/graph/compact';
import { addressOf, edgeAddressOf } from '../../src/lib/graph/address';
import type { Graph } from '../../src/lib/graph/graph';
import { leadersOf } from '../../src/lib/motives/leaders';
import { FAMILIES } from '../../src/lib/graph/vocabulary';
import { compareHref, mainPairs } from '../../src/lib/pages/compare-pairs';

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
	const caused = mostCaused(graph);
	if (caused !== null) kinds.set('causes', '/causes/').set('cause', `/causes/${encodeURIComponent(caused)}/`);
	kinds.set('timeline', '/timeline/');
	const [pair] = mainPairs(graph, 1);
	if (pair) kinds.set('compare', compareHref(graph.nodes.ids[pair.a]!, graph.nodes.ids[pair.b]!));
	const [leader] = leadersOf(graph);
	if (leader)
		kinds.set('leaders', '/leaders/').set('leader', `/leaders/${encodeURIComponent(graph.nodes.ids[leader.actor]!)}/`);
	kinds.set('edges', '/edges/');
	kinds.set('about', '/about/');
	kinds.set('health', '/health/');
	return kinds;
}

/** The node with most causes; null where nothing has any. */
export function mostCaused(graph: Graph): string | null {
	const causes = (index: number) => graph.into(index).filter((e) => graph.isCausal(e) === 'for').length;
	const best = byDegree(graph).sort((a, b) => causes(b) - causes(a) || a - b)[0];
	return best === undefined || causes(best) === 0 ? null : graph.nodes.ids[best]!;
}

/** Node indices, those with most statements first. */
export function byDegree(graph: Graph): number[] {
	const degree = (index: number) => graph.outOf(index).length + graph.into(index).length;
	return Array.from({ length: graph.nodeCount }, (_, index) => index).sort((a, b) => degree(b) - degree(a) || a - b);
}
