import { addressOf, edgeAddressOf } from '$lib/graph/address';
import type { Graph } from '$lib/graph/graph';
import type { Certainty, RelationFamily } from '$lib/graph/vocabulary';
import { byTime, linkTo, type NodeLink } from './link';
import { whenOf } from './row';

/** One statement between two nodes; of an act, one for each event behind it. */
export interface PairStatement {
	readonly href: string;
	readonly verb: string;
	/** The event in which it was done; null for a standing relation. */
	readonly event: string | null;
	readonly when: string | null;
	readonly first: number;
	readonly label: string;
	readonly family: RelationFamily;
	readonly certainty: Certainty;
}

/** All that passed between the page's node and one other, in time order. */
export interface Pair {
	readonly other: NodeLink;
	readonly statements: readonly PairStatement[];
}

/** Every node with which `self` shares two or more statements, those with most first. */
export function pairsOf(graph: Graph, self: number): Pair[] {
	const byOther = new Map<number, PairStatement[]>();
	for (const e of new Set([...graph.outOf(self), ...graph.into(self)])) {
		const out = graph.edges.from[e] === self;
		const other = (out ? graph.edges.to[e] : graph.edges.from[e]) as number;
		const list = byOther.get(other) ?? [];
		list.push(...statementsOf(graph, e, out));
		byOther.set(other, list);
	}
	return [...byOther]
		.filter(([, statements]) => statements.length > 1)
		.map(([index, statements]) => ({ other: linkTo(graph, index), statements: statements.sort(byTime) }))
		.sort((a, b) => b.statements.length - a.statements.length || (a.other.label < b.other.label ? -1 : 1));
}

function statementsOf(graph: Graph, e: number, out: boolean): PairStatement[] {
	const edge = graph.edgeAt(e);
	const relation = graph.relationOf(e);
	const shared = {
		verb: out || relation.symmetric ? relation.label : relation.inverse,
		family: relation.family,
		certainty: edge.certainty
	};
	const events = edge.events.map((id) => graph.index(id)).filter((index) => index >= 0);
	if (!events.length)
		return [
			{
				...shared,
				href: edgeAddressOf(graph, e),
				event: null,
				when: whenOf(edge),
				first: edge.when?.first ?? 2 ** 31,
				label: shared.verb
			}
		];
	return events.map((index) => {
		const { label, when, first } = linkTo(graph, index);
		return { ...shared, href: addressOf(graph, index), event: label, when, first, label };
	});
}
