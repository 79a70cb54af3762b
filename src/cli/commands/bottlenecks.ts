import { bottlenecks as passedByAll } from '$lib/causes/bottlenecks';
import { askedAccount, CAUSAL_OPTIONS, CAUSAL_USAGE, idsOf } from '../causal';
import type { Answer, Command } from '../command';
import { knownNode } from '../known';
import { nodesText } from '../levels';

/** `bottlenecks`: what every route of causes from one node to another passes. */
export const bottlenecks: Command = {
	usage: `bottlenecks A B ${CAUSAL_USAGE}`,
	means: 'lists what every route of causes from A to B passes, in order',
	words: [2, 2],
	options: CAUSAL_OPTIONS,
	run(call): Answer {
		const account = askedAccount(call);
		const [from, to] = call.words.map((id) => knownNode(account.graph, id));
		const found = passedByAll(account, from!, to!);
		if (!found) return { json: { bottlenecks: null }, text: 'No route joins them in this graph.' };
		return {
			json: { bottlenecks: idsOf(account, found) },
			text: found.length === 0 ? 'No node is on every route in this graph.' : nodesText(account.graph, found)
		};
	}
};
