import type { Graph } from '$lib/graph/graph';
import { leadersOf, NAMED_LEADERS } from '$lib/motives/leaders';
import { pairOf } from '$lib/motives/pair';

/** Two actors, as indices of the graph. */
export interface ComparedPair {
	readonly a: number;
	readonly b: number;
}

/** Every two of the actors that the front page names, the one with more motives and decisions first. */
export function namedPairs(graph: Graph): ComparedPair[] {
	const leaders = leadersOf(graph).slice(0, NAMED_LEADERS);
	return leaders.flatMap(({ actor: a }, k) => leaders.slice(k + 1).map(({ actor: b }) => ({ a, b })));
}

/** Of these the ones with most moments between them, then in the order of the front page. */
export function mainPairs(graph: Graph, most: number): (ComparedPair & { readonly moments: number })[] {
	return namedPairs(graph)
		.map((pair, at) => ({ ...pair, at, moments: pairOf(graph, pair.a, pair.b).moments.length }))
		.sort((one, other) => other.moments - one.moments || one.at - other.at)
		.slice(0, most)
		.map(({ a, b, moments }) => ({ a, b, moments }));
}

/** The address of a comparison; `sel`: what is chosen in it. */
export function compareHref(a: string, b: string, sel: string | null = null): string {
	const query = sel === null ? '' : `?sel=${encodeURIComponent(sel)}`;
	return `/compare/${encodeURIComponent(a)}/${encodeURIComponent(b)}/${query}`;
}

/** The same two in the order that search engines should know them in: the one with more motives and decisions first. */
export function canonicalPair(graph: Graph, { a, b }: ComparedPair): ComparedPair {
	const order = leadersOf(graph).map(({ actor }) => actor);
	const rank = (actor: number): number => (order.includes(actor) ? order.indexOf(actor) : order.length + actor);
	return rank(a) <= rank(b) ? { a, b } : { a: b, b: a };
}
