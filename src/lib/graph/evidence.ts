/** What a statement rests on: citations, the readings of schools, and the claims that a cause was needed (MODEL.md §2, §3.2). */

/** Where a source says it. */
export interface Citation {
	/** Citation key: the id of a node of the bibliography. */
	readonly source: string;
	/** The locator as the author wrote it ("pp. 2-9", "excerpt"), null where none is given. */
	readonly at: string | null;
	readonly quote: string | null;
	readonly note: string | null;
}

export const STANCES = ['asserts', 'stresses', 'plays-down', 'denies'] as const;
/** What a school makes of a statement. */
export type Stance = (typeof STANCES)[number];

/** What one school, through one author, says of a statement. */
export interface Reading {
	/** Id of the interpretation. */
	readonly school: string;
	readonly stance: Stance;
	readonly author: string | null;
	readonly sources: readonly Citation[];
	readonly checked: boolean;
	readonly note: string | null;
}

/** Someone of no school who denies that a cause was needed. */
export interface Denial {
	readonly who: string;
	readonly sources: readonly Citation[];
	readonly checked: boolean;
	readonly note: string | null;
}

/** A claim that the effect would not have come without this cause. It is contested if anyone denies it, of a school or of none. */
export interface Need {
	readonly strength: 'says' | 'implies';
	readonly who: string | null;
	readonly claim: string | null;
	readonly sources: readonly Citation[];
	/** Interpretations that deny that it was needed. */
	readonly deniedBy: readonly string[];
	/** Others who deny it. */
	readonly denials: readonly Denial[];
	readonly checked: boolean;
	readonly note: string | null;
}

/** Everything that a need cites, for and against. */
export function citationsOfNeed({ sources, denials }: Need): Citation[] {
	return [...sources, ...denials.flatMap((denial) => denial.sources)];
}

/** Where a thing was written: 1-based line and column of the file. */
export interface Place {
	readonly file: string;
	readonly line: number;
	readonly column: number;
}
