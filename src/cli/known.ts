import type { Graph } from '$lib/graph/graph';
import { suggestion } from '$lib/graph/nearest';
import { unknown } from './refused';

/** The index of the node of that id; throws `Refused` with the nearest ids where there is none. */
export function knownNode(graph: Graph, id: string): number {
	const index = graph.index(id);
	if (index >= 0) return index;
	throw unknown('unknown-node', `"${id}" is not in this graph.`, hintFor(graph, id));
}

/** The index of the actor of that id; throws `Refused` where there is none, or where the id is something else's. */
export function knownActor(graph: Graph, id: string): number {
	const index = knownNode(graph, id);
	if (graph.familyOf(index) === 'actor') return index;
	const actors = graph.nodes.ids.filter((_, i) => graph.familyOf(i) === 'actor');
	throw unknown(
		'wrong-kind',
		`"${id}" is not an actor: its kind is ${graph.kindOf(index).id}.`,
		suggestion(id, actors, 'Name one who acts; find ids by name with `causeway find`.')
	);
}

function hintFor(graph: Graph, id: string): string {
	const { ids } = graph.nodes;
	const now = ids.find((_, i) => graph.texts?.node(i).was.includes(id));
	return now === undefined ? suggestion(id, ids, 'Find ids by name with `causeway find`.') : `It is now called ${now}.`;
}

/** The relations that `--causal` names; undefined where the vocabulary is to say. Throws `Refused` for one that is not there. */
export function namedRelations(
	graph: Graph,
	named: readonly string[] | undefined
): 'all' | readonly string[] | undefined {
	if (named === undefined) return undefined;
	if (named.length === 1 && named[0] === 'all' && !graph.vocabulary.relations.has('all')) return 'all';
	const known = [...graph.vocabulary.relations.keys()];
	for (const name of named) {
		if (known.includes(name)) continue;
		throw unknown(
			'unknown-relation',
			`"${name}" is no relation of this graph.`,
			suggestion(name, known, `Relations are ${known.join(', ')}.`),
			2
		);
	}
	return named;
}
