import { edgeAddressOf } from '$lib/graph/address';
import type { Graph } from '$lib/graph/graph';
import { causeAddress, hasCausePage } from './cause-pages';
import { foldersOf } from './folders';
import { linkTo, type NodeLink } from './link';

/** The nodes that an address shows: those in its path and in its `show`, `sel` and `focus`, each once, in the order named. */
export function shownBy(graph: Graph, view: string): NodeLink[] {
	const [path = '', query = ''] = view.split('?', 2);
	const values = new URLSearchParams(query);
	const named = [
		...path.split('/'),
		...['show', 'sel', 'focus'].flatMap((key) => (values.get(key) ?? '').split(/[,~]/))
	];
	const nodes = named.map((word) => graph.index(decodeSafely(word))).filter((index) => index >= 0);
	return [...new Set(nodes)].map((index) => linkTo(graph, index));
}

/** The page that stands for an address: itself where the site has it, else the page of the node it is about, else null. */
export function pageFor(graph: Graph, view: string): string | null {
	const path = view.split(/[?#]/, 1)[0] ?? '';
	const [, first = '', second = ''] = path.split('/');
	if (first === 'edges' && graph.edgeIndex(decodeSafely(second)) >= 0)
		return edgeAddressOf(graph, graph.edgeIndex(decodeSafely(second)));
	if (first === 'causes' && hasCausePage(graph, graph.index(decodeSafely(second))))
		return causeAddress(graph, graph.index(decodeSafely(second)));
	if (!second && foldersOf(graph).some(({ folder }) => folder === decodeSafely(first))) return `/${first}/`;
	return shownBy(graph, view).at(0)?.href ?? null;
}

function decodeSafely(word: string): string {
	try {
		return decodeURIComponent(word);
	} catch {
		return word;
	}
}
