import { foldersOf } from '$lib/pages/folders';
import { indexPage } from '$lib/pages/index-page';
import { siteGraph } from '$lib/server/graph';
import { notHere } from '$lib/server/not-here';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => foldersOf(siteGraph()).map(({ folder }) => ({ folder }));

export const load: PageServerLoad = ({ params }) => {
	const graph = siteGraph();
	const folder = foldersOf(graph).find((each) => each.folder === params.folder);
	if (!folder) notHere(graph, params.folder);
	return { index: indexPage(graph, folder) };
};
