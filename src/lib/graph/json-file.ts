import type { Place } from './evidence';
import { issueAt, type Issue } from './issues';
import type { Limits } from './limits';
import type { Lines } from './lines';
import { UNREADABLE } from './unreadable';

/** What JSON text says; objects have no prototype. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The value of a JSON file, and where each object and list in it begins. */
export interface JsonFile {
	readonly value: Json;
	placeOf(container: object): Place;
}

/** Stops the reader at the first thing that is not JSON. */
class Stop {
	readonly issue: Issue;
	constructor(issue: Issue) {
		this.issue = issue;
	}
}

const ESCAPES: Readonly<Record<string, string>> = {
	'"': '"',
	'\\': '\\',
	'/': '/',
	b: '\b',
	f: '\f',
	n: '\n',
	r: '\r',
	t: '\t'
};
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

class Reader {
	readonly issues: Issue[] = [];
	readonly starts = new Map<object, number>();
	readonly #lines: Lines;
	readonly #text: string;
	readonly #limits: Limits;
	#at = 0;

	constructor(lines: Lines, limits: Limits) {
		this.#lines = lines;
		this.#text = lines.text;
		this.#limits = limits;
	}

	read(): Json {
		const value = this.#value(0);
		this.#space();
		if (this.#at < this.#text.length) this.#stop('Something follows the end of the JSON value.');
		return value;
	}

	#value(depth: number): Json {
		this.#space();
		const sign = this.#text[this.#at];
		if (sign === '{' || sign === '[') {
			if (depth >= this.#limits.depth)
				throw new Stop(
					this.#issue(
						this.#at,
						'too-deep',
						`Lists and objects stand more than ${this.#limits.depth} deep inside one another.`
					)
				);
			return sign === '{' ? this.#object(depth) : this.#list(depth);
		}
		if (sign === '"') return this.#string();
		for (const [word, value] of [
			['true', true],
			['false', false],
			['null', null]
		] as const) {
			if (this.#text.startsWith(word, this.#at)) {
				this.#at += word.length;
				return value;
			}
		}
		NUMBER.lastIndex = this.#at;
		const number = NUMBER.exec(this.#text)?.[0];
		if (number === undefined)
			this.#stop(sign === undefined ? 'The file ends within a value.' : `A value should begin at "${sign}".`);
		this.#at += number.length;
		return Number(number);
	}

	#object(depth: number): Json {
		const object: Record<string, Json> = Object.create(null);
		this.starts.set(object, this.#at++);
		this.#space();
		if (this.#take('}')) return object;
		for (;;) {
			this.#space();
			const start = this.#at;
			if (this.#text[start] !== '"') this.#stop('A key in double quotes should stand here.');
			const key = this.#string();
			this.#space();
			if (!this.#take(':')) this.#stop('":" is missing after the key.');
			const value = this.#value(depth + 1);
			if (key in Object.prototype || key === 'prototype')
				this.issues.push(this.#issue(start, 'reserved-key', `"${key}" cannot be a key.`));
			else if (key in object)
				this.issues.push(this.#issue(start, 'duplicate-key', `"${key}" stands here a second time.`));
			else object[key] = value;
			this.#space();
			if (this.#take('}')) return object;
			if (!this.#take(',')) this.#stop('"," or "}" is missing here.');
		}
	}

	#list(depth: number): Json {
		const list: Json[] = [];
		this.starts.set(list, this.#at++);
		this.#space();
		if (this.#take(']')) return list;
		for (;;) {
			list.push(this.#value(depth + 1));
			this.#space();
			if (this.#take(']')) return list;
			if (!this.#take(',')) this.#stop('"," or "]" is missing here.');
		}
	}

	#string(): string {
		const start = this.#at++;
		let text = '';
		for (let from = this.#at; ;) {
			const sign = this.#text[this.#at];
			if (sign === undefined || sign === '\n') {
				this.#at = start;
				this.#stop('A text that begins here has no closing quotation mark on its line.');
			}
			if (sign !== '"' && sign !== '\\') {
				this.#at++;
				continue;
			}
			text += this.#text.slice(from, this.#at++);
			if (sign === '"') break;
			text += this.#escape();
			from = this.#at;
		}
		if (UNREADABLE.test(text))
			this.issues.push(this.#issue(start, 'control-character', 'The text holds a control character.'));
		if (text.length > this.#limits.text)
			this.issues.push(
				this.#issue(start, 'too-large', `The text has ${text.length} characters; the limit is ${this.#limits.text}.`)
			);
		return text;
	}

	#escape(): string {
		const sign = this.#text[this.#at] ?? '';
		const plain = ESCAPES[sign];
		const code = this.#text.slice(this.#at + 1, this.#at + 5);
		if (plain === undefined && !(sign === 'u' && /^[0-9a-fA-F]{4}$/.test(code)))
			this.#stop('A backslash stands before a sign that it cannot stand before.');
		this.#at += plain === undefined ? 5 : 1;
		return plain ?? String.fromCharCode(parseInt(code, 16));
	}

	#space(): void {
		for (
			let code = this.#text.charCodeAt(this.#at);
			code === 32 || code === 10 || code === 13 || code === 9;
			code = this.#text.charCodeAt(++this.#at)
		);
	}

	#take(sign: string): boolean {
		if (this.#text[this.#at] !== sign) return false;
		this.#at++;
		return true;
	}

	#stop(message: string): never {
		throw new Stop(
			this.#issue(this.#at, 'bad-source', message, 'Mend the JSON at this place, or export the bibliography again.')
		);
	}

	#issue(offset: number, code: Issue['code'], message: string, hint?: string): Issue {
		return issueAt(this.#lines.place(offset), code, message, hint);
	}
}

/** Reads JSON with places: what is not JSON ends the reading, keys that stand twice or are reserved are all told. Linear in the text. */
export function readJson(lines: Lines, limits: Limits): { file: JsonFile | null; issues: Issue[] } {
	const reader = new Reader(lines, limits);
	try {
		const value = reader.read();
		return {
			file: { value, placeOf: (container) => lines.place(reader.starts.get(container) ?? 0) },
			issues: reader.issues
		};
	} catch (stop) {
		if (!(stop instanceof Stop)) throw stop;
		return { file: null, issues: [...reader.issues, stop.issue] };
	}
}
