import { addressOf } from '$lib/graph/address';
import { showDate } from '$lib/graph/dates';
import type { Graph } from '$lib/graph/graph';
import type { Mark } from '$lib/graph/vocabulary';

/** A node as every list shows it: its mark, its name, the way to its page. */
export interface NodeLink {
	readonly id: string;
	readonly href: string;
	readonly label: string;
	/** The label of its kind, for those who cannot see the mark. */
	readonly kind: string;
	readonly mark: Mark;
	readonly gap: boolean;
	readonly happened: boolean;
	/** Its date in short words; null where it has none. */
	readonly when: string | null;
	/** First day, for sorting; undated nodes come last. */
	readonly first: number;
}

const UNDATED = 2 ** 31;

/** The link to node `index`. */
export function linkTo(graph: Graph, index: number): NodeLink {
	const node = graph.nodeAt(index);
	const kind = graph.kindOf(index);
	return {
		id: node.id,
		href: addressOf(graph, index),
		label: node.label,
		kind: kind.label,
		mark: kind.mark,
		gap: node.gap,
		happened: node.happened,
		when: node.when ? showDate(node.when.date, 'short') : null,
		first: node.when?.date.first ?? UNDATED
	};
}

/** Links to the nodes of these ids, in the order given; ids the graph does not know are left out. */
export function linksTo(graph: Graph, ids: readonly string[]): NodeLink[] {
	return ids
		.map((id) => graph.index(id))
		.filter((index) => index >= 0)
		.map((index) => linkTo(graph, index));
}

/** Earlier first, then by name: the order of every list in time. */
export function byTime(a: { first: number; label: string }, b: { first: number; label: string }): number {
	return a.first - b.first || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
}
