/** A note as readers see it: `editor` alone marks what the editors inferred, where no source says it. */
export function noteWords(note: string | null): string | null {
	return note === 'editor' ? 'The editors’ own inference; no source says it in these words.' : note;
}
