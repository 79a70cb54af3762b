/** How large an input may be. Every limit can be set by the caller and is named in the message that refuses. */
export interface Limits {
	/** Bytes of one YAML file, counted as UTF-16 units of its text. */
	readonly yaml: number;
	/** The same for one file of the bibliography. */
	readonly file: number;
	/** Bytes of one plain table. */
	readonly table: number;
	/** Rows of one plain table. */
	readonly rows: number;
	readonly nodes: number;
	readonly edges: number;
	/** Lists and maps inside one another. */
	readonly depth: number;
	/** Characters of a label. */
	readonly label: number;
	/** Characters of any other text. */
	readonly text: number;
	/** Keys of one node. */
	readonly fields: number;
}

export const LIMITS: Limits = {
	yaml: 5_000_000,
	file: 25_000_000,
	table: 100_000_000,
	rows: 1_000_000,
	nodes: 50_000,
	edges: 200_000,
	depth: 64,
	label: 1_000,
	text: 50_000,
	fields: 200
};
