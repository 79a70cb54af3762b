import type { Word } from './fields';
import type { Findings } from './findings';
import { suggestion } from './nearest';
import type { Kind, Relation, Vocabulary } from './vocabulary';

/** What is known of a node before its file is read. */
export interface NodeName {
	readonly id: string;
	readonly kind: Kind;
	/** The file it is written in, as reports name it. */
	readonly file: string;
	/** An item of the bibliography. */
	readonly bibliography: boolean;
	/** It claims edges: a misconception, and so no school. */
	readonly claims: boolean;
}

/** Finds what the words of a file name, and tells of those that name nothing, with the nearest that would. */
export class Names {
	readonly vocabulary: Vocabulary;
	readonly nodes: ReadonlyMap<string, NodeName>;
	/** Ids of files that could not be read: naming them is no fault of who names them. */
	readonly unread: ReadonlySet<string>;
	/** Some file of sources could not be read: a source that is not there may be in it. */
	readonly lost: boolean;
	/** Former id → id. */
	readonly former: ReadonlyMap<string, string>;
	/** Null where about.yaml could not be read. */
	readonly lanes: ReadonlySet<string> | null;
	readonly #findings: Findings;
	readonly #suggested = new Map<string, string>();

	constructor(parts: Pick<Names, 'vocabulary' | 'nodes' | 'unread' | 'lost' | 'former' | 'lanes'>, findings: Findings) {
		this.vocabulary = parts.vocabulary;
		this.nodes = parts.nodes;
		this.unread = parts.unread;
		this.lost = parts.lost;
		this.former = parts.former;
		this.lanes = parts.lanes;
		this.#findings = findings;
	}

	node(word: Word): NodeName | null {
		const found = this.nodes.get(word.text);
		if (found) return found;
		if (!this.unread.has(word.text)) {
			this.#findings.add(
				word.place,
				'unknown-node',
				`"${word.text}" is not in this graph.`,
				this.#nearestNode(word.text, () => true)
			);
		}
		return null;
	}

	/** The citation key of an item of the bibliography. */
	source(word: Word): string | null {
		const found = this.nodes.get(word.text);
		if (found?.bibliography) return word.text;
		if (!found && this.lost) return null;
		const what = found
			? `"${word.text}" is a node of the graph, not an item in sources/.`
			: `"${word.text}" is no source of this graph.`;
		this.#findings.add(
			word.place,
			'unknown-source',
			what,
			this.#nearestNode(word.text, (node) => node.bibliography, 's')
		);
		return null;
	}

	school(word: Word): string | null {
		const found = this.nodes.get(word.text);
		const isSchool = (node: NodeName): boolean => node.kind.family === 'account' && !node.claims;
		if (found && isSchool(found)) return word.text;
		if (!found && this.unread.has(word.text)) return null;
		const what = found
			? `"${word.text}" is ${describe(found)}, not an interpretation.`
			: `"${word.text}" is no interpretation of this graph.`;
		this.#findings.add(word.place, 'unknown-interpretation', what, this.#nearestNode(word.text, isSchool, 'i'));
		return null;
	}

	relation(word: Word, otherKeys: readonly string[] = []): Relation | null {
		const found = this.vocabulary.relations.get(word.text);
		if (found) return found;
		const hint = suggestion(
			word.text,
			[...this.vocabulary.relations.keys(), ...otherKeys],
			'Use a relation of vocabulary.yaml, or define it there.'
		);
		this.#findings.add(
			word.place,
			'unknown-relation',
			`"${word.text}" is no relation of this graph's vocabulary.`,
			hint
		);
		return null;
	}

	lane(word: Word): string | null {
		if (this.lanes === null || this.lanes.has(word.text)) return word.text;
		const hint = suggestion(word.text, this.lanes, 'Define the lane in about.yaml.');
		this.#findings.add(word.place, 'unknown-lane', `"${word.text}" is no lane of about.yaml.`, hint);
		return null;
	}

	#nearestNode(word: string, admitted: (node: NodeName) => boolean, group = ''): string {
		const now = this.former.get(word);
		if (now !== undefined) return `It is now called ${now}.`;
		const key = `${group} ${word}`;
		let hint = this.#suggested.get(key);
		if (hint === undefined) {
			const ids: string[] = [];
			for (const node of this.nodes.values()) if (admitted(node)) ids.push(node.id);
			hint = suggestion(word, ids, 'Add it, or correct the id.');
			this.#suggested.set(key, hint);
		}
		return hint;
	}
}

/** "a person", "an event": a node's kind for use in a sentence. */
export function describe(node: NodeName): string {
	const label = node.kind.label.toLowerCase();
	return `${/^[aeiou]/.test(label) ? 'an' : 'a'} ${label}`;
}
