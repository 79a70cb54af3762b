import { nearest } from '$lib/graph/nearest';
import type { Graph } from '$lib/graph/graph';
import { compareHref, namedPairs } from '$lib/pages/compare-pairs';
import { actorChoices, comparePage } from '$lib/pages/compare-page';
import { nearestPages } from '$lib/pages/not-found';
import { siteGraph, skeleton } from '$lib/server/graph';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, PageServerLoad } from './$types';

/* The framework wakes it in the browser, as it does Explore. */
export const csr = true;
/* The pairs of the front page are built ahead; a server answers for any other two from the skeleton of the graph. */
export const prerender = 'auto';

export const entries: EntryGenerator = () => {
	const graph = siteGraph();
	const id = (index: number) => graph.nodes.ids[index]!;
	return namedPairs(graph).flatMap(({ a, b }) => [
		{ a: id(a), b: id(b) },
		{ a: id(b), b: id(a) }
	]);
};

export const load: PageServerLoad = async ({ params, fetch }) => {
	const graph = await skeleton(fetch);
	const [a, b] = [actorOf(graph, params.a), actorOf(graph, params.b)];
	if (a === null || b === null) notActors(graph, params.a, params.b);
	return { opening: comparePage(graph, a, b), choices: actorChoices(graph, false) };
};

function actorOf(graph: Graph, id: string): number | null {
	const index = graph.index(id);
	return index >= 0 && graph.familyOf(index) === 'actor' ? index : null;
}

/** Answers 404 and names the pair that may have been meant, else the pages nearest to what is not there. */
function notActors(graph: Graph, a: string, b: string): never {
	const actors = graph.nodes.ids.filter((_, index) => graph.familyOf(index) === 'actor');
	const meant = [a, b].map((id) => (actorOf(graph, id) === null ? nearest(id.slice(0, 80), actors)[0] : id));
	const [one, other] = meant;
	const label = (id: string) => graph.nodes.labels[graph.index(id)]!;
	const pair =
		one !== undefined && other !== undefined
			? [{ href: compareHref(one, other), title: `${label(one)} and ${label(other)}, side by side` }]
			: [];
	const wrong = actorOf(graph, a) === null ? a : b;
	error(404, { message: 'There is no such pair', nearest: [...pair, ...nearestPages(graph, wrong)] });
}
