import type { Place } from '$lib/picture/map-plan';
import { DEEPEST, type MapSteps } from './explore-state';

/** What a reader can do to the map; each gives the map after it, and the same map where it changes nothing. */

const without = (ids: readonly string[], gone: readonly string[]): readonly string[] =>
	ids.some((id) => gone.includes(id)) ? ids.filter((id) => !gone.includes(id)) : ids;

/** Brings names onto the map; those that were hidden are shown again, and `opening` ones need not be added. */
export function addNames(map: MapSteps, ids: readonly string[], opening: ReadonlySet<string>): MapSteps {
	const fresh = [...new Set(ids)].filter((id) => !opening.has(id) && !map.added.includes(id));
	const hidden = without(map.hidden, ids);
	if (fresh.length === 0 && hidden === map.hidden) return map;
	return { ...map, added: [...map.added, ...fresh], hidden };
}

/** Takes added names off the map again, with their places. */
export function removeNames(map: MapSteps, ids: readonly string[]): MapSteps {
	const added = without(map.added, ids);
	if (added === map.added) return map;
	const gone = map.added.filter((id) => !added.includes(id));
	return {
		...map,
		added,
		hidden: without(map.hidden, gone),
		pinned: without(map.pinned, gone),
		at: new Map([...map.at].filter(([id]) => !gone.includes(id))),
		focus: map.focus && gone.includes(map.focus.id) ? null : map.focus
	};
}

/** Leaves a name out of the picture; its place is kept for it. */
export function hideName(map: MapSteps, id: string): MapSteps {
	if (map.hidden.includes(id)) return map;
	return { ...map, hidden: [...map.hidden, id], focus: map.focus?.id === id ? null : map.focus };
}

/** Shows all that was hidden. */
export function showAll(map: MapSteps): MapSteps {
	return map.hidden.length === 0 ? map : { ...map, hidden: [] };
}

/** Pins a name where it is, or lets it go. */
export function togglePin(map: MapSteps, id: string): MapSteps {
	const pinned = map.pinned.includes(id) ? without(map.pinned, [id]) : [...map.pinned, id];
	return { ...map, pinned };
}

/** Puts names at places of the field, in whole px. */
export function moveNames(map: MapSteps, places: ReadonlyMap<string, Place>): MapSteps {
	const whole = [...places]
		.map(([id, { x, y, side }]) => [id, { x: Math.round(x), y: Math.round(y), side }] satisfies [string, Place])
		.filter(([id, { x, y, side }]) => {
			const before = map.at.get(id);
			return before?.x !== x || before.y !== y || before.side !== side;
		});
	if (whole.length === 0) return map;
	return { ...map, at: new Map([...map.at, ...whole]) };
}

/** Shows only what is so many lines away from a name; null: all of the map. */
export function focusOn(map: MapSteps, focus: { readonly id: string; readonly depth: number } | null): MapSteps {
	if (!focus) return map.focus ? { ...map, focus: null } : map;
	const depth = Math.max(1, Math.min(DEEPEST, Math.round(focus.depth)));
	if (map.focus?.id === focus.id && map.focus.depth === depth) return map;
	return { ...map, focus: { id: focus.id, depth } };
}
