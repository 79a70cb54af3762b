import { addressOf } from '$lib/graph/address';
import type { Graph } from '$lib/graph/graph';

/** A node by its name, as plain data. */
export interface Named {
	readonly id: string;
	readonly label: string;
	readonly href: string;
}

export function namedOf(graph: Graph, node: number): Named {
	return { id: graph.nodes.ids[node]!, label: graph.nodes.labels[node]!, href: addressOf(graph, node) };
}

/** A node inside a sentence of ours: its noun phrase, else its label between marks. */
export function phraseOf(graph: Graph, node: number): string {
	return graph.nodes.as[node] ?? `“${graph.nodes.labels[node]!}”`;
}

/** "A", "A and B", "A, B and C". */
export function joinedWords(words: readonly string[], last = 'and'): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)!}`;
}

/** "1 cause", "12 causes". */
export function counted(count: number, one: string, several = `${one}s`): string {
	return `${count.toLocaleString('en')} ${count === 1 ? one : several}`;
}

/** A share as people read it: "under 1%", "82%", "over 99%". */
export function percent(part: bigint, all: bigint): string {
	if (all === 0n || part === 0n) return '0%';
	const share = Number((part * 10_000n) / all) / 100;
	if (part === all) return '100%';
	return share < 1 ? 'under 1%' : share > 99 ? 'over 99%' : `${Math.round(share)}%`;
}
