import type { Graph } from '$lib/graph/graph';
import type { RelationFamily } from '$lib/graph/vocabulary';

/** Names longer than this make a small picture a crowd. */
const LONGEST = 24;
/** What a line tells at first sight, by its family. */
const WORTH: Readonly<Record<RelationFamily, number>> = {
	cause: 3,
	trigger: 3,
	enable: 3,
	constrain: 3,
	motivate: 2,
	interact: 2,
	participate: 1,
	other: 0.5
};

/**
 * Ids of the nodes in the picture of the front page: the given ones, and one by one those actors, events and places that tie
 * them together best: first what joins two that were apart, then what says most, and says it in a short name.
 */
export function heroOf(graph: Graph, given: readonly string[], most = 8): string[] {
	const chosen = given.map((id) => graph.index(id));
	while (chosen.length < most) {
		const next = best(graph, chosen);
		if (next === null) break;
		chosen.push(next);
	}
	return chosen.map((index) => graph.nodes.ids[index] as string);
}

function best(graph: Graph, chosen: readonly number[]): number | null {
	const parts = partsOf(graph, chosen);
	const scores = new Map<number, { worth: number; touched: Set<number> }>();
	for (const self of chosen)
		for (const e of [...graph.outOf(self), ...graph.into(self)]) {
			const other = (graph.edges.from[e] === self ? graph.edges.to[e] : graph.edges.from[e]) as number;
			if (chosen.includes(other) || !isFit(graph, other)) continue;
			const score = scores.get(other) ?? { worth: 0, touched: new Set() };
			score.worth += WORTH[graph.relationOf(e).family];
			score.touched.add(parts.get(self) ?? -1);
			scores.set(other, score);
		}
	const ranked = [...scores].sort(([a, x], [b, y]) => y.touched.size - x.touched.size || y.worth - x.worth || a - b);
	return ranked[0]?.[0] ?? null;
}

function isFit(graph: Graph, index: number): boolean {
	const family = graph.familyOf(index);
	return (
		['actor', 'event', 'place'].includes(family) &&
		(graph.nodes.labels[index] ?? '').length <= LONGEST &&
		!graph.nodeAt(index).gap
	);
}

/** Which connected part each chosen node is in, by the number of one of its members. */
function partsOf(graph: Graph, chosen: readonly number[]): Map<number, number> {
	const part = new Map(chosen.map((index) => [index, index]));
	for (const self of chosen)
		for (const e of graph.outOf(self)) {
			const [a, b] = [part.get(self), part.get(graph.edges.to[e] as number)];
			if (a === undefined || b === undefined || a === b) continue;
			for (const [index, mine] of part) if (mine === b) part.set(index, a);
		}
	return part;
}
