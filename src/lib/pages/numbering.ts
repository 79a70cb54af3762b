import { addressOf } from '$lib/graph/address';
import { shortCite, type Inline } from '$lib/graph/cite';
import type { CslItem } from '$lib/graph/csl';
import type { Citation } from '$lib/graph/evidence';
import type { Graph } from '$lib/graph/graph';

/** A raised number that leads to the source it stands for. */
export interface SourceMark {
	readonly number: number;
}

/** A source at the foot of a page, under its number. */
export interface NumberedSource {
	readonly number: number;
	readonly href: string;
	readonly cite: readonly Inline[];
	/** The places in it that this page rests on, in the order met. */
	readonly at: readonly string[];
	/** False: nobody on the project has opened it. */
	readonly opened: boolean;
	readonly primary: boolean;
}

/** Numbers the sources of one page in the order in which a reader meets them. */
export class Numbering {
	readonly #graph: Graph;
	readonly #entries = new Map<string, { number: number; at: Set<string> }>();

	constructor(graph: Graph) {
		this.#graph = graph;
	}

	/** The numbers of these citations, lowest first; a source cited twice has one number. */
	marks(citations: readonly Citation[]): SourceMark[] {
		const numbers = new Set<number>();
		for (const { source, at } of citations) {
			let entry = this.#entries.get(source);
			if (!entry) this.#entries.set(source, (entry = { number: this.#entries.size + 1, at: new Set() }));
			if (at) entry.at.add(at);
			numbers.add(entry.number);
		}
		return [...numbers].sort((a, b) => a - b).map((number) => ({ number }));
	}

	/** Every source met so far, by number. */
	list(): NumberedSource[] {
		return [...this.#entries].flatMap(([id, { number, at }]) => {
			const index = this.#graph.index(id);
			if (index < 0) return [];
			const node = this.#graph.nodeAt(index);
			return {
				number,
				href: addressOf(this.#graph, index),
				cite: node.item ? citeWithTitle(node.item) : [{ text: node.label }],
				at: [...at],
				opened: node.notes?.opened ?? true,
				primary: node.notes?.rank === 'primary'
			};
		});
	}
}

/** "Weathersby 1995, Soviet Aims": who and when, and the title where they are not the title already. */
export function citeWithTitle(item: CslItem): Inline[] {
	const hasNames = (item.author ?? item.editor ?? []).length > 0;
	return [
		...shortCite(item),
		...(hasNames && item.title ? [{ text: ', ' }, { text: item.title, italic: true as const }] : [])
	];
}
