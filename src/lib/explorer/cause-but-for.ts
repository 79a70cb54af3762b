import type { Account } from '$lib/causes/account';
import { butFor, type ButFor, type Verdict } from '$lib/causes/but-for';
import type { Entry } from '$lib/causes/entries';
import { NEED, needOf } from '$lib/causes/need';
import { placeIn, supportOf, type ReadJoins } from '$lib/causes/support';
import { SupportRun } from '$lib/causes/supported';
import { stepSentence } from '$lib/causes/step-sentence';
import { grouped } from '$lib/causes/told-chain';
import { edgeAddressOf } from '$lib/graph/address';
import { chainView, wordsOf, type ChainView, type ChainWord } from './cause-chain';
import { butForSentence } from './cause-but-for-words';
import { joinedWords, namedOf, percent, type Named } from './cause-words';

/** One way in which the causes of the outcome are put, and whether it is left. */
export interface EntryView {
	readonly words: string;
	readonly how: Entry['how'];
}

/** A place where the graph leaves open how causes combine. */
export interface OpenJoin extends Named {
	/** What the reader took it for; null: as the graph leaves it. */
	readonly reading: 'any' | 'all' | null;
	/** The answer turns on it. */
	readonly turning: boolean;
}

/** A statement that a cause was needed. */
export interface NeededStatement {
	readonly edge: string;
	readonly href: string;
	readonly words: readonly ChainWord[];
}

/** What would not have followed without something, to be read and drawn. */
export interface ButForView {
	readonly without: readonly Named[];
	readonly verdict: Verdict | null;
	readonly sentence: string;
	/** Routes lost of all; null where several are taken away at once. */
	readonly routes: {
		readonly lost: string;
		readonly all: string;
		readonly share: number;
		readonly percent: string;
	} | null;
	/** What comes about no more, and what would not if all causes were needed everywhere. */
	readonly falls: readonly Named[];
	readonly mayFall: readonly Named[];
	readonly entries: { readonly fall: readonly EntryView[]; readonly stand: readonly EntryView[] };
	readonly stands: ChainView | null;
	/** Indices along the route by which it stands. */
	readonly standing: readonly number[];
	readonly needed: readonly NeededStatement[];
	/** Where the verdict rests on the only cause recorded. */
	readonly lone: readonly Named[];
	readonly open: readonly OpenJoin[];
	readonly exact: boolean;
}

/** Milliseconds. */
const BUDGET = 400;

/** The answer to "but for these?"; `read`: what the reader decided. Linear, but for what is bounded by time. */
export function butForView(account: Account, causes: readonly number[], target: number, read: ReadJoins): ButForView {
	const { graph } = account;
	const [first = target, ...more] = causes;
	const one = butFor(account, first, target, { read, budget: BUDGET });
	const answer = more.length === 0 ? one : { ...one, ...severalLost(account, causes, target, read) };
	const names = (nodes: readonly number[]) => nodes.map((node) => namedOf(graph, node));
	const entries = entriesLeft(account, answer, causes);
	const view = {
		without: names(causes),
		verdict: answer.verdict,
		routes: more.length > 0 ? null : routesOf(answer),
		falls: names(answer.falls.filter((node) => !causes.includes(node))),
		mayFall: names(answer.mayFall.filter((node) => !causes.includes(node))),
		entries,
		stands: answer.stands ? chainView(account, answer.stands, null) : null,
		standing: answer.stands?.nodes ?? [],
		needed: neededOf(account, new Set([...causes, ...answer.falls]), new Set(answer.falls)),
		lone: names(answer.lone),
		open: openJoins(account, answer, read),
		exact: answer.exact
	};
	return { ...view, sentence: butForSentence(graph, causes, target, view, answer.turnsOn ?? [], read.size > 0) };
}

/** What several taken away at once make fall: both extreme readings. What it turns on is told of one alone. */
function severalLost(
	account: Account,
	causes: readonly number[],
	target: number,
	read: ReadJoins
): Pick<ButFor, 'any' | 'all' | 'verdict' | 'falls' | 'mayFall' | 'stands' | 'turnsOn' | 'lone'> {
	const support = supportOf(account, target, read);
	const run = new SupportRun(support);
	const places = causes.map((node) => placeIn(support, node)).filter((place) => place >= 0);
	const fallen = (joins: readonly number[]): Set<number> | null => {
		const before = run.run(joins).is.slice();
		const after = run.run(joins, places).is;
		if (before[support.target] === 0) return null;
		return new Set([...before.keys()].filter((place) => before[place] === 1 && after[place] === 0));
	};
	const [weak, strong] = [fallen([]), fallen(support.open)];
	const lost = (set: Set<number> | null) => set && set.has(support.target);
	const [any, all] = [lost(weak), lost(strong)];
	const nodes = (set: Iterable<number>) => [...set].map((place) => support.nodes[place]!);
	return {
		any,
		all,
		verdict: any === null ? 'never-supported' : any ? 'every' : all ? 'some' : 'none',
		falls: nodes(weak ?? []),
		mayFall: nodes([...(strong ?? [])].filter((place) => !weak?.has(place))),
		stands: null,
		turnsOn: null,
		lone: []
	};
}

function routesOf({ routesLost, routesAll }: ButFor): ButForView['routes'] {
	if (routesAll === 0n) return null;
	return {
		lost: grouped(routesLost),
		all: grouped(routesAll),
		share: Number((routesLost * 10_000n) / routesAll) / 10_000,
		percent: percent(routesLost, routesAll)
	};
}

/** Where several are taken away, what one alone leaves standing may fall with the others. */
function entriesLeft(account: Account, { entries, falls }: ButFor, causes: readonly number[]): ButForView['entries'] {
	const gone = new Set([...falls, ...causes]);
	const isGone = ({ causes: all, how }: Entry) =>
		how === 'instead' ? all.every((node) => gone.has(node)) : all.some((node) => gone.has(node));
	const seen = ({ causes: all, how }: Entry): EntryView => ({
		words: joinedWords(
			all.map((node) => account.graph.nodes.labels[node]!),
			how === 'instead' ? 'or' : 'and'
		),
		how
	});
	const fired = [...entries.fall, ...entries.stand];
	return { fall: fired.filter(isGone).map(seen), stand: fired.filter((entry) => !isGone(entry)).map(seen) };
}

/** The needs by which it falls: of what is gone, for what falls. */
function neededOf(account: Account, gone: ReadonlySet<number>, falls: ReadonlySet<number>): NeededStatement[] {
	const { graph } = account;
	return [...gone]
		.flatMap((node) => graph.outOf(node))
		.filter((e) => falls.has(graph.edges.to[e]!) && account.tells(e) && needOf(account, e) !== NEED.none)
		.map((e) => ({
			edge: graph.edgeIdOf(e),
			href: edgeAddressOf(graph, e),
			words: wordsOf(graph, stepSentence(graph, e))
		}));
}

/** What the reader may decide: first what the answer turns on, then what was decided, then the rest by name. */
function openJoins({ graph }: Account, { open, turnsOn }: ButFor, read: ReadJoins): OpenJoin[] {
	const turning = new Set(turnsOn ?? []);
	const rank = ({ turning: first, reading }: OpenJoin) => (first ? 0 : reading ? 1 : 2);
	return [...new Set([...open, ...read.keys()])]
		.map((node) => ({ ...namedOf(graph, node), reading: read.get(node) ?? null, turning: turning.has(node) }))
		.sort((a, b) => rank(a) - rank(b) || (a.label < b.label ? -1 : 1));
}
