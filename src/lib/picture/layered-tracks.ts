/** A line's turn between two columns: it comes in at heights at its left, goes out at heights at its right, and runs upright between. */
export interface Turn {
	readonly left: readonly number[];
	readonly right: readonly number[];
	readonly low: number;
	readonly high: number;
}

/** Px that upright lines on one track keep from each other, and that flat ones must differ by not to lie on each other. */
const APART = 7;
const SAME = 4;
/** What two lines on each other cost, in crossings. */
const SHARED = 1.6;
const ROUNDS = 4;

/** What it costs that turn `a` stands left of turn `b`: crossings, and stretches where both lie on each other. */
function cost(a: Turn, b: Turn): number {
	let sum = 0;
	for (const y of a.right) if (y > b.low && y < b.high) sum++;
	for (const y of b.left) if (y > a.low && y < a.high) sum++;
	for (const y of a.right) for (const other of b.left) if (Math.abs(y - other) < SAME) sum += SHARED;
	return sum;
}

/** Whether two turns come so near that they need tracks of their own. */
function near(a: Turn, b: Turn): boolean {
	return a.low < b.high + APART && b.low < a.high + APART;
}

/**
 * The track of each turn, from 0 at the left, so that lines cross no more than their order demands: each turn is put where it
 * costs least among the others, a few times round; then each stands as far left as those before it let it. Quadratic in turns.
 */
export function tracksOf(turns: readonly Turn[]): { track: Int32Array; count: number } {
	const order = turns.map((_, turn) => turn);
	const way = (turn: Turn) => ((turn.right[0] ?? 0) >= (turn.left[0] ?? Infinity) ? 1 : 0);
	order.sort((x, y) => {
		const [a, b] = [turns[x]!, turns[y]!];
		return way(a) - way(b) || (way(a) ? b.low - a.low : a.low - b.low) || x - y;
	});
	for (let round = 0; round < ROUNDS; round++) {
		let moved = false;
		for (const turn of order.slice()) {
			const from = order.indexOf(turn);
			const change = (other: number) =>
				near(turns[turn]!, turns[other]!) ? cost(turns[other]!, turns[turn]!) - cost(turns[turn]!, turns[other]!) : 0;
			let best = { at: from, sum: 0 };
			for (let at = from + 1, sum = 0; at < order.length; at++) {
				sum += change(order[at]!);
				if (sum < best.sum - 1e-9) best = { at, sum };
			}
			for (let at = from - 1, sum = 0; at >= 0; at--) {
				sum -= change(order[at]!);
				if (sum < best.sum - 1e-9) best = { at, sum };
			}
			if (best.at === from) continue;
			order.splice(from, 1);
			order.splice(best.at, 0, turn);
			moved = true;
		}
		if (!moved) break;
	}
	const track = new Int32Array(turns.length);
	let count = 0;
	order.forEach((turn, at) => {
		let own = 0;
		for (let before = 0; before < at; before++) {
			const other = order[before]!;
			if (near(turns[turn]!, turns[other]!)) own = Math.max(own, track[other]! + 1);
		}
		track[turn] = own;
		count = Math.max(count, own + 1);
	});
	return { track, count };
}
