import type { Block } from '$lib/graph/markdown';
import type { Graph } from '$lib/graph/graph';
import { byTime, linksTo, type NodeLink } from './link';
import { proseOf } from './prose';

/** A question for self-test; the choices stand in an order that does not give the answer away. */
export interface StudyItem {
	readonly id: string;
	readonly ask: string;
	readonly inOrder: boolean;
	readonly choices: readonly NodeLink[];
	readonly right: readonly NodeLink[];
	readonly because: readonly Block[];
}

/** The questions of a graph, in the order written. */
export function studyPage(graph: Graph): StudyItem[] {
	return graph.study.map(({ id, ask, kind, right, wrong, because }) => ({
		id,
		ask,
		inOrder: kind === 'order',
		choices: linksTo(graph, [...right, ...wrong]).sort((a, b) =>
			byTime({ first: 0, label: a.label }, { first: 0, label: b.label })
		),
		right: linksTo(graph, right),
		because: proseOf(graph, because)
	}));
}
