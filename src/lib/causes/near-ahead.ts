import type { RouteProblem } from './route-problem';

/** What a search from both ends knows. */
export interface NearAhead {
	/** The fewest edges from a node to the end, of nodes on walks that are short enough; infinite for others. */
	readonly cost: Float64Array;
	/** The most edges of walks that are short enough; longer ones may be missing. */
	readonly longest: number;
	/** Whether no walk is left out. */
	readonly complete: boolean;
}

/** One end of a search: how many edges away each node is, -1 where that is not known; and its nodes in the order met. */
interface Ball {
	readonly level: Int32Array;
	readonly nodes: Uint32Array;
	/** Where the last level begins and ends in `nodes`, and its number. */
	first: number;
	count: number;
	radius: number;
	readonly start: Uint32Array;
	readonly other: Uint32Array;
}

/**
 * The fewest edges to the end for nodes on walks of at most `slack` edges more than the shortest: found from both ends, the
 * lighter first, so that little of a large graph is looked at. For problems in which all joints cost the same and nothing must come about on the way.
 * Linear in the joints within half the length from either end.
 */
export function nearAhead(problem: RouteProblem, slack: number): NearAhead {
	const { account, starts, to, open, most } = problem;
	const { nodeCount } = account;
	const behind = ballAround(nodeCount, starts, account.outStart, account.to);
	const ahead = ballAround(nodeCount, [to], account.inStart, account.from);
	let length = starts.includes(to) ? 0 : -1;
	while (length === -1 && behind.first < behind.count && ahead.first < ahead.count) {
		const [near, far] = weight(behind) <= weight(ahead) ? [behind, ahead] : [ahead, behind];
		if (grow(near, far, open)) length = near.radius + far.radius;
	}
	const cost = new Float64Array(nodeCount).fill(Infinity);
	if (length === -1) return { cost, longest: 0, complete: true };
	const longest = Math.min(most, length + slack);
	while (behind.radius + ahead.radius < longest) {
		const sides = [behind, ahead].filter(({ first, count }) => first < count).sort((a, b) => weight(a) - weight(b));
		if (sides.length === 0) break;
		grow(sides[0]!, null, open);
	}
	const complete = longest === most || ahead.first === ahead.count;
	reachBack(behind, ahead, account.inStart, account.from, longest);
	for (let k = 0; k < ahead.count; k++) cost[ahead.nodes[k]!] = ahead.level[ahead.nodes[k]!]!;
	return { cost, longest: complete ? Infinity : longest, complete };
}

function ballAround(nodeCount: number, starts: readonly number[], start: Uint32Array, other: Uint32Array): Ball {
	const level = new Int32Array(nodeCount).fill(-1);
	const nodes = new Uint32Array(nodeCount);
	starts.forEach((node, at) => {
		level[node] = 0;
		nodes[at] = node;
	});
	return { level, nodes, first: 0, count: starts.length, radius: 0, start, other };
}

/** How many joints the next level looks at. */
function weight({ nodes, first, count, start }: Ball): number {
	let sum = 0;
	for (let k = first; k < count; k++) sum += start[nodes[k]! + 1]! - start[nodes[k]!]!;
	return sum;
}

/** Takes a ball one level on; says whether it met the other. */
function grow(ball: Ball, far: Ball | null, open: Uint8Array | null): boolean {
	const { level, nodes, start, other } = ball;
	const last = ball.count;
	const radius = ++ball.radius;
	let met = false;
	for (let k = ball.first; k < last; k++) {
		const node = nodes[k]!;
		for (let e = start[node]!; e < start[node + 1]!; e++) {
			const next = other[e]!;
			if (level[next] !== -1 || (open !== null && open[next] === 0)) continue;
			level[next] = radius;
			nodes[ball.count++] = next;
			met ||= far !== null && far.level[next] !== -1;
		}
	}
	ball.first = last;
	return met;
}

/** Goes on from the end within the ball around the start, to nodes on walks that are short enough. */
function reachBack(behind: Ball, ahead: Ball, start: Uint32Array, from: Uint32Array, longest: number): void {
	const { level, nodes } = ahead;
	// What lies beyond the ball is too far from the start to be the next node of a walk from within it.
	for (let k = ahead.first; k < ahead.count; k++) {
		const node = nodes[k]!;
		if (behind.level[node] === -1) continue;
		const next = level[node]! + 1;
		for (let e = start[node]!; e < start[node + 1]!; e++) {
			const before = from[e]!;
			if (level[before] !== -1 || behind.level[before] === -1 || behind.level[before]! + next > longest) continue;
			level[before] = next;
			nodes[ahead.count++] = before;
		}
	}
}
