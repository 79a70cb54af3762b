import type { Graph } from '$lib/graph/graph';
import type { Mark } from '$lib/graph/vocabulary';
import { pairsOf } from '$lib/picture/pairs';
import { linkTo } from './link';
import { pageFor } from './shown';

/** A name of the map by how many lines lead to it there. */
export interface Connected {
	readonly id: string;
	readonly label: string;
	readonly href: string;
	readonly mark: Mark;
	readonly lines: number;
}

/** What the panel beside the map says before anything is chosen. */
export interface ExploreLead {
	readonly connected: readonly Connected[];
	readonly questions: readonly { readonly ask: string; readonly href: string }[];
}

const CONNECTED = 5;

/** The most connected names among these edges, and the questions of the front page. Linear, and a sort. */
export function exploreLead(graph: Graph, edges: Iterable<number>): ExploreLead {
	const lines = new Map<number, number>();
	for (const { a, b } of pairsOf(graph, edges)) for (const end of [a, b]) lines.set(end, (lines.get(end) ?? 0) + 1);
	const most = [...lines].sort(([a, x], [b, y]) => y - x || a - b).slice(0, CONNECTED);
	return {
		connected: most.map(([index, count]) => {
			const { id, label, href, mark } = linkTo(graph, index);
			return { id, label, href, mark, lines: count };
		}),
		questions: graph.about.questions
			.slice(0, 4)
			.map(({ ask, view }) => ({ ask, href: pageFor(graph, view) ?? '/about/' }))
	};
}
