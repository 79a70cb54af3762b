import type { Account } from './account';

/**
 * The nodes other than the two ends that every route from one to the other passes, in order; null where there is no route. A route of
 * fewest edges holds them all; a node of it is one if no way leads around it. Linear.
 */
export function bottlenecks(account: Account, from: number, to: number): number[] | null {
	if (from === to) return [];
	const route = fewestEdges(account, from, to);
	if (!route) return null;
	const { outStart, to: other, nodeCount } = account;
	/** 1 + place on the route. */
	const place = new Int32Array(nodeCount);
	route.forEach((node, at) => (place[node] = at + 1));
	const met = new Uint8Array(nodeCount);
	const queue = new Uint32Array(nodeCount);
	const found: number[] = [];
	/** The last node of the route that is reached without passing the one looked at. */
	let farthest = 0;
	for (let at = 0; at < route.length - 1; at++) {
		if (at > 0 && farthest === at) found.push(route[at]!);
		let count = 0;
		queue[count++] = route[at]!;
		for (let k = 0; k < count; k++) {
			const node = queue[k]!;
			for (let j = outStart[node]!; j < outStart[node + 1]!; j++) {
				const next = other[j]!;
				if (place[next]! > 0) farthest = Math.max(farthest, place[next]! - 1);
				else if (met[next] === 0) {
					met[next] = 1;
					queue[count++] = next;
				}
			}
		}
	}
	return found;
}

/** A route of fewest edges. */
function fewestEdges({ outStart, to: other, nodeCount }: Account, from: number, to: number): number[] | null {
	const before = new Int32Array(nodeCount).fill(-1);
	const queue = new Uint32Array(nodeCount);
	let count = 0;
	before[from] = from;
	queue[count++] = from;
	for (let k = 0; k < count && before[to] === -1; k++) {
		const node = queue[k]!;
		for (let j = outStart[node]!; j < outStart[node + 1]!; j++) {
			if (before[other[j]!] !== -1) continue;
			before[other[j]!] = node;
			queue[count++] = other[j]!;
		}
	}
	if (before[to] === -1) return null;
	const route = [to];
	for (let node = to; node !== from;) route.push((node = before[node]!));
	return route.reverse();
}
