import { FAMILIES, type Kind, type Vocabulary } from './vocabulary';

const families: readonly string[] = FAMILIES;

/** Whether a word in a relation's `from` or `to` is a kind or a family; null where it is neither. A kind wins; `family:event` is the family. */
export function endWord(
	kinds: ReadonlyMap<string, Kind>,
	word: string
): { readonly kind: string } | { readonly family: string } | null {
	if (word.startsWith('family:')) {
		const family = word.slice('family:'.length);
		return families.includes(family) ? { family } : null;
	}
	if (kinds.has(word)) return { kind: word };
	return families.includes(word) ? { family: word } : null;
}

/** Whether a node of a kind may stand at an end that admits these kinds and families; none named: anything may. */
export function fits(vocabulary: Vocabulary, admitted: readonly string[], kind: Kind): boolean {
	if (admitted.length === 0) return true;
	return admitted.some((word) => {
		const end = endWord(vocabulary.kinds, word);
		// A word that is neither is told in the vocabulary; what uses the relation is not to blame.
		if (end === null) return true;
		return 'kind' in end ? end.kind === kind.id : end.family === kind.family;
	});
}
