/* eslint svelte/prefer-svelte-reactivity: off -- sets and maps are made anew here and never changed. */
import type { ChainMarks } from '$lib/picture/chain-marks';
import type { ChainPicture } from '$lib/picture/chain-picture';
import type { ChainPlan } from '$lib/picture/chain-plan';
import { toCauseSearch } from './cause-address';
import type { AskedCard, CauseAnswer, CauseAnswerer, OutlineCites, OutlineView } from './cause-answer';
import type { ButForView } from './cause-but-for';
import type { ChainView } from './cause-chain';
import type { CauseOpening } from './cause-opening';
import { causeOpening, MOST_WITHOUT, type CausePanel, type CauseState } from './cause-state';
import type { Named } from './cause-words';

/** `replace`: no step of its own for the browser's Back. */
type How = 'push' | 'replace';
/** Lays a picture out, beside the page. */
export type LayOut = (plan: ChainPlan) => Promise<ChainPicture>;
/** Who works for an explorer. */
export interface CauseWorkers {
	readonly answerer: CauseAnswerer;
	readonly layOut: LayOut;
}

/**
 * What a reader of causes looks at: a state, the answer to it, the picture, and the steps that change them. What is shown stays until
 * the answer to a new state is there; an answer that comes too late is dropped. Never fetches, never draws.
 */
export class CauseExplorer {
	/** What is asked. */
	state = $state.raw<CauseState>(causeOpening('causes'));
	/** What is told: the answer to the state, or to the one before it as long as that is on its way. */
	answer = $state.raw<CauseAnswer>() as CauseAnswer;
	/** The picture that was laid out last. */
	picture = $state.raw<ChainPicture>() as ChainPicture;
	/** The answer's own picture is being laid out. */
	working = $state(false);
	/** What an address named that is not in this graph. */
	dropped = $state.raw<readonly string[]>([]);
	readonly #atOpening: CauseState;
	readonly #pictures: Map<string, ChainPicture>;

	/** `first`: the answer to the page's bare address, whose picture the opening has. */
	constructor(
		readonly opening: CauseOpening,
		readonly accounts: readonly Named[],
		first: CauseAnswer,
		readonly workers: CauseWorkers,
		readonly onnavigate: (search: string, how: How) => void
	) {
		this.state = this.#atOpening = first.state;
		this.answer = first;
		this.picture = opening.picture;
		this.#pictures = new Map([[first.key, opening.picture]]);
	}

	get chain(): ChainView | null {
		return this.answer.chain;
	}
	get butFor(): ButForView | null {
		return this.answer.butFor;
	}
	/** The card that is asked about. */
	get card(): AskedCard | null {
		return this.answer.card;
	}
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

	/** Takes the state of an address. */
	async read(search: string): Promise<void> {
		const { state, dropped } = await this.workers.answerer.read(search);
		this.state = state;
		this.dropped = dropped;
		await this.#look();
	}

	/** The outline of what is told. */
	outline(cited: OutlineCites, origin: string): Promise<OutlineView> {
		return this.workers.answerer.outline(this.answer.state, cited, origin);
	}

	show(show: CauseState['show']): Promise<void> {
		const panel = show === this.opening.show ? this.opening.panel : 'chain';
		return this.set({ ...causeOpening(show, panel), account: this.state.account, sure: this.state.sure });
	}
	back(steps: number): Promise<void> {
		return this.set({ back: steps >= this.answer.levels ? null : Math.max(1, steps), nth: 0 });
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
	select(id: string | null): Promise<void> {
		return this.set({ sel: id === this.state.sel ? null : id, open: null }, 'replace');
	}
	open(edge: string | null): Promise<void> {
		return this.set({ open: edge === this.state.open ? null : edge }, 'replace');
	}
	tell(panel: CausePanel): Promise<void> {
		return this.set({ panel, without: [] });
	}
	/** Brings the hidden causes of a card into the picture. */
	reveal(ids: readonly string[]): Promise<void> {
		return this.set({ add: [...new Set([...this.state.add, ...ids])] });
	}

	/** Backs out of one thing. Null if there was none. */
	escape(): Promise<void> | null {
		const { open, sel, without, panel, via, from, add } = this.state;
		if (open !== null) return this.open(null);
		if (sel !== null) return this.select(null);
		if (without.length) return this.without([]);
		if (panel !== this.#atOpening.panel && panel !== 'chain') return this.tell(this.#atOpening.panel);
		if (via !== null) return this.through(null);
		if (from !== null) return this.from(null);
		return add.length ? this.set({ add: [] }) : null;
	}

	/** Changes the state and its address, and shows what it comes to. */
	set(patch: Partial<CauseState>, how: How = 'push'): Promise<void> {
		this.state = { ...this.state, ...patch };
		this.onnavigate(this.#search(this.state), how);
		return this.#look();
	}

	/** The many names that can be chosen are the same ones as long as it is asked about the same. */
	#sameNames(answer: CauseAnswer): CauseAnswer {
		const whose = ({ show, account, sure }: CauseState) => JSON.stringify([show, account, sure]);
		const { state, others } = this.answer;
		return whose(answer.state) === whose(state) ? { ...answer, others } : answer;
	}

	#search(state: CauseState): string {
		return toCauseSearch(state, this.#atOpening);
	}

	/** Shows the state: the words as soon as they are there, then the picture. The reader may have gone on meanwhile. */
	async #look(): Promise<void> {
		const { state } = this;
		if (this.#search(state) !== this.#search(this.answer.state)) {
			const answer = await this.workers.answerer.answer(state);
			if (this.state !== state) return;
			this.answer = this.#sameNames(answer);
		}
		const { key, plan } = this.answer;
		let picture = this.#pictures.get(key);
		if (!picture) {
			this.working = true;
			picture = await this.workers.layOut(plan);
			this.#pictures.set(key, picture);
			if (this.answer.key !== key) return;
		}
		this.picture = picture;
		this.working = false;
	}
}
