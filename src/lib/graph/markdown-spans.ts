import { safeHref } from './safe-href';

/** A run of text inside a block. */
export type Span =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'code'; readonly text: string }
	| { readonly kind: 'emphasis' | 'strong'; readonly children: readonly Span[] }
	/** Outward, or to an address of this site; `href` has passed safeHref. */
	| { readonly kind: 'link'; readonly href: string; readonly children: readonly Span[] }
	/** `[[id]]` or `[[id|text]]`: a node of the graph; `text` is null where the author gives none. */
	| { readonly kind: 'node'; readonly id: string; readonly text: string | null };

/** Something begun that waits for its end; if none comes, its mark is text. */
interface Open {
	readonly mark: '*' | '**' | '_' | '__' | '[';
	readonly spans: Span[];
}

/** Longest address, and longest `id|text`, that is looked at. */
const LONGEST = 2_000;

/** Signs that can mean more than themselves. */
const MARKS: ReadonlySet<string> = new Set('\\`[]*_');
const NODE = /\[\[([^[\]|\n]{1,300})(?:\|([^[\]|\n]{1,300}))?\]\]/y;

const isSpace = (sign: string | undefined): boolean => sign === undefined || /\s/.test(sign);
const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/**
 * Reads emphasis (`*`, `_`), strong (`**`, `__`), links, `[[id]]`, code and backslashes. Each of the four marks and the
 * bracket can be open once at a time, so nesting is at most five deep, and closing one gives up those opened after it:
 * linear in the text.
 */
export function readSpans(text: string): readonly Span[] {
	return new SpanReader(text).read();
}

/** Adds a span; text after text becomes one. */
function append(spans: Span[], span: Span): void {
	const last = spans.at(-1);
	if (span.kind === 'text' && last?.kind === 'text')
		spans[spans.length - 1] = { kind: 'text', text: last.text + span.text };
	else spans.push(span);
}

class SpanReader {
	readonly #text: string;
	readonly #root: Span[] = [];
	readonly #open: Open[] = [];
	#at = 0;
	#plain = '';
	/** Where the next backquote stands, once looked for. */
	#nextTick = -1;

	constructor(text: string) {
		this.#text = text;
	}

	read(): readonly Span[] {
		while (this.#at < this.#text.length) this.#step(this.#text[this.#at]!);
		this.#giveUp(0);
		this.#flush();
		return this.#root;
	}

	#step(sign: string): void {
		if (!MARKS.has(sign)) this.#words();
		else if (sign === '\\' && /[!-/:-@[-`{-~]/.test(this.#text[this.#at + 1] ?? ''))
			this.#say(this.#text[this.#at + 1]!, 2);
		else if (sign === '`') this.#code();
		else if (sign === '[') this.#bracket();
		else if (sign === ']') this.#link();
		else if (sign === '*' || sign === '_') this.#stars(sign);
		else this.#say(sign, 1);
	}

	/** All up to the next sign that can mean more than itself. */
	#words(): void {
		let end = this.#at + 1;
		while (end < this.#text.length && !MARKS.has(this.#text[end]!)) end++;
		this.#say(this.#text.slice(this.#at, end), end - this.#at);
	}

	#say(text: string, length: number): void {
		this.#plain += text;
		this.#at += length;
	}

	get #spans(): Span[] {
		return this.#open.at(-1)?.spans ?? this.#root;
	}

	#flush(): void {
		if (this.#plain !== '') append(this.#spans, { kind: 'text', text: this.#plain });
		this.#plain = '';
	}

	#begin(mark: Open['mark']): void {
		this.#flush();
		this.#open.push({ mark, spans: [] });
		this.#at += mark.length;
	}

	/** Makes text of the marks that stand open above a depth; what they hold goes to what holds them. */
	#giveUp(depth: number): void {
		this.#flush();
		while (this.#open.length > depth) {
			const { mark, spans } = this.#open.pop()!;
			const holder = this.#spans;
			append(holder, { kind: 'text', text: mark });
			for (const span of spans) append(holder, span);
		}
	}

	/** The spans of an open mark, which ends here. */
	#end(depth: number): readonly Span[] {
		this.#giveUp(depth + 1);
		return this.#open.pop()!.spans;
	}

	/** Code between two single backquotes. */
	#code(): void {
		const run = this.#run('`');
		const from = this.#at + 1;
		if (run === 1 && this.#nextTick < from) {
			const next = this.#text.indexOf('`', from);
			this.#nextTick = next === -1 ? Infinity : next;
		}
		if (run > 1 || this.#nextTick === Infinity || this.#nextTick === from) {
			this.#say('`'.repeat(run), run);
			return;
		}
		this.#flush();
		this.#spans.push({ kind: 'code', text: this.#text.slice(from, this.#nextTick) });
		this.#at = this.#nextTick + 1;
	}

	#bracket(): void {
		NODE.lastIndex = this.#at;
		const match = NODE.exec(this.#text);
		if (match && match[1]!.trim() !== '') {
			this.#flush();
			this.#spans.push({ kind: 'node', id: match[1]!.trim(), text: match[2]?.trim() || null });
			this.#at += match[0].length;
			return;
		}
		// A link holds no link: a second bracket makes text of the first.
		const outer = this.#open.findIndex(({ mark }) => mark === '[');
		if (outer !== -1) this.#giveUp(outer);
		this.#begin('[');
	}

	#link(): void {
		const depth = this.#open.findIndex(({ mark }) => mark === '[');
		const target = depth !== -1 && this.#text[this.#at + 1] === '(' ? this.#target(this.#at + 2) : null;
		const href = target && safeHref(target.address);
		if (depth === -1 || !target || href === null) {
			if (depth !== -1) this.#giveUp(depth);
			this.#say(']', 1);
			return;
		}
		const children = this.#end(depth);
		this.#spans.push({ kind: 'link', href, children });
		this.#at = target.end;
	}

	/** The address up to its closing bracket; one pair of brackets may stand inside. It ends at a second one, so brackets are not read again and again. */
	#target(from: number): { address: string; end: number } | null {
		let inner = 0;
		const limit = Math.min(this.#text.length, from + LONGEST);
		for (let at = from; at < limit; at++) {
			const sign = this.#text[at]!;
			if (sign === '(' && ++inner > 1) return null;
			if (/\s/.test(sign)) return null;
			if (sign === ')' && inner-- === 0) return { address: this.#text.slice(from, at), end: at + 1 };
		}
		return null;
	}

	#run(sign: string): number {
		let length = 1;
		while (this.#text[this.#at + length] === sign) length++;
		return length;
	}

	/** One to three stars or underscores that end what is open, or begin something. */
	#stars(sign: '*' | '_'): void {
		let left = this.#run(sign);
		const before = this.#text[this.#at - 1];
		const after = this.#text[this.#at + left];
		const inWord = sign === '_' && isWord(before) && isWord(after);
		const canEnd = !isSpace(before) && !inWord && !(sign === '_' && isWord(after));
		const canBegin = !isSpace(after) && !inWord && !(sign === '_' && isWord(before));
		if (left > 3 || (!canEnd && !canBegin)) {
			this.#say(sign.repeat(left), left);
			return;
		}
		while (left > 0) {
			const depth = canEnd ? this.#open.findLastIndex(({ mark }) => mark[0] === sign && mark.length <= left) : -1;
			const mark = (depth !== -1 ? this.#open[depth]!.mark : left > 1 ? sign + sign : sign) as Open['mark'];
			if (depth !== -1) {
				const children = this.#end(depth);
				this.#spans.push({ kind: mark.length === 2 ? 'strong' : 'emphasis', children });
				this.#at += mark.length;
			} else if (canBegin && !this.#open.some((open) => open.mark === mark)) this.#begin(mark);
			else this.#say(mark, mark.length);
			left -= mark.length;
		}
	}
}
