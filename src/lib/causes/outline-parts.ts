import type { Look } from './choice-pool';
import type { Route } from './route';
import type { StepPart } from './step-sentence';

/** What a sentence says: one statement, or one event (or motive, or gap). */
export type OutlineRef = { readonly edge: number } | { readonly node: number };

/** A sentence that stands for one thing of the graph, with its full stop. */
export interface OutlineSentence {
	readonly parts: readonly StepPart[];
	readonly ref: OutlineRef;
}

/** A sentence with the sources that it rests on, by their numbers in the bibliography. */
export interface CitedSentence extends OutlineSentence {
	readonly cites: readonly { readonly number: number; readonly at: string | null }[];
}

/** What a paragraph is for: the chain, what leads to the target beside it, what stood against it, what others say, what is not known. */
export type OutlinePart = 'chain' | 'beside' | 'against' | 'others' | 'unsaid';

/** Sentences under a heading. */
export interface OutlineParagraph<Sentence extends OutlineSentence = CitedSentence> {
	readonly part: OutlinePart;
	readonly heading: string;
	readonly sentences: readonly Sentence[];
}

/** What an outline is about. */
export interface OutlineSubject {
	readonly target: number;
	readonly direction: Look;
	readonly chain: Route | null;
	/** Sorted, those of the chain among them. */
	readonly nodes: readonly number[];
	readonly edges: readonly number[];
}

/** A sentence of these words, which gets its full stop. */
export function outlineSentence(ref: OutlineRef, parts: readonly StepPart[]): OutlineSentence {
	return { ref, parts: [...parts, { text: '.' }] };
}
