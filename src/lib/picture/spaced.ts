/** What stands in a row: each with its wish, how much the wish weighs, the least distance from the one before, and its bounds. */
export interface Spacing {
	readonly wish: ArrayLike<number>;
	readonly weight: ArrayLike<number>;
	/** From the middle of the one before to its own middle; the first is not looked at. */
	readonly gap: ArrayLike<number>;
	/** Bounds that keep the distances themselves. */
	readonly low: ArrayLike<number>;
	readonly high: ArrayLike<number>;
}

/**
 * The places nearest to the wishes (least squares) that keep order and distances, then held within the bounds. Linear: pool
 * adjacent violators (Barlow and others 1972), which is VPSC (Dwyer, Marriott, Stuckey 2006) for one column.
 */
export function spaced({ wish, weight, gap, low, high }: Spacing): Float64Array {
	const count = wish.length;
	const shift = new Float64Array(count);
	const mean = new Float64Array(count);
	const mass = new Float64Array(count);
	const size = new Int32Array(count);
	let blocks = 0;
	for (let at = 0; at < count; at++) {
		if (at > 0) shift[at] = shift[at - 1]! + gap[at]!;
		mean[blocks] = wish[at]! - shift[at]!;
		mass[blocks] = weight[at]!;
		size[blocks] = 1;
		while (blocks > 0 && mean[blocks - 1]! > mean[blocks]!) {
			const all = mass[blocks - 1]! + mass[blocks]!;
			mean[blocks - 1] = (mean[blocks - 1]! * mass[blocks - 1]! + mean[blocks]! * mass[blocks]!) / all;
			mass[blocks - 1] = all;
			size[blocks - 1]! += size[blocks]!;
			blocks--;
		}
		blocks++;
	}
	const places = new Float64Array(count);
	for (let block = 0, at = 0; block < blocks; block++)
		for (let left = size[block]!; left > 0; left--, at++)
			places[at] = Math.min(high[at]!, Math.max(low[at]!, mean[block]! + shift[at]!));
	return places;
}
