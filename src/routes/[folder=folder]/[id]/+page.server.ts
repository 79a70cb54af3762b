import { redirect } from '@sveltejs/kit';
import { addressOf } from '$lib/graph/address';
import { entityPage } from '$lib/pages/entity';
import { formerAddresses } from '$lib/pages/former';
import { siteGraph } from '$lib/server/graph';
import { notHere } from '$lib/server/not-here';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => {
	const graph = siteGraph();
	const now = graph.nodes.ids.map((id, index) => ({ folder: graph.kindOf(index).folder, id }));
	return [...now, ...formerAddresses(graph).map(({ folder, was }) => ({ folder, id: was }))];
};

export const load: PageServerLoad = ({ params }) => {
	const graph = siteGraph();
	const index = graph.index(params.id);
	if (index >= 0 && graph.kindOf(index).folder === params.folder) return { entity: entityPage(graph, index) };
	const former = formerAddresses(graph).find(({ folder, was }) => folder === params.folder && was === params.id);
	if (former) redirect(308, addressOf(graph, former.index));
	notHere(graph, `${params.folder}/${params.id}`);
};
