import type { Graph } from '$lib/graph/graph';
import type { HingeState } from '$lib/graph/node';
import { hingeCauses } from '$lib/motives/hinge-causes';
import type { Answer, Command } from '../command';
import { knownActor } from '../known';
import { indented } from '../print';

/** `hinges`: where an actor changed its mind, with the recorded causes that fall between. */
export const hinges: Command = {
	usage: 'hinges ACTOR',
	means: 'lists the dated changes of mind of an actor with the causes that fall between the two states',
	words: [1, 1],
	options: [],
	run({ words, graph: open }): Answer {
		const graph = open();
		const { hinges: found } = graph.nodeAt(knownActor(graph, words[0]!));
		const json = {
			hinges: found.map((hinge) => ({
				id: hinge.id,
				question: hinge.question,
				before: stateRecord(hinge.before),
				after: stateRecord(hinge.after),
				causes: hingeCauses(graph, hinge).map((e) => graph.edgeIdOf(e))
			}))
		};
		return {
			json,
			text: json.hinges.map((hinge) => textOf(graph, hinge)).join('\n\n') || 'No change of mind recorded.'
		};
	}
};

interface State {
	readonly when: string;
	readonly state: string;
	readonly at: readonly string[];
}

function stateRecord({ when, state, at }: HingeState): State {
	return { when: when.text, state, at };
}

function textOf(
	graph: Graph,
	hinge: {
		readonly question: string;
		readonly before: State;
		readonly after: State;
		readonly causes: readonly string[];
	}
): string {
	const label = (id: string): string => graph.nodes.labels[graph.index(id)]!;
	return [
		hinge.question,
		indented(`before  ${hinge.before.when}  ${hinge.before.state}`),
		indented(`after   ${hinge.after.when}  ${hinge.after.state}`),
		hinge.causes.length ? indented('between them') : indented('No cause is recorded between them.'),
		...hinge.causes.map((id) => {
			const { from, relation, to } = graph.edge(id)!;
			return indented(
				indented(`${label(from)} ${graph.vocabulary.relations.get(relation)!.label} ${label(to)} (${id})`)
			);
		})
	].join('\n');
}
