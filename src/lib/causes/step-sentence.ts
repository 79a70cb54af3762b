import type { Graph } from '$lib/graph/graph';
import { certaintyOf, named, sentence } from '$lib/graph/statement';
import type { Certainty } from '$lib/graph/vocabulary';
import { schoolsOf } from './told-whole';

/** A piece of a sentence that a page can link: plain words, the name of a node, or the verb, which stands for the edge. */
export interface StepPart {
	readonly text: string;
	/** Index of the node that the text names. */
	readonly node?: number;
	/** Index of the edge that the text says. */
	readonly edge?: number;
}

/** From which end a sentence is said: "A made B possible", "B was made possible by A". */
export type Side = 'cause' | 'effect';

/** How a sentence is put. */
export interface StepOptions {
	readonly side?: Side;
	/** False: leave out who argues what is disputed, where that stands beside it. */
	readonly named?: boolean;
}

/**
 * Edge `e` as a sentence without its full stop, hedged in its own words: what is probable is said to be so, what is disputed is argued
 * by whom it is argued by. The words are the vocabulary's, its hedged form (`said:`) where it has one; where it has none the label is
 * hedged here, for no family's verb fits all its relations. From the effect's side it is the relation's other reading.
 */
export function stepSentence(
	graph: Graph,
	e: number,
	{ side = 'cause', named: isAttributed = true }: StepOptions = {}
): StepPart[] {
	const certainty = certaintyOf(graph, e);
	const relation = graph.relationOf(e);
	const asserting = isAttributed && certainty === 'disputed' ? (schoolsOf(graph).asserting.get(e) ?? []) : [];
	const schools = namesOf(graph, [...new Set(asserting)]);
	const [from, to] = [nameParts(graph, graph.edges.from[e]!), nameParts(graph, graph.edges.to[e]!)];
	const isDisputed = certainty === 'disputed';
	if (side === 'effect') {
		const verb = relation.symmetric ? relation.label : relation.inverse;
		return begun([...to, hedged(verb, certainty, e), ...from, ...(isDisputed ? contested(schools) : [])]);
	}
	if (relation.said[certainty] === undefined && relation.role === null) {
		const [before = '', after = ''] = relation.label.split('…').map((words) => words.trim());
		const rest: StepPart[] = after === '' ? [] : [{ text: ` ${after}`, edge: e }];
		return begun([...from, hedged(before, certainty, e), ...to, ...rest, ...(isDisputed ? contested(schools) : [])]);
	}
	const parts = sentence(graph, e);
	const said = parts.flatMap(({ text, node, verb }): StepPart[] =>
		verb ? argued(text, schools, e) : [node === undefined ? { text } : { text, node }]
	);
	const isNamed = schools.length === 0 || parts.some(({ text, verb }) => verb && SAID.test(text));
	return isNamed ? said : [...said, ...contested(schools)];
}

/** The words of a sentence. */
export function stepText(parts: readonly StepPart[]): string {
	return parts.map(({ text }) => text).join('');
}

/** Names of nodes as a list: "A", "A and B", "A, B and C". */
export function namesOf(graph: Graph, nodes: readonly number[]): StepPart[] {
	return nodes.flatMap((node, k): StepPart[] => {
		const name = nameParts(graph, node);
		return k === 0 ? name : [{ text: k === nodes.length - 1 ? ' and ' : ', ' }, ...name];
	});
}

/** A node inside a sentence, a motive with its holder. */
export function nameParts(graph: Graph, node: number): StepPart[] {
	return named(graph, node).map((part) =>
		part.node === undefined ? { text: part.text } : { text: part.text, node: part.node }
	);
}

/** A sentence begins with a capital. */
export function begun(parts: readonly StepPart[]): StepPart[] {
	return parts.map((part, k) =>
		k === 0 ? { ...part, text: part.text.charAt(0).toUpperCase() + part.text.slice(1) } : part
	);
}

/** How an author's hedge says that somebody says so. */
const SAID = /^\s*(?:is|are|was|were) (said) to /;
/** Verbs that "probably" follows. */
const AUXILIARY = /^(?:is|are|was|were|has|had|have|may|might|could|would) /;

/** A verb of the vocabulary with those who argue for it in place of "is said to". */
function argued(text: string, schools: readonly StepPart[], e: number): StepPart[] {
	const match = SAID.exec(text);
	if (!match || schools.length === 0) return [{ text, edge: e }];
	const at = match[0].lastIndexOf('said');
	return [
		{ text: `${text.slice(0, at)}argued`, edge: e },
		{ text: ' by ' },
		...schools,
		{ text: text.slice(at + 'said'.length), edge: e }
	];
}

/** A verb between two names, which "probably" stands in where it is so. */
function hedged(verb: string, certainty: Certainty, e: number): StepPart {
	if (certainty !== 'probable') return { text: ` ${verb} `, edge: e };
	const auxiliary = AUXILIARY.exec(verb)?.[0] ?? '';
	return { text: ` ${auxiliary}probably ${verb.slice(auxiliary.length)} `, edge: e };
}

/** Who argues what is disputed, after the sentence. */
function contested(schools: readonly StepPart[]): StepPart[] {
	if (schools.length === 0) return [{ text: ', though this is disputed' }];
	const verb = schools.length === 1 ? ' argues' : ' argue';
	return [{ text: ', as ' }, ...schools, { text: verb }];
}
