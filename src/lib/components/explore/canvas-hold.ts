/** What the page and the live canvas say to each other: ids, and what is lit. */

/** A name or a line of the picture. */
export interface Touched {
	readonly what: 'mark' | 'line';
	readonly id: string;
}

/** What keeps its full ink while the rest steps back. */
export interface Lit {
	readonly marks: ReadonlySet<string>;
	readonly lines: ReadonlySet<string>;
	/** The lines are a way from one name to another. */
	readonly path?: true;
}

/** What a page may ask of the canvas it holds. */
export interface CanvasHold {
	fit(): void;
	zoomBy(factor: number): void;
	centre(id: string): void;
}
