import { costOf, leftAfter, mayGo, PASSED, TOLD, type RouteProblem } from './route-problem';

/** For each node, and each sum of bits of what must still come about, the least cost of a walk to the end; infinite: none. */
export interface CheapestAhead {
	/** At node × width + bits. */
	readonly cost: Float64Array;
	/** 1 where nothing must come about, else 4. */
	readonly width: 1 | 4;
}

/**
 * The least costs of walks to the end that keep a problem's conditions but may meet a node twice: bounds for routes, and exact
 * where no causes run in rings. Breadth first where all joints cost the same, else Dijkstra (1959): O(joints × log nodes). `shut` holds nodes that walks
 * may not meet.
 */
export function cheapestAhead(problem: RouteProblem, shut: Uint8Array | null = null): CheapestAhead {
	const { account, to, told, via } = problem;
	const width = told === null && via === -1 ? 1 : 4;
	const cost = new Float64Array(account.nodeCount * width).fill(Infinity);
	cost[to * width] = 0;
	if (width === 1 && problem.uncited === null) breadthFirst(problem, cost, shut);
	else dijkstra(problem, cost, width, shut);
	return { cost, width };
}

function breadthFirst({ account, to, open, most }: RouteProblem, cost: Float64Array, shut: Uint8Array | null): void {
	const { inStart, from } = account;
	const queue = new Uint32Array(account.nodeCount);
	let count = 0;
	queue[count++] = to;
	for (let k = 0; k < count; k++) {
		const node = queue[k]!;
		const next = cost[node]! + 1;
		if (next > most) break;
		for (let place = inStart[node]!; place < inStart[node + 1]!; place++) {
			const before = from[place]!;
			if (cost[before] !== Infinity) continue;
			if ((open !== null && open[before] === 0) || (shut !== null && shut[before] === 1)) continue;
			cost[before] = next;
			queue[count++] = before;
		}
	}
}

function dijkstra(problem: RouteProblem, cost: Float64Array, width: 1 | 4, shut: Uint8Array | null): void {
	const { account, to, open } = problem;
	const heap = new Heap(cost);
	heap.push(to * width);
	const possible = width === 1 ? [0] : [0, TOLD, PASSED, TOLD | PASSED];
	for (let state = heap.pop(); state >= 0; state = heap.pop()) {
		const node = Math.floor(state / width);
		const bits = state % width;
		for (let place = account.inStart[node]!; place < account.inStart[node + 1]!; place++) {
			const before = account.from[place]!;
			if (before === to || (open !== null && open[before] === 0) || (shut !== null && shut[before] === 1)) continue;
			const joint = account.inJoint[place]!;
			if (!mayGo(problem, joint, node)) continue;
			const sum = cost[state]! + costOf(problem, joint);
			for (const earlier of possible) {
				if (leftAfter(problem, earlier, joint, node) !== bits || sum >= cost[before * width + earlier]!) continue;
				cost[before * width + earlier] = sum;
				heap.push(before * width + earlier);
			}
		}
	}
}

/** A binary heap of states by their costs, which only fall; a state may stand in it several times. */
class Heap {
	readonly #cost: Float64Array;
	readonly #states: number[] = [];
	/** The cost of each state when it was pushed. */
	readonly #keys: number[] = [];

	constructor(cost: Float64Array) {
		this.#cost = cost;
	}

	push(state: number): void {
		const [states, keys] = [this.#states, this.#keys];
		const key = this.#cost[state]!;
		let at = states.length;
		while (at > 0) {
			const above = (at - 1) >> 1;
			if (keys[above]! <= key) break;
			states[at] = states[above]!;
			keys[at] = keys[above]!;
			at = above;
		}
		states[at] = state;
		keys[at] = key;
	}

	/** The state of least cost, each once; -1: none is left. */
	pop(): number {
		const [states, keys] = [this.#states, this.#keys];
		while (states.length > 0) {
			const [state, key] = [states[0]!, keys[0]!];
			this.#sink(states.pop()!, keys.pop()!);
			if (key === this.#cost[state]) return state;
		}
		return -1;
	}

	#sink(state: number, key: number): void {
		const [states, keys] = [this.#states, this.#keys];
		if (states.length === 0) return;
		let at = 0;
		for (let below = 1; below < states.length; below = 2 * at + 1) {
			if (below + 1 < states.length && keys[below + 1]! < keys[below]!) below++;
			if (keys[below]! >= key) break;
			states[at] = states[below]!;
			keys[at] = keys[below]!;
			at = below;
		}
		states[at] = state;
		keys[at] = key;
	}
}
