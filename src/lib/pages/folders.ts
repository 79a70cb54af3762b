import type { Graph } from '$lib/graph/graph';
import type { Family, Mark } from '$lib/graph/vocabulary';

/** A folder of the graph that holds nodes: one index page. */
export interface Folder {
	readonly folder: string;
	readonly href: string;
	/** In the graph's words: the plural of its kind, or its own name where several kinds share it. */
	readonly title: string;
	readonly family: Family;
	readonly mark: Mark;
	/** Node indices, by id. */
	readonly nodes: readonly number[];
	/** Ids of the kinds that share it, in the order of the vocabulary. */
	readonly kinds: readonly string[];
}

const made = new WeakMap<Graph, Folder[]>();

/** The folders with content, in the order of the vocabulary. Linear; made once. */
export function foldersOf(graph: Graph): readonly Folder[] {
	let folders = made.get(graph);
	if (!folders) made.set(graph, (folders = readFolders(graph)));
	return folders;
}

function readFolders(graph: Graph): Folder[] {
	const nodes = new Map<string, number[]>();
	for (let i = 0; i < graph.nodeCount; i++) {
		const { folder } = graph.kindOf(i);
		const list = nodes.get(folder);
		if (list) list.push(i);
		else nodes.set(folder, [i]);
	}
	return [...new Set(graph.kinds.map(({ folder }) => folder))].flatMap((folder) => {
		const members = nodes.get(folder);
		const kinds = graph.kinds.filter((kind) => kind.folder === folder);
		const used = kinds.filter((kind) => members?.some((i) => graph.kindOf(i).id === kind.id));
		const [first] = used;
		if (!members || !first) return [];
		return {
			folder,
			href: `/${encodeURIComponent(folder)}/`,
			title: used.length === 1 ? first.plural : capital(folder),
			family: first.family,
			mark: first.mark,
			nodes: members,
			kinds: used.map(({ id }) => id)
		};
	});
}

function capital(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ');
}
