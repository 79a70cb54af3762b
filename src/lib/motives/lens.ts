import type { Graph } from '$lib/graph/graph';
import { decidersOf } from './deciders';
import { edgesInTime, inTime } from './in-time';

/** A motive of the actor with the edges that made it, ended it and came of it, each in time. */
export interface LensMotive {
	readonly motive: number;
	/** As the graph has it: aim, fear, belief, constraint or another. */
	readonly subtype: string | null;
	/** Causal edges into it: those that formed or strengthened it … */
	readonly shapedBy: readonly number[];
	/** … and those that weakened or ended it. */
	readonly endedBy: readonly number[];
	/** Causal edges out of it, into anything and not only the actor's own decisions. */
	readonly moved: readonly number[];
	readonly heldBack: readonly number[];
}

/** A decision of the actor with what went into it and what came of it, each in time. */
export interface LensDecision {
	readonly decision: number;
	/** Causal edges, for and against, from the actor's own motives … */
	readonly inside: readonly number[];
	/** … and from everything else. */
	readonly outside: readonly number[];
	readonly cameOfIt: readonly number[];
	/** No motive of the actor is recorded for it or against it. */
	readonly silent: boolean;
}

/** What another actor did to this one: its edge, with the events behind it. */
export interface Pressure {
	readonly edge: number;
	readonly from: number;
	readonly events: readonly number[];
}

/** One actor's motives and decisions, as indices of the graph. */
export interface Lens {
	readonly actor: number;
	/** Subtype by subtype, then in time. */
	readonly motives: readonly LensMotive[];
	/** The subtypes in the order in which each first mattered, with positions in `motives`. */
	readonly groups: readonly { readonly subtype: string | null; readonly motives: readonly number[] }[];
	/** In time. */
	readonly decisions: readonly LensDecision[];
	/** By the day of the edge, else of its first event. */
	readonly pressures: readonly Pressure[];
}

/** What drove one actor (MODEL.md §3.2), from the arrays alone. Linear in the edges, and sorting what touches the actor. */
export function lensOf(graph: Graph, actor: number): Lens {
	const held = [
		...new Set(
			graph
				.outOf(actor)
				.filter((e) => graph.relationOf(e).role === 'held-by')
				.map((e) => graph.edges.to[e]!)
		)
	];
	const groups = groupsOf(graph, held);
	const motives = groups.flatMap((group) => group.map((motive) => motiveOf(graph, motive)));
	let next = 0;
	return {
		actor,
		motives,
		groups: groups.map((group) => ({
			subtype: graph.nodes.what[group[0]!] ?? null,
			motives: group.map(() => next++)
		})),
		decisions: decidersOf(graph)
			.flatMap(([decider, event]) => (decider === actor ? [event] : []))
			.sort(inTime(graph))
			.map((event) => decisionOf(graph, event, new Set(held))),
		pressures: pressuresOf(graph, actor)
	};
}

/** The motives of each subtype in time; the subtypes by their first. */
function groupsOf(graph: Graph, held: readonly number[]): number[][] {
	const groups = new Map<string | null, number[]>();
	for (const motive of [...held].sort(inTime(graph))) {
		const subtype = graph.nodes.what[motive] ?? null;
		groups.set(subtype, [...(groups.get(subtype) ?? []), motive]);
	}
	return [...groups.values()];
}

function motiveOf(graph: Graph, motive: number): LensMotive {
	return {
		motive,
		subtype: graph.nodes.what[motive] ?? null,
		shapedBy: causal(graph, motive, 'in', 'for'),
		endedBy: causal(graph, motive, 'in', 'against'),
		moved: causal(graph, motive, 'out', 'for'),
		heldBack: causal(graph, motive, 'out', 'against')
	};
}

function decisionOf(graph: Graph, decision: number, held: ReadonlySet<number>): LensDecision {
	const into = causal(graph, decision, 'in');
	const inside = into.filter((e) => held.has(graph.edges.from[e]!));
	return {
		decision,
		inside,
		outside: into.filter((e) => !held.has(graph.edges.from[e]!)),
		cameOfIt: causal(graph, decision, 'out'),
		silent: inside.length === 0
	};
}

/** Causal edges at a node in one direction, in the time of what is at their other end. */
function causal(graph: Graph, node: number, direction: 'in' | 'out', way?: 'for' | 'against'): number[] {
	return (direction === 'in' ? graph.into(node) : graph.outOf(node))
		.filter((e) => (way === undefined ? graph.isCausal(e) !== null : graph.isCausal(e) === way))
		.sort(edgesInTime(graph, direction === 'in' ? 'from' : 'to'));
}

function pressuresOf(graph: Graph, actor: number): Pressure[] {
	const { edges } = graph;
	const mutual = graph.outOf(actor).filter((e) => graph.relationOf(e).symmetric);
	const day = (e: number): number => edges.first[e]!;
	return [...graph.into(actor), ...mutual]
		.map((edge) => ({ edge, from: edges.from[edge] === actor ? edges.to[edge]! : edges.from[edge]! }))
		.filter(({ edge, from }) => from !== actor && graph.familyOf(from) === 'actor' && graph.isCausal(edge) === null)
		.sort((a, b) => day(a.edge) - day(b.edge) || a.edge - b.edge)
		.map(({ edge, from }) => ({ edge, from, events: edges.events.get(edge) ?? [] }));
}
