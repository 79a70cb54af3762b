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

/** Ids in their order. O(n log n). */
export function sortedIds(ids: readonly string[]): string[] {
	return ids.some((id) => /[\ud800-\udfff]/.test(id)) ? [...ids].sort(byCodePoint) : [...ids].sort();
}

/** Where the run of each key begins once items are grouped by key; one more entry than keys. */
export function starts(keys: Uint16Array | Uint32Array, count: number): Uint32Array {
	const of = oneKind(keys);
	const start = new Uint32Array(count + 1);
	for (let k = 0; k < of.length; k++) start[of[k]! + 1]!++;
	for (let key = 0; key < count; key++) start[key + 1]! += start[key]!;
	return start;
}

/** Items, in the order given, sorted by a key below `count`; equal keys keep their order (counting sort, linear). */
export function sortedBy(items: Uint32Array, keys: Uint16Array | Uint32Array, count: number): Uint32Array {
	const of = oneKind(keys);
	const next = starts(of, count);
	const sorted = new Uint32Array(items.length);
	for (let k = 0; k < items.length; k++) {
		const item = items[k]!;
		const key = of[item]!;
		const place = next[key]!;
		sorted[place] = item;
		next[key] = place + 1;
	}
	return sorted;
}

/** The same keys in the one kind of array that the loops above meet, so that they are compiled for it. */
function oneKind(keys: Uint16Array | Uint32Array): Uint32Array {
	return keys instanceof Uint32Array ? keys : new Uint32Array(keys);
}

const HALF = 1 << 16;

/** Items, in the order given, sorted by a day; equal days keep their order (two counting sorts by half words, linear). */
export function sortedByDay(items: Uint32Array, days: Int32Array): Uint32Array {
	const low = new Uint32Array(days.length);
	const high = new Uint32Array(days.length);
	let differing = 0;
	for (let k = 0; k < days.length; k++) {
		low[k] = days[k]! & 0xffff;
		high[k] = (days[k]! >> 16) + 0x8000;
		differing |= high[k]! ^ high[0]!;
	}
	const byLow = sortedBy(items, low, HALF);
	return differing === 0 ? byLow : sortedBy(byLow, high, HALF);
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Puts the values of items, in the order given, into an array; leaves it as it is where there are none. */
export function put<Some extends Numbers>(
	into: Some,
	values: Numbers | undefined,
	order: ArrayLike<number> | undefined
): Some {
	if (values && order) for (let k = 0; k < into.length; k++) into[k] = values[order[k]!]!;
	return into;
}

/** 0, 1, 2 … up to but without `count`. */
export function upTo(count: number): Uint32Array {
	const items = new Uint32Array(count);
	for (let k = 0; k < count; k++) items[k] = k;
	return items;
}
