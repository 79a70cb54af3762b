import type { NamedView } from './about';
import type { EdgeColumns, NodeColumns } from './columns';
import type { Graph, GraphFrame } from './graph';
import type { Alias } from './node';
import type { Kind, Relation } from './vocabulary';

/** What a graph says in words without its texts: the part that its compact and its packed form share. Plain JSON. */
export interface Skeleton {
	readonly about: Graph['about'];
	readonly kinds: readonly Kind[];
	readonly relations: readonly Relation[];
	readonly views: readonly NamedView[];
	readonly ids: readonly string[];
	/** 0: the same as the id. */
	readonly labels: readonly (string | 0)[];
	/** Of the few or many nodes that have one. */
	readonly when: Sparse<string>;
	readonly what: Sparse<string>;
	readonly aliases: Sparse<readonly Alias[]>;
	readonly as: Sparse<string>;
	/** Ids that authors gave to edges. */
	readonly edgeIds: Sparse<string>;
	/** Indices of the events behind edges that acts made. */
	readonly events: Sparse<readonly number[]>;
}

/** Pairs of an index and what stands there. */
type Sparse<T> = readonly (readonly [number, T])[];

/** The words of a graph. Linear. */
export function skeletonOf({ about, kinds, relations, views, nodes, edges }: Graph): Skeleton {
	return {
		about,
		kinds,
		relations,
		views: [...views.values()],
		ids: nodes.ids,
		labels: nodes.labels.map((label, i) => (label === nodes.ids[i] ? 0 : label)),
		when: nodes.when.flatMap((when, i) => (when === null ? [] : [[i, when] as const])),
		what: nodes.what.flatMap((what, i) => (what === null ? [] : [[i, what] as const])),
		aliases: nodes.aliases.flatMap((aliases, i) => (aliases.length === 0 ? [] : [[i, aliases] as const])),
		as: nodes.as.flatMap((as, i) => (as === null ? [] : [[i, as] as const])),
		edgeIds: [...edges.ids],
		events: [...edges.events]
	};
}

/** What a graph made of these words has beside its nodes and edges. */
export function frameOf({ about, kinds, relations, views }: Skeleton): GraphFrame {
	return {
		about,
		vocabulary: { kinds: byId(kinds), relations: byId(relations) },
		views: byId(views)
	};
}

/** The columns of words. */
export function wordColumns(
	skeleton: Skeleton
): Pick<NodeColumns, 'ids' | 'labels' | 'when' | 'what' | 'aliases' | 'as'> {
	const { ids } = skeleton;
	return {
		ids,
		labels: skeleton.labels.map((label, i) => (label === 0 ? ids[i]! : label)),
		when: spread(skeleton.when, ids.length, null),
		what: spread(skeleton.what, ids.length, null),
		aliases: spread(skeleton.aliases, ids.length, []),
		as: spread(skeleton.as, ids.length, null)
	};
}

/** The columns of what edges say in words. */
export function edgeWords({ edgeIds, events }: Skeleton): Pick<EdgeColumns, 'ids' | 'events'> {
	return { ids: new Map(edgeIds), events: new Map(events) };
}

function spread<T, Rest>(sparse: Sparse<T>, length: number, rest: Rest): (T | Rest)[] {
	const full = new Array<T | Rest>(length).fill(rest);
	for (const [index, item] of sparse) full[index] = item;
	return full;
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
	return new Map(items.map((item) => [item.id, item]));
}
