import type { Graph } from '$lib/graph/graph';
import { lensOf } from '$lib/motives/lens';
import type { Answer, Command } from '../command';
import { knownActor } from '../known';
import { indented } from '../print';

/** `motives`: what drove one actor, and what it decided. */
export const motives: Command = {
	usage: 'motives ACTOR',
	means: 'lists what an actor wanted, feared, believed and could not do, and the decisions it took',
	words: [1, 1],
	options: [],
	run({ words, graph: open }): Answer {
		const graph = open();
		const lens = lensOf(graph, knownActor(graph, words[0]!));
		const ids = (nodes: Iterable<number>): string[] => Array.from(new Set(nodes), (i) => graph.nodes.ids[i]!);
		const causes = (edges: readonly number[]): string[] => ids(edges.map((e) => graph.edges.from[e]!));
		const effects = (edges: readonly number[]): string[] => ids(edges.map((e) => graph.edges.to[e]!));
		const json = {
			motives: lens.motives.map(({ motive, subtype, shapedBy, endedBy, moved, heldBack }) => ({
				id: graph.nodes.ids[motive]!,
				subtype,
				when: graph.nodes.when[motive] ?? null,
				shapedBy: causes(shapedBy),
				endedBy: causes(endedBy),
				moved: effects(moved),
				heldBack: effects(heldBack)
			})),
			decisions: ids(lens.decisions.map(({ decision }) => decision)),
			silent: ids(lens.decisions.flatMap(({ decision, silent }) => (silent ? [decision] : [])))
		};
		return { json, text: textOf(graph, json) };
	}
};

type Told = Readonly<Record<'shapedBy' | 'endedBy' | 'moved' | 'heldBack', readonly string[]>>;

function textOf(
	graph: Graph,
	json: {
		readonly motives: readonly (Told & {
			readonly id: string;
			readonly subtype: string | null;
			readonly when: string | null;
		})[];
		readonly decisions: readonly string[];
		readonly silent: readonly string[];
	}
): string {
	const name = (id: string): string => {
		const i = graph.index(id);
		const when = graph.nodes.when[i];
		return `${graph.nodes.labels[i]!} (${id}${when ? `, ${when}` : ''})`;
	};
	const told = (title: string, ids: readonly string[]): string[] =>
		ids.length === 0 ? [] : [title, ...ids.map((id) => indented(name(id)))];
	const blocks = json.motives.map((motive) =>
		[
			`${motive.subtype === null ? '' : `${motive.subtype}: `}${name(motive.id)}`,
			...[
				...told('shaped by', motive.shapedBy),
				...told('weakened or ended by', motive.endedBy),
				...told('moved', motive.moved),
				...told('held back', motive.heldBack)
			].map((line) => indented(line))
		].join('\n')
	);
	const silent = new Set(json.silent);
	const decisions = json.decisions.map((id) => indented(silent.has(id) ? `${name(id)}: no motive recorded` : name(id)));
	return [
		...(blocks.length ? blocks : ['No motives recorded.']),
		decisions.length ? ['decisions', ...decisions].join('\n') : 'No decisions recorded.'
	].join('\n\n');
}
