import type { GraphEdge } from './edge';
import type { Word } from './fields';
import type { Findings } from './findings';
import type { Names } from './names';
import { suggestion } from './nearest';

/** Finds edges, and nodes or edges, by the words that name them, telling of those that name nothing, save where the file of an end is at fault. */
export class Lookup {
	readonly #edges: Set<string>;
	readonly #names: Names;
	readonly #findings: Findings;
	readonly #faulty: ReadonlySet<string>;

	constructor(edges: readonly GraphEdge[], names: Names, findings: Findings) {
		this.#edges = new Set(edges.map((edge) => edge.id));
		this.#names = names;
		this.#findings = findings;
		this.#faulty = findings.refusedFiles();
	}

	/** Whether the file of a node has faults of its own, for which edges may be missing. */
	isFaulty(id: string): boolean {
		const node = this.#names.nodes.get(id);
		return this.#names.unread.has(id) || (node !== undefined && this.#faulty.has(node.file));
	}

	readonly isEdge = (word: Word): boolean => {
		if (this.#edges.has(word.text)) return true;
		if (word.text.split('.').some((part) => this.isFaulty(part))) return false;
		this.#findings.add(
			word.place,
			'unknown-edge',
			`"${word.text}" is no edge of this graph.`,
			suggestion(word.text, this.#edges, 'An edge id is <from>.<relation>.<to>.')
		);
		return false;
	};

	readonly isThere = (word: Word): boolean => {
		if (this.#edges.has(word.text)) return true;
		// Only ids of edges hold dots; citation keys may, and are nodes.
		if (word.text.includes('.') && !this.#names.nodes.has(word.text)) return this.isEdge(word);
		return this.#names.node(word) !== null;
	};
}
