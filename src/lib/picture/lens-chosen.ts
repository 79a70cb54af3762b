import type { Graph } from '$lib/graph/graph';
import type { Lens } from '$lib/motives/lens';
import { inTime } from '$lib/motives/in-time';

/** At most how many of each a picture shows; the lists beside it have them all. */
export interface LensMost {
	readonly motives: number;
	readonly decisions: number;
	readonly outcomes: number;
}
export const MOST: LensMost = { motives: 24, decisions: 16, outcomes: 14 };

/** What of a lens is drawn. */
export interface LensChosen {
	readonly motives: ReadonlySet<number>;
	readonly decisions: ReadonlySet<number>;
	/** In time; never a decision or motive of the actor. */
	readonly outcomes: readonly number[];
	/** How much came of the decisions in all, beside further decisions and motives of the actor. */
	readonly of: number;
}

/**
 * Where there is too much to draw: decisions and motives with most statements between them; of what came of the decisions drawn first
 * what the graph asks about, then what came of several, then one thing of each decision, the most connected first. Sorting.
 */
export function chosenOf(graph: Graph, lens: Lens, main: ReadonlySet<number>, most: LensMost): LensChosen {
	const time = inTime(graph);
	const own = new Set([...lens.decisions.map(({ decision }) => decision), ...lens.motives.map(({ motive }) => motive)]);
	const degree = (node: number) =>
		graph.outStart[node + 1]! - graph.outStart[node]! + graph.inStart[node + 1]! - graph.inStart[node]!;
	const decisions = new Set(
		best(
			lens.decisions.map(({ decision, inside, outside, cameOfIt }) => ({
				node: decision,
				worth: [main.has(decision) ? 1 : 0, inside.length + outside.length + cameOfIt.length]
			})),
			most.decisions,
			time
		)
	);
	const motives = best(
		lens.motives.map(({ motive, moved, heldBack }) => ({
			node: motive,
			worth: [[...moved, ...heldBack].filter((e) => decisions.has(graph.edges.to[e]!)).length, degree(motive)]
		})),
		most.motives,
		time
	);
	const parents = new Map<number, number[]>();
	for (const { decision, cameOfIt } of lens.decisions)
		for (const e of cameOfIt) {
			const effect = graph.edges.to[e]!;
			if (!own.has(effect)) parents.set(effect, [...(parents.get(effect) ?? []), decision]);
		}
	const first = new Set<number>();
	for (const { decision, cameOfIt } of lens.decisions) {
		if (!decisions.has(decision)) continue;
		const effects = cameOfIt.map((e) => graph.edges.to[e]!).filter((effect) => !own.has(effect));
		const [top] = effects.sort((a, b) => degree(b) - degree(a) || a - b);
		if (top !== undefined) first.add(top);
	}
	const outcomes = best(
		[...parents]
			.filter(([, from]) => from.some((decision) => decisions.has(decision)))
			.map(([node, from]) => ({
				node,
				worth: [main.has(node) ? 1 : 0, new Set(from).size, first.has(node) ? 1 : 0, degree(node)]
			})),
		most.outcomes,
		time
	);
	return { motives: new Set(motives), decisions, outcomes: outcomes.sort(time), of: parents.size };
}

interface Rated {
	readonly node: number;
	/** Compared from the first number on. */
	readonly worth: readonly number[];
}

function best(rated: readonly Rated[], most: number, time: (a: number, b: number) => number): number[] {
	const compare = (a: Rated, b: Rated): number => {
		const at = a.worth.findIndex((worth, k) => worth !== b.worth[k]);
		return at < 0 ? time(a.node, b.node) : b.worth[at]! - a.worth[at]!;
	};
	return [...rated]
		.sort(compare)
		.slice(0, most)
		.map(({ node }) => node);
}
