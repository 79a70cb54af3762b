import { readSpans, type Span } from './markdown-spans';

export type { Span } from './markdown-spans';
export { safeHref } from './safe-href';

/** A block of Markdown. */
export type Block =
	| { readonly kind: 'paragraph'; readonly children: readonly Span[] }
	| { readonly kind: 'quote'; readonly children: readonly Block[] }
	| { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] };

/** Quotes and lists inside one another; what is deeper is text. */
const DEEPEST = 8;
const ITEM = /^( {0,3})([-*+]|\d{1,9}[.)])( {1,4})(?=\S)/;

/**
 * Reads the Markdown of summaries and tours: paragraphs, `>` quotes, `-` and `1.` lists, and the spans of readSpans. There
 * is no HTML in it: angle brackets are text. Linear in the text.
 */
export function readMarkdown(text: string): readonly Block[] {
	return readBlocks(text.replace(/\r\n?/g, '\n').replace(/\t/g, '    ').split('\n'), 0);
}

function readBlocks(lines: readonly string[], depth: number): Block[] {
	const blocks: Block[] = [];
	let at = 0;
	while (at < lines.length) {
		const line = lines[at]!;
		let end = at + 1;
		if (line.trim() === '') {
			at = end;
			continue;
		}
		const item = depth < DEEPEST ? ITEM.exec(line) : null;
		if (depth < DEEPEST && isQuote(line)) {
			while (end < lines.length && isQuote(lines[end]!)) end++;
			const inner = lines.slice(at, end).map((each) => each.replace(/^ {0,3}> ?/, ''));
			blocks.push({ kind: 'quote', children: readBlocks(inner, depth + 1) });
		} else if (item) {
			const ordered = isOrdered(item);
			while (end < lines.length && staysInList(lines, end, ordered, item[1]!.length)) end++;
			blocks.push({
				kind: 'list',
				ordered,
				items: itemsOf(lines.slice(at, end)).map((each) => readBlocks(each, depth + 1))
			});
		} else {
			while (end < lines.length && !endsParagraph(lines[end]!, depth)) end++;
			const text = lines.slice(at, end).map((each) => each.trim());
			blocks.push({ kind: 'paragraph', children: readSpans(text.join(' ')) });
		}
		at = end;
	}
	return blocks;
}

const isQuote = (line: string): boolean => /^ {0,3}>/.test(line);
const isOrdered = (item: RegExpExecArray): boolean => /\d/.test(item[2]!);

function endsParagraph(line: string, depth: number): boolean {
	return line.trim() === '' || (depth < DEEPEST && (isQuote(line) || ITEM.test(line)));
}

/** Another item of the same sort or of a list inside, an indented line, the rest of a paragraph, or an empty line before one of the former. */
function staysInList(lines: readonly string[], at: number, ordered: boolean, base: number): boolean {
	const line = lines[at]!;
	const afterText = lines[at - 1]!.trim() !== '';
	if (line.trim() === '') {
		const next = lines[at + 1];
		return next !== undefined && next.trim() !== '' && staysInList(lines, at + 1, ordered, base);
	}
	const item = ITEM.exec(line);
	if (item) return isOrdered(item) === ordered || item[1]!.length >= base + 2;
	return /^ {2,}/.test(line) || (afterText && !isQuote(line));
}

/** The lines of each item without their marker and indentation; an item indented by two or more belongs to a list inside. */
function itemsOf(lines: readonly string[]): string[][] {
	const base = ITEM.exec(lines[0]!)![1]!.length;
	const items: string[][] = [];
	let indent = 0;
	for (const line of lines) {
		const item = ITEM.exec(line);
		if (item && item[1]!.length < base + 2) {
			indent = item[0].length;
			items.push([line.slice(indent)]);
		} else items.at(-1)!.push(line.slice(Math.min(indent, line.length - line.trimStart().length)));
	}
	return items;
}
