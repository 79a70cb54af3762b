import type { Graph } from '$lib/graph/graph';
import { NODE_FLAG } from '$lib/graph/columns';
import { degree } from './neighbours';

/** Which names a graph without named views opens with. */

/** At most so many names, with at most so many lines between them: more cannot be followed by eye. */
const NAMES = 45;
const LINES = 60;

/** The other ends of a node's edges. */
function others(graph: Graph, index: number): Set<number> {
	const found = new Set<number>();
	for (const edge of graph.outOf(index)) found.add(graph.edges.to[edge] ?? index);
	for (const edge of graph.into(index)) found.add(graph.edges.from[edge] ?? index);
	found.delete(index);
	return found;
}

/**
 * Ids of the most connected names, most edges first, each tied to one chosen before; sources and accounts only where the
 * graph has nothing else. A name whose lines would make too many is passed over. Linear in the graph, but for a sort of its nodes.
 */
export function connectedNames(graph: Graph): string[] {
	const all = Array.from({ length: graph.nodeCount }, (_, index) => index).filter(
		(index) => ((graph.nodes.flags[index] ?? 0) & NODE_FLAG.bibliography) === 0
	);
	const plain = all.filter((index) => !['source', 'account'].includes(graph.familyOf(index)));
	const ranked = (plain.length > 0 ? plain : all).sort((a, b) => degree(graph, b) - degree(graph, a) || a - b);
	const chosen = new Set<number>();
	let lines = 0;
	for (const index of ranked) {
		if (chosen.size === NAMES || degree(graph, index) === 0) break;
		const ties = [...others(graph, index)].filter((other) => chosen.has(other)).length;
		if (chosen.size > 0 && (ties === 0 || lines + ties > LINES)) continue;
		chosen.add(index);
		lines += ties;
	}
	const names = chosen.size > 1 ? [...chosen] : ranked.slice(0, NAMES);
	return names.map((index) => graph.nodes.ids[index] ?? '');
}
