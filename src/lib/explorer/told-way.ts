import { NODE_FLAG } from '$lib/graph/columns';
import type { Graph } from '$lib/graph/graph';
import { MOST_WAYS, type WayAsked } from './explore-state';
import { plainStatement, type Statement } from './statements';
import { edgesAlong, waysBetween } from './ways';

/** A way between two names, told: which names it passes, and for each step the statement that leads on. */
export interface ToldWay {
	readonly from: { readonly id: string; readonly label: string };
	readonly to: { readonly id: string; readonly label: string };
	/** Ids from one end to the other; null where there is no such way. */
	readonly ids: readonly string[] | null;
	readonly statements: readonly Statement[] | null;
	readonly nth: number;
	/** There is a further way after this one; no more than MOST_WAYS are told. */
	readonly more: boolean;
	/** The relations of this way, and those to do without already. */
	readonly relations: readonly { readonly id: string; readonly label: string; readonly out: boolean }[];
}

/** The way that was asked for. Books link everything to everything, so no way leads through one that is not an end. */
export function toldWay(graph: Graph, asked: WayAsked): ToldWay {
	const [a, b] = [graph.index(asked.from), graph.index(asked.to)];
	const isClosed = (i: number) => i !== a && i !== b && (graph.nodes.flags[i]! & NODE_FLAG.bibliography) !== 0;
	const admits = (e: number) =>
		!asked.without.includes(graph.relationOf(e).id) && !isClosed(graph.edges.from[e]!) && !isClosed(graph.edges.to[e]!);
	const ways = waysBetween(graph, a, b, asked.nth + 2, admits);
	const way = ways[asked.nth];
	const edges = way ? edgesAlong(graph, way, admits) : [];
	const used = [...new Set(edges.map((e) => graph.relationOf(e)))].map(({ id, label }) => ({ id, label, out: false }));
	const left = asked.without.map((id) => ({ id, label: graph.vocabulary.relations.get(id)?.label ?? id, out: true }));
	const name = (id: string, i: number) => ({ id, label: graph.nodes.labels[i] ?? id });
	return {
		from: name(asked.from, a),
		to: name(asked.to, b),
		ids: way ? way.map((i) => graph.nodes.ids[i]!) : null,
		statements: way ? edges.map((e) => plainStatement(graph, e)) : null,
		nth: asked.nth,
		more: ways.length > asked.nth + 1 && asked.nth + 1 < MOST_WAYS,
		relations: [...used, ...left]
	};
}
