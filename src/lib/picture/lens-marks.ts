import type { LensLink } from './lens-plan';

/** What a reader has chosen in a picture of motives. */
export interface LensMarks {
	/** Id of a motive or card. */
	readonly selected?: string | null;
	/** Id of a statement that is open. */
	readonly open?: string | null;
}
export type LensState = 'selected' | 'lit' | 'rest';

/** The state of every part, by id: what is selected, what it is joined to, and the rest; nothing selected: no states. Linear. */
export function lensStates(
	links: readonly LensLink[],
	ids: readonly string[],
	marks: LensMarks
): Map<string, LensState> {
	const { selected = null, open = null } = marks;
	const states = new Map<string, LensState>();
	if (selected === null && open === null) return states;
	const opened = links.find(({ id }) => id === open);
	const isLit = ({ from, to, id }: LensLink) => (opened ? id === open : from === selected || to === selected);
	const known = opened !== undefined || ids.includes(selected ?? '');
	if (!known) return states;
	for (const id of [...ids, ...links.map((link) => link.id)]) states.set(id, 'rest');
	for (const link of links) {
		if (!isLit(link)) continue;
		for (const id of [link.from, link.to]) states.set(id, 'lit');
		states.set(link.id, 'selected');
	}
	if (selected !== null && states.has(selected)) states.set(selected, 'selected');
	return states;
}
