import { json } from '@sveltejs/kit';
import { leadersOf } from '$lib/motives/leaders';
import { hasLeaderPage } from '$lib/pages/leader-address';
import { leaderZooms } from '$lib/pages/leader-zoom';
import { siteGraph } from '$lib/server/graph';
import { notHere } from '$lib/server/not-here';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => {
	const graph = siteGraph();
	return leadersOf(graph).map(({ actor }) => ({ id: graph.nodes.ids[actor]! }));
};

/** The motives and decisions of one actor, each whole, for a reader who goes nearer: fetched when it is asked for. */
export const GET: RequestHandler = ({ params }) => {
	const graph = siteGraph();
	const actor = graph.index(params.id);
	if (actor < 0 || !hasLeaderPage(graph, actor)) notHere(graph, params.id);
	return json(leaderZooms(graph, actor));
};
