/** What a reader points at: a card or a link of the picture, and what is lit with it. */
export interface Touched {
	readonly what: 'card' | 'link';
	readonly id: string;
	/** Ids of cards and links. */
	readonly ids: readonly string[];
}

/** The card or link of a drawing under an event; null where there is none. */
export function touchedBy(target: EventTarget | null): Touched | null {
	const part = target instanceof Element ? target.closest<SVGAElement>('a.card, a.link') : null;
	const id = part?.dataset['id'];
	return part && id ? { what: part.classList.contains('card') ? 'card' : 'link', id, ids: [id] } : null;
}
