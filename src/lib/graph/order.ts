/** A surrogate stands for a code point above all others: lifts it over the units U+E000 to U+FFFF. */
function lifted(unit: number): number {
	if (unit < 0xd800) return unit;
	return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Order of ids everywhere: by code point (which differs from the language's own order beyond U+FFFF). */
export function byCodePoint(a: string, b: string): number {
	const length = Math.min(a.length, b.length);
	for (let k = 0; k < length; k++) {
		const difference = a.charCodeAt(k) - b.charCodeAt(k);
		if (difference !== 0) return lifted(a.charCodeAt(k)) - lifted(b.charCodeAt(k));
	}
	return a.length - b.length;
}

/** The numbers of `items` in the order of their ids. O(n log n). */
export function rankedBy(ids: readonly string[]): Uint32Array {
	const order = Uint32Array.from(ids, (_, k) => k);
	const byUnits = !ids.some((id) => /[\ud800-\udfff]/.test(id));
	const compare = byUnits ? (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0) : byCodePoint;
	return order.sort((a, b) => compare(ids[a]!, ids[b]!));
}

/** Where the run of each key begins once items are grouped by key; one more entry than keys. */
export function starts(keys: ArrayLike<number>, count: number): Uint32Array {
	const start = new Uint32Array(count + 1);
	for (let k = 0; k < keys.length; k++) start[keys[k]! + 1]!++;
	for (let key = 0; key < count; key++) start[key + 1]! += start[key]!;
	return start;
}

/** Items, in the order given, sorted by a key below `count`; equal keys keep their order (counting sort, linear). */
export function sortedBy(items: Uint32Array, keys: ArrayLike<number>, count: number): Uint32Array {
	const next = starts(keys, count);
	const sorted = new Uint32Array(items.length);
	for (let k = 0; k < items.length; k++) {
		const item = items[k]!;
		sorted[next[keys[item]!]!++] = item;
	}
	return sorted;
}

const HALF = 1 << 16;

/** Items, in the order given, sorted by a day; equal days keep their order (two counting sorts by half words, linear). */
export function sortedByDay(items: Uint32Array, days: Int32Array): Uint32Array {
	const low = new Uint16Array(days.length);
	const high = new Uint16Array(days.length);
	for (let k = 0; k < days.length; k++) {
		low[k] = days[k]! & 0xffff;
		high[k] = (days[k]! >> 16) + 0x8000;
	}
	return sortedBy(sortedBy(items, low, HALF), high, HALF);
}

/** 0, 1, 2 … up to but without `count`. */
export function upTo(count: number): Uint32Array {
	const items = new Uint32Array(count);
	for (let k = 0; k < count; k++) items[k] = k;
	return items;
}
