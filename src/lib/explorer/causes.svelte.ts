/* eslint svelte/prefer-svelte-reactivity: off -- sets and maps are made anew here and never changed. */
import type { Account } from '$lib/causes/account';
import type { JoinRecords } from '$lib/causes/join-records';
import { hiddenAt, type OpeningChoice } from '$lib/causes/opening-choice';
import { downstreamOf, upstreamOf } from '$lib/causes/upstream';
import { NODE_FLAG } from '$lib/graph/columns';
import type { Graph } from '$lib/graph/graph';
import type { ChainMarks } from '$lib/picture/chain-marks';
import type { ChainPicture } from '$lib/picture/chain-picture';
import type { ChainPlan } from '$lib/picture/chain-plan';
import { accountAsked } from './cause-account';
import { fromCauseSearch, toCauseSearch } from './cause-address';
import { butForView, type ButForView } from './cause-but-for';
import { chainView, type ChainView } from './cause-chain';
import { causeChoice, withCards, type CauseChoice } from './cause-choice';
import type { CauseCounts, CauseOpening } from './cause-opening';
import { causePlan, planKey } from './cause-plan';
import {
	cutsView,
	hindrancesOf,
	sideLines,
	spineView,
	type CutsView,
	type Hindrance,
	type SideLine,
	type SpineView
} from './cause-rest';
import { causeOpening, MOST_WITHOUT, type CausePanel, type CauseState, type Sure } from './cause-state';
import { namedOf, type Named } from './cause-words';

/** `replace`: no step of its own for the browser's Back. */
type How = 'push' | 'replace';
/** Lays a picture out, beside the page. */
export type LayOut = (plan: ChainPlan) => Promise<ChainPicture>;

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

/** What a reader of causes looks at: a state, all that follows from it, and the steps that change it. Never fetches, never draws. */
export class CauseExplorer {
	state = $state.raw<CauseState>(causeOpening('causes'));
	/** The picture that was laid out last. */
	picture = $state.raw<ChainPicture>() as ChainPicture;
	/** The state's own picture is being laid out. */
	working = $state(false);
	/** What an address named that is not in this graph. */
	dropped = $state.raw<readonly string[]>([]);
	readonly target: number;
	readonly #atOpening: CauseState;
	readonly #author: readonly number[];
	readonly #known: Map<string, ChainPicture>;

	constructor(
		readonly graph: Graph,
		readonly records: JoinRecords,
		readonly opening: CauseOpening,
		readonly onnavigate: (search: string, how: How) => void,
		readonly layOut: LayOut
	) {
		this.target = graph.index(opening.subject.id);
		this.#atOpening = causeOpening(opening.show, opening.panel);
		this.#author = opening.subject.author.map((id) => graph.index(id));
		this.state = this.#atOpening;
		this.picture = opening.picture;
		this.#known = new Map([[planKey(opening.picture), opening.picture]]);
	}

	readonly #account: CauseState['account'] = $derived(this.state.account);
	readonly #sure: Sure = $derived(this.state.sure);
	readonly account: Account = $derived.by(() =>
		accountAsked(this.graph, this.records, { account: this.#account, sure: this.#sure })
	);
	/** Everything that can be asked about: upstream of the target, or downstream of it. */
	readonly #around: ReadonlySet<number> = $derived.by(() => {
		const levels = this.#show === 'causes' ? upstreamOf : downstreamOf;
		return new Set(levels(this.account, this.target).flat());
	});
	readonly levels: number = $derived.by(
		() => (this.#show === 'causes' ? upstreamOf : downstreamOf)(this.account, this.target).length
	);
	readonly #show: CauseState['show'] = $derived(this.state.show);
	readonly #asked: string = $derived.by(() => {
		const { show, back, from, via, nth, add } = this.state;
		return JSON.stringify([show, back, from, via, nth, add]);
	});
	readonly #chosen: CauseChoice = $derived.by(() => {
		void this.#asked;
		return causeChoice(this.account, this.target, this.state, this.state.show === 'causes' ? this.#author : []);
	});
	readonly #read: CauseState['read'] = $derived(this.state.read);
	readonly #reading: ReadonlyMap<number, 'any' | 'all'> = $derived.by(
		() => new Map([...this.#read].map(([id, how]) => [this.graph.index(id), how] as const))
	);
	readonly #without: readonly number[] = $derived.by(() =>
		this.#show === 'effects' ? [] : this.state.without.map((id) => this.graph.index(id))
	);
	readonly butFor: ButForView | null = $derived.by(() =>
		this.#without.length === 0 ? null : butForView(this.account, this.#without, this.target, this.#reading)
	);
	/** The cards of the picture: those chosen, and what is taken away with the route that stands. */
	readonly #cards: OpeningChoice = $derived.by(() =>
		withCards(this.account, this.#chosen.choice, [...this.#without, ...(this.butFor?.standing ?? [])])
	);
	readonly plan: ChainPlan = $derived.by(() => {
		const { choice } = this.#chosen;
		return causePlan(this.account, this.#cards, {
			title: this.opening.subject.asks[this.#show],
			from: this.state.from === null ? undefined : this.graph.index(this.state.from),
			chain: choice.chain?.edges ?? []
		});
	});
	readonly chain: ChainView | null = $derived.by(() =>
		this.#chosen.chain ? chainView(this.account, this.#chosen.chain, this.#chosen.count) : null
	);
	readonly next: boolean = $derived(this.#chosen.next);
	readonly complete: boolean = $derived(this.#chosen.complete);
	readonly sides: readonly SideLine[] = $derived.by(() =>
		this.#chosen.chain ? sideLines(this.account, this.#chosen.chain.nodes) : []
	);
	readonly counts: CauseCounts = $derived.by(() => ({
		shown: this.plan.cards.length,
		of: this.#cards.of,
		statements: this.plan.links.length
	}));
	/** What can be chosen for from, through and without, by name. */
	readonly others: readonly Named[] = $derived.by(() =>
		[...this.#around].map((node) => namedOf(this.graph, node)).sort((a, b) => (a.label < b.label ? -1 : 1))
	);
	readonly accounts: readonly Named[] = $derived.by(() =>
		Array.from({ length: this.graph.nodeCount }, (_, node) => node)
			.filter((node) => this.graph.familyOf(node) === 'account' && !this.#isMisconception(node))
			.map((node) => namedOf(this.graph, node))
	);
	readonly marks: ChainMarks = $derived.by(() => {
		const { butFor } = this;
		const chain = butFor ? butFor.stands : this.chain;
		return {
			...(chain ? { chain: { cards: chain.cards, links: new Set(chain.links) } } : {}),
			struck: new Set(butFor?.without.map(({ id }) => id)),
			fallen: new Set(butFor?.falls.map(({ id }) => id)),
			selected: this.state.open ?? this.state.sel
		};
	});
	readonly card: AskedCard | null = $derived.by(() => {
		const node = this.graph.index(this.state.sel ?? '');
		if (node < 0) return null;
		return {
			...namedOf(this.graph, node),
			kind: this.graph.nodes.what[node] ?? this.graph.kindOf(node).label,
			when: this.plan.cards.find(({ id }) => id === this.state.sel)?.when ?? null,
			hidden: hiddenAt(this.account, this.#cards, node).map((each) => this.graph.nodes.ids[each]!),
			isTarget: node === this.target,
			upstream: this.#around.has(node)
		};
	});
	readonly spine: SpineView | null = $derived.by(() => {
		const from = this.state.from === null ? null : this.graph.index(this.state.from);
		if (this.#show === 'causes') return spineView(this.account, from, this.target);
		return from === null ? null : spineView(this.account, this.target, from);
	});
	readonly cuts: CutsView = $derived.by(() => cutsView(this.account, this.target, this.#reading));
	readonly hindrances: readonly Hindrance[] = $derived.by(() => hindrancesOf(this.account, this.target));
	/** What the outline is made of. */
	get outlined(): { readonly account: Account; readonly choice: OpeningChoice; readonly route: CauseChoice['chain'] } {
		return { account: this.account, choice: this.#cards, route: this.#chosen.chain };
	}

	/** Takes the state of an address. */
	async read(params: URLSearchParams): Promise<void> {
		const { state, dropped } = fromCauseSearch(this.graph, params, this.#atOpening);
		this.state = state;
		this.dropped = dropped;
		await this.#draw();
	}

	show(show: CauseState['show']): Promise<void> {
		const panel = show === this.opening.show ? this.opening.panel : 'chain';
		return this.set({ ...this.#atOpening, panel, show, account: this.state.account, sure: this.state.sure });
	}
	back(steps: number): Promise<void> {
		return this.set({ back: steps >= this.levels ? null : Math.max(1, steps), nth: 0 });
	}
	chainNumber(nth: number): Promise<void> {
		return this.set({ nth: Math.max(0, nth), open: null, without: [] });
	}
	from(id: string | null): Promise<void> {
		return this.set({ from: id, nth: 0, panel: 'chain' });
	}
	through(id: string | null): Promise<void> {
		return this.set({ via: id, nth: 0, panel: 'chain' });
	}
	/** Takes away what is named, as if it had not been; nothing named puts all back. */
	without(ids: readonly string[]): Promise<void> {
		return this.set({ without: ids.slice(0, MOST_WITHOUT), open: null });
	}
	/** The reader's own decision; null: as the graph leaves it. */
	decide(id: string, how: 'any' | 'all' | null): Promise<void> {
		const read = new Map(this.state.read);
		if (how === null) read.delete(id);
		else read.set(id, how);
		return this.set({ read });
	}
	undecide(): Promise<void> {
		return this.set({ read: new Map() });
	}
	select(id: string | null): void {
		void this.set({ sel: id === this.state.sel ? null : id, open: null }, 'replace');
	}
	open(edge: string | null): void {
		void this.set({ open: edge === this.state.open ? null : edge }, 'replace');
	}
	tell(panel: CausePanel): void {
		void this.set({ panel, without: [] });
	}
	/** Brings the hidden causes of a card into the picture. */
	reveal(ids: readonly string[]): Promise<void> {
		return this.set({ add: [...new Set([...this.state.add, ...ids])] });
	}

	/** Backs out of one thing. True if there was one. */
	escape(): boolean {
		const { open, sel, without, panel, via, from, add } = this.state;
		if (open !== null) this.open(null);
		else if (sel !== null) this.select(null);
		else if (without.length) void this.without([]);
		else if (panel !== this.#atOpening.panel && panel !== 'chain') this.tell(this.#atOpening.panel);
		else if (via !== null) void this.through(null);
		else if (from !== null) void this.from(null);
		else if (add.length) void this.set({ add: [] });
		else return false;
		return true;
	}

	/** Changes the state and its address, and draws it; what is drawn already comes at once. */
	async set(patch: Partial<CauseState>, how: How = 'push'): Promise<void> {
		this.state = { ...this.state, ...patch };
		this.onnavigate(toCauseSearch(this.state, this.#atOpening), how);
		await this.#draw();
	}

	async #draw(): Promise<void> {
		const { plan } = this;
		const key = planKey(plan);
		const known = this.#known.get(key);
		if (known) {
			this.picture = known;
			this.working = false;
			return;
		}
		this.working = true;
		const picture = await this.layOut(plan);
		this.#known.set(key, picture);
		/* The reader may have gone on meanwhile. */
		if (planKey(this.plan) !== key) return;
		this.picture = picture;
		this.working = false;
	}

	#isMisconception(node: number): boolean {
		return (this.graph.nodes.flags[node]! & NODE_FLAG.misconception) !== 0;
	}
}
