import type { RugMark } from './timeline-picture';
import { measure } from './widths';

/** Px within which marks of items without a name become one; in a crowd, so many to a px, they are gathered from farther. */
const NEAR = 10;
const CROWD = { near: 18, dense: 0.06 };
/** Px from the middle of a mark to its count. */
export const COUNT_AT = 8;
export const COUNT_TYPE = { size: 12, weight: 500 } as const;

/**
 * The marks of the items of a lane that found no room for a name: near ones as one, with a count where there is room for it.
 * `places` in order of x. Linear.
 */
export function rugOf(
	places: readonly { readonly at: number; readonly x: number }[],
	lane: number,
	y: number,
	width: number
): RugMark[] {
	const near = places.length / width > CROWD.dense ? CROWD.near : NEAR;
	const groups: { items: number[]; from: number; to: number }[] = [];
	for (const { at, x } of places) {
		const group = groups.at(-1);
		if (group && x - group.from < near) {
			group.items.push(at);
			group.to = x;
		} else groups.push({ items: [at], from: x, to: x });
	}
	return groups.map(({ items, from, to }, k) => {
		const x = Math.round((from + to) * 5) / 10;
		const next = groups[k + 1]?.from ?? width + 8;
		const count = `+${items.length}`;
		const room = COUNT_AT + measure(count, COUNT_TYPE.size, COUNT_TYPE.weight) + 8;
		return { items, lane, x, y, count: items.length > 1 && next - x > room ? count : null };
	});
}
