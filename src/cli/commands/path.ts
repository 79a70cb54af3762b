import { shortestPath } from '$lib/graph/shortest-path';
import type { Answer, Command } from '../command';
import { knownNode } from '../known';
import { nodesText } from '../levels';
import { counted } from '../print';

/** `path`: the shortest way between two nodes, over any relation. */
export const path: Command = {
	usage: 'path A B [--directed]',
	means: 'finds the fewest edges between two nodes; direction counts with --directed',
	words: [2, 2],
	options: ['directed'],
	run({ words, options, graph }): Answer {
		const whole = graph();
		const [from, to] = words.map((id) => knownNode(whole, id));
		const found = shortestPath(whole, from!, to!, { directed: options.directed === true });
		if (!found) return { json: { length: null, nodes: null }, text: 'No path joins them in this graph.' };
		const length = found.length - 1;
		return {
			json: { length, nodes: found.map((i) => whole.nodes.ids[i]!) },
			text: `${counted(length, 'edge')}\n${nodesText(whole, found)}`
		};
	}
};
