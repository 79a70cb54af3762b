import { CERTAINTIES, type Certainty } from './vocabulary';
import { EDGE_FLAG } from './columns';
import type { Graph } from './graph';

/** A piece of a sentence: plain words, the verb, or the name of a node. */
export interface SentencePart {
	readonly text: string;
	/** Index of the node that the text names. */
	readonly node?: number;
	readonly verb?: true;
}

/** What a statement is hedged with inside its own sentence; elsewhere its certainty stands beside it. */
export function certaintyOf(graph: Graph, e: number): Certainty {
	return CERTAINTIES[graph.edges.certainty[e]! & EDGE_FLAG.certainty] ?? 'established';
}

/**
 * Edge `e` as a sentence without its full stop: "Cicero warned Julius Caesar". A causal relation says its verb as the vocabulary
 * hedges it by certainty (`said:`); a motive is said as its holder's subtype (MODEL.md §3.2).
 */
export function sentence(graph: Graph, e: number): SentencePart[] {
	const relation = graph.relationOf(e);
	const [from, to] = [graph.edges.from[e]!, graph.edges.to[e]!];
	if (relation.role === 'held-by') {
		const subtype = graph.nodes.what[to];
		return begun([
			...named(graph, from),
			{ text: subtype ? ` had the ${subtype} ` : ` ${relation.label} `, verb: true },
			quoted(graph, to)
		]);
	}
	const [before, after] = around(relation.said[certaintyOf(graph, e)] ?? relation.label);
	const verb: SentencePart = { text: ` ${before} `, verb: true };
	const rest: SentencePart[] = after ? [{ text: ` ${after}`, verb: true }] : [];
	return begun([...named(graph, from), verb, ...named(graph, to), ...rest]);
}

/** The words before and after the effect: "made … possible" puts it between the two. */
function around(said: string): [string, string] {
	const at = said.indexOf('…');
	return at < 0 ? [said, ''] : [said.slice(0, at).trim(), said.slice(at + 1).trim()];
}

/** A node inside a sentence: its noun phrase, else its label; a motive with its holder. */
export function named(graph: Graph, i: number): SentencePart[] {
	if (graph.familyOf(i) === 'motive') {
		const holders = holdersOf(graph, i);
		const subtype = graph.nodes.what[i] ?? graph.kindOf(i).label.toLowerCase();
		if (holders.length === 0) return [{ text: `the ${subtype} ` }, quoted(graph, i)];
		const names = holders.map((holder): SentencePart => ({ text: graph.nodes.labels[holder]!, node: holder }));
		return [...joined(names), { text: `’s ${subtype} ` }, quoted(graph, i)];
	}
	return [{ text: graph.nodes.as[i] ?? graph.nodes.labels[i]!, node: i }];
}

function quoted(graph: Graph, i: number): SentencePart {
	return { text: `“${graph.nodes.labels[i]!}”`, node: i };
}

/** Who holds a motive, in order. */
function holdersOf(graph: Graph, i: number): number[] {
	const holders: number[] = [];
	for (const e of graph.into(i)) if (graph.relationOf(e).role === 'held-by') holders.push(graph.edges.from[e]!);
	return holders;
}

/** "A", "A and B", "A, B and C". */
function joined(names: readonly SentencePart[]): SentencePart[] {
	return names.flatMap((name, k) => (k === 0 ? [name] : [{ text: k === names.length - 1 ? ' and ' : ', ' }, name]));
}

/** A sentence begins with a capital. */
function begun(parts: SentencePart[]): SentencePart[] {
	const [first, ...rest] = parts;
	return first ? [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest] : parts;
}
