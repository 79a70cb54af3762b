import type { ChainPicture } from './chain-picture';

/** What a reader has picked out of a chain picture. Nothing is laid out again for it: it only changes how things are drawn. */

/** Sets of card and link ids. */
export interface ChainMarks {
	/** The chain that is read. */
	readonly chain?: { readonly cards: readonly string[]; readonly links: ReadonlySet<string> };
	/** Cards taken away, as if they had not been. */
	readonly struck?: ReadonlySet<string>;
	/** Cards that no longer come about without these. */
	readonly fallen?: ReadonlySet<string>;
	/** The card, or the link, that is asked about. */
	readonly selected?: string | null;
}

/**
 * `lit`: on the chain; `rest`: not on it; `struck`; `fallen`; `cut`: a link from or to what is struck or fallen; `selected`.
 */
export type ChainClass = 'lit' | 'rest' | 'struck' | 'fallen' | 'cut' | 'selected';

export interface ChainClasses {
	readonly cards: ReadonlyMap<string, readonly ChainClass[]>;
	readonly links: ReadonlyMap<string, readonly ChainClass[]>;
	/** The number of each card on the chain, from 1. */
	readonly numbers: ReadonlyMap<string, number>;
}

/** The classes of every card and every link. Linear in the picture. */
export function chainClasses(picture: Pick<ChainPicture, 'cards' | 'links'>, marks: ChainMarks): ChainClasses {
	const { chain, struck, fallen, selected } = marks;
	const numbers = new Map(chain?.cards.map((id, index) => [id, index + 1]));
	const cardClasses = (id: string): ChainClass[] => {
		if (struck?.has(id)) return ['struck'];
		if (fallen?.has(id)) return ['fallen'];
		return numbers.has(id) ? ['lit'] : chain ? ['rest'] : [];
	};
	const isGone = (id: string) => (struck?.has(id) ?? false) || (fallen?.has(id) ?? false);
	const linkClasses = (id: string, from: string, to: string): ChainClass[] => {
		if (isGone(from) || isGone(to)) return ['cut'];
		return chain?.links.has(id) ? ['lit'] : chain ? ['rest'] : [];
	};
	const chosen = (id: string): ChainClass[] => (id === selected ? ['selected'] : []);
	return {
		cards: new Map(picture.cards.map(({ id }) => [id, [...cardClasses(id), ...chosen(id)]])),
		links: new Map(picture.links.map(({ id, from, to }) => [id, [...linkClasses(id, from, to), ...chosen(id)]])),
		numbers
	};
}
