import { independentLines } from '$lib/causes/lines';
import { askedAccount, budgetOf, CAUSAL_OPTIONS, CAUSAL_USAGE, idsOf } from '../causal';
import type { Answer, Command } from '../command';
import { knownNode } from '../known';
import { nodesText } from '../levels';
import { counted, indented } from '../print';

/** `lines`: routes that share nothing between their ends, and what cuts them all. */
export const lines: Command = {
	usage: `lines A B ${CAUSAL_USAGE}`,
	means: 'finds routes from A to B that share no node between, and a smallest set that cuts all routes',
	words: [2, 2],
	options: CAUSAL_OPTIONS,
	run(call): Answer {
		const account = askedAccount(call);
		const { graph } = account;
		const [from, to] = call.words.map((id) => knownNode(graph, id));
		const found = independentLines(account, from!, to!, { budget: budgetOf(call) });
		const json = {
			lines: found.lines,
			routes: found.routes.map((route) => idsOf(account, route)),
			cut: idsOf(account, found.cut),
			exact: found.exact
		};
		if (found.lines === null) return { json, text: 'One edge joins them in this graph: nothing between cuts it.' };
		const count = `${found.exact ? '' : 'at least '}${counted(found.lines, 'independent line')} in this graph`;
		const routes = found.routes.map((route) => route.map((i) => graph.nodes.labels[i]!).join(' → '));
		const cut = found.cut.length === 0 ? [] : ['cut by', indented(nodesText(graph, found.cut))];
		return { json, text: [count, ...routes.map((route) => indented(route)), ...cut].join('\n') };
	}
};
