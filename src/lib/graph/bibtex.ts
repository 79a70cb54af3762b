import type { Place } from './evidence';
import { issueAt, type Issue } from './issues';
import type { Limits } from './limits';
import type { Lines } from './lines';
import { UNREADABLE } from './unreadable';

/** A field of an entry: its TeX, with macros and `#` resolved. */
export interface BibField {
	readonly tex: string;
	readonly place: Place;
}

/** An entry of a BibTeX file; names of types and fields are in small letters. */
export interface BibEntry {
	readonly type: string;
	readonly key: string;
	readonly fields: ReadonlyMap<string, BibField>;
	readonly place: Place;
}

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];
/** After so many faults the rest of a file is hardly BibTeX. */
const COMPLAINTS = 20;

/** Ends the reading of one entry. */
class Stop {
	readonly issue: Issue;
	constructor(issue: Issue) {
		this.issue = issue;
	}
}

/** Reads the signs of BibTeX (Patashnik, "BibTeXing", 1988; biblatex manual §2): what stands outside entries is comment. */
class Reader {
	readonly entries: BibEntry[] = [];
	readonly issues: Issue[] = [];
	readonly #lines: Lines;
	readonly #text: string;
	readonly #limits: Limits;
	readonly #macros = new Map(MONTHS.map((month) => [month.slice(0, 3).toLowerCase(), month]));
	#at = 0;
	/** Where what is being read begins, and its name for messages. */
	#start = 0;
	#what = '';

	constructor(lines: Lines, limits: Limits) {
		this.#lines = lines;
		this.#text = lines.text;
		this.#limits = limits;
	}

	read(): void {
		let faults = 0;
		for (let at = this.#text.indexOf('@'); at !== -1 && faults < COMPLAINTS; at = this.#text.indexOf('@', this.#at)) {
			this.#at = this.#start = at;
			try {
				const head = this.#match(/@\s*([A-Za-z]+)\s*[{(]/y);
				if (head) this.#block(head[1]!.toLowerCase(), head[0].endsWith('{') ? '}' : ')');
				else this.#at = at + 1;
			} catch (stop) {
				if (!(stop instanceof Stop)) throw stop;
				faults++;
				this.issues.push(stop.issue);
				// The next line that begins an entry: what a missing brace has swallowed is read again.
				const next = this.#text.indexOf('\n@', at);
				if (next === -1) return;
				this.#at = next + 1;
			}
		}
	}

	#block(type: string, close: string): void {
		this.#what = `@${type}`;
		if (type === 'comment') {
			this.#at--;
			if (this.#text[this.#at] === '{') this.#braced();
		} else if (type === 'preamble') {
			this.#value();
			this.#close(close);
		} else if (type === 'string') {
			const [name, value] = this.#assignment();
			this.#macros.set(name, value.tex);
			this.#close(close);
		} else this.#entry(type, close);
	}

	#entry(type: string, close: string): void {
		const place = this.#lines.place(this.#start);
		this.#space();
		const key = this.#match(/[^\s,{}]*/y)![0];
		this.#what = `entry "${key}"`;
		const fields = new Map<string, BibField>();
		this.#space();
		while (this.#take(',')) {
			this.#space();
			if (this.#text[this.#at] === close || this.#text[this.#at] === ',') continue;
			const [name, field] = this.#assignment();
			if (name in Object.prototype || name === 'prototype')
				this.issues.push(issueAt(field.place, 'reserved-key', `"${name}" cannot be a field.`));
			else if (fields.has(name)) {
				const first = fields.get(name)!.place.line;
				this.issues.push(
					issueAt(
						field.place,
						'duplicate-key',
						`"${name}" stands here a second time in the ${this.#what}; the first is on line ${first}.`
					)
				);
			} else fields.set(name, field);
			this.#space();
		}
		this.#close(close);
		this.entries.push({ type, key, fields, place });
	}

	/** `name = value`. */
	#assignment(): [string, BibField] {
		this.#space();
		const place = this.#lines.place(this.#at);
		const name = this.#match(/[^\s={}(),"#%@]+/y)?.[0].toLowerCase();
		if (name === undefined) this.#unclosed();
		this.#space();
		if (!this.#take('=')) this.#stop(`"=" is missing after "${name}" in the ${this.#what}.`);
		const tex = this.#value();
		if (tex.length > this.#limits.text)
			this.issues.push(
				issueAt(place, 'too-large', `"${name}" has ${tex.length} characters; the limit is ${this.#limits.text}.`)
			);
		return [name, { tex, place }];
	}

	/** Pieces joined by `#`. */
	#value(): string {
		let tex = '';
		do {
			this.#space();
			const sign = this.#text[this.#at];
			if (sign === '{') tex += this.#braced();
			else if (sign === '"') tex += this.#quoted();
			else tex += this.#word();
			if (tex.length > 2 * this.#limits.text)
				this.#stop(`A value of the ${this.#what} is longer than ${2 * this.#limits.text} characters.`);
			this.#space();
		} while (this.#take('#'));
		return tex;
	}

	#word(): string {
		const at = this.#at;
		const word = this.#match(/[^\s={}(),"#%@]+/y)?.[0];
		if (word === undefined) this.#unclosed();
		if (/^[0-9]+$/.test(word)) return word;
		const macro = this.#macros.get(word.toLowerCase());
		if (macro === undefined)
			this.issues.push(
				issueAt(
					this.#lines.place(at),
					'bad-source',
					`"${word}" is no @string of this file.`,
					'Put the text in braces, or define the @string before it is used.'
				)
			);
		return macro ?? word;
	}

	/** From `{` to its partner, without the two; escaped braces count, as they do for BibTeX. */
	#braced(): string {
		const from = ++this.#at;
		for (let depth = 1; depth > 0; this.#at++) {
			const sign = this.#text[this.#at];
			if (sign === undefined) this.#unclosed();
			if (sign === '{') depth++;
			else if (sign === '}') depth--;
		}
		return this.#text.slice(from, this.#at - 1);
	}

	/** From one quotation mark to the next outside braces, without the two. */
	#quoted(): string {
		const from = ++this.#at;
		for (let depth = 0; depth > 0 || this.#text[this.#at] !== '"'; this.#at++) {
			const sign = this.#text[this.#at];
			if (sign === undefined) this.#unclosed();
			if (sign === '{') depth++;
			else if (sign === '}') depth--;
		}
		return this.#text.slice(from, this.#at++);
	}

	/** Spaces, and comments from % to the end of the line. */
	#space(): void {
		for (;;) {
			const sign = this.#text[this.#at];
			if (sign === '%') {
				const end = this.#text.indexOf('\n', this.#at);
				this.#at = end === -1 ? this.#text.length : end;
			} else if (sign !== undefined && /\s/.test(sign)) this.#at++;
			else return;
		}
	}

	#close(close: string): void {
		this.#space();
		if (this.#take(close)) return;
		const sign = this.#text[this.#at];
		if (sign === undefined || sign === '@') this.#unclosed();
		this.#stop(
			`"," or "${close}" is missing before "${this.#text.slice(this.#at, this.#at + 20).split(/\s/)[0]}" in the ${this.#what}.`
		);
	}

	#match(pattern: RegExp): RegExpExecArray | null {
		pattern.lastIndex = this.#at;
		const match = pattern.exec(this.#text);
		if (match) this.#at += match[0].length;
		return match;
	}

	#take(sign: string): boolean {
		if (this.#text[this.#at] !== sign) return false;
		this.#at++;
		return true;
	}

	#unclosed(): never {
		const message = `The ${this.#what} is not closed.`;
		throw new Stop(
			issueAt(
				this.#lines.place(this.#start),
				'bad-source',
				message,
				'Close every brace and quotation mark that it opens.'
			)
		);
	}

	#stop(message: string): never {
		throw new Stop(
			issueAt(
				this.#lines.place(this.#at),
				'bad-source',
				message,
				'Write each field as name = {value} and part fields by commas.'
			)
		);
	}
}

/** Reads BibTeX or biblatex. A faulty entry is told and left out; the others are read. Linear in the text. */
export function readBibtex(lines: Lines, limits: Limits): { entries: readonly BibEntry[]; issues: readonly Issue[] } {
	const unreadable = UNREADABLE.exec(lines.text);
	if (unreadable)
		return {
			entries: [],
			issues: [issueAt(lines.place(unreadable.index), 'control-character', 'A control character stands here.')]
		};
	const reader = new Reader(lines, limits);
	reader.read();
	return { entries: reader.entries, issues: reader.issues };
}
