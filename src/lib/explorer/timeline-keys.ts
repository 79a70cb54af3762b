import type { TimelineItem } from '$lib/picture/timeline-item';
import type { TimelinePlan } from '$lib/picture/timeline-plan';

/** The keyboard's way along a line of time: along a lane, to the next lane, on in time, and along causes and effects. */

/** What the walk needs: items in order of time, their lanes, and the causes and effects of each as places in the items. */
export interface TimelineWalk extends Pick<TimelinePlan, 'items' | 'laneOf'> {
	/** Places of the open chain, from its first cause on. */
	readonly chain: readonly number[];
	readonly causesOf: (at: number) => readonly number[];
	readonly effectsOf: (at: number) => readonly number[];
}

/**
 * The place where a key leads from another; null where the key is not ours or there is nothing that way. `[` and `]` follow the chain
 * where there is one, elsewhere the nearest cause and the nearest effect in time. Linear.
 */
export function timelineKey(walk: TimelineWalk, at: number, key: string): number | null {
	const { items, laneOf, chain } = walk;
	if (items[at] === undefined) return null;
	const inLane = (lane: number) => items.map((_, k) => k).filter((k) => laneOf[k] === lane);
	const own = inLane(laneOf[at]!);
	switch (key) {
		case 'ArrowLeft':
			return own[own.indexOf(at) - 1] ?? null;
		case 'ArrowRight':
			return own[own.indexOf(at) + 1] ?? null;
		case 'ArrowUp':
		case 'ArrowDown':
			return nearest(items, inLane(laneOf[at]! + (key === 'ArrowUp' ? -1 : 1)), at);
		case 'Home':
			return own[0] ?? null;
		case 'End':
			return own.at(-1) ?? null;
		case ',':
			return at > 0 ? at - 1 : null;
		case '.':
			return at + 1 < items.length ? at + 1 : null;
		case '[':
		case ']': {
			const step = key === '[' ? -1 : 1;
			const place = chain.indexOf(at);
			const next = place < 0 ? undefined : chain[place + step];
			if (next !== undefined) return next;
			return nearest(items, key === '[' ? walk.causesOf(at) : walk.effectsOf(at), at);
		}
		default:
			return null;
	}
}

/** The place whose date is nearest. */
function nearest(items: readonly TimelineItem[], places: readonly number[], at: number): number | null {
	const far = (k: number) => Math.abs(items[k]!.at - items[at]!.at);
	const [best] = places.filter((k) => k !== at).sort((a, b) => far(a) - far(b) || a - b);
	return best ?? null;
}
