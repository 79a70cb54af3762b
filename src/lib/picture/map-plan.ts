import type { NamedView } from '$lib/graph/about';
import type { Graph } from '$lib/graph/graph';
import { connectedNames } from './connected-names';
import type { Point, PictureRegion, Side, Tier } from './picture';

/** Which names a map shows, how large each is, and where they stand so far. */

/** The side of its mark that a name may stand on. */
export type PlaceSide = Exclude<Side, 'inside' | 'none'>;

/** Where a mark stands, in whole px of the field at scale 1, and where its name is. */
export interface Place extends Point {
	readonly side: PlaceSide;
}

/** A map to be drawn. Names without a place are still to be arranged. */
export interface MapPlan {
	/** Of a named view; null for any other choice of names. */
	readonly id: string | null;
	readonly title: string;
	/** The field in px at scale 1. */
	readonly width: number;
	readonly height: number;
	readonly regions: readonly PictureRegion[];
	/** Node ids in reading order. */
	readonly ids: readonly string[];
	/** Ids that are not here are of the third tier. */
	readonly tiers: ReadonlyMap<string, Tier>;
	readonly places: ReadonlyMap<string, Place>;
}

/** Px² of field for each name, and how much wider than high a field is. */
const ROOM = 16_500;
const RATIO = 1.27;
const LEAST = { width: 480, height: 360 };
/** How many of the most connected names are of the first and of the second tier. */
const FIRST = 8;
const SECOND = 22;

/** The field that a number of names needs, in whole px. */
export function fieldOf(count: number): { width: number; height: number } {
	const width = Math.round(Math.sqrt(count * ROOM * RATIO));
	return { width: Math.max(LEAST.width, width), height: Math.max(LEAST.height, Math.round(width / RATIO)) };
}

/** The rectangles of a view with the labels of their lanes, in the order of the lanes. */
function regionsOf(graph: Graph, view: NamedView): PictureRegion[] {
	return graph.about.lanes.flatMap(({ id, label }) => {
		const [x, y, width, height] = view.regions[id] ?? [];
		return x === undefined || y === undefined || !width || !height ? [] : [{ id, label, x, y, width, height }];
	});
}

function tierOf(tier: number | undefined): Tier {
	return tier === 1 || tier === 2 ? tier : 3;
}

/** The plan of a named view: its names in its order, on the field that its regions and places fill. */
export function viewPlan(graph: Graph, view: NamedView): MapPlan {
	const ids = [...new Set(view.shows)].filter((id) => graph.index(id) >= 0);
	const regions = regionsOf(graph, view);
	const places = new Map(
		ids.flatMap((id): [string, Place][] => {
			const at = view.at[id];
			return at ? [[id, { x: at[0], y: at[1], side: at[2] }]] : [];
		})
	);
	const free = regions.length > 0 ? { width: 0, height: 0 } : fieldOf(ids.length);
	return {
		id: view.id,
		title: view.title,
		width: Math.max(free.width, ...regions.map((region) => region.x + region.width)),
		height: Math.max(free.height, ...regions.map((region) => region.y + region.height)),
		regions,
		ids,
		tiers: new Map(ids.map((id) => [id, tierOf(view.tiers[id])])),
		places
	};
}

/** A plan of any names, most connected first for the tiers, on a free field; none has a place. Unknown ids are left out. */
export function freePlan(graph: Graph, ids: readonly string[], title: string): MapPlan {
	const known = [...new Set(ids)].filter((id) => graph.index(id) >= 0);
	const tier = (rank: number): Tier => (rank < FIRST ? 1 : rank < SECOND ? 2 : 3);
	return {
		id: null,
		title,
		...fieldOf(known.length),
		regions: [],
		ids: known,
		tiers: new Map(known.map((id, rank) => [id, tier(rank)])),
		places: new Map()
	};
}

/** What a map opens with: the view `opening`, else the first named view, else the most connected names. */
export function openingPlan(graph: Graph): MapPlan {
	const view = graph.views.get('opening') ?? [...graph.views.values()][0];
	return view && view.shows.some((id) => graph.index(id) >= 0)
		? viewPlan(graph, view)
		: freePlan(graph, connectedNames(graph), graph.about.title);
}

/** The plan with more names, without places, of the third tier; the field grows downwards to hold them, and nothing on it moves. */
export function withNames(graph: Graph, plan: MapPlan, added: readonly string[]): MapPlan {
	const known = new Set(plan.ids);
	const fresh = [...new Set(added)].filter((id) => !known.has(id) && graph.index(id) >= 0);
	if (fresh.length === 0) return plan;
	const rows = Math.ceil((fresh.length * ROOM) / plan.width / 10) * 10;
	return { ...plan, height: plan.height + rows, ids: [...plan.ids, ...fresh] };
}

/** A plan as plain JSON, for the way from the server to the browser. */
export interface PlainPlan extends Omit<MapPlan, 'tiers' | 'places'> {
	readonly tiers: readonly (readonly [string, Tier])[];
	readonly places: readonly (readonly [string, Place])[];
}

export function plainPlan(plan: MapPlan): PlainPlan {
	return { ...plan, tiers: [...plan.tiers], places: [...plan.places] };
}

export function planOf(plain: PlainPlan): MapPlan {
	return { ...plain, tiers: new Map(plain.tiers), places: new Map(plain.places) };
}
