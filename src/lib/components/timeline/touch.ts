/** What of a line of time a reader's finger is on: the items of a mark, or the statement of an arc. */
export type TimeTouch =
	{ readonly what: 'item'; readonly ids: readonly string[] } | { readonly what: 'arc'; readonly id: string };

/** The item or the arc that an element of the drawing belongs to; null where it belongs to none. */
export function touchOf(target: EventTarget | null): TimeTouch | null {
	const link = target instanceof Element ? target.closest<SVGAElement>('a[data-id]') : null;
	const id = link?.dataset['id'];
	if (!link || id === undefined) return null;
	if (link.classList.contains('arc')) return { what: 'arc', id };
	const ids = link.dataset['ids'];
	return { what: 'item', ids: ids === undefined ? [id] : ids.split(' ').map(decodeURIComponent) };
}

/** The mark in which an item stands, alone or with others; undefined where it is not drawn. */
export function markOfItem(field: Element, id: string): SVGAElement | undefined {
	const code = encodeURIComponent(id);
	return [...field.querySelectorAll<SVGAElement>('a.item')].find(
		({ dataset }) => dataset['id'] === id || dataset['ids']?.split(' ').includes(code)
	);
}
