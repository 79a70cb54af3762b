/** "aim" as a heading over several: "Aims". English as the interface is. */
export function pluralOf(word: string): string {
	if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
	return /(?:s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
}

/** A subtype as the label of its group, by how many it has: "Aims", "Constraint"; what has none is called by its kind. */
export function groupLabel(
	subtype: string | null,
	count: number,
	kind: { readonly label: string; readonly plural: string }
): string {
	if (subtype === null) return count === 1 ? kind.label : kind.plural;
	const word = count === 1 ? subtype : pluralOf(subtype);
	return word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ');
}
