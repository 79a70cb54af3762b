import type { Graph } from './graph';

const MOST = 2 ** 31 - 1;

/**
 * Memory that the walks of a graph share, so that none has to be made or cleared for a question. A mark counts only if it
 * lies in the range that the walk was given (PERFORMANCE.md §2: a generation number, never cleared).
 */
export class Scratch {
	readonly marks: Int32Array;
	readonly queue: Uint32Array;
	/** For what a walk has left to meet. */
	readonly rest: Uint32Array;
	#next = 1;

	constructor(nodes: number) {
		this.marks = new Int32Array(nodes);
		this.queue = new Uint32Array(nodes);
		this.rest = new Uint32Array(nodes);
	}

	/** The first of `count` marks that stand nowhere yet and are greater than all that do. */
	fresh(count: number): number {
		if (this.#next > MOST - count) {
			this.marks.fill(0);
			this.#next = 1;
		}
		const first = this.#next;
		this.#next += count;
		return first;
	}
}

const memory = new WeakMap<Graph, Scratch>();

/** The memory for walks of a graph. */
export function scratchOf(graph: Graph): Scratch {
	let scratch = memory.get(graph);
	if (!scratch) memory.set(graph, (scratch = new Scratch(graph.nodeCount)));
	return scratch;
}
