import type { ChainPlan } from '$lib/picture/chain-plan';
import type { ButForView } from './cause-but-for';
import type { ChainView } from './cause-chain';
import type { CauseCounts } from './cause-opening';
import type { CutsView, Hindrance, SideLine, SpineView } from './cause-rest';
import type { CauseState } from './cause-state';
import type { Named } from './cause-words';

/** A card that is asked about. */
export interface AskedCard extends Named {
	readonly kind: string;
	readonly when: string | null;
	/** Direct causes (or effects) that the picture does not show yet: ids. */
	readonly hidden: readonly string[];
	readonly isTarget: boolean;
	/** It lies on the way to what is asked about, so that one may ask for chains from it, through it, and without it. */
	readonly upstream: boolean;
}

/** All that a state of the question comes to, as plain data that one thread can hand to another. */
export interface CauseAnswer {
	/** What was asked. */
	readonly state: CauseState;
	/** What the picture shows, and the same as one text: the same key, the same picture. */
	readonly plan: ChainPlan;
	readonly key: string;
	readonly counts: CauseCounts;
	readonly chain: ChainView | null;
	/** There is a further chain after this one. */
	readonly next: boolean;
	/** False: time was up, and better chains may be missing. */
	readonly complete: boolean;
	readonly sides: readonly SideLine[];
	/** The most steps there are. */
	readonly levels: number;
	/** What can be chosen for from, through and without, by name. */
	readonly others: readonly Named[];
	readonly butFor: ButForView | null;
	readonly card: AskedCard | null;
	/** Null where the panel does not tell it; of the spine also where no route leads there. */
	readonly spine: SpineView | null;
	readonly cuts: CutsView | null;
	readonly hindrances: readonly Hindrance[] | null;
	/** What is set, in words for a caption. */
	readonly asked: readonly string[];
}

/** What an address asks, and what in it is not in this graph. */
export interface CauseAsked {
	readonly state: CauseState;
	readonly dropped: readonly string[];
}

/** Who answers: beside the page in a browser, at once in a test. */
export interface CauseAnswerer {
	/** Interpretations whose account can be asked. */
	accounts(): Promise<readonly Named[]>;
	/** `search`: the query of an address. */
	read(search: string): Promise<CauseAsked>;
	answer(state: CauseState): Promise<CauseAnswer>;
	outline(state: CauseState, cited: OutlineCites, origin: string): Promise<OutlineView>;
}

/** What statements cite, by id. */
export type OutlineCites = Readonly<
	Record<string, readonly { readonly id: string; readonly text: string; readonly at: string | null }[]>
>;

/** An outline to be read, with the same as Markdown. */
export interface OutlineView {
	readonly title: string;
	readonly lines: readonly string[];
	readonly paragraphs: readonly {
		readonly heading: string;
		/** `href`: the one statement or event that the sentence says; `cites`: numbers of sources. */
		readonly sentences: readonly { readonly text: string; readonly href: string; readonly cites: readonly number[] }[];
	}[];
	readonly bibliography: readonly { readonly number: number; readonly text: string }[];
	readonly markdown: string;
	/** Ids of the statements that its sentences say. */
	readonly edges: readonly string[];
}
