import { OPEN_END, OPEN_START } from '$lib/graph/days';
import type { Graph } from '$lib/graph/graph';
import { edgesInTime, inTime } from './in-time';
import { lensOf, type Lens } from './lens';
import { momentsOf, type PairMoment } from './pair-moments';

/** Two actors beside each other, as indices of the graph. */
export interface Pair {
	readonly a: Lens;
	readonly b: Lens;
	/** In time. */
	readonly moments: readonly PairMoment[];
	/** The subtypes of their motives in one order for both: by the first motive of each, then by name. */
	readonly groups: readonly (string | null)[];
	/** Held by both, in time. */
	readonly sharedMotives: readonly number[];
	/** A motive of one moved what a motive of the other held back: by event, in time. Two motives that both hold are no such two. */
	readonly opposed: readonly { readonly a: number; readonly b: number; readonly at: number }[];
	/** Edges from motives of a and of b into one event, not the same ones; in time. */
	readonly sameEvent: readonly {
		readonly event: number;
		readonly a: readonly number[];
		readonly b: readonly number[];
	}[];
	/** Edges between the two, either way, by date; the undated last. */
	readonly relations: readonly number[];
}

/** What two actors share and where they differ. The other way round it is the same with its sides changed. Linear in the edges, and sorting what touches the two. */
export function pairOf(graph: Graph, a: number, b: number): Pair {
	const [lensA, lensB] = [lensOf(graph, a), lensOf(graph, b)];
	const worked = { a: workedOn(graph, lensA), b: workedOn(graph, lensB) };
	const events = [...worked.a.keys()].filter((event) => worked.b.has(event)).sort(inTime(graph));
	const heldByB = new Set(lensB.motives.map(({ motive }) => motive));
	const sharedMotives = lensA.motives.map(({ motive }) => motive).filter((motive) => heldByB.has(motive));
	const relations = relationsOf(graph, a, b);
	return {
		a: lensA,
		b: lensB,
		moments: momentsOf(
			graph,
			{ actor: a, moved: new Set(worked.a.keys()) },
			{ actor: b, moved: new Set(worked.b.keys()) },
			relations
		),
		groups: groupsOf(graph, [...lensA.motives, ...lensB.motives]),
		sharedMotives: sharedMotives.sort(inTime(graph)),
		opposed: events.flatMap((at) => opposedAt(graph, at, worked.a.get(at)!, worked.b.get(at)!, sharedMotives)),
		sameEvent: events
			.map((event) => ({ event, a: worked.a.get(event)!, b: worked.b.get(event)! }))
			.filter((each) => each.a.length !== each.b.length || each.a.some((e) => !each.b.includes(e))),
		relations
	};
}

/** The events that motives of a lens moved or held back, each with those edges in the time of their motives. */
function workedOn(graph: Graph, lens: Lens): Map<number, number[]> {
	const found = new Map<number, number[]>();
	for (const { moved, heldBack } of lens.motives)
		for (const e of [...moved, ...heldBack]) {
			const event = graph.edges.to[e]!;
			if (graph.familyOf(event) === 'event') found.set(event, [...(found.get(event) ?? []), e]);
		}
	for (const edges of found.values()) edges.sort(edgesInTime(graph, 'from'));
	return found;
}

function opposedAt(
	graph: Graph,
	at: number,
	ofA: readonly number[],
	ofB: readonly number[],
	shared: readonly number[]
): Pair['opposed'] {
	const met = new Map<string, { a: number; b: number; at: number }>();
	for (const e of ofA)
		for (const f of ofB) {
			const [a, b] = [graph.edges.from[e]!, graph.edges.from[f]!];
			if (graph.isCausal(e) === graph.isCausal(f) || a === b || (shared.includes(a) && shared.includes(b))) continue;
			met.set(`${a} ${b}`, { a, b, at });
		}
	const [low, high] = [Math.min, Math.max].map((of) => (each: { a: number; b: number }) => of(each.a, each.b));
	return [...met.values()].sort((one, other) => low!(one) - low!(other) || high!(one) - high!(other));
}

/** The subtypes of motives, by the first of each; those of one day by name, what has none last. */
function groupsOf(graph: Graph, motives: Lens['motives']): (string | null)[] {
	const time = inTime(graph);
	const subtypes = new Map<string | null, number>();
	for (const { subtype, motive } of motives) {
		const first = subtypes.get(subtype);
		if (first === undefined || time(motive, first) < 0) subtypes.set(subtype, motive);
	}
	return [...subtypes].sort(([, one], [, other]) => time(one, other)).map(([subtype]) => subtype);
}

/** The edges between two actors, whichever way they lead. */
function relationsOf(graph: Graph, a: number, b: number): number[] {
	const { first, to } = graph.edges;
	const found = [
		...graph.outOf(a).filter((e) => to[e] === b),
		...(a === b ? [] : graph.outOf(b).filter((e) => to[e] === a))
	];
	const day = (e: number): number => (first[e] === OPEN_START ? OPEN_END : first[e]!);
	return found.sort((e, f) => day(e) - day(f) || e - f);
}
