/** What a reader looks at in the lens of one actor; all of it stands in the address. */
export interface LensViewState {
	/** Id of a motive or decision. */
	readonly sel: string | null;
	/** Id of the statement that is open. */
	readonly open: string | null;
	readonly view: 'picture' | 'table';
}

export const LENS_OPENING: LensViewState = { sel: null, open: null, view: 'picture' };

/** What an address may name: ids of the actor's motives and decisions, and of the statements about them. */
export interface LensKnown {
	readonly nodes: ReadonlySet<string>;
	readonly edges: ReadonlySet<string>;
}
