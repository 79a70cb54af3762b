import type { Graph } from '$lib/graph/graph';
import { degree } from './neighbours';
import { pairsOf } from './pairs';

/** Which few names stand for a whole graph on its front page. */

/** The node that the first question of the graph asks about, where it asks `/causes/<id>/`; else -1. */
export function asked(graph: Graph): number {
	for (const question of graph.about.questions) {
		const id = /^\/causes\/([^/?#]+)/.exec(question.view)?.[1];
		const index = id === undefined ? -1 : graph.index(decodeURIComponent(id));
		if (index >= 0) return index;
	}
	return -1;
}

/** The names that the editor put first in the view `opening`, and the most connected actors; the latter break no tie by chance. */
function pool(graph: Graph, size: number): number[] {
	const first = Object.entries(graph.views.get('opening')?.tiers ?? {}).filter(([, tier]) => tier === 1);
	const chosen = first.map(([id]) => graph.index(id)).filter((index) => index >= 0);
	const actors = Array.from({ length: graph.nodeCount }, (_, index) => index)
		.filter((index) => graph.familyOf(index) === 'actor' && !chosen.includes(index))
		.sort((a, b) => degree(graph, b) - degree(graph, a) || a - b);
	return [...chosen, ...actors].slice(0, size);
}

/**
 * Ids of `count` names between which much was said: what the first question asks about, then one by one the name with
 * most ties to those already there (then most statements, then earliest in the pool). Fewer where the graph is small.
 */
export function fewNames(graph: Graph, count: number): string[] {
	const names = pool(graph, count * 4);
	const target = asked(graph);
	const members = new Set([...names, target]);
	const among: number[] = [];
	for (let edge = 0; edge < graph.edgeCount; edge++)
		if (members.has(graph.edges.from[edge] ?? -1) && members.has(graph.edges.to[edge] ?? -1)) among.push(edge);
	const pairs = pairsOf(graph, among);
	const chosen: number[] = target >= 0 ? [target] : [];
	const ties = (name: number) =>
		pairs.filter((pair) => [pair.a, pair.b].includes(name) && chosen.includes(pair.a === name ? pair.b : pair.a));
	while (chosen.length < count) {
		const left = names.filter((name) => !chosen.includes(name));
		const scored = left.map((name) => {
			const own = ties(name);
			return { name, ties: own.length, said: own.reduce((sum, pair) => sum + pair.statements, 0) };
		});
		const [best] = scored.sort(
			(a, b) => b.ties - a.ties || b.said - a.said || names.indexOf(a.name) - names.indexOf(b.name)
		);
		if (!best) break;
		chosen.push(best.name);
	}
	return chosen.map((index) => graph.nodes.ids[index] ?? '');
}
