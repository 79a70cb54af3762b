/* eslint svelte/prefer-svelte-reactivity: off -- sets are made anew here and never changed. */
import type { CauseExplorer } from '$lib/explorer/causes.svelte';
import type { CauseOpening } from '$lib/explorer/cause-opening';
import { spokenAnswer } from '$lib/explorer/cause-spoken';
import { counted } from '$lib/explorer/cause-words';
import { areKeysOn } from '../keys';
import type { Touched } from './touched';

/** Where a reader's touch or key becomes a step of the explorer, and what came of it is said. */
export class CauseDesk {
	explorer = $state.raw<CauseExplorer | null>(null);
	hovered = $state.raw<Touched | null>(null);
	/** For the live region: one sentence for each thing done. */
	said = $state('');
	readonly #opening: CauseOpening;

	constructor(opening: CauseOpening) {
		this.#opening = opening;
	}

	readonly picture = $derived.by(() => this.explorer?.picture ?? this.#opening.picture);
	readonly chain = $derived.by(() => (this.explorer ? this.explorer.chain : this.#opening.chain));
	readonly counts = $derived.by(() => this.explorer?.answer.counts ?? this.#opening.counts);
	readonly marks = $derived.by(() => {
		if (this.explorer) return this.explorer.marks;
		const { chain } = this.#opening;
		return chain ? { chain: { cards: chain.cards, links: new Set(chain.links) } } : {};
	});
	/** Id of the link at which the chain that is drawn changes hands. */
	readonly broken: string | null = $derived.by(() => {
		const chain = this.explorer?.butFor ? this.explorer.butFor.stands : this.chain;
		return chain?.compositeAt ? (chain.links[chain.compositeAt - 1] ?? null) : null;
	});
	/** What is lit: the sentence of a link with its effect, or the other way round. */
	readonly lit: Touched | null = $derived.by(() => {
		const { hovered } = this;
		if (!hovered || hovered.ids.length > 1) return hovered;
		const step = this.chain?.steps.find(({ edge, to }) => hovered.id === edge || hovered.id === to);
		return step ? { ...hovered, ids: [step.edge, step.to] } : hovered;
	});
	readonly summary: string = $derived.by(() => {
		const { shown, of, statements } = this.counts;
		return `${shown} of ${of} cards, ${counted(statements, 'statement')}`;
	});

	/** Does something and says what came of it: one sentence, and none where the reader has gone on meanwhile. */
	async act(deed: (explorer: CauseExplorer) => Promise<void> | null): Promise<boolean> {
		const { explorer } = this;
		const done = explorer && deed(explorer);
		if (!done) return false;
		const { state } = explorer;
		await done;
		if (explorer.state === state) this.said = spokenAnswer(explorer.answer, this.summary);
		return true;
	}

	choose(touched: Touched): void {
		void this.act((causes) => (touched.what === 'card' ? causes.select(touched.id) : causes.open(touched.id)));
	}

	/** Single keys of the page: the chain before and after. True if it did something. */
	key(key: string): boolean {
		const { explorer } = this;
		if (!explorer) return false;
		if (key === 'Escape') {
			const backs = explorer.escape();
			if (backs) void this.act(() => backs);
			return backs !== null;
		}
		if (!areKeysOn()) return false;
		if (key === 'n' && explorer.answer.next) void this.act((causes) => causes.chainNumber(causes.state.nth + 1));
		else if (key === 'p' && explorer.state.nth > 0) void this.act((causes) => causes.chainNumber(causes.state.nth - 1));
		else return false;
		return true;
	}

	/** Copies a text, and says so. */
	async copy(text: string, what: string): Promise<void> {
		try {
			await navigator.clipboard.writeText(text);
			this.said = `${what} copied`;
		} catch {
			this.said = `The browser does not let this page copy. ${what}: ${text.slice(0, 90)}`;
		}
	}
}
