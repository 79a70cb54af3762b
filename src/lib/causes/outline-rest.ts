import { EDGE_FLAG, NODE_FLAG } from '$lib/graph/columns';
import { STANCES } from '$lib/graph/evidence';
import type { Graph } from '$lib/graph/graph';
import type { Account } from './account';
import { outlineSentence, type OutlineSentence, type OutlineSubject } from './outline-parts';
import { edgesAgainst, removedWhatHeldBack } from './removed';
import { begun, nameParts, namesOf, stepSentence } from './step-sentence';
import { schoolsOf } from './told-whole';

/** What stood against what is shown, and what later removed it: one sentence for each statement. Linear in the edges into it. */
export function againstSentences(account: Account, { nodes }: OutlineSubject): OutlineSentence[] {
	const edges = nodes.flatMap((node) => {
		const removed = removedWhatHeldBack(account, node);
		return edgesAgainst(account, node).flatMap((hinders) => [
			hinders,
			...removed.filter((each) => each.hinders === hinders).map(({ ends }) => ends)
		]);
	});
	return [...new Set(edges)].map((edge) => outlineSentence({ edge }, stepSentence(account.graph, edge)));
}

/** How a school's stance on a statement is introduced: for one school, for several. */
const STANCE_WORDS = {
	denies: [' denies this: ', ' deny this: '],
	'plays-down': [' plays this down: ', ' play this down: '],
	adds: [' adds this: ', ' add this: ']
} as const;

/**
 * What schools other than the one whose account it is say otherwise: what they deny and play down of what is shown, and what they assert
 * of the target's causes (or effects) that is not shown. Linear in the readings.
 */
export function otherSentences(account: Account, { edges, target, direction }: OutlineSubject): OutlineSentence[] {
	const { graph, school } = account;
	const shown = new Set(edges);
	const others = (schools: readonly number[]): number[] => [...new Set(schools)].filter((each) => each !== school);
	const say = (edge: number, how: keyof typeof STANCE_WORDS, schools: readonly number[]): OutlineSentence[] => {
		if (schools.length === 0) return [];
		const words = STANCE_WORDS[how][schools.length === 1 ? 0 : 1];
		return [
			outlineSentence({ edge }, [
				...begun(namesOf(graph, schools)),
				{ text: words },
				...stepSentence(graph, edge, { named: how !== 'adds' })
			])
		];
	};
	const { asserting, denying } = schoolsOf(graph);
	const down = playingDown(graph);
	return [
		...edges.flatMap((e) => say(e, 'denies', others(denying.get(e) ?? []))),
		...edges.flatMap((e) => say(e, 'plays-down', others(down.get(e) ?? []))),
		...(direction === 'causes' ? graph.into(target) : graph.outOf(target))
			.filter((e) => !shown.has(e) && account.relations[graph.edges.relation[e]!] === 1)
			.flatMap((e) => say(e, 'adds', others(asserting.get(e) ?? [])))
	];
}

/** Who plays down which edge. */
function playingDown(graph: Graph): Map<number, number[]> {
	const { edge, school, stance } = graph.edges.readings;
	const down = new Map<number, number[]>();
	for (let k = 0; k < edge.length; k++) {
		if (STANCES[stance[k]!] !== 'plays-down') continue;
		down.set(edge[k]!, [...(down.get(edge[k]!) ?? []), school[k]!]);
	}
	return down;
}

/** What the record does not show: gaps next to what is shown, statements that cite nothing, and those that nobody has checked. */
export function unsaidSentences(account: Account, { nodes, edges }: OutlineSubject): OutlineSentence[] {
	const { graph, records } = account;
	const uncited = new Set(records.uncited);
	const isUnchecked = (e: number): boolean => (graph.edges.certainty[e]! & EDGE_FLAG.unchecked) !== 0;
	const warned = (edge: number, words: string): OutlineSentence =>
		outlineSentence({ edge }, [{ text: words }, ...stepSentence(graph, edge)]);
	return [
		...gapsAt(graph, nodes).map((node) => {
			return outlineSentence({ node }, [{ text: 'The record breaks off here: ' }, ...nameParts(graph, node)]);
		}),
		...edges.filter((e) => uncited.has(e)).map((e) => warned(e, 'No source is given for this: ')),
		...edges
			.filter((e) => isUnchecked(e) && !uncited.has(e))
			.map((e) => warned(e, 'Nobody has yet checked this against its source: '))
	];
}

/** Gaps that an edge joins to one of some nodes, or that are among them; sorted. */
function gapsAt(graph: Graph, nodes: readonly number[]): number[] {
	const near = nodes.flatMap((node) => [
		node,
		...graph.into(node).map((e) => graph.edges.from[e]!),
		...graph.outOf(node).map((e) => graph.edges.to[e]!)
	]);
	return [...new Set(near)].filter((node) => (graph.nodes.flags[node]! & NODE_FLAG.gap) !== 0).sort((a, b) => a - b);
}
