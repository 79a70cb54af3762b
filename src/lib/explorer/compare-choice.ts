import { addressOf } from '$lib/graph/address';
import type { Graph } from '$lib/graph/graph';
import type { Pair } from '$lib/motives/pair';
import { momentEvents, shortDate } from '$lib/picture/mirror-plan';
import { plainStatement, type Statement } from './statements';

/** What is chosen in a comparison, with every statement that it rests on. */
export interface ComparedChoice {
	/** Of the motive or moment that is lit; null: a statement alone is. */
	readonly selected: string | null;
	/** Of the statement that is lit alone. */
	readonly open: string | null;
	/** What it is called, with its pages. */
	readonly names: readonly { readonly label: string; readonly href: string; readonly says: string }[];
	readonly statements: readonly Statement[];
}

/** What an id chooses: a motive of either, an event of a moment, or a statement of a motive; null where it is none of these. Linear in the pair. */
export function compareChoice(graph: Graph, pair: Pair, id: string): ComparedChoice | null {
	const node = graph.index(id);
	const name = (i: number) => ({
		label: graph.nodes.labels[i]!,
		href: addressOf(graph, i),
		says: [graph.nodes.what[i] ?? graph.kindOf(i).label.toLowerCase(), shortDate(graph, i)].filter(Boolean).join(', ')
	});
	const chosen = (selected: string, nodes: readonly number[], edges: Iterable<number>): ComparedChoice => ({
		selected,
		open: null,
		names: nodes.map(name),
		statements: [...new Set(edges)].map((e) => plainStatement(graph, e))
	});
	const motives = [...pair.a.motives, ...pair.b.motives];
	const motive = motives.find((one) => one.motive === node);
	if (motive) {
		const held = graph
			.into(node)
			.filter((e) => graph.relationOf(e).role === 'held-by')
			.filter((e) => [pair.a.actor, pair.b.actor].includes(graph.edges.from[e]!));
		return chosen(id, [node], [...motive.moved, ...motive.heldBack, ...motive.shapedBy, ...motive.endedBy, ...held]);
	}
	const moment = pair.moments.find((one) => momentEvents(graph, one).includes(node));
	if (moment) {
		const events = momentEvents(graph, moment);
		const at = new Set(events);
		const work = motives.flatMap(({ moved, heldBack }) => [...moved, ...heldBack]);
		return chosen(graph.nodes.ids[events[0]!]!, events, [
			...work.filter((e) => at.has(graph.edges.to[e]!)),
			...pair.relations.filter((e) => graph.edges.events.get(e)?.some((event) => at.has(event))),
			...events.flatMap((event) =>
				graph.outOf(event).filter((e) => at.has(graph.edges.to[e]!) && graph.isCausal(e) !== null)
			)
		]);
	}
	const e = graph.edgeIndex(id);
	if (e < 0 || !motives.some((one) => one.motive === graph.edges.from[e])) return null;
	return { selected: null, open: id, names: [], statements: [plainStatement(graph, e)] };
}
