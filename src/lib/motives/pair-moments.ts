import { OPEN_END, OPEN_START } from '$lib/graph/days';
import type { Graph } from '$lib/graph/graph';
import { decidersOf } from './deciders';

/** Something in which two actors met: what one did and what the other did, or one event of both. */
export interface PairMoment {
	/** Events of one of the two alone, at most one each: where both have one, one led to the other. */
	readonly events: { readonly a: readonly number[]; readonly b: readonly number[] };
	/** Events of both, at most one; the lists beside are empty then. */
	readonly both: readonly number[];
	/** First and last day, inclusive, over its events; open where they are. */
	readonly first: number;
	readonly last: number;
}

/** An actor with the events that its motives moved or held back. */
export interface MomentSide {
	readonly actor: number;
	readonly moved: ReadonlySet<number>;
}

/** Days between two events beyond which one is not taken for the answer to the other. */
export const ANSWER_DAYS = 366;

/**
 * The moments of two actors, in time. An event is a side's own where the actor decided it, took part in it, or did in it something
 * to the other; it is at its side also where its motives worked on it. Moments are the events at both sides; those of an act of one
 * on the other; and events at one side each, at least one of the two an own one, with a causal edge between them and at
 * most `ANSWER_DAYS` from one to the other: each is matched once, the nearest in time first. Linear, and sorting what matches.
 */
export function momentsOf(graph: Graph, a: MomentSide, b: MomentSide, relations: readonly number[]): PairMoment[] {
	const own = { a: ownEvents(graph, a.actor, relations), b: ownEvents(graph, b.actor, relations) };
	const at = { a: new Set([...own.a, ...a.moved]), b: new Set([...own.b, ...b.moved]) };
	const acts = new Set(relations.flatMap((e) => graph.edges.events.get(e) ?? []));
	const both = [...at.a].filter((event) => at.b.has(event));
	const matched = matches(graph, at, own);
	const met = new Set(matched.flat());
	const alone = [...acts].filter((event) => !met.has(event) && !(at.a.has(event) && at.b.has(event)));
	const moments = [
		...both.map((event) => momentOf(graph, [], [], [event])),
		...matched.map(([e, f]) => momentOf(graph, [e], [f], [])),
		...alone.map((event) => (at.a.has(event) ? momentOf(graph, [event], [], []) : momentOf(graph, [], [event], [])))
	];
	const day = ({ first }: PairMoment): number => (first === OPEN_START ? OPEN_END : first);
	return moments.sort((one, other) => day(one) - day(other) || one.last - other.last || least(one) - least(other));
}

function ownEvents(graph: Graph, actor: number, relations: readonly number[]): Set<number> {
	const found = new Set<number>();
	for (const [decider, event] of decidersOf(graph)) if (decider === actor) found.add(event);
	for (const e of graph.outOf(actor)) {
		const { role } = graph.relationOf(e);
		const event = graph.edges.to[e]!;
		if ((role === 'by' || role === 'took-part') && graph.familyOf(event) === 'event') found.add(event);
	}
	for (const e of relations) {
		if (graph.edges.from[e] !== actor && !graph.relationOf(e).symmetric) continue;
		for (const event of graph.edges.events.get(e) ?? []) found.add(event);
	}
	return found;
}

interface Sides {
	readonly a: ReadonlySet<number>;
	readonly b: ReadonlySet<number>;
}

/** Events of one side each that a causal edge joins, each once: the nearest in time first, then the earliest, then by id. */
function matches(graph: Graph, at: Sides, own: Sides): (readonly [a: number, b: number])[] {
	const { first } = graph.nodes;
	const joined: { a: number; b: number; gap: number }[] = [];
	for (const event of at.a) {
		if (at.b.has(event)) continue;
		const others = [
			...graph.outOf(event).flatMap((e) => (graph.isCausal(e) === null ? [] : [graph.edges.to[e]!])),
			...graph.into(event).flatMap((e) => (graph.isCausal(e) === null ? [] : [graph.edges.from[e]!]))
		];
		for (const other of new Set(others)) {
			if (!at.b.has(other) || at.a.has(other) || !(own.a.has(event) || own.b.has(other))) continue;
			const gap = gapOf(graph, event, other);
			if (gap <= ANSWER_DAYS) joined.push({ a: event, b: other, gap });
		}
	}
	joined.sort(
		(one, other) =>
			one.gap - other.gap ||
			Math.min(first[one.a]!, first[one.b]!) - Math.min(first[other.a]!, first[other.b]!) ||
			Math.min(one.a, one.b) - Math.min(other.a, other.b) ||
			Math.max(one.a, one.b) - Math.max(other.a, other.b)
	);
	const used = new Set<number>();
	return joined.flatMap(({ a, b }) => {
		if (used.has(a) || used.has(b)) return [];
		used.add(a).add(b);
		return [[a, b] as const];
	});
}

/** Days from the end of the earlier to the start of the later; infinite where one is undated. */
function gapOf({ nodes }: Graph, a: number, b: number): number {
	if (nodes.first[a] === OPEN_START || nodes.first[b] === OPEN_START) return Infinity;
	return Math.max(0, nodes.first[a]! - nodes.last[b]!, nodes.first[b]! - nodes.last[a]!);
}

function momentOf({ nodes }: Graph, a: readonly number[], b: readonly number[], both: readonly number[]): PairMoment {
	const all = [...a, ...b, ...both];
	const dated = all.filter((event) => nodes.first[event] !== OPEN_START);
	return {
		events: { a, b },
		both,
		first: Math.min(...(dated.length > 0 ? dated : all).map((event) => nodes.first[event]!)),
		last: Math.max(...(dated.length > 0 ? dated : all).map((event) => nodes.last[event]!))
	};
}

const least = ({ events, both }: PairMoment): number => Math.min(...events.a, ...events.b, ...both);
