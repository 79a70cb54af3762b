import type { Look } from '$lib/causes/choice-pool';
import { accountOf } from '$lib/causes/account';
import type { JoinRecords } from '$lib/causes/join-records';
import { NODE_FLAG } from '$lib/graph/columns';
import type { Graph } from '$lib/graph/graph';
import { chainPicture } from '$lib/picture/chain-layout';
import type { ChainPicture } from '$lib/picture/chain-picture';
import { causeChoice } from './cause-choice';
import { chainView, type ChainView } from './cause-chain';
import { causePlan } from './cause-plan';
import { hindrancesOf, type Hindrance } from './cause-rest';
import { causeOpening, type CausePanel } from './cause-state';

/** What is asked about, and how it is asked. */
export interface CauseSubject {
	readonly id: string;
	readonly label: string;
	readonly href: string;
	/** The questions: "Why …?" and "What came of …?". */
	readonly asks: Readonly<Record<Look, string>>;
	/** Ids of the chain that an author gives. */
	readonly author: readonly string[];
}

/** A page of causes as it opens, as plain JSON: all that it shows before its script has the graph. */
export interface CauseOpening {
	readonly subject: CauseSubject;
	readonly show: Look;
	readonly panel: CausePanel;
	/** False: it did not come about. */
	readonly happened: boolean;
	readonly hindrances: readonly Hindrance[];
	readonly picture: ChainPicture;
	readonly chain: ChainView | null;
	readonly counts: CauseCounts;
}

/** How much is shown. */
export interface CauseCounts {
	readonly shown: number;
	readonly of: number;
	/** Links of the picture. */
	readonly statements: number;
}

/** The opening of a page about node `target`. Linear, but for the chain and the picture. */
export function causeOpeningOf(
	graph: Graph,
	records: JoinRecords,
	target: number,
	subject: CauseSubject
): CauseOpening {
	const account = accountOf(graph, { records });
	const show: Look =
		account.inStart[target] === account.inStart[target + 1] && !hasAgainst(graph, target) ? 'effects' : 'causes';
	const happened = (graph.nodes.flags[target]! & NODE_FLAG.didNotHappen) === 0;
	const author = subject.author.map((id) => graph.index(id));
	const { choice, chain, count } = causeChoice(account, target, causeOpening(show), author);
	const plan = causePlan(account, choice, { title: subject.asks[show], from: undefined, chain: chain?.edges ?? [] });
	return {
		subject,
		show,
		panel: happened ? 'chain' : 'why-not',
		happened,
		hindrances: hindrancesOf(account, target),
		picture: chainPicture(plan),
		chain: chain ? chainView(account, chain, count) : null,
		counts: { shown: choice.nodes.length, of: choice.of, statements: plan.links.length }
	};
}

function hasAgainst(graph: Graph, target: number): boolean {
	return graph.into(target).some((e) => graph.isCausal(e) === 'against');
}
