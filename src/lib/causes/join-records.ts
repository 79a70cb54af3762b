import { EDGE_FLAG } from '$lib/graph/columns';
import type { Need } from '$lib/graph/evidence';
import type { Graph } from '$lib/graph/graph';

/**
 * What authors say of how causes combine, and which statements cite nothing: all that the questions need beyond the arrays of a
 * graph. Plain JSON on indices, so that it can be sent beside the skeleton.
 */
export interface JoinRecords {
	/** Nodes whose join is stated. */
	readonly joins: readonly (readonly [node: number, join: 'any' | 'all'])[];
	readonly groups: readonly JoinGroup[];
	/** Edges that stand as entries of their own although a list holds them too. */
	readonly alone: readonly number[];
	/** The claims that a cause was needed, of the edges on which someone denies one: for each claim the schools that deny it. */
	readonly needs: readonly (readonly [edge: number, claims: readonly NeedClaim[]])[];
	/** Causal edges without a source. */
	readonly uncited: readonly number[];
}

/** Causes of one effect that a source presents together, or one instead of another. */
export interface JoinGroup {
	readonly effect: number;
	readonly id: string;
	readonly how: 'together' | 'instead';
	/** A list under `because:`. */
	readonly listed: boolean;
	readonly edges: readonly number[];
}

/** Who denies a claim that a cause was needed. */
export interface NeedClaim {
	/** Indices of interpretations. */
	readonly schools: readonly number[];
	/** Whether someone of no school denies it. */
	readonly others: boolean;
}

/** A graph of which nothing is said but its edges. */
export const NO_RECORDS: JoinRecords = { joins: [], groups: [], alone: [], needs: [], uncited: [] };

/** Gathers the records of a graph that has its texts. Linear. */
export function joinRecordsOf(graph: Graph): JoinRecords {
	const joins: JoinRecords['joins'][number][] = [];
	const groups: JoinGroup[] = [];
	const alone: number[] = [];
	for (let i = 0; i < graph.nodeCount; i++) {
		if (graph.inStart[i] === graph.inStart[i + 1]) continue;
		const node = graph.nodeAt(i);
		if (node.join !== 'unstated') joins.push([i, node.join]);
		alone.push(...node.alone.map((id) => graph.edgeIndex(id)));
		for (const { id, how, listed, causal, edges } of node.groups) {
			if (causal === 'against') continue;
			groups.push({ effect: i, id, how, listed, edges: edges.map((each) => graph.edgeIndex(each)) });
		}
	}
	const needs: JoinRecords['needs'][number][] = [];
	const uncited: number[] = [];
	for (let e = 0; e < graph.edgeCount; e++) {
		const { needed, sources } = graph.edgeAt(e);
		if (sources.length === 0) uncited.push(e);
		if ((graph.edges.certainty[e]! & EDGE_FLAG.needed) === 0) continue;
		const claims = needed.map((need) => denialsOf(graph, need));
		if (claims.some(({ schools, others }) => others || schools.length > 0)) needs.push([e, claims]);
	}
	return { joins, groups, alone, needs, uncited };
}

function denialsOf(graph: Graph, { deniedBy, denials }: Need): NeedClaim {
	return { schools: deniedBy.map((id) => graph.index(id)), others: denials.length > 0 };
}
