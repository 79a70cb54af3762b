import { addressOf, edgeAddressOf } from '$lib/graph/address';
import { NODE_FLAG, EDGE_FLAG } from '$lib/graph/columns';
import { OPEN_END, OPEN_START } from '$lib/graph/days';
import type { Graph } from '$lib/graph/graph';
import { showDate } from '$lib/graph/show-date';
import { certaintyOf, sentence } from '$lib/graph/statement';
import { CARD } from './chain-card-size';
import { spanWords } from './chain-heads';
import type { ChainCard, ChainGroup, ChainLink, ChainPlan } from './chain-plan';
import { WIDTHS } from './heads';
import { measure } from './widths';

/** What is to be shown of a graph. */
export interface ChainChoice {
	readonly title: string;
	/** Node indices. */
	readonly nodes: Iterable<number>;
	/** Edge indices; those with an end elsewhere are left out. */
	readonly edges: Iterable<number>;
	/** The node that the picture is about. */
	readonly main: number;
	/** Nodes between gates. */
	readonly gates?: ReadonlySet<number>;
	/** Short lines for cards. */
	readonly notes?: ReadonlyMap<number, string>;
	/** How sure a card itself is, where that is not established. */
	readonly unsure?: ReadonlyMap<number, ChainCard['certainty']>;
	/** Joint causes and alternatives, by edge. */
	readonly groups?: ReadonlyMap<number, ChainGroup>;
	/** Edges of the chain it opens with. */
	readonly chain?: readonly number[];
}

/** Px that a date may take on a card; a wider one is said in months or years. */
const ROOM = CARD.width - 2 * CARD.pad - CARD.icon + 4;

function whenOf(graph: Graph, index: number): string | null {
	const text = graph.nodes.when[index] ?? null;
	if (text === null) return null;
	const [first, last] = [graph.nodes.first[index] ?? OPEN_START, graph.nodes.last[index] ?? OPEN_END];
	const words = showDate({ text }, 'short');
	const fits = (text: string) => measure(text, CARD.when.size, CARD.when.weight) <= ROOM;
	if (fits(words) || first === OPEN_START || last === OPEN_END) return words;
	const others = spanWords(first, last, false);
	return others.find(fits) ?? others.at(-1) ?? words;
}

function cardOf(graph: Graph, index: number, choice: ChainChoice): ChainCard {
	const flags = graph.nodes.flags[index] ?? 0;
	const kind = graph.kindOf(index);
	return {
		id: graph.nodes.ids[index] ?? '',
		label: graph.nodes.labels[index] ?? '',
		href: addressOf(graph, index),
		kind: graph.nodes.what[index] ?? kind.label,
		mark: kind.mark,
		when: whenOf(graph, index),
		first: graph.nodes.first[index] ?? OPEN_START,
		last: graph.nodes.last[index] ?? OPEN_END,
		lane: graph.about.lanes[(graph.nodes.lane[index] ?? 0) - 1]?.id ?? null,
		main: index === choice.main,
		gate: choice.gates?.has(index) ?? false,
		note: choice.notes?.get(index) ?? null,
		round: kind.family === 'motive',
		certainty: choice.unsure?.get(index) ?? 'established',
		gap: (flags & NODE_FLAG.gap) !== 0,
		happened: (flags & NODE_FLAG.didNotHappen) === 0,
		omission: (flags & NODE_FLAG.omission) !== 0
	};
}

function linkOf(graph: Graph, edge: number, choice: ChainChoice): ChainLink {
	const relation = graph.relationOf(edge);
	return {
		id: graph.edgeIdOf(edge),
		from: graph.nodes.ids[graph.edges.from[edge] ?? 0] ?? '',
		to: graph.nodes.ids[graph.edges.to[edge] ?? 0] ?? '',
		label: relation.label,
		href: edgeAddressOf(graph, edge),
		family: relation.family,
		certainty: certaintyOf(graph, edge),
		width: relation.width ?? WIDTHS[relation.family],
		against: relation.causal === 'against',
		needed: ((graph.edges.certainty[edge] ?? 0) & EDGE_FLAG.needed) !== 0,
		group: choice.groups?.get(edge) ?? null,
		sentence: sentence(graph, edge)
			.map((part) => part.text)
			.join('')
	};
}

/** The plan of a picture of these nodes and edges, in the order of the graph. Linear in them. */
export function chainPlanOf(graph: Graph, choice: ChainChoice): ChainPlan {
	const nodes = [...new Set(choice.nodes)].sort((a, b) => a - b);
	const there = new Set(nodes);
	const edges = [...new Set(choice.edges)].sort((a, b) => a - b);
	return {
		title: choice.title,
		cards: nodes.map((index) => cardOf(graph, index, choice)),
		links: edges
			.filter((edge) => there.has(graph.edges.from[edge] ?? -1) && there.has(graph.edges.to[edge] ?? -1))
			.map((edge) => linkOf(graph, edge, choice)),
		lanes: graph.about.lanes.map(({ id, label }) => ({ id, label })),
		bands: graph.about.bands,
		chain: (choice.chain ?? []).map((edge) => graph.edgeIdOf(edge))
	};
}
