import fc from 'fast-check';
import type { Arrange } from '$lib/explorer/explorer.svelte';
import { DEEPEST, MOST_WAYS, VIEWS, type ExploreState } from '$lib/explorer/explore-state';
import type { Filters } from '$lib/explorer/in-view';
import { CERTAINTIES, RELATION_FAMILIES } from '$lib/graph/vocabulary';
import { fieldOf, openingPlan, type MapPlan, type Place, type PlaceSide } from '$lib/picture/map-plan';
import { openGraph } from '$lib/server/open-graph';

/** A whole graph, a map of it on which every name stands somewhere, and anything a reader may set there. */

const opened = openGraph('tests/fixtures/bohemia').graph;
if (!opened) throw new Error('The fixture is refused.');
export const graph = opened;

const SIDES: readonly PlaceSide[] = ['below', 'above', 'left', 'right'];

/** A place for each name, far enough from the one before. */
function standing(ids: readonly string[], top: number): Map<string, Place> {
	return new Map(
		ids.map((id, k) => [id, { x: 90 + (k % 6) * 150, y: top + 60 + Math.floor(k / 6) * 110, side: SIDES[k % 4]! }])
	);
}

/** The map of some names, without regions. */
export function planOf(ids: readonly string[]): MapPlan {
	return { ...openingPlan(graph), ids, regions: [], ...fieldOf(ids.length), places: standing(ids, 0) };
}

/** What the fixture opens with: 13 of its names. */
export const base = planOf(openingPlan(graph).ids);

/** Finds places at once, the same ones for the same names. */
export const arrange: Arrange = (problem) => {
	const fresh = problem.marks.map(({ id }) => id).filter((id) => !problem.places.has(id));
	return Promise.resolve(standing(fresh, base.height));
};

const accounts = graph.nodes.ids.filter((_, i) => graph.familyOf(i) === 'account');
const statements = Array.from({ length: graph.edgeCount }, (_, e) => graph.edgeIdOf(e)).flatMap((id, e) => [
	id,
	...(graph.edges.events.get(e) ?? []).map((event) => `${id}~${graph.nodes.ids[event]!}`)
]);

export const anyId = fc.constantFrom(...graph.nodes.ids);
const ids = fc.uniqueArray(anyId, { maxLength: 6 });
const pair = fc.uniqueArray(anyId, { minLength: 2, maxLength: 2 });
const orNull = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { nil: null });
const some = <T>(all: readonly T[], maxLength = all.length): fc.Arbitrary<readonly T[]> =>
	fc.shuffledSubarray([...all], { maxLength });

const spanFrom = (least: number, most: number) =>
	fc
		.tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 1, max: 200 }))
		.map(([from, months]) => [from, from + months] as const);

/** What a reader may leave out; few things at once, so that something is often left. */
export const anyFilters: fc.Arbitrary<Filters> = fc.record({
	noKinds: some(
		graph.kinds.map(({ id }) => id),
		2
	),
	noFamilies: some(RELATION_FAMILIES, 2),
	noSure: some(CERTAINTIES, 1),
	account: orNull(fc.constantFrom(...accounts)),
	span: orNull(spanFrom(1600 * 12, 1625 * 12))
});

const places = fc.dictionary(
	anyId,
	fc.record({
		x: fc.integer({ min: -9_999, max: 99_999 }),
		y: fc.integer({ min: -9_999, max: 99_999 }),
		side: fc.constantFrom(...SIDES)
	}),
	{ maxKeys: 5, noNullPrototype: true }
);

/** Any state of the map. */
export const anyState: fc.Arbitrary<ExploreState> = fc
	.tuple(
		anyFilters,
		fc.record({
			view: fc.constantFrom(...VIEWS),
			sel: fc.uniqueArray(anyId, { maxLength: 2 }),
			open: orNull(fc.constantFrom(...statements)),
			fan: orNull(pair.map((two) => [...two].sort().join('~'))),
			span: orNull(spanFrom(-30_000, 30_000)),
			way: orNull(
				fc.record({
					ends: pair,
					nth: fc.nat(MOST_WAYS - 1),
					without: some([...graph.vocabulary.relations.keys()], 4)
				})
			)
		}),
		fc.record({
			added: ids,
			hidden: ids,
			pinned: ids,
			at: places.map((at) => new Map(Object.entries(at))),
			focus: orNull(fc.record({ id: anyId, depth: fc.integer({ min: 1, max: DEEPEST }) }))
		})
	)
	.map(([filters, { way, ...rest }, map]) => ({
		...filters,
		...rest,
		map,
		way: way && { from: way.ends[0]!, to: way.ends[1]!, nth: way.nth, without: way.without }
	}));
