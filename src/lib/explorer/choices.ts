import type { Graph } from '$lib/graph/graph';
import { byCodePoint } from '$lib/graph/order';
import type { RelationFamily } from '$lib/graph/vocabulary';

/** Neighbours of a name that are not on the map, of one relation and one direction. */
export interface Choice {
	readonly relation: string;
	/** As the name tells it: "advised", "was advised by". */
	readonly label: string;
	readonly direction: 'out' | 'in';
	readonly family: RelationFamily;
	/** Ids in order. */
	readonly ids: readonly string[];
}

/** What expanding a name could add, most names first; a relation that goes both ways is told as going out. Linear in its edges. */
export function choicesOf(graph: Graph, id: string, onMap: ReadonlySet<string>): Choice[] {
	const self = graph.index(id);
	if (self < 0) return [];
	const groups = new Map<string, { choice: Choice; ids: Set<string> }>();
	for (const e of [...graph.outOf(self), ...graph.into(self)]) {
		const relation = graph.relationOf(e);
		const out = graph.edges.from[e] === self;
		const other = graph.nodes.ids[(out ? graph.edges.to[e] : graph.edges.from[e])!]!;
		if (other === id || onMap.has(other)) continue;
		const direction = out || relation.symmetric ? 'out' : 'in';
		const label = direction === 'out' ? relation.label : relation.inverse;
		const key = `${direction} ${relation.id}`;
		const group = groups.get(key) ?? {
			choice: { relation: relation.id, label, direction, family: relation.family, ids: [] },
			ids: new Set<string>()
		};
		group.ids.add(other);
		groups.set(key, group);
	}
	return [...groups.values()]
		.map(({ choice, ids }) => ({ ...choice, ids: [...ids].sort() }))
		.sort((a, b) => b.ids.length - a.ids.length || byCodePoint(a.label, b.label));
}

/** The names on the map that came from beyond the opening and are tied to this one: what collapsing it takes away. */
export function addedAround(graph: Graph, id: string, added: readonly string[]): string[] {
	const self = graph.index(id);
	if (self < 0) return [];
	const ends = new Set(
		[...graph.outOf(self), ...graph.into(self)].flatMap((e) => [graph.edges.from[e]!, graph.edges.to[e]!])
	);
	return added.filter((other) => other !== id && ends.has(graph.index(other)));
}
