import type { Graph } from '$lib/graph/graph';
import { LANE_WAYS } from '$lib/picture/timeline-lanes';
import { decoded, list } from './address-ids';
import { monthText, readMonth } from './months';
import { LINKS, SCALES, TIMELINE_OPENING, TIME_VIEWS, type TimelineState } from './timeline-state';

/** What is set on the line of time as the query of an address, and back: what is not said is as at the opening. */

/** The farthest chain that an address may ask for. */
const MOST = 999;

/** The query of a state, with its question mark; empty at the opening. The same state gives the same text. */
export function toTimelineSearch(state: TimelineState): string {
	const opening = TIMELINE_OPENING;
	const said: [string, string][] = [
		['view', state.view === opening.view ? '' : state.view],
		['sel', state.sel === null ? '' : list([state.sel])],
		['t', state.span === null ? '' : `${monthText(state.span[0])}..${monthText(state.span[1] - 1)}`],
		['scale', state.scale === opening.scale ? '' : state.scale],
		['links', state.links === opening.links ? '' : state.links],
		['lanes', state.lanes ?? ''],
		['no-kind', list(state.noKinds)],
		['cause', state.cause === null ? '' : list([state.cause])],
		['chain', state.nth === 0 ? '' : String(state.nth + 1)]
	];
	const query = said.filter(([, text]) => text !== '').map(([key, text]) => `${key}=${text}`);
	return query.length === 0 ? '' : `?${query.join('&')}`;
}

/** The state of an address, and what in it is not in this graph and was dropped. Never throws. */
export function fromTimelineSearch(graph: Graph, params: URLSearchParams): { state: TimelineState; dropped: string[] } {
	const dropped = new Set<string>();
	const known = (ids: readonly string[], there: (id: string) => boolean): string[] => {
		for (const id of ids) if (!there(id)) dropped.add(id);
		return [...new Set(ids)].filter(there);
	};
	const words = (key: string) => (params.get(key) ?? '').split(',').filter(Boolean).map(decoded);
	const one = (key: string): string | null => known(words(key).slice(0, 1), (id) => graph.index(id) >= 0)[0] ?? null;
	const among = <T extends string>(key: string, all: readonly T[]): T | undefined =>
		all.find((each) => each === params.get(key));
	const nth = /^[1-9]\d{0,2}$/.test(params.get('chain') ?? '') ? Number(params.get('chain')) : 1;
	const state: TimelineState = {
		view: among('view', TIME_VIEWS) ?? TIMELINE_OPENING.view,
		sel: one('sel'),
		span: spanOf(params.get('t') ?? ''),
		scale: among('scale', SCALES) ?? TIMELINE_OPENING.scale,
		links: among('links', LINKS) ?? TIMELINE_OPENING.links,
		lanes: among('lanes', LANE_WAYS) ?? null,
		noKinds: known(words('no-kind'), (id) => graph.vocabulary.kinds.has(id)),
		cause: one('cause'),
		nth: Math.min(MOST, nth) - 1
	};
	return { state, dropped: [...dropped] };
}

function spanOf(text: string): readonly [number, number] | null {
	const [from, last] = text.split('..').map(readMonth);
	if (from === undefined || last === undefined || from === null || last === null || last < from) return null;
	return [from, last + 1];
}
