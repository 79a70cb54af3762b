import type { BibEntry, BibField } from './bibtex';

/** Takes each field of an entry once, so that what nobody asks for can be kept. */
export class BibFields {
	readonly #entry: BibEntry;
	readonly #left: Map<string, BibField>;

	constructor(entry: BibEntry) {
		this.#entry = entry;
		this.#left = new Map(entry.fields);
	}

	take(name: string): BibField | undefined {
		this.#left.delete(name);
		return this.#entry.fields.get(name);
	}

	takeFirst(names: readonly string[]): BibField | undefined {
		const name = names.find((each) => this.#left.has(each));
		return name === undefined ? undefined : this.take(name);
	}

	get left(): ReadonlyMap<string, BibField> {
		return this.#left;
	}
}
