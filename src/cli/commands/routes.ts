import { bestRoutes } from '$lib/causes/best-routes';
import { countRoutes } from '$lib/causes/route-counts';
import { askedAccount, budgetOf, CAUSAL_OPTIONS, CAUSAL_USAGE, routeRecord, routeText } from '../causal';
import type { Answer, Command } from '../command';
import { knownNode } from '../known';

/** `routes`: how many routes of causes lead from one node to another, and the best of them. */
export const routes: Command = {
	usage: `routes A B [--k 20] [--via X] [--avoid X] [--max-length N] ${CAUSAL_USAGE}`,
	means: 'counts the routes of causes from A to B and lists the best',
	words: [2, 2],
	options: ['k', 'via', 'avoid', 'max-length', ...CAUSAL_OPTIONS],
	run(call): Answer {
		const account = askedAccount(call);
		const { options, words } = call;
		const node = (id: string): number => knownNode(account.graph, id);
		const [from, to] = [node(words[0]!), node(words[1]!)];
		const which = {
			via: options.via === undefined ? undefined : node(options.via),
			avoid: options.avoid === undefined ? undefined : node(options.avoid),
			maxLength: options['max-length'],
			budget: budgetOf(call)
		};
		const best = bestRoutes(account, from, to, { ...which, k: options.k ?? 20 });
		const counted = countRoutes(account, from, to, which);
		const { exact } = counted;
		// What was listed is there, however early the count was stopped.
		const count = exact || counted.count > BigInt(best.routes.length) ? counted.count : BigInt(best.routes.length);
		const total = `${exact ? '' : 'at least '}${count} ${count === 1n ? 'route' : 'routes'} in this graph`;
		return {
			json: {
				count: String(count),
				exact,
				complete: best.complete,
				routes: best.routes.map((route) => routeRecord(account, route))
			},
			text: [total, ...best.routes.map((route, at) => `${at + 1}. ${routeText(account, route)}`)].join('\n')
		};
	}
};
