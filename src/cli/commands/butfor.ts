import type { Account } from '$lib/causes/account';
import { butFor, type ButFor } from '$lib/causes/but-for';
import type { Entry } from '$lib/causes/entries';
import {
	askedAccount,
	budgetOf,
	CAUSAL_OPTIONS,
	CAUSAL_USAGE,
	idsOf,
	readJoins,
	routeRecord,
	routeText
} from '../causal';
import type { Answer, Command } from '../command';
import { knownNode } from '../known';
import { indented } from '../print';

/** `butfor`: whether a node would have lost its support without another. */
export const butfor: Command = {
	usage: `butfor X TARGET [--read ID=any|all,…] ${CAUSAL_USAGE}`,
	means: 'tells whether TARGET would have lost its support without X, and what that turns on',
	words: [2, 2],
	options: ['read', ...CAUSAL_OPTIONS],
	run(call): Answer {
		const account = askedAccount(call);
		const { graph } = account;
		const [cause, target] = call.words.map((id) => knownNode(graph, id));
		const read = readJoins(graph, call.options.read);
		const answer = butFor(account, cause!, target!, { read, budget: budgetOf(call) });
		const entries = (some: readonly Entry[]) => some.map((entry) => entryRecord(account, entry));
		return {
			json: {
				any: answer.any,
				all: answer.all,
				verdict: answer.verdict,
				stands: answer.stands && [routeRecord(account, answer.stands)],
				entries: { fall: entries(answer.entries.fall), stand: entries(answer.entries.stand) },
				routesLost: String(answer.routesLost),
				routesAll: String(answer.routesAll),
				turnsOn: answer.turnsOn && idsOf(account, answer.turnsOn),
				lone: idsOf(account, answer.lone),
				falls: idsOf(account, answer.falls),
				exact: answer.exact
			},
			text: textOf(account, cause!, target!, answer)
		};
	}
};

function entryRecord(account: Account, { how, group, causes, edges }: Entry): Record<string, unknown> {
	return { how, group, causes: idsOf(account, causes), edges: edges.map((e) => account.graph.edgeIdOf(e)) };
}

function textOf(account: Account, cause: number, target: number, answer: ButFor): string {
	const label = (i: number): string => account.graph.nodes.labels[i]!;
	const verdict = {
		every: 'is lost in every reading',
		some: 'is lost in some readings',
		none: 'is lost in no reading',
		'never-supported': 'is not supported in this graph to begin with'
	};
	const lines = [
		answer.verdict === null
			? 'Too many joins are unstated to tell in this graph.'
			: `In this graph, without "${label(cause)}", "${label(target)}" ${verdict[answer.verdict]}.`,
		`${answer.exact ? '' : 'At least '}${answer.routesLost} of ${answer.routesAll} routes to it pass there.`,
		`Of its entries ${answer.entries.fall.length} fall and ${answer.entries.stand.length} stand.`
	];
	if (answer.turnsOn && answer.turnsOn.length > 0)
		lines.push(`It turns on whether all causes were needed of: ${answer.turnsOn.map(label).join('; ')}.`);
	if (answer.lone.length > 0) lines.push(`The only cause recorded here: ${answer.lone.map(label).join('; ')}.`);
	if (answer.stands) lines.push('It still stands by', indented(routeText(account, answer.stands)));
	return lines.join('\n');
}
