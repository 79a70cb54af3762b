import type { Rows } from './layered-rows';

/** How often links cross in an order of the columns. */

/** The joints between a column and the next that cross, each pair by the product of its weights. O(joints · log items), a Fenwick tree (Barth, Jünger, Mutzel 2002). */
export function crossingsAfter(rows: Rows, column: number, place: Int32Array): number {
	const items = rows.columns[column]!;
	const beyond = rows.columns[column + 1];
	if (!beyond) return 0;
	const tree = new Float64Array(beyond.length + 1);
	let [sum, all] = [0, 0];
	for (const item of items) {
		const reached = rows.right[item]!;
		const weights = rows.rightWeight[item]!;
		for (let joint = 0; joint < reached.length; joint++) {
			let above = 0;
			for (let at = place[reached[joint]!]! + 1; at > 0; at -= at & -at) above += tree[at]!;
			sum += (all - above) * weights[joint]!;
		}
		for (let joint = 0; joint < reached.length; joint++) {
			all += weights[joint]!;
			for (let at = place[reached[joint]!]! + 1; at < tree.length; at += at & -at) tree[at]! += weights[joint]!;
		}
	}
	return sum;
}

/** Costs of a link inside a column that has to go around a card, beside what it crosses. */
const AROUND = 1.5;

/** What joint causes cost that enter the next column's cards between others: each of those must be crossed by the fewer of them. */
function meetingCost(rows: Rows, column: number, place: Int32Array): number {
	let cost = 0;
	for (const { from, joint } of rows.meeting[column]!)
		for (const members of joint)
			for (let end = 0; end < from.length; end++) {
				if (members.includes(end)) continue;
				let above = 0;
				for (const member of members) if (place[from[member]!]! < place[from[end]!]!) above++;
				cost += Math.min(above, members.length - above);
			}
	return cost;
}

/** Whether a column costs anything beside the crossings of its joints. */
export function hasOwnCost(rows: Rows, column: number): boolean {
	return rows.inside[column]!.length > 0 || rows.meeting[column]!.length > 0;
}

/** What a column costs beside the crossings of its joints: links inside it, and joint causes that leave it for one card. */
export function ownCost(rows: Rows, column: number, place: Int32Array): number {
	return insideCost(rows, column, place) + meetingCost(rows, column, place);
}

/** What the links inside a column cost: straight ones cross what passes between their cards, others go around at the left, as joint causes always do. */
function insideCost(rows: Rows, column: number, place: Int32Array): number {
	const items = rows.columns[column]!;
	let cost = 0;
	for (const [a, b, isJoint] of rows.inside[column]!) {
		const [low, high] = place[a]! < place[b]! ? [place[a]!, place[b]!] : [place[b]!, place[a]!];
		let [passing, cards, entering] = [0, 0, 0];
		for (let at = low + 1; at < high; at++) {
			const item = items[at]!;
			if (rows.lane[item]! < 0) passing++;
			else cards++;
			entering += rows.left[item]!.length;
		}
		const isAround = cards > 0 || isJoint;
		if (isAround) entering += (rows.left[a]!.length + rows.left[b]!.length) / 2;
		cost += isAround ? AROUND + cards + entering : passing;
		if (place[a]! > place[b]!) cost += 0.5;
	}
	return cost;
}

/** What a passing link costs for each card that it goes around though its ends lie to the other side of that card's lane. */
const STRAY = 0.4;

function strayCost(rows: Rows, upper: number, lower: number): number {
	const [above, below] = [rows.lane[upper]!, rows.lane[lower]!];
	if (above < 0 && below >= 0) return below < rows.highest[upper]! ? STRAY : 0;
	return above >= 0 && below < 0 && above > rows.lowest[lower]! ? STRAY : 0;
}

/** The same for a whole column. Quadratic in its items. */
function strayCosts(rows: Rows, column: number): number {
	if (!rows.laned) return 0;
	const items = rows.columns[column]!;
	let cost = 0;
	for (let upper = 0; upper < items.length; upper++)
		for (let lower = upper + 1; lower < items.length; lower++) cost += strayCost(rows, items[upper]!, items[lower]!);
	return cost;
}

/** Everything that the order costs. */
export function orderCost(rows: Rows, place: Int32Array): number {
	let cost = 0;
	for (let column = 0; column < rows.columns.length; column++)
		cost += crossingsAfter(rows, column, place) + ownCost(rows, column, place) + strayCosts(rows, column);
	return cost;
}

/** How many crossings change if the upper of two neighbours goes below the lower: less than 0 is better. O(product of their joints). */
export function swapChange(rows: Rows, upper: number, lower: number, place: Int32Array): number {
	return (
		(rows.laned ? strayCost(rows, lower, upper) - strayCost(rows, upper, lower) : 0) +
		pairChange(rows.left[upper]!, rows.leftWeight[upper]!, rows.left[lower]!, rows.leftWeight[lower]!, place) +
		pairChange(rows.right[upper]!, rows.rightWeight[upper]!, rows.right[lower]!, rows.rightWeight[lower]!, place)
	);
}

function pairChange(
	a: readonly number[],
	aWeight: readonly number[],
	b: readonly number[],
	bWeight: readonly number[],
	place: Int32Array
): number {
	let change = 0;
	for (let i = 0; i < a.length; i++)
		for (let j = 0; j < b.length; j++) {
			const away = place[b[j]!]! - place[a[i]!]!;
			if (away > 0) change += aWeight[i]! * bWeight[j]!;
			else if (away < 0) change -= aWeight[i]! * bWeight[j]!;
		}
	return change;
}
