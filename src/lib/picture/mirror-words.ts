import { addressOf } from '$lib/graph/address';
import { readEdtf, showDate } from '$lib/graph/dates';
import type { Graph } from '$lib/graph/graph';
import type { Lens } from '$lib/motives/lens';
import type { Pair } from '$lib/motives/pair';
import type { PairMoment } from '$lib/motives/pair-moments';

/** An event as a card names it. */
export interface MomentEvent {
	readonly id: string;
	readonly label: string;
	readonly href: string;
	/** Its subtype, or its kind where it has none. */
	readonly kind: string;
	readonly when: string | null;
}

/** What the card of a moment says. */
export interface MomentWords {
	readonly when: string | null;
	/** The one event of both; null: each has its own. */
	readonly both: MomentEvent | null;
	/** What each did: its own event, or its part in the event of both; null: nothing recorded. */
	readonly a: MomentEvent | string | null;
	readonly b: MomentEvent | string | null;
}

/** The words of a half in which nothing is recorded. */
export const NOTHING = 'nothing recorded';

/** The words of a moment. Linear in the edges at its events. */
export function momentWords(graph: Graph, pair: Pair, { events, both }: PairMoment): MomentWords {
	const [shared] = both;
	const one = (list: readonly number[]) => (list[0] === undefined ? null : eventOf(graph, list[0]));
	if (shared !== undefined) {
		const event = eventOf(graph, shared);
		return {
			when: event.when,
			both: event,
			a: partIn(graph, pair.a, pair.b, shared),
			b: partIn(graph, pair.b, pair.a, shared)
		};
	}
	return { when: spanOf(graph, [...events.a, ...events.b]), both: null, a: one(events.a), b: one(events.b) };
}

function eventOf(graph: Graph, event: number): MomentEvent {
	const text = graph.nodes.when[event];
	return {
		id: graph.nodes.ids[event]!,
		label: graph.nodes.labels[event]!,
		href: addressOf(graph, event),
		kind: graph.nodes.what[event] ?? graph.kindOf(event).label,
		when: text ? showDate({ text }, 'short').replace(/, end unknown$/, '') : null
	};
}

/** From the date of the earliest of some events to that of the latest; one date where they have the same. */
function spanOf({ nodes }: Graph, events: readonly number[]): string | null {
	const dated = events
		.filter((event) => nodes.when[event] !== null)
		.sort(
			(one, other) => nodes.first[one]! - nodes.first[other]! || nodes.last[one]! - nodes.last[other]! || one - other
		);
	const texts = [...new Set(dated.map((event) => nodes.when[event]!))];
	if (texts.length === 0) return null;
	const span = { text: texts.join('/') };
	if ('date' in readEdtf(span.text)) return showDate(span, 'short');
	return texts.map((text) => showDate({ text }, 'short')).join(', ');
}

/**
 * What an actor did in an event of both, in the graph's own words: what it did there to the other, else to anyone; else its part in it;
 * else how many of its motives were at work.
 */
function partIn(graph: Graph, self: Lens, other: Lens, event: number): string | null {
	const { edges, nodes } = graph;
	const mutual = graph.into(self.actor).filter((e) => graph.relationOf(e).symmetric);
	const acts = [...graph.outOf(self.actor), ...mutual]
		.filter((e) => edges.events.get(e)?.includes(event))
		.map((e) => ({
			verb: graph.relationOf(e).label,
			to: edges.from[e] === self.actor ? edges.to[e]! : edges.from[e]!
		}));
	const done = acts.filter(({ to }) => to === other.actor);
	const [act, ...more] = done.length > 0 ? done : acts;
	if (act) return `${act.verb} ${nodes.labels[act.to]!}${more.length > 0 ? `, ${more.length} more` : ''}`;
	const role = graph
		.outOf(self.actor)
		.find((e) => edges.to[e] === event && ['by', 'took-part'].includes(graph.relationOf(e).role ?? ''));
	if (role !== undefined) return graph.relationOf(role).label;
	const at = self.motives.filter(({ moved, heldBack }) => [...moved, ...heldBack].some((e) => edges.to[e] === event));
	return at.length === 0 ? null : `${at.length} ${at.length === 1 ? 'motive' : 'motives'} at work`;
}
