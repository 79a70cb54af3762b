import { cutSets } from '$lib/causes/cut-sets';
import { askedAccount, budgetOf, CAUSAL_OPTIONS, CAUSAL_USAGE, idsOf, readJoins } from '../causal';
import type { Answer, Command } from '../command';
import { knownNode } from '../known';
import { counted, indented } from '../print';

/** `cuts`: the smallest sets of causes without which a node would have had no support. */
export const cuts: Command = {
	usage: `cuts TARGET [--max 3] [--read ID=any|all,…] ${CAUSAL_USAGE}`,
	means: 'lists the minimal sets of causes without which TARGET loses its support',
	words: [1, 1],
	options: ['max', 'read', ...CAUSAL_OPTIONS],
	run(call): Answer {
		const account = askedAccount(call);
		const { graph } = account;
		const target = knownNode(graph, call.words[0]!);
		const read = readJoins(graph, call.options.read);
		const { any, all, complete } = cutSets(account, target, {
			max: call.options.max,
			read,
			budget: budgetOf(call)
		});
		const ids = (sets: typeof any) => sets && sets.map((set) => idsOf(account, set));
		const listed = (sets: typeof any): string =>
			sets === null
				? 'not supported in this graph to begin with'
				: sets.length === 0
					? 'none'
					: indented(sets.map((set) => set.map((i) => graph.nodes.labels[i]!).join(' + ')).join('\n'));
		// Where all causes were needed nearly every one is a set of its own: a count says as much.
		const single = all?.filter((set) => set.length === 1).length ?? 0;
		const text = [
			complete ? 'in every reading' : 'in every reading, stopped early: sets may be missing',
			listed(any),
			'if all causes were needed',
			...(single > 0 ? [indented(counted(single, 'single cause'))] : []),
			listed(all && all.filter((set) => set.length > 1))
		];
		return { json: { any: ids(any), all: ids(all), complete }, text: text.join('\n') };
	}
};
