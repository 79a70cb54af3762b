import type { Graph } from '$lib/graph/graph';
import { CERTAINTIES, RELATION_FAMILIES } from '$lib/graph/vocabulary';
import type { Place, PlaceSide } from '$lib/picture/map-plan';
import { decoded, list, piece } from './address-ids';
import { DEEPEST, MOST_WAYS, OPENING, VIEWS, type ExploreState } from './explore-state';
import { monthText, readMonth } from './months';

/** The state of the map as the query of an address, and back: what is not said is as at the opening. */

const SIDES: Readonly<Record<string, PlaceSide>> = { b: 'below', a: 'above', l: 'left', r: 'right' };

/** The query of a state, with its question mark; empty at the opening. The same state gives the same text. */
export function toSearch(state: ExploreState): string {
	const { map, way } = state;
	const places = [...map.at].map(([id, { x, y, side }]) => `${piece(id)}:${x}:${y}:${side.charAt(0)}`);
	const said: [string, string][] = [
		['view', state.view === OPENING.view ? '' : state.view],
		['sel', list(state.sel, '~')],
		['open', state.open === null ? '' : piece(state.open)],
		['fan', state.fan === null ? '' : list(state.fan.split('~'), '~')],
		['no-kind', list(state.noKinds)],
		['no-rel', list(state.noFamilies)],
		['no-sure', list(state.noSure)],
		['account', state.account === null ? '' : piece(state.account)],
		['t', state.span === null ? '' : `${monthText(state.span[0])}..${monthText(state.span[1] - 1)}`],
		['add', list(map.added)],
		['hide', list(map.hidden)],
		['pin', list(map.pinned)],
		['focus', map.focus === null ? '' : piece(map.focus.id)],
		['depth', map.focus === null || map.focus.depth === 1 ? '' : String(map.focus.depth)],
		['path', way === null ? '' : list([way.from, way.to], '~')],
		['way', way === null || way.nth === 0 ? '' : String(way.nth + 1)],
		['without', way === null ? '' : list(way.without)],
		['at', places.join(',')]
	];
	const query = said.filter(([, text]) => text !== '').map(([key, text]) => `${key}=${text}`);
	return query.length === 0 ? '' : `?${query.join('&')}`;
}

/** The state of an address, and what in it is not in this graph and was dropped. Never throws. */
export function fromSearch(graph: Graph, params: URLSearchParams): { state: ExploreState; dropped: string[] } {
	const dropped = new Set<string>();
	const words = (key: string, mark = ','): string[] => (params.get(key) ?? '').split(mark).filter(Boolean).map(decoded);
	const known = (ids: readonly string[], there: (id: string) => boolean): string[] => {
		for (const id of ids) if (!there(id)) dropped.add(id);
		return [...new Set(ids)].filter(there);
	};
	const isNode = (id: string) => graph.index(id) >= 0;
	const isEdge = (id: string) => graph.edgeIndex(id) >= 0;
	const isStatement = (key: string) => isEdge(key) || isEventBehind(graph, key);
	const isAccount = (id: string) => isNode(id) && graph.familyOf(graph.index(id)) === 'account';
	const nodes = (key: string, mark?: string) => known(words(key, mark), isNode);
	const among = <T extends string>(key: string, all: readonly T[]): T[] =>
		known(words(key), (id) => all.some((each) => each === id)).flatMap((id) => all.filter((each) => each === id));
	const [open = null] = known(words('open', '\n'), isStatement);
	const fan = nodes('fan', '~').sort();
	const [focus] = nodes('focus');
	const [from, to] = nodes('path', '~');
	const [account = null] = known(words('account'), isAccount);
	const without = known(words('without'), (id) => graph.vocabulary.relations.has(id));
	const whole = (key: string): number => Math.max(1, Math.floor(Number(params.get(key))) || 1);
	const state: ExploreState = {
		view: VIEWS.find((view) => view === params.get('view')) ?? OPENING.view,
		sel: nodes('sel', '~').slice(0, 2),
		open,
		fan: fan.length === 2 ? fan.join('~') : null,
		noKinds: known(words('no-kind'), (id) => graph.vocabulary.kinds.has(id)),
		noFamilies: among('no-rel', RELATION_FAMILIES),
		noSure: among('no-sure', CERTAINTIES),
		account,
		span: spanOf(params.get('t') ?? ''),
		way:
			from === undefined || to === undefined ? null : { from, to, nth: Math.min(MOST_WAYS, whole('way')) - 1, without },
		map: {
			added: nodes('add'),
			hidden: nodes('hide'),
			pinned: nodes('pin'),
			at: new Map(
				(params.get('at') ?? '')
					.split(',')
					.flatMap(placeOf)
					.filter(([id]) => known([id], isNode).length > 0)
			),
			focus: focus === undefined ? null : { id: focus, depth: Math.min(DEEPEST, whole('depth')) }
		}
	};
	return { state, dropped: [...dropped] };
}

/** Whether a text is `edge~event`, and the event stands behind the edge. */
function isEventBehind(graph: Graph, key: string): boolean {
	const cut = key.lastIndexOf('~');
	const events = cut < 0 ? undefined : graph.edges.events.get(graph.edgeIndex(key.slice(0, cut)));
	return events?.includes(graph.index(key.slice(cut + 1))) ?? false;
}

function spanOf(text: string): readonly [number, number] | null {
	const [from, last] = text.split('..').map(readMonth);
	return from === undefined || last === undefined || from === null || last === null || last < from
		? null
		: [from, last + 1];
}

function placeOf(text: string): [string, Place][] {
	const [id = '', x, y, letter = ''] = text.split(':');
	const side = SIDES[letter];
	if (!side || !/^-?\d{1,5}$/.test(x ?? '') || !/^-?\d{1,5}$/.test(y ?? '')) return [];
	return [[decoded(id), { x: Number(x), y: Number(y), side }]];
}
