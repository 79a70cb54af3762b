/** Ids of nodes that have a file: kebab-case ASCII, at most 80 characters (MODEL.md §3). */
export function isId(word: string): boolean {
	return word.length <= 80 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word);
}

/** Names that mean something to the language the program is written in, and so cannot be ids or keys. */
export function isReserved(word: string): boolean {
	return word in Object.prototype || word === 'prototype';
}

/** Names of kinds and relations: any letters, digits, hyphens and underscores, since vocabularies come from elsewhere too. */
export function isTerm(word: string): boolean {
	return word.length <= 80 && /^[\p{L}\p{M}\p{N}_-]+$/u.test(word) && !isReserved(word);
}

/** Ids that authors give to edges: what ids hold, and dots; long enough for two ids and a relation. */
export function isEdgeId(word: string): boolean {
	return word.length <= 250 && /^[a-z0-9]+(?:[.-]+[a-z0-9]+)*$/.test(word);
}
