/** A table of text, read by RFC 4180; cells are cut out of the text when they are asked for. */
export interface CsvTable {
	readonly text: string;
	readonly header: readonly string[];
	readonly rows: number;
	/** Where cell (row, column) begins and ends in the text, at row · width + column; quotes are inside. */
	readonly start: Uint32Array;
	readonly end: Uint32Array;
	/** The line on which each row begins, from 1. */
	readonly line: Uint32Array;
	/** The first fault, where the table cannot be read. */
	readonly fault: CsvFault | null;
}

/** What makes a table unreadable. */
export interface CsvFault {
	readonly line: number;
	readonly what: 'ragged' | 'unclosed';
	/** Cells of the row, and cells of the header. */
	readonly found: number;
	readonly wanted: number;
}

const [QUOTE, NEWLINE, RETURN] = [34, 10, 13];
const SEPARATORS = [',', '\t', ';', '|'];

/**
 * Reads a table with a header: comma, tab, semicolon or bar, whichever the header has most of; a byte order mark and any line ends
 * are passed over, and so are blank lines. Linear; it stops at the first row that has other cells than the header, or whose quote
 * is never closed.
 */
export function readCsv(source: string): CsvTable {
	const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
	const separator = separatorOf(text).charCodeAt(0);
	const scan = new Scan(text, separator);
	const header: string[] = [];
	const line = scan.next((start, end) => header.push(cellText(text, start, end)));
	const most = countLines(text);
	const width = header.length;
	const [start, end, lines] = [new Uint32Array(most * width), new Uint32Array(most * width), new Uint32Array(most)];
	let rows = 0;
	let fault: CsvFault | null = line === 'unclosed' ? { line: 1, what: 'unclosed', found: width, wanted: width } : null;
	while (!fault) {
		const base = rows * width;
		let found = 0;
		const began = scan.next((from, to) => {
			if (found < width) {
				start[base + found] = from;
				end[base + found] = to;
			}
			found++;
		});
		if (began === null) break;
		if (began === 'unclosed') fault = { line: scan.began, what: 'unclosed', found, wanted: width };
		else if (found !== width) fault = { line: began, what: 'ragged', found, wanted: width };
		else lines[rows++] = began;
	}
	const cells = rows * width;
	return {
		text,
		header,
		rows,
		start: start.subarray(0, cells),
		end: end.subarray(0, cells),
		line: lines.subarray(0, rows),
		fault
	};
}

/** The text of a cell, without its quotes and the space around it. */
export function cell(table: CsvTable, row: number, column: number): string {
	const at = row * table.header.length + column;
	return cellText(table.text, table.start[at]!, table.end[at]!);
}

function cellText(text: string, start: number, end: number): string {
	const raw = text.slice(start, end);
	return (raw.charCodeAt(0) === QUOTE ? raw.slice(1, -1).replaceAll('""', '"') : raw).trim();
}

/** Walks a text row by row. */
class Scan {
	#at = 0;
	#line = 1;
	/** The line on which the row under way begins. */
	began = 1;

	constructor(
		readonly text: string,
		readonly separator: number
	) {}

	/** Tells every cell of the next row that is not blank, and gives its line; null after the last. */
	next(tell: (start: number, end: number) => void): number | 'unclosed' | null {
		const { text, separator } = this;
		const length = text.length;
		let at = this.#at;
		for (
			let unit = text.charCodeAt(at);
			at < length && (unit === NEWLINE || unit === RETURN);
			unit = text.charCodeAt(++at)
		) {
			if (unit === NEWLINE || text.charCodeAt(at + 1) !== NEWLINE) this.#line++;
		}
		if (at >= length) return null;
		this.began = this.#line;
		for (let start = at; ; start = ++at) {
			while (text.charCodeAt(at) === 32 && separator !== 32) at++;
			if (text.charCodeAt(at) === QUOTE) {
				start = at;
				at = this.#closing(at);
				if (at < 0) return 'unclosed';
				const end = at;
				while (at < length && !isEnd(text.charCodeAt(at), separator)) at++;
				tell(start, end);
			} else {
				while (at < length && !isEnd(text.charCodeAt(at), separator)) at++;
				tell(start, at);
			}
			if (at >= length || text.charCodeAt(at) !== separator) break;
		}
		this.#at = at;
		return this.began;
	}

	/** Behind the quote that closes the one at `at`; -1 if none does. */
	#closing(at: number): number {
		const { text } = this;
		for (;;) {
			const quote = text.indexOf('"', at + 1);
			if (quote < 0) return -1;
			for (let k = text.indexOf('\n', at); k >= 0 && k < quote; k = text.indexOf('\n', k + 1)) this.#line++;
			if (text.charCodeAt(quote + 1) !== QUOTE) return quote + 1;
			at = quote + 1;
		}
	}
}

function isEnd(unit: number, separator: number): boolean {
	return unit === separator || unit === NEWLINE || unit === RETURN;
}

/** The mark that parts the cells of the first line; a comma where there is only one cell. */
function separatorOf(text: string): string {
	const first = /^[^\r\n]*/.exec(text)![0].replace(/"[^"]*"/g, '');
	const counts = SEPARATORS.map((mark) => first.split(mark).length - 1);
	return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}

/** At least as many as the rows of the text. */
function countLines(text: string): number {
	let lines = 1;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
	if (lines === 1) for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) lines++;
	return lines;
}
