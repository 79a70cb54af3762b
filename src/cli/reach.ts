import { downstreamOf, edgesAmong, upstreamOf } from '$lib/causes/upstream';
import { byCodePoint } from '$lib/graph/order';
import { askedAccount, idsOf } from './causal';
import type { Answer, Call } from './command';
import { knownNode } from './known';
import { levelsText } from './levels';
import { counted } from './print';

/** What leads to a node, or from it, in an account (MODEL.md §5, G): the answer of `why` and `then`. */
export function reach(call: Call, walk: typeof upstreamOf | typeof downstreamOf): Answer {
	const account = askedAccount(call);
	const { graph } = account;
	const index = knownNode(graph, call.words[0]!);
	const levels = walk(account, index, call.options.depth ?? Infinity);
	const reached = levels.flat();
	const edges = edgesAmong(account, [index, ...reached]).length;
	const ids = levels.map((level) => idsOf(account, level));
	const count = `${counted(reached.length, 'node')}, ${counted(edges, 'edge')} in this graph`;
	return {
		json: { levels: ids, nodes: ids.flat().sort(byCodePoint), edges },
		text: `${count}\n${levelsText(graph, levels)}`
	};
}
