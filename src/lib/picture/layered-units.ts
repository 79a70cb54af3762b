import type { LayeredProblem } from './layered-problem';

/** Cards that cause each other in a circle, taken as one where their dates have a day in common: no link among them leads back. */
export interface Units {
	readonly problem: LayeredProblem;
	/** The unit of each card. */
	readonly of: Int32Array;
}

/** Strongly connected components (Tarjan 1972, without recursion) of the links that dates allow, each one card of a smaller problem. Linear. */
export function unitsOf(problem: LayeredProblem): Units {
	const { count, from, to, first, last, weight, group: groupOf, lane } = problem;
	const out: number[][] = Array.from({ length: count }, () => []);
	for (let link = 0; link < from.length; link++)
		if (first[from[link]!]! <= last[to[link]!]!) out[from[link]!]!.push(to[link]!);
	const groups = components(count, out).flatMap((group) => {
		const begins = group.reduce((most, card) => Math.max(most, first[card]!), -Infinity);
		const ends = group.reduce((least, card) => Math.min(least, last[card]!), Infinity);
		return begins <= ends ? [group] : group.map((card) => [card]);
	});
	groups.sort((a, b) => a[0]! - b[0]!);
	const of = new Int32Array(count);
	groups.forEach((group, unit) => {
		for (const card of group) of[card] = unit;
	});
	const links = Array.from(from, (_, link) => link).filter((link) => of[from[link]!] !== of[to[link]!]);
	return {
		of,
		problem: {
			...problem,
			count: groups.length,
			from: Int32Array.from(links, (link) => of[from[link]!]!),
			to: Int32Array.from(links, (link) => of[to[link]!]!),
			weight: Float64Array.from(links, (link) => weight[link]!),
			group: Int32Array.from(links, (link) => groupOf[link]!),
			lane: Int32Array.from(groups, (group) => lane[group[0]!]!),
			first: Float64Array.from(groups, (group) => Math.max(...group.map((card) => first[card]!))),
			last: Float64Array.from(groups, (group) => Math.min(...group.map((card) => last[card]!)))
		}
	};
}

/** Each component's members, rising. */
function components(count: number, out: readonly (readonly number[])[]): number[][] {
	const index = new Int32Array(count).fill(-1);
	const lowest = new Int32Array(count);
	const next = new Int32Array(count);
	const isOpen = new Uint8Array(count);
	const open: number[] = [];
	const found: number[][] = [];
	let met = 0;
	for (let start = 0; start < count; start++) {
		if (index[start]! >= 0) continue;
		const path = [start];
		while (path.length > 0) {
			const card = path.at(-1)!;
			if (index[card]! < 0) {
				index[card] = lowest[card] = met++;
				open.push(card);
				isOpen[card] = 1;
			}
			const reached = out[card]![next[card]!++];
			if (reached !== undefined) {
				if (index[reached]! < 0) path.push(reached);
				else if (isOpen[reached]) lowest[card] = Math.min(lowest[card]!, index[reached]!);
				continue;
			}
			path.pop();
			const above = path.at(-1);
			if (above !== undefined) lowest[above] = Math.min(lowest[above]!, lowest[card]!);
			if (lowest[card] !== index[card]) continue;
			const group = open.splice(open.indexOf(card));
			for (const member of group) isOpen[member] = 0;
			found.push(group.sort((a, b) => a - b));
		}
	}
	return found;
}
