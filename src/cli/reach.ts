import { NODE_FLAG } from '$lib/graph/columns';
import type { Graph } from '$lib/graph/graph';
import { byCodePoint } from '$lib/graph/order';
import { causalMask, downstream, upstream } from '$lib/graph/walk';
import type { Answer, Call } from './command';
import { knownNode, namedRelations } from './known';
import { levelsText } from './levels';
import { counted } from './print';

/** What leads to a node, or from it, over the edges that bring about (MODEL.md §5, G): the answer of `why` and `then`. */
export function reach({ words, options, graph }: Call, walk: typeof upstream | typeof downstream): Answer {
	const whole = graph();
	const index = knownNode(whole, words[0]!);
	const named = namedRelations(whole, options.causal);
	const mask = causalMask(whole, named);
	const levels = walk(whole, index, options.depth ?? Infinity, mask);
	const reached = levels.flat();
	const edges = countEdges(whole, new Set([index, ...reached]), mask, named !== undefined);
	const ids = levels.map((level) => level.map((i) => whole.nodes.ids[i]!));
	const count = `${counted(reached.length, 'node')}, ${counted(edges, 'edge')} in this graph`;
	return {
		json: { levels: ids, nodes: ids.flat().sort(byCodePoint), edges },
		text: `${count}\n${levelsText(whole, levels)}`
	};
}

/** Edges that bring about among the nodes met; `once`: parallel ones count once and loops not at all. */
function countEdges(graph: Graph, met: ReadonlySet<number>, mask: Uint8Array, once: boolean): number {
	const { outStart, edges, nodes } = graph;
	const isGap = (i: number): boolean => (nodes.flags[i]! & NODE_FLAG.gap) !== 0;
	let count = 0;
	for (const from of met) {
		let before = -1;
		for (let e = outStart[from]!; e < outStart[from + 1]!; e++) {
			const to = edges.to[e]!;
			if (mask[edges.relation[e]!] === 0 || !met.has(to) || isGap(from) || isGap(to)) continue;
			if (once && (to === before || to === from)) continue;
			before = to;
			count++;
		}
	}
	return count;
}
