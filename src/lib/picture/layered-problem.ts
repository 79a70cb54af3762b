/** What a layered layout is asked, as bare numbers: cards are 0 to count - 1, links run between them, lanes are rows from the top. */
export interface LayeredProblem {
	readonly count: number;
	/** The cards at the ends of each link; never twice the same card. */
	readonly from: Int32Array;
	readonly to: Int32Array;
	/** How much a link's being crossed or bent matters; 1 for an ordinary one. */
	readonly weight: Float64Array;
	/** The number of the joint cause that a link belongs to, -1 for none: those of one card stand together where they enter it. */
	readonly group: Int32Array;
	/** The lane of each card, from 0. */
	readonly lane: Int32Array;
	readonly lanes: number;
	/** Day numbers, inclusive; infinite where nothing is known. */
	readonly first: Float64Array;
	readonly last: Float64Array;
	/** The last day of each of the author's bands of time but the last, rising. */
	readonly cuts: readonly number[];
}
