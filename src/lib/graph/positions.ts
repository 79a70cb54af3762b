import {
	isAlias,
	isMap,
	isScalar,
	isSeq,
	parseDocument,
	type Pair,
	type ParsedNode,
	type Scalar,
	type YAMLMap
} from 'yaml';
import type { Place } from './evidence';
import { issueAt, type Issue } from './issues';
import type { Limits } from './limits';
import { Lines } from './lines';
import { yamlIssues } from './yaml-errors';

/** A map of a graph file: no prototype, so that every key in it is the author's. */
export interface Mapping {
	readonly [key: string]: Value;
}
/** What YAML text says: numbers and dates stay text as written; only true, false and nothing are read as such. */
export type Value = string | boolean | null | readonly Value[] | Mapping;

interface Marks {
	readonly start: number;
	readonly keys: Map<string, number>;
	readonly values: Map<string | number, number>;
}

/** The value of a YAML file, and where each key and value in it stands. */
export class YamlFile {
	readonly lines: Lines;
	readonly value: Value;
	/** Lists and maps that hold something of the wrong shape, themselves or deeper down. */
	readonly faulty = new Set<object>();
	readonly #marks: Map<object, Marks>;

	constructor(lines: Lines, value: Value, marks: Map<object, Marks>) {
		this.lines = lines;
		this.value = value;
		this.#marks = marks;
	}

	get start(): Place {
		return { file: this.lines.file, line: 1, column: 1 };
	}

	/** Where a list or map begins. */
	placeOf(container: object): Place {
		return this.lines.place(this.#marks.get(container)?.start ?? 0);
	}

	/** Where the value of a key, or an entry of a list, begins; the key's own place where it has no value; else the container's. */
	placeAt(container: object, key: string | number): Place {
		return this.lines.place(this.offsetAt(container, key));
	}

	/** Where a key begins. */
	placeOfKey(container: object, key: string): Place {
		const marks = this.#marks.get(container);
		return this.lines.place(marks?.keys.get(key) ?? marks?.start ?? 0);
	}

	offsetAt(container: object, key: string | number): number {
		const marks = this.#marks.get(container);
		return marks?.values.get(key) ?? marks?.keys.get(String(key)) ?? marks?.start ?? 0;
	}
}

/** At most this many complaints about the text of one file: what follows the first few is mostly their echo. */
const COMPLAINTS = 20;

/** Controls other than tab and line ends, a carriage return alone, halves of surrogate pairs, and signs that Unicode keeps unassigned for ever. */
// eslint-disable-next-line no-control-regex
const UNREADABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF\p{Cs}]|\r(?!\n)/u;

/** Turns YAML nodes into values, noting places and refusing what graph files do not use. */
class Reader {
	readonly marks = new Map<object, Marks>();
	readonly issues: Issue[] = [];
	readonly #lines: Lines;
	readonly #limits: Limits;

	constructor(lines: Lines, limits: Limits) {
		this.#lines = lines;
		this.#limits = limits;
	}

	read(node: ParsedNode | null, depth: number): Value {
		if (node === null) return null;
		const offset = node.range[0];
		if (isAlias(node)) {
			this.#refuse(offset, 'yaml-alias', `The alias "*${node.source}" stands here.`);
			return null;
		}
		if (node.anchor !== undefined)
			this.#refuse(offset, 'yaml-alias', `The anchor "&${node.anchor}" stands here; it serves only for an alias.`);
		if (node.tag !== undefined) this.#refuse(offset, 'yaml-tag', `The tag "${node.tag}" stands before this value.`);
		if (isScalar(node)) return this.#scalar(node, offset);
		if (depth >= this.#limits.depth) {
			this.#refuse(offset, 'too-deep', `Lists and maps stand more than ${this.#limits.depth} deep inside one another.`);
			return null;
		}
		return isSeq(node)
			? this.#list(node.items as (ParsedNode | null)[], offset, depth)
			: isMap(node)
				? this.#map(node, offset, depth)
				: null;
	}

	#scalar(node: Scalar, offset: number): Value {
		const text = String(node.value ?? '');
		if (node.type === 'PLAIN') {
			if (text === '' || text === '~' || text === 'null') return null;
			if (text === 'true') return true;
			if (text === 'false') return false;
		}
		if (node.type === 'QUOTE_DOUBLE' && UNREADABLE.test(text)) {
			this.#refuse(offset, 'control-character', `The text holds the ${codeOf(text)}, written with a backslash.`);
		}
		if (text.length > this.#limits.text) {
			this.#refuse(offset, 'too-large', `The text has ${text.length} characters; the limit is ${this.#limits.text}.`);
		}
		return text;
	}

	#list(items: readonly (ParsedNode | null)[], start: number, depth: number): Value {
		const list: Value[] = [];
		const marks: Marks = { start, keys: new Map(), values: new Map() };
		for (const [index, item] of items.entries()) {
			// A map in a list without brackets begins where its first key does.
			marks.values.set(index, item?.range[0] ?? start);
			list.push(this.read(item, depth + 1));
		}
		this.marks.set(list, marks);
		return list;
	}

	#map(node: YAMLMap, start: number, depth: number): Value {
		const map: Record<string, Value> = Object.create(null);
		const marks: Marks = { start, keys: new Map(), values: new Map() };
		for (const pair of node.items as Pair<ParsedNode, ParsedNode | null>[]) {
			const at = pair.key.range[0];
			if (!isScalar(pair.key)) {
				this.#refuse(at, 'bad-yaml', 'A list, map or alias stands where a key should.', 'Use a word as key.');
				continue;
			}
			const key = String(pair.key.value ?? '');
			const first = marks.keys.get(key);
			if (first !== undefined) {
				this.#refuse(
					at,
					'duplicate-key',
					`"${key}" stands here a second time; the first is on line ${this.#lines.place(first).line}.`
				);
				continue;
			}
			if (key in Object.prototype || key === 'prototype') {
				this.#refuse(at, 'reserved-key', `"${key}" cannot be a key.`);
				continue;
			}
			marks.keys.set(key, at);
			const value = this.read(pair.value, depth + 1);
			if (value !== null && pair.value !== null) marks.values.set(key, pair.value.range[0]);
			map[key] = value;
		}
		this.marks.set(map, marks);
		return map;
	}

	#refuse(offset: number, code: Issue['code'], message: string, hint?: string): void {
		this.issues.push(issueAt(this.#lines.place(offset), code, message, hint));
	}
}

/** "control character U+0007" for the first sign that no text may hold. */
function codeOf(text: string): string {
	const sign = UNREADABLE.exec(text)?.[0].codePointAt(0) ?? 0;
	return `control character U+${sign.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Reads the text of one YAML file. The file is null where nothing of it can be used; its issues say why.
 * A byte order mark and CRLF line ends are accepted. Linear in the text, save for text nested beyond the limit.
 */
export function readYaml(path: string, text: string, limits: Limits): { file: YamlFile | null; issues: Issue[] } {
	const lines = new Lines(path, text);
	if (text.length > limits.yaml) {
		const start = { file: path, line: 1, column: 1 };
		return {
			file: null,
			issues: [
				issueAt(start, 'too-large', `The file has ${text.length} characters; the limit for YAML is ${limits.yaml}.`)
			]
		};
	}
	const unreadable = UNREADABLE.exec(lines.text);
	if (unreadable) {
		return {
			file: null,
			issues: [issueAt(lines.place(unreadable.index), 'control-character', `The ${codeOf(unreadable[0])} stands here.`)]
		};
	}
	try {
		const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'error' } as const;
		const document = parseDocument(lines.text, options);
		const complaints = yamlIssues(lines, document).slice(0, COMPLAINTS);
		if (complaints.length > 0) return { file: null, issues: complaints };
		const reader = new Reader(lines, limits);
		const value = reader.read(document.contents, 0);
		const issues = reader.issues.slice(0, COMPLAINTS);
		return { file: issues.length > 0 ? null : new YamlFile(lines, value, reader.marks), issues };
	} catch {
		// The YAML reader recurses; text nested some thousands deep exhausts the stack before it can say so.
		const start = { file: path, line: 1, column: 1 };
		return {
			file: null,
			issues: [issueAt(start, 'too-deep', 'Lists and maps stand too deep inside one another to be read.')]
		};
	}
}
