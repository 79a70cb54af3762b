import type { Graph } from '$lib/graph/graph';
import type { Mark } from '$lib/graph/vocabulary';
import type { TimelineItem } from '$lib/picture/timeline-item';
import { csvOf } from './table-rows';

/** The line of time as a table: one row for each item that it shows, named or not. */
export interface TimelineRow {
	readonly id: string;
	readonly label: string;
	readonly href: string;
	readonly mark: Mark;
	readonly gap: boolean;
	readonly happened: boolean;
	readonly kind: string;
	readonly when: string;
	/** Day number, for sorting. */
	readonly at: number;
	readonly lane: string;
	/** Who did it, held it or took part in it, first. */
	readonly who: string;
	/** Statements of what led to it, and of what it led to. */
	readonly causes: number;
	readonly effects: number;
}

export type TimelineColumn = 'when' | 'label' | 'kind' | 'lane' | 'who' | 'causes' | 'effects';

export interface TimelineSort {
	readonly column: TimelineColumn;
	readonly down: boolean;
}

const WHO = 3;

/** The rows of items, in order of time. Linear in the items and their edges. */
export function timelineRows(
	graph: Graph,
	items: readonly TimelineItem[],
	lanes: readonly string[],
	laneOf: readonly number[]
): TimelineRow[] {
	return items.map(({ node, id, label, href, mark, gap, happened, kind, when, at }, k) => {
		const [into, out] = [graph.into(node), graph.outOf(node)].map(
			(edges) => edges.filter((e) => graph.isCausal(e) !== null).length
		);
		const row = { id, label, href, mark, gap, happened, kind, when, at };
		return {
			...row,
			lane: lanes[laneOf[k]!] ?? '',
			who: actorsOf(graph, node)
				.slice(0, WHO)
				.map((i) => graph.nodes.labels[i]!)
				.join(', '),
			causes: into!,
			effects: out!
		};
	});
}

/** Who did, held or took part in a node, in this order, then by id; each once. */
export function actorsOf(graph: Graph, node: number): number[] {
	const ROLES = ['by', 'held-by', 'took-part'];
	const edges = graph.into(node).filter((e) => ROLES.includes(graph.relationOf(e).role ?? ''));
	const rank = (e: number) => ROLES.indexOf(graph.relationOf(e).role ?? '');
	edges.sort((a, b) => rank(a) - rank(b) || a - b);
	return [...new Set(edges.map((e) => graph.edges.from[e]!))];
}

const collator = new Intl.Collator('en', { numeric: true });

/** The rows in another order; ties by time, then by id. */
export function sortedTimeline(rows: readonly TimelineRow[], { column, down }: TimelineSort): TimelineRow[] {
	const compare = (a: TimelineRow, b: TimelineRow): number =>
		column === 'when'
			? a.at - b.at
			: column === 'causes' || column === 'effects'
				? a[column] - b[column]
				: collator.compare(a[column], b[column]);
	return [...rows].sort((a, b) => (down ? compare(b, a) : compare(a, b)) || a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** The rows as CSV with a header. */
export function timelineCsv(rows: readonly TimelineRow[]): string {
	const cells = rows.map(({ when, label, kind, lane, who, causes, effects, id }) => [
		when,
		label,
		kind,
		lane,
		who,
		String(causes),
		String(effects),
		id
	]);
	return csvOf([['date', 'label', 'kind', 'lane', 'who', 'causes', 'effects', 'id'], ...cells]);
}
