/** Where the edges that leave each node lead: those of node i are to[start[i] … start[i + 1] - 1]. */
export interface Rows {
	readonly start: Uint32Array;
	readonly to: Uint32Array;
}

/** The strongly connected components of a graph. */
export interface StrongComponents {
	/** The number of the component a node lies in; an edge between two leads to the lower number. */
	readonly of: Int32Array;
	readonly count: number;
}

/**
 * Sets of nodes that reach one another, numbered so that all that a component leads to comes before it (Tarjan 1972). Linear, and
 * without recursion: chains may be long.
 */
export function strongComponents({ start, to }: Rows): StrongComponents {
	const nodeCount = start.length - 1;
	const of = new Int32Array(nodeCount).fill(-1);
	/** Order in which nodes were met, from 1; 0: not yet. */
	const met = new Int32Array(nodeCount);
	const low = new Int32Array(nodeCount);
	const open = new Int32Array(nodeCount);
	const trail = new Int32Array(nodeCount);
	const next = new Uint32Array(nodeCount);
	let [time, opened, count] = [0, 0, 0];
	for (let root = 0; root < nodeCount; root++) {
		if (met[root] !== 0) continue;
		let depth = 0;
		trail[0] = root;
		met[root] = low[root] = ++time;
		next[root] = start[root]!;
		open[opened++] = root;
		while (depth >= 0) {
			const node = trail[depth]!;
			if (next[node]! < start[node + 1]!) {
				const other = to[next[node]!++]!;
				if (met[other] === 0) {
					met[other] = low[other] = ++time;
					next[other] = start[other]!;
					open[opened++] = other;
					trail[++depth] = other;
				} else if (of[other] === -1 && met[other]! < low[node]!) low[node] = met[other]!;
				continue;
			}
			if (low[node] === met[node]) {
				for (let member = -1; member !== node;) of[(member = open[--opened]!)] = count;
				count++;
			}
			if (--depth >= 0 && low[node]! < low[trail[depth]!]!) low[trail[depth]!] = low[node]!;
		}
	}
	return { of, count };
}
