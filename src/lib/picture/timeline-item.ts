import { addressOf } from '$lib/graph/address';
import { NODE_FLAG } from '$lib/graph/columns';
import { OPEN_END, OPEN_START, readEdtf, showDate, type Edtf } from '$lib/graph/dates';
import type { Graph } from '$lib/graph/graph';
import type { Mark } from '$lib/graph/vocabulary';

/** A dated thing as a line of time shows it: where its mark stands, how far it reaches, and which of its ends are not known to the day. */
export interface TimelineItem {
	/** Index of the node. */
	readonly node: number;
	readonly id: string;
	readonly label: string;
	readonly href: string;
	/** The label of its kind. */
	readonly kind: string;
	readonly mark: Mark;
	readonly isMotive: boolean;
	/** Its date in short words. */
	readonly when: string;
	/** Day number at which its mark stands: its beginning if it lasted, else the middle of the time in which it may have been. */
	readonly at: number;
	/** First and last day; OPEN_START and OPEN_END where an end is open or unknown. */
	readonly first: number;
	readonly last: number;
	/** True: it lasted from `first` to `last`. False: it was on one day between them. */
	readonly lasts: boolean;
	/** Its beginning or its end is not known to the day, or is open. */
	readonly looseStart: boolean;
	readonly looseEnd: boolean;
	readonly gap: boolean;
	readonly happened: boolean;
}

/** What a graph has on a line of time: every dated event, condition and motive, in order of time, then of ids. Linear, and a sort. */
export function timelineItems(graph: Graph): TimelineItem[] {
	const items: TimelineItem[] = [];
	for (let node = 0; node < graph.nodeCount; node++) {
		if (!isTimed(graph, node)) continue;
		const text = graph.nodes.when[node];
		const read = text === null || text === undefined ? null : readEdtf(text);
		if (read === null || !('date' in read)) continue;
		const placed = placeOf(read.date);
		if (placed) items.push({ ...factsOf(graph, node), when: showDate(read.date, 'short'), ...placed });
	}
	return items.sort((a, b) => a.at - b.at || a.node - b.node);
}

/** How many events, conditions and motives have no place on a line of time. Linear. */
export function undatedCount(graph: Graph, items: readonly TimelineItem[]): number {
	let timed = 0;
	for (let node = 0; node < graph.nodeCount; node++) if (isTimed(graph, node)) timed++;
	return timed - items.length;
}

function isTimed(graph: Graph, node: number): boolean {
	const family = graph.familyOf(node);
	return family === 'event' || family === 'motive';
}

function factsOf(graph: Graph, node: number) {
	const flags = graph.nodes.flags[node]!;
	const { label, mark, family } = graph.kindOf(node);
	return {
		node,
		id: graph.nodes.ids[node]!,
		label: graph.nodes.labels[node]!,
		href: addressOf(graph, node),
		kind: label,
		mark,
		isMotive: family === 'motive',
		gap: (flags & NODE_FLAG.gap) !== 0,
		happened: (flags & NODE_FLAG.didNotHappen) === 0
	};
}

type Placed = Pick<TimelineItem, 'at' | 'first' | 'last' | 'lasts' | 'looseStart' | 'looseEnd'>;

/** Where a date stands; null where neither of its ends is known. */
function placeOf(date: Edtf): Placed | null {
	const { first, last } = date;
	const rough = date.approximate || date.uncertain;
	const lasts = date.text.includes('/');
	if (first === OPEN_START && last === OPEN_END) return null;
	const looseStart = rough || date.start !== 'known' || first !== date.firstLatest;
	const looseEnd = rough || date.end !== 'known' || last !== date.lastEarliest;
	const middle = first === OPEN_START ? last : last === OPEN_END ? first : Math.floor((first + last) / 2);
	return { at: lasts && first !== OPEN_START ? first : middle, first, last, lasts, looseStart, looseEnd };
}
