import { EDGE_FLAG } from '$lib/graph/columns';
import type { Graph } from '$lib/graph/graph';
import { inAccountOf } from '$lib/graph/in-account';
import { CERTAINTIES } from '$lib/graph/vocabulary';
import { edgesAmong } from '$lib/picture/map-parts';
import type { ExploreState, MapSteps } from './explore-state';
import { firstDay } from './months';

/** Which names and statements of a map pass its filters. A filter hides, and never moves anything. */

/** What a reader may leave out. */
export type Filters = Pick<ExploreState, 'noKinds' | 'noFamilies' | 'noSure' | 'account' | 'span'>;

/** Whether an edge passes. A span keeps what possibly lasted on one of its days, as an undated statement may. */
export function passer(graph: Graph, filters: Filters): (e: number) => boolean {
	const { edges, nodes } = graph;
	const kinds = graph.kinds.map(({ id }) => !filters.noKinds.includes(id));
	const relations = graph.relations.map(({ family }) => !filters.noFamilies.includes(family));
	const sure = CERTAINTIES.map((certainty) => !filters.noSure.includes(certainty));
	const school = filters.account === null ? -1 : graph.index(filters.account);
	const inAccount = school < 0 ? () => true : inAccountOf(graph, school);
	const [from, until] = filters.span ? filters.span.map(firstDay) : [-Infinity, Infinity];
	const isKind = (i: number) => kinds[nodes.kind[i]!] === true;
	return (e) =>
		isKind(edges.from[e]!) &&
		isKind(edges.to[e]!) &&
		relations[edges.relation[e]!] === true &&
		sure[edges.certainty[e]! & EDGE_FLAG.certainty] === true &&
		edges.first[e]! < until! &&
		edges.last[e]! >= from! &&
		inAccount(e);
}

/** What a map shows. */
export interface InView {
	/** Ids of the names on the map, before filters. */
	readonly names: readonly string[];
	/** Edges among them, before filters, in order. */
	readonly among: readonly number[];
	/** Those that pass. */
	readonly edges: readonly number[];
	/** The names that are shown: all but those of a kind that is left out, and those that the filters leave without any line. */
	readonly shown: ReadonlySet<string>;
}

/** The names of a map after what the reader hid and focused on, and what of it passes. Linear in the edges among them. */
export function inView(graph: Graph, ids: readonly string[], steps: MapSteps, filters: Filters): InView {
	const there = ids.filter((id) => !steps.hidden.includes(id));
	const names = steps.focus ? near(graph, there, steps.focus.id, steps.focus.depth) : there;
	const among = edgesAmong(graph, names);
	const edges = among.filter(passer(graph, filters));
	const endsOf = (some: readonly number[]) =>
		new Set(some.flatMap((e) => [graph.nodes.ids[graph.edges.from[e]!]!, graph.nodes.ids[graph.edges.to[e]!]!]));
	const [linked, left] = [endsOf(among), endsOf(edges)];
	const isShown = (id: string) =>
		!filters.noKinds.includes(graph.kindOf(graph.index(id)).id) && (left.has(id) || !linked.has(id));
	return { names, among, edges, shown: new Set(names.filter(isShown)) };
}

/** Those of the names that are at most `depth` lines away from one of them; all where it is not among them. */
function near(graph: Graph, names: readonly string[], id: string, depth: number): readonly string[] {
	if (!names.includes(id)) return names;
	const among = edgesAmong(graph, names);
	const reached = new Set([graph.index(id)]);
	for (let step = 0; step < depth; step++) {
		const before = new Set(reached);
		for (const e of among) {
			const [from, to] = [graph.edges.from[e]!, graph.edges.to[e]!];
			if (before.has(from)) reached.add(to);
			if (before.has(to)) reached.add(from);
		}
	}
	return names.filter((name) => reached.has(graph.index(name)));
}
