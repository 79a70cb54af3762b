import type { CitedSentence, OutlineParagraph, OutlineSentence } from './outline-parts';

/** A source of a statement, as the caller knows it. */
export interface SourceRef {
	/** Citation key. */
	readonly id: string;
	/** The reference in full. */
	readonly text: string;
	/** Where in it. */
	readonly at: string | null;
}

/** An item of a bibliography. */
export interface NumberedSource {
	/** From 1, in the order of first mention. */
	readonly number: number;
	readonly id: string;
	readonly text: string;
}

/** Numbers the sources of sentences that stand for edges, in the order in which they come. Linear. */
export function addCitations(
	paragraphs: readonly OutlineParagraph<OutlineSentence>[],
	sources: (edge: number) => readonly SourceRef[]
): { readonly paragraphs: readonly OutlineParagraph[]; readonly bibliography: readonly NumberedSource[] } {
	const known = new Map<string, NumberedSource>();
	const cite = ({ id, text, at }: SourceRef): CitedSentence['cites'][number] => {
		const source = known.get(id) ?? { number: known.size + 1, id, text };
		known.set(id, source);
		return { number: source.number, at };
	};
	return {
		paragraphs: paragraphs.map((paragraph) => ({
			...paragraph,
			sentences: paragraph.sentences.map((sentence) => ({
				...sentence,
				cites: 'edge' in sentence.ref ? sources(sentence.ref.edge).map(cite) : []
			}))
		})),
		bibliography: [...known.values()]
	};
}
