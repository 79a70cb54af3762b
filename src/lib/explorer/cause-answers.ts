import { hiddenAt, type OpeningChoice } from '$lib/causes/opening-choice';
import type { Account } from '$lib/causes/account';
import type { JoinRecords } from '$lib/causes/join-records';
import { dateOf } from '$lib/causes/told-chain';
import { downstreamOf, upstreamOf } from '$lib/causes/upstream';
import { NODE_FLAG } from '$lib/graph/columns';
import type { Graph } from '$lib/graph/graph';
import { accountAsked } from './cause-account';
import { fromCauseSearch } from './cause-address';
import type { AskedCard, CauseAnswer, CauseAsked, OutlineCites, OutlineView } from './cause-answer';
import { askedWords } from './cause-asked-words';
import { butForView, type ButForView } from './cause-but-for';
import { chainView } from './cause-chain';
import { causeChoice, withCards, type CauseChoice } from './cause-choice';
import type { CauseSubject } from './cause-opening';
import { outlineView } from './cause-outline';
import { causePlan, planKey } from './cause-plan';
import { cutsView, hindrancesOf, sideLines, spineView, type SpineView } from './cause-rest';
import type { CauseState } from './cause-state';
import { namedOf, type Named } from './cause-words';

/** Everything that can be asked about, and how many steps it reaches. */
interface Around {
	readonly nodes: ReadonlySet<number>;
	readonly levels: number;
	readonly names: readonly Named[];
}

/** What of a state is shown: the cards and the chain chosen, and the answer to a but-for with the cards that it needs. */
interface Shown {
	readonly account: Account;
	readonly around: Around;
	readonly chosen: CauseChoice;
	readonly butFor: ButForView | null;
	readonly cards: OpeningChoice;
}

/** The last value made of a text, so that a step of the reader makes anew only what it changes. */
function kept<Value>(): (key: string, make: () => Value) => Value {
	let last: { readonly key: string; readonly value: Value } | undefined;
	return (key, make) => (last?.key === key ? last : (last = { key, value: make() })).value;
}

/** Answers every state of the question about one node. Plain data in, plain data out; never draws, never fetches. */
export class CauseAnswers {
	readonly target: number;
	readonly #author: readonly number[];
	readonly #account = kept<Account>();
	readonly #around = kept<Around>();
	readonly #chosen = kept<CauseChoice>();
	readonly #butFor = kept<ButForView | null>();

	constructor(
		readonly graph: Graph,
		readonly records: JoinRecords,
		readonly subject: CauseSubject,
		/** The state of the page's bare address. */
		readonly atOpening: CauseState
	) {
		this.target = graph.index(subject.id);
		this.#author = subject.author.map((id) => graph.index(id));
	}

	/** Interpretations whose account can be asked. Linear. */
	accounts(): readonly Named[] {
		const { graph } = this;
		return Array.from({ length: graph.nodeCount }, (_, node) => node)
			.filter((node) => graph.familyOf(node) === 'account')
			.filter((node) => (graph.nodes.flags[node]! & NODE_FLAG.misconception) === 0)
			.map((node) => namedOf(graph, node));
	}

	/** What an address asks. */
	read(search: string): CauseAsked {
		return fromCauseSearch(this.graph, new URLSearchParams(search), this.atOpening);
	}

	/** What a state comes to. Linear, but for chains and cut sets, which are bounded by time. */
	answer(state: CauseState): CauseAnswer {
		const { account, around, chosen, butFor, cards } = this.#shown(state);
		const { choice, chain, count, next, complete } = chosen;
		const plan = causePlan(account, cards, {
			title: this.subject.asks[state.show],
			from: state.from === null ? undefined : this.graph.index(state.from),
			chain: choice.chain?.edges ?? []
		});
		const tells = (panel: CauseState['panel']) => butFor === null && state.panel === panel;
		return {
			state,
			plan,
			key: planKey(plan),
			counts: { shown: plan.cards.length, of: cards.of, statements: plan.links.length },
			chain: chain && chainView(account, chain, count),
			next,
			complete,
			sides: chain ? sideLines(account, chain.nodes) : [],
			levels: around.levels,
			others: around.names,
			butFor,
			card: this.#card(state, account, around, cards),
			spine: tells('spine') ? this.#spine(account, state) : null,
			cuts: tells('cuts') ? cutsView(account, this.target, this.#reading(state)) : null,
			hindrances: tells('why-not') ? hindrancesOf(account, this.target) : null,
			asked: askedWords(this.graph, state)
		};
	}

	/** The outline of what a state shows. */
	outline(state: CauseState, cited: OutlineCites, origin: string): OutlineView {
		const { account, chosen, cards } = this.#shown(state);
		const { chain, count } = chosen;
		const options = {
			target: this.target,
			direction: state.show,
			chain,
			nodes: cards.nodes,
			edges: cards.edges,
			title: this.subject.asks[state.show],
			count: chain && chainView(account, chain, count).count
		};
		return outlineView(account, options, cited, origin);
	}

	#shown(state: CauseState): Shown {
		const { show, back, from, via, nth, add, sure } = state;
		const whose = JSON.stringify([state.account, sure]);
		const account = this.#account(whose, () => accountAsked(this.graph, this.records, state));
		const around = this.#around(whose + show, () => this.#aroundOf(account, show));
		const asked = whose + JSON.stringify([show, back, from, via, nth, add]);
		const author = show === 'causes' ? this.#author : [];
		const chosen = this.#chosen(asked, () => causeChoice(account, this.target, state, author));
		const without = show === 'effects' ? [] : state.without.map((id) => this.graph.index(id));
		const butFor = this.#butFor(whose + JSON.stringify([without, [...state.read]]), () =>
			without.length === 0 ? null : butForView(account, without, this.target, this.#reading(state))
		);
		/* What is taken away is shown, with the route that stands. */
		const cards = withCards(account, chosen.choice, [...without, ...(butFor?.standing ?? [])]);
		return { account, around, chosen, butFor, cards };
	}

	#aroundOf(account: Account, show: CauseState['show']): Around {
		const levels = (show === 'causes' ? upstreamOf : downstreamOf)(account, this.target);
		const nodes = levels.flat();
		const names = nodes.map((node) => namedOf(this.graph, node));
		return {
			nodes: new Set(nodes),
			levels: levels.length,
			names: names.sort((a, b) => (a.label < b.label ? -1 : 1))
		};
	}

	#reading({ read }: CauseState): ReadonlyMap<number, 'any' | 'all'> {
		return new Map([...read].map(([id, how]) => [this.graph.index(id), how] as const));
	}

	#spine(account: Account, { show, from }: CauseState): SpineView | null {
		const end = from === null ? null : this.graph.index(from);
		if (show === 'causes') return spineView(account, end, this.target);
		return end === null ? null : spineView(account, this.target, end);
	}

	#card({ sel }: CauseState, account: Account, around: Around, cards: OpeningChoice): AskedCard | null {
		const { graph } = this;
		const node = graph.index(sel ?? '');
		if (node < 0) return null;
		return {
			...namedOf(graph, node),
			kind: graph.nodes.what[node] ?? graph.kindOf(node).label,
			when: dateOf(graph, node),
			hidden: hiddenAt(account, cards, node).map((each) => graph.nodes.ids[each]!),
			isTarget: node === this.target,
			upstream: around.nodes.has(node)
		};
	}
}
