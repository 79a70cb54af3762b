import type { Graph } from '$lib/graph/graph';
import { decoded, list } from './address-ids';
import { MOST_WITHOUT, PANELS, SURES, type CauseState } from './cause-state';

/** What is asked of causes as the query of an address, and back: what is not said is as at the opening. */

/** The most steps back and the farthest chain that an address may ask for. */
const MOST = 999;

/** The query of a state, with its question mark; empty at the opening. The same state gives the same text. */
export function toCauseSearch(state: CauseState, opening: CauseState): string {
	const one = (id: string | null) => (id === null ? '' : list([id]));
	const read = [...state.read].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, how]) => `${list([id], '~')}:${how}`);
	const said: [string, string][] = [
		['show', state.show === opening.show ? '' : state.show],
		['from', one(state.from)],
		['back', state.back === null ? '' : String(state.back)],
		['via', one(state.via)],
		['without', list(state.without, '~')],
		['read', read.join(',')],
		['sure', state.sure === opening.sure ? '' : state.sure],
		['account', one(state.account)],
		['chain', state.nth === 0 ? '' : String(state.nth + 1)],
		['add', list(state.add)],
		['panel', state.panel === opening.panel ? '' : state.panel],
		['sel', one(state.sel)],
		['open', one(state.open)]
	];
	const query = said.filter(([, text]) => text !== '').map(([key, text]) => `${key}=${text}`);
	return query.length === 0 ? '' : `?${query.join('&')}`;
}

/** The state of an address, and what in it is not in this graph and was dropped. Never throws. */
export function fromCauseSearch(
	graph: Graph,
	params: URLSearchParams,
	opening: CauseState
): { state: CauseState; dropped: string[] } {
	const dropped = new Set<string>();
	const known = (ids: readonly string[], there: (id: string) => boolean): string[] => {
		for (const id of ids) if (!there(id)) dropped.add(id);
		return [...new Set(ids)].filter(there);
	};
	const isNode = (id: string) => graph.index(id) >= 0;
	const isAccount = (id: string) => isNode(id) && graph.familyOf(graph.index(id)) === 'account';
	const words = (key: string, mark: string) => (params.get(key) ?? '').split(mark).filter(Boolean);
	const ids = (key: string, mark: string) => words(key, mark).map(decoded);
	const one = (key: string, there = isNode): string | null => known(ids(key, '\n'), there)[0] ?? null;
	const whole = (key: string): number | null => {
		const text = params.get(key) ?? '';
		return /^[1-9]\d{0,2}$/.test(text) ? Math.min(MOST, Number(text)) : null;
	};
	const read = new Map<string, 'any' | 'all'>();
	for (const text of words('read', ',')) {
		const at = text.lastIndexOf(':');
		const [id, how] = [decoded(text.slice(0, at)), text.slice(at + 1)];
		if (isNode(id) && (how === 'any' || how === 'all')) read.set(id, how);
		else dropped.add(text);
	}
	const show = params.get('show');
	const state: CauseState = {
		show: show === 'causes' || show === 'effects' ? show : opening.show,
		back: whole('back'),
		from: one('from'),
		via: one('via'),
		without: known(ids('without', '~'), isNode).slice(0, MOST_WITHOUT),
		read,
		sure: SURES.find((sure) => sure === params.get('sure')) ?? opening.sure,
		account: one('account', isAccount),
		nth: (whole('chain') ?? 1) - 1,
		sel: one('sel'),
		open: one('open', (id) => graph.edgeIndex(id) >= 0),
		add: known(ids('add', ','), isNode),
		panel: PANELS.find((panel) => panel === params.get('panel')) ?? opening.panel
	};
	return { state, dropped: [...dropped] };
}
