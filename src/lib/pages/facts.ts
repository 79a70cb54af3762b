import type { Graph } from '$lib/graph/graph';
import type { GraphNode } from '$lib/graph/node';
import { linksTo, type NodeLink } from './link';

/** A short fact in the margin: "Lane: North", "Authors: …". */
export interface Fact {
	readonly name: string;
	readonly words: readonly string[];
	readonly links: readonly NodeLink[];
}

/** What a node says of itself beside its summary. */
export function factsOf(graph: Graph, node: GraphNode): Fact[] {
	const lane = graph.about.lanes.find(({ id }) => id === node.lane);
	return [
		fact('Where it belongs', lane ? [lane.label] : []),
		fact('Left undone', node.expected ? [node.expected] : []),
		fact(
			'Causes combine',
			node.join === 'unstated' ? [] : [node.join === 'all' ? 'All were needed' : 'Any one was enough']
		)
	].filter(isFull);
}

/** What an interpretation, a source or a document says of itself. */
export function accountFacts(graph: Graph, node: GraphNode): Fact[] {
	const { notes } = node;
	const ranks = { primary: 'Primary source', secondary: 'Secondary source' };
	return [
		fact('Authors', node.authors),
		{ name: 'School', words: [], links: notes?.school ? linksTo(graph, [notes.school]) : [] },
		fact('Rank', notes?.rank ? [ranks[notes.rank]] : []),
		fact('What it is good for', notes?.reliability ? [notes.reliability] : []),
		fact('Seen by us', notes ? [notes.opened ? 'Opened and read' : 'Named, not opened'] : [])
	].filter(isFull);
}

function fact(name: string, words: readonly string[]): Fact {
	return { name, words, links: [] };
}

function isFull({ words, links }: Fact): boolean {
	return words.length > 0 || links.length > 0;
}
