import { decoded, list } from './address-ids';
import { LENS_OPENING, type LensKnown, type LensViewState } from './lens-state';

/** What is looked at in a lens as the query of an address, and back. */

/** With its question mark; empty at the opening. The same state gives the same text. */
export function toLensSearch({ sel, open, view }: LensViewState): string {
	const said: [string, string][] = [
		['sel', sel === null ? '' : list([sel])],
		['open', open === null ? '' : list([open])],
		['view', view === LENS_OPENING.view ? '' : view]
	];
	const query = said.filter(([, text]) => text !== '').map(([key, text]) => `${key}=${text}`);
	return query.length === 0 ? '' : `?${query.join('&')}`;
}

/** The state of an address, and what in it is not of this actor and was dropped. Never throws. */
export function fromLensSearch(
	known: LensKnown,
	params: URLSearchParams
): { readonly state: LensViewState; readonly dropped: readonly string[] } {
	const dropped: string[] = [];
	const one = (key: string, there: ReadonlySet<string>): string | null => {
		const text = params.get(key);
		if (!text) return null;
		const id = decoded(text);
		if (there.has(id)) return id;
		dropped.push(id);
		return null;
	};
	return {
		state: {
			sel: one('sel', known.nodes),
			open: one('open', known.edges),
			view: params.get('view') === 'table' ? 'table' : 'picture'
		},
		dropped
	};
}
