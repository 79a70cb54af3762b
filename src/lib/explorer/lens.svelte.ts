import { fromLensSearch, toLensSearch } from './lens-address';
import { LENS_OPENING, type LensKnown, type LensViewState } from './lens-state';

/** What a reader looks at in the lens of one actor, and the steps that change it; each step has its address. Never fetches, never draws. */
export class LensExplorer {
	state = $state.raw<LensViewState>(LENS_OPENING);
	/** What an address named that is not of this actor. */
	dropped = $state.raw<readonly string[]>([]);

	constructor(
		readonly known: LensKnown,
		readonly onnavigate: (search: string) => void
	) {}

	/** Takes the state of an address. */
	read(params: URLSearchParams): void {
		const { state, dropped } = fromLensSearch(this.known, params);
		this.state = state;
		this.dropped = dropped;
	}

	/** A motive or decision; the same again, or null: back to the whole. */
	select(id: string | null): void {
		this.#set({ sel: id === this.state.sel ? null : id, open: null });
	}
	/** A statement; the same again, or null: closed. */
	open(edge: string | null): void {
		this.#set({ open: edge === this.state.open ? null : edge });
	}
	turn(): void {
		this.#set({ view: this.state.view === 'table' ? 'picture' : 'table' });
	}
	/** Backs out of one thing. True if there was one. */
	escape(): boolean {
		const { sel, open, view } = this.state;
		if (open !== null) this.open(null);
		else if (sel !== null) this.select(null);
		else if (view === 'table') this.turn();
		else return false;
		return true;
	}

	#set(patch: Partial<LensViewState>): void {
		this.state = { ...this.state, ...patch };
		this.onnavigate(toLensSearch(this.state));
	}
}
