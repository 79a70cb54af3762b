import { tourPage } from '$lib/pages/tour-page';
import { siteGraph } from '$lib/server/graph';
import { notHere } from '$lib/server/not-here';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => siteGraph().tours.map(({ id }) => ({ id }));

export const load: PageServerLoad = ({ params }) => {
	const graph = siteGraph();
	const tour = graph.tours.find(({ id }) => id === params.id);
	if (!tour) notHere(graph, params.id);
	return { tour: tourPage(graph, tour) };
};
