import { accountOf, type Account } from '$lib/causes/account';
import { joinRecordsOf, NO_RECORDS, type JoinRecords } from '$lib/causes/join-records';
import type { ReadJoins } from '$lib/causes/support';
import type { Route } from '$lib/causes/route';
import { NODE_FLAG } from '$lib/graph/columns';
import type { Graph } from '$lib/graph/graph';
import { suggestion } from '$lib/graph/nearest';
import type { Call } from './command';
import { knownNode, namedRelations } from './known';
import type { OptionName } from './options';
import { indented } from './print';
import { unknown, wrongUsage } from './refused';

/** What the commands on causes share: the account they are put to, and how routes are told. */

/** The options of all of them. */
export const CAUSAL_OPTIONS: readonly OptionName[] = ['account', 'causal', 'budget'];
export const CAUSAL_USAGE = '[--account ID] [--causal all|REL,REL] [--budget MS]';

/** Milliseconds that a bounded question may take where no budget is given: a person waits. */
const PATIENCE = 20_000;

export function budgetOf({ options }: Call): number {
	return options.budget ?? PATIENCE;
}

const records = new WeakMap<Graph, JoinRecords>();
const accounts = new WeakMap<Graph, Map<string, Account>>();

/** The account that a call asks about: made once for a graph, so that a batch does not make it again. */
export function askedAccount(call: Call): Account {
	const graph = call.graph();
	const { account: id } = call.options;
	const causal = namedRelations(graph, call.options.causal);
	let known = accounts.get(graph);
	if (!known) accounts.set(graph, (known = new Map()));
	const key = JSON.stringify([id, causal]);
	let account = known.get(key);
	if (!account) {
		const school = id === undefined ? undefined : knownSchool(graph, id);
		known.set(key, (account = accountOf(graph, { school, causal, records: recordsOf(graph) })));
	}
	return account;
}

function recordsOf(graph: Graph): JoinRecords {
	let known = records.get(graph);
	if (!known) records.set(graph, (known = graph.texts ? joinRecordsOf(graph) : NO_RECORDS));
	return known;
}

function knownSchool(graph: Graph, id: string): number {
	const index = knownNode(graph, id);
	if (graph.familyOf(index) === 'account' && (graph.nodes.flags[index]! & NODE_FLAG.misconception) === 0) return index;
	const schools = graph.nodes.ids.filter(
		(_, i) => graph.familyOf(i) === 'account' && (graph.nodes.flags[i]! & NODE_FLAG.misconception) === 0
	);
	throw unknown(
		'unknown-interpretation',
		`"${id}" is no interpretation.`,
		suggestion(id, schools, schools.length > 0 ? `Interpretations are ${schools.join(', ')}.` : 'This graph has none.')
	);
}

/** The joins that `--read ID=any|all,…` states. Ids may hold commas and equals signs themselves. */
export function readJoins(graph: Graph, text: string | undefined): ReadJoins | undefined {
	if (text === undefined) return undefined;
	const read = new Map<number, 'any' | 'all'>();
	const parts = text.match(/.+?=(?:any|all)(?=,|$)/gs) ?? [];
	if (parts.join('') !== text) throw wrongUsage(`"${text}" states no joins.`, 'Write --read ID=any,ID=all.');
	for (const part of parts) {
		const word = part.replace(/^,/, '');
		const equals = word.lastIndexOf('=');
		read.set(knownNode(graph, word.slice(0, equals)), word.slice(equals + 1) === 'all' ? 'all' : 'any');
	}
	return read;
}

/** The ids of nodes, in the order given. */
export function idsOf({ graph }: Account, nodes: Iterable<number>): string[] {
	return Array.from(nodes, (i) => graph.nodes.ids[i]!);
}

/** A route as `--json` gives it. */
export function routeRecord(account: Account, route: Route): Record<string, unknown> {
	const { graph } = account;
	return {
		nodes: idsOf(account, route.nodes),
		edges: route.edges.map((e) => graph.edgeIdOf(e)),
		toldWholeBy: idsOf(account, route.toldWholeBy),
		compositeAt: route.compositeAt,
		cited: route.cited,
		asserts: route.asserts.map(({ school, joints }) => ({ school: graph.nodes.ids[school]!, joints }))
	};
}

/** A route for people: one node a line, and who tells it. */
export function routeText({ graph }: Account, route: Route): string {
	const joints = route.nodes.length - 1;
	const measure = (school: number): string => {
		const count = route.asserts.find((each) => each.school === school)?.joints ?? 0;
		const label = graph.nodes.labels[school]!;
		return count === joints
			? `told whole by ${label}`
			: `nothing in it contradicts ${label}: asserts ${count} of ${joints} joints`;
	};
	const told =
		route.compositeAt !== null
			? `composite: no school tells it past joint ${route.compositeAt}`
			: route.toldWholeBy.length > 0
				? route.toldWholeBy.map(measure).join('; ')
				: 'no school recorded';
	return `${told}\n${indented(route.nodes.map((i) => graph.nodes.labels[i]!).join('\n→ '))}`;
}
