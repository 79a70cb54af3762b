import { EDGE_FLAG } from './columns';
import type { Graph } from './graph';
import { inAccountOf } from './in-account';
import { CERTAINTIES, type Certainty, type RelationFamily } from './vocabulary';

/** What an edge must be to pass; what is left out admits all. */
export interface EdgeFilter {
	/** Ids of kinds: both ends must be of one of them. */
	readonly kinds?: readonly string[];
	/** Ids of relations. */
	readonly relations?: readonly string[];
	/** Families of relations. */
	readonly families?: readonly RelationFamily[];
	/** First and last day of a window, inclusive: the edge must possibly have lasted on one of its days, as an undated one may. */
	readonly from?: number;
	readonly to?: number;
	/** At least as sure as this. */
	readonly certainty?: Certainty;
	/** Id of an interpretation: what its account leaves out does not pass (MODEL.md §5). */
	readonly account?: string;
}

/**
 * The edges that pass, by relation in the order of the vocabulary and then by first day. A relation and a window are two
 * binary searches and what lies between; the rest is linear in that.
 */
export function filterEdges(graph: Graph, filter: EdgeFilter): Uint32Array {
	const { edges, relations, relationStart, byRelation } = graph;
	const { from = -Infinity, to = Infinity, account } = filter;
	const kinds = filter.kinds && maskOf(graph.kinds, filter.kinds);
	const least = filter.certainty ? CERTAINTIES.indexOf(filter.certainty) : CERTAINTIES.length;
	const inAccount = account === undefined ? null : inAccountOf(graph, graph.index(account));
	const ends = blockEnds(graph);
	const passed: number[] = [];
	for (let r = 0; r < relations.length; r++) {
		if (filter.relations && !filter.relations.includes(relations[r]!.id)) continue;
		if (filter.families && !filter.families.includes(relations[r]!.family)) continue;
		const stop = firstAfter(graph, relationStart[r]!, relationStart[r + 1]!, to);
		for (let place = relationStart[r]!; place < stop; place++) {
			if (place % BLOCK === 0 && ends[place / BLOCK]! < from) {
				place += BLOCK - 1;
				continue;
			}
			const e = byRelation[place]!;
			if (edges.last[e]! < from || (edges.certainty[e]! & EDGE_FLAG.certainty) > least) continue;
			if (kinds && !(kinds[kindAt(graph, edges.from[e]!)] && kinds[kindAt(graph, edges.to[e]!)])) continue;
			if (inAccount && !inAccount(e)) continue;
			passed.push(e);
		}
	}
	return Uint32Array.from(passed);
}

function kindAt(graph: Graph, i: number): number {
	return graph.nodes.kind[i]!;
}

function maskOf(items: readonly { readonly id: string }[], ids: readonly string[]): Uint8Array {
	return Uint8Array.from(items, ({ id }) => Number(ids.includes(id)));
}

/** The first place from `low` up to `high` in `byRelation` whose edge begins after a day. */
function firstAfter({ byRelation, edges }: Graph, low: number, high: number, day: number): number {
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (edges.first[byRelation[middle]!]! <= day) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Edges that share one entry of `blockEnds`. */
const BLOCK = 64;
const memory = new WeakMap<Graph, Int32Array>();

/** The last day of each run of BLOCK edges in `byRelation`: a run that ended before a window is passed over whole. */
function blockEnds(graph: Graph): Int32Array {
	let ends = memory.get(graph);
	if (ends) return ends;
	ends = new Int32Array(Math.ceil(graph.edgeCount / BLOCK)).fill(-(2 ** 31));
	for (let place = 0; place < graph.edgeCount; place++) {
		const last = graph.edges.last[graph.byRelation[place]!]!;
		const block = Math.floor(place / BLOCK);
		if (last > ends[block]!) ends[block] = last;
	}
	memory.set(graph, ends);
	return ends;
}
