/** Ids inside the query of an address, and back. */

/** An id between marks that part ids. Encoded twice: once for the address, once for the marks. */
export function piece(id: string): string {
	const once = encodeURIComponent(id).replaceAll('~', '%7E');
	return once === id ? id : encodeURIComponent(once);
}

/** Ids with a mark between them. */
export function list(ids: readonly string[], mark = ','): string {
	return ids.map(piece).join(mark);
}

/** A text that is not encoded as it should be stands for itself, and is then not found. */
export function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
