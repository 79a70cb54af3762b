import type { ComparedChoice } from '$lib/explorer/compare-choice';
import { compareHref } from '$lib/pages/compare-pairs';
import type { ComparePage } from '$lib/pages/compare-page';
import type { LensMarks } from '$lib/picture/lens-marks';
import { wakeCompare, type CompareRoom } from './wake-compare';

type Navigate = (address: string, how: 'push' | 'replace') => void;

/** What a reader does with a comparison: two names, what of it is chosen, what is said of that aloud. */
export class CompareDesk {
	page: ComparePage = $state.raw()!;
	/** Null until the graph is here. */
	room = $state.raw<CompareRoom | null>(null);
	choice = $state.raw<ComparedChoice | null>(null);
	/** Statement whose evidence stands open. */
	opened = $state<string | null>(null);
	said = $state('');
	/** What is on its way, or why it did not come. */
	waiting = $state<string | null>(null);

	constructor(
		page: ComparePage,
		readonly navigate: Navigate
	) {
		this.page = page;
	}

	get marks(): LensMarks {
		return { selected: this.choice?.selected ?? null, open: this.choice?.open ?? null };
	}

	/** Fetches the graph, then takes up what the address says. */
	async wake(address: URL): Promise<void> {
		try {
			this.room = await wakeCompare();
			this.read(address);
			this.waiting = null;
			this.said ||= `The picture is ready: ${this.page.title}, ${this.page.line}.`;
		} catch {
			this.waiting = 'The graph could not be fetched. The picture and the table below are complete without it.';
		}
	}

	/** Takes up an address: the two names and what is chosen. */
	read(address: URL): void {
		const [, , a = '', b = ''] = address.pathname.split('/').map(decoded);
		if (a !== this.page.a.id || b !== this.page.b.id) this.#show(a, b);
		this.#choose(address.searchParams.get('sel'));
	}

	/** Sets two others beside each other. */
	go(a: string, b: string): void {
		if (!this.#show(a, b)) return;
		this.#choose(null);
		this.said = `${this.page.title}. ${this.page.line}.`;
		this.navigate(compareHref(a, b), 'push');
	}

	/** Chooses a motive, a moment or a statement; the same again, or null, chooses nothing. */
	choose(id: string | null): void {
		const { a, b } = this.page;
		const isSame = id !== null && (id === this.choice?.selected || id === this.choice?.open);
		this.#choose(isSame ? null : id);
		const names = this.choice?.names.map(({ label, says }) => `${label}, ${says}`).join('; ');
		const statements = this.choice?.statements.length ?? 0;
		this.said = this.choice
			? `${names ? `${names}. ` : ''}${statements === 1 ? '1 statement' : `${statements} statements`}.`
			: 'Nothing is chosen.';
		this.navigate(compareHref(a.id, b.id, this.choice?.selected ?? this.choice?.open ?? null), 'push');
	}

	#show(a: string, b: string): boolean {
		const page = this.room?.page(a, b) ?? null;
		if (page) this.page = page;
		return page !== null;
	}

	#choose(id: string | null): void {
		this.choice = id === null ? null : (this.room?.choice(this.page.a.id, this.page.b.id, id) ?? null);
		this.opened = this.choice?.statements[0]?.key ?? null;
		if (id !== null && !this.choice && this.room) this.said = `${id} is not in this comparison, and was left out.`;
	}
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
