import type { Graph } from '$lib/graph/graph';
import { passer, type Filters } from './in-view';
import { FAMILY_WORDS } from './legend';
import { spanName } from './months';

/** A filter that the reader has set: in words, and what the filters are without it. */
export interface FilterSet {
	readonly id: string;
	readonly words: string;
	readonly rest: Filters;
}

export const NO_FILTERS: Filters = { noKinds: [], noFamilies: [], noSure: [], account: null, span: null };

/** Every filter that is set, each by itself. */
export function filtersSet(graph: Graph, { noKinds, noFamilies, noSure, account, span }: Filters): FilterSet[] {
	const filters: Filters = { noKinds, noFamilies, noSure, account, span };
	const left = <T>(all: readonly T[], gone: T): T[] => all.filter((one) => one !== gone);
	return [
		...noKinds.map((id) => ({
			id: `kind ${id}`,
			words: `no ${(graph.vocabulary.kinds.get(id)?.plural ?? id).toLocaleLowerCase('en')}`,
			rest: { ...filters, noKinds: left(noKinds, id) }
		})),
		...noFamilies.map((family) => ({
			id: `family ${family}`,
			words: `nobody ${FAMILY_WORDS[family]}`,
			rest: { ...filters, noFamilies: left(noFamilies, family) }
		})),
		...noSure.map((certainty) => ({
			id: `sure ${certainty}`,
			words: `nothing ${certainty}`,
			rest: { ...filters, noSure: left(noSure, certainty) }
		})),
		...(account === null
			? []
			: [
					{
						id: 'account',
						words: `as ${graph.nodes.labels[graph.index(account)] ?? account} has it`,
						rest: { ...filters, account: null }
					}
				]),
		...(span === null ? [] : [{ id: 'span', words: spanName(...span), rest: { ...filters, span: null } }])
	];
}

/** How many of these edges would pass without one filter. Linear. */
export function broughtBack(graph: Graph, among: readonly number[], { rest }: FilterSet): number {
	return among.filter(passer(graph, rest)).length;
}
