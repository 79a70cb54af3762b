import { addressOf } from '$lib/graph/address';
import type { Graph } from '$lib/graph/graph';
import { nearest } from '$lib/graph/nearest';
import { SearchIndex } from '$lib/graph/search';
import { foldersOf } from './folders';

/** A page that a wrong address may have meant. */
export interface NearPage {
	readonly href: string;
	readonly title: string;
}

const MOST = 6;

/** The pages nearest to an address without a page: ids alike, names alike, folders alike. Needs no more than the skeleton. */
export function nearestPages(graph: Graph, address: string): NearPage[] {
	const words = address.split('/').filter(Boolean);
	const last = (words.at(-1) ?? '').slice(0, 80);
	const byId = nearest(last, graph.nodes.ids).map((id) => graph.index(id));
	const byName = new SearchIndex(graph).find(last.replaceAll('-', ' '), { limit: MOST }).map(({ index }) => index);
	const pages = [...new Set([...byId, ...byName])].map((index) => ({
		href: addressOf(graph, index),
		title: graph.nodes.labels[index] as string
	}));
	const folders = foldersOf(graph);
	const named = nearest(
		(words[0] ?? '').slice(0, 80),
		folders.map(({ folder }) => folder)
	);
	const alike = folders.filter(({ folder }) => named.includes(folder) || folder === words[0]);
	return [...pages.slice(0, MOST), ...alike.map(({ href, title }) => ({ href, title }))];
}
