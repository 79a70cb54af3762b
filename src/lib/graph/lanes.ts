import type { Lane } from './about';
import type { Ties } from './ties';

/**
 * The rule for a node's lane (MODEL.md §3.4): the one it names, else that of its place, upwards through part-of, else of the
 * first who did it, else of its holder; an actor or place that a lane names is in that lane. Null where none is found.
 */
export function laneFinder(
	lanes: readonly Lane[],
	ties: Ties
): (id: string, written: string | null, doers: readonly string[]) => string | null {
	const laneOfActor = new Map<string, string>();
	const laneOfPlace = new Map<string, string>();
	for (const lane of lanes) {
		for (const actor of lane.actors) if (!laneOfActor.has(actor)) laneOfActor.set(actor, lane.id);
		for (const place of lane.places) if (!laneOfPlace.has(place)) laneOfPlace.set(place, lane.id);
	}

	/** The nearest lane above a place, breadth first; each place is asked once, so that a ring of part-of ends. */
	function above(places: readonly string[]): string | null {
		const seen = new Set(places);
		for (const place of seen) {
			const lane = laneOfPlace.get(place);
			if (lane !== undefined) return lane;
			for (const whole of ties['part-of'].get(place) ?? []) seen.add(whole);
		}
		return null;
	}

	return (id, written, doers) => {
		if (written !== null) return written;
		const named = laneOfActor.get(id) ?? above([id]);
		if (named !== null) return named;
		const byPlace = above(ties.where.get(id) ?? []);
		if (byPlace !== null) return byPlace;
		const doer = doers[0];
		const byDoer = doer === undefined ? undefined : laneOfActor.get(doer);
		const holder = ties['held-by'].get(id)?.[0];
		return byDoer ?? (holder === undefined ? null : (laneOfActor.get(holder) ?? null));
	};
}
