import type { Graph } from '$lib/graph/graph';
import { NODE_FLAG } from '$lib/graph/columns';
import { inAccountOf } from '$lib/graph/in-account';
import { certaintyOf } from '$lib/graph/statement';
import { CERTAINTIES, RELATION_FAMILIES, type Certainty, type Mark, type RelationFamily } from '$lib/graph/vocabulary';
import type { Filters, InView } from './in-view';

/** A row of the legend: a sign, how much on the map it stands for, and whether that is shown. */
interface Row {
	readonly id: string;
	readonly label: string;
	readonly count: number;
	readonly shown: boolean;
}

/** The legend of a map, which is its filter; counts are of what is on the map before any filter. */
export interface Legend {
	readonly kinds: readonly (Row & { readonly mark: Mark })[];
	readonly families: readonly (Row & { readonly id: RelationFamily; readonly family: RelationFamily })[];
	readonly certainties: readonly (Row & { readonly id: Certainty; readonly certainty: Certainty })[];
	readonly accounts: readonly { readonly id: string; readonly label: string; readonly count: number }[];
}

export const FAMILY_WORDS: Readonly<Record<RelationFamily, string>> = {
	interact: 'dealt with',
	constrain: 'held back',
	enable: 'made possible',
	cause: 'caused',
	trigger: 'triggered',
	motivate: 'motivated, moved',
	participate: 'took part in',
	other: 'other'
};

/** The legend of what is in view. Linear in it, for each account. */
export function legendOf(graph: Graph, { names, among }: InView, filters: Filters): Legend {
	const kinds = counted(names.map((id) => graph.kindOf(graph.index(id)).id));
	const families = counted(among.map((e) => graph.relationOf(e).family));
	const sure = counted(among.map((e) => certaintyOf(graph, e)));
	return {
		kinds: graph.kinds.flatMap(({ id, plural, mark }) => {
			const count = kinds.get(id);
			return count ? [{ id, label: plural, mark, count, shown: !filters.noKinds.includes(id) }] : [];
		}),
		families: RELATION_FAMILIES.flatMap((family) => {
			const count = families.get(family);
			const shown = !filters.noFamilies.includes(family);
			return count ? [{ id: family, label: FAMILY_WORDS[family], family, count, shown }] : [];
		}),
		certainties: CERTAINTIES.flatMap((certainty) => {
			const count = sure.get(certainty);
			return count
				? [{ id: certainty, label: certainty, certainty, count, shown: !filters.noSure.includes(certainty) }]
				: [];
		}),
		accounts: schoolsOf(graph).map((school) => ({
			id: graph.nodes.ids[school]!,
			label: graph.nodes.labels[school]!,
			count: among.filter(inAccountOf(graph, school)).length
		}))
	};
}

function counted<T>(items: readonly T[]): Map<T, number> {
	const counts = new Map<T, number>();
	for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
	return counts;
}

/** The interpretations that read any statement of the graph. */
function schoolsOf(graph: Graph): number[] {
	const schools = [...new Set(graph.edges.readings.school)].sort((a, b) => a - b);
	return schools.filter((school) => (graph.nodes.flags[school]! & NODE_FLAG.misconception) === 0);
}
