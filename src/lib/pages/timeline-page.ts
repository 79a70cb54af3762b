import type { Graph } from '$lib/graph/graph';
import { causeNodes } from './cause-pages';
import { shownBy } from './shown';

/** An outcome that the line of time can mark with the chain that led to it; `chain`: an author's, ids in order, or none. */
export interface OutcomeQuestion {
	readonly id: string;
	readonly ask: string;
	readonly label: string;
	readonly chain: readonly string[];
}

/**
 * The questions of the front page that ask about something with a date and with causes; where there are none, the outcome that most
 * statements lead to. Linear.
 */
export function outcomeQuestions(graph: Graph): OutcomeQuestion[] {
	const answered = new Set(
		causeNodes(graph).filter((node) => graph.nodes.when[node] !== null && causesOf(graph, node) > 0)
	);
	const label = (node: number): string => graph.nodes.labels[node]!;
	const asked = graph.about.questions.flatMap(({ ask, chain, view }): OutcomeQuestion[] => {
		const id = chain.at(-1) ?? shownBy(graph, view).at(-1)?.id ?? '';
		const node = graph.index(id);
		return answered.has(node) ? [{ id, ask, label: label(node), chain }] : [];
	});
	const once = asked.filter(({ id }, k) => asked.findIndex((other) => other.id === id) === k);
	if (once.length > 0) return once;
	const [most] = [...answered].sort((a, b) => causesOf(graph, b) - causesOf(graph, a) || a - b);
	if (most === undefined) return [];
	const name = graph.nodes.as[most] ?? `“${label(most)}”`;
	return [{ id: graph.nodes.ids[most]!, ask: `What led to ${name}?`, label: label(most), chain: [] }];
}

function causesOf(graph: Graph, node: number): number {
	return graph.into(node).filter((e) => graph.isCausal(e) === 'for').length;
}
