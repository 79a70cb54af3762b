import { whyNot } from '$lib/causes/why-not';
import { NODE_FLAG } from '$lib/graph/columns';
import { askedAccount, CAUSAL_OPTIONS, CAUSAL_USAGE, idsOf } from '../causal';
import type { Answer, Command } from '../command';
import { knownNode } from '../known';
import { levelsText } from '../levels';
import { edgeRecord } from '../records';

/** `whynot`: what held back what did not happen. */
export const whynot: Command = {
	usage: `whynot ID ${CAUSAL_USAGE}`,
	means: 'lists what held back what did not happen, what led to that, and what later removed it',
	words: [1, 1],
	options: CAUSAL_OPTIONS,
	run(call): Answer {
		const account = askedAccount(call);
		const { graph } = account;
		const index = knownNode(graph, call.words[0]!);
		const { against, levels, removed } = whyNot(account, index);
		const happened = (graph.nodes.flags[index]! & NODE_FLAG.didNotHappen) === 0;
		const edgeId = (e: number): string => graph.edgeIdOf(e);
		const lines = [
			happened ? 'It did happen in this graph; this is what held it back.' : 'It did not happen.',
			levelsText(graph, levels),
			...removed.map(({ ends, hinders }) => {
				const label = (i: number): string => graph.nodes.labels[i]!;
				return `${label(graph.edges.from[ends]!)} removed what held it back: ${label(graph.edges.from[hinders]!)}`;
			})
		];
		return {
			json: {
				against: against.map((e) => edgeRecord(graph.edgeAt(e))),
				levels: levels.map((level) => idsOf(account, level)),
				removed: removed.map(({ ends, hinders }) => ({ ends: edgeId(ends), hinders: edgeId(hinders) }))
			},
			text: lines.join('\n')
		};
	}
};
