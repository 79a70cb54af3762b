import type { EdgeColumns, NodeColumns } from './columns';
import { readEdtf } from './dates';
import { OPEN_END, OPEN_START } from './days';
import { Graph } from './graph';
import { edgeWords, frameOf, skeletonOf, wordColumns, type Skeleton } from './skeleton';

/** A graph without its texts as plain JSON, short on the wire: what a browser loads first. */
export interface CompactGraph extends Skeleton {
	readonly nodes: {
		readonly kind: readonly number[];
		readonly flags: readonly number[];
		readonly lane: readonly number[];
	};
	readonly edges: {
		/** Each less the one before: edges stand in order of `from`. */
		readonly from: readonly number[];
		readonly to: readonly number[];
		readonly relation: readonly number[];
		/** First day, null where open; and how many days later the last is, null where open. */
		readonly first: readonly (number | null)[];
		readonly days: readonly (number | null)[];
		readonly certainty: readonly number[];
		/** Edge, school and stance of each reading in turn. */
		readonly readings: readonly number[];
	};
}

/** The compact form of a graph; the same graph gives the same value. Linear. */
export function toCompact(graph: Graph): CompactGraph {
	const { nodes, edges } = graph;
	const { edge, school, stance } = edges.readings;
	return {
		...skeletonOf(graph),
		nodes: { kind: [...nodes.kind], flags: [...nodes.flags], lane: [...nodes.lane] },
		edges: {
			from: Array.from(edges.from, (from, e) => from - (edges.from[e - 1] ?? 0)),
			to: [...edges.to],
			relation: [...edges.relation],
			first: Array.from(edges.first, (first) => (first === OPEN_START ? null : first)),
			days: Array.from(edges.last, (last, e) => (last === OPEN_END ? null : last - startOf(edges.first[e]!))),
			certainty: [...edges.certainty],
			readings: Array.from(edge, (e, k) => [e, school[k]!, stance[k]!]).flat()
		}
	};
}

/** The graph of a compact form; it has no texts. Linear. */
export function fromCompact(compact: CompactGraph): Graph {
	return new Graph(frameOf(compact), nodeColumns(compact), edgeColumns(compact), null);
}

/** The day from which the last day of an edge is counted; an open start counts as day 0. */
function startOf(first: number): number {
	return first === OPEN_START ? 0 : first;
}

function nodeColumns(compact: CompactGraph): NodeColumns {
	const words = wordColumns(compact);
	const dates = words.when.map((when) => {
		const read = when === null ? null : readEdtf(when);
		return read && 'date' in read ? read.date : null;
	});
	return {
		...words,
		kind: Uint16Array.from(compact.nodes.kind),
		first: Int32Array.from(dates, (date) => date?.first ?? OPEN_START),
		last: Int32Array.from(dates, (date) => date?.last ?? OPEN_END),
		flags: Uint8Array.from(compact.nodes.flags),
		lane: Uint8Array.from(compact.nodes.lane)
	};
}

function edgeColumns(compact: CompactGraph): EdgeColumns {
	const { edges } = compact;
	let at = 0;
	const first = Int32Array.from(edges.first, (day) => day ?? OPEN_START);
	const third = (offset: number): number[] => edges.readings.filter((_, k) => k % 3 === offset);
	return {
		from: Uint32Array.from(edges.from, (step) => (at += step)),
		to: Uint32Array.from(edges.to),
		relation: Uint16Array.from(edges.relation),
		first,
		last: Int32Array.from(edges.days, (days, e) => (days === null ? OPEN_END : startOf(first[e]!) + days)),
		certainty: Uint8Array.from(edges.certainty),
		...edgeWords(compact),
		readings: {
			edge: Uint32Array.from(third(0)),
			school: Uint32Array.from(third(1)),
			stance: Uint8Array.from(third(2))
		}
	};
}
