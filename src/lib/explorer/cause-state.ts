import type { Look } from '$lib/causes/choice-pool';

/** What a reader of causes has set. Immutable: every step gives a new one, and the same one gives the same picture. */

export const SURES = ['any', 'probable', 'established'] as const;
/** How sure a statement must be: any, probable or better, established. */
export type Sure = (typeof SURES)[number];

export const PANELS = ['chain', 'spine', 'cuts', 'why-not', 'outline'] as const;
/** What the reader's panel tells. */
export type CausePanel = (typeof PANELS)[number];

/** The most things that are taken away at once. */
export const MOST_WITHOUT = 3;

/** All of it; what stands in the address. Names are ids. */
export interface CauseState {
	readonly show: Look;
	/** The most steps from what is asked about; null: all there are. */
	readonly back: number | null;
	/** The far end of the chains; null: any. */
	readonly from: string | null;
	/** What every chain must pass. */
	readonly via: string | null;
	/** What is taken away, as if it had not been. */
	readonly without: readonly string[];
	/** How the reader takes causes to combine where the graph leaves it open. */
	readonly read: ReadonlyMap<string, 'any' | 'all'>;
	readonly sure: Sure;
	/** Id of the interpretation whose account is asked; null: all. */
	readonly account: string | null;
	/** Which chain, from 0. */
	readonly nth: number;
	/** The card that is asked about. */
	readonly sel: string | null;
	/** Id of the statement that is open. */
	readonly open: string | null;
	/** Cards beyond those that the picture opens with. */
	readonly add: readonly string[];
	readonly panel: CausePanel;
}

/** The state of a page that opens with causes, or with effects where there are none; of what did not happen it first tells why not. */
export function causeOpening(show: Look, panel: CausePanel = 'chain'): CauseState {
	return {
		show,
		back: null,
		from: null,
		via: null,
		without: [],
		read: new Map(),
		sure: 'any',
		account: null,
		nth: 0,
		sel: null,
		open: null,
		add: [],
		panel
	};
}
