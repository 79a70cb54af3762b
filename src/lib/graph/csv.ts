import { unitsOf, type Units } from './units';

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

/** A table while it is being read: its text as numbers too. */
export interface OpenTable extends CsvTable {
	readonly units: Units;
}

/** What makes a table unreadable. */
export interface CsvFault {
	readonly line: number;
	readonly what: 'ragged' | 'unclosed';
	/** Cells of the row, and cells of the header. */
	readonly found: number;
	readonly wanted: number;
}

const [QUOTE, NEWLINE, RETURN, SPACE] = [34, 10, 13, 32];
const SEPARATORS = [',', '\t', ';', '|'];

/**
 * Reads a table with a header: comma, tab, semicolon or bar, whichever the header has most of; a byte order mark and any line ends
 * are passed over, and so are blank lines. Linear; it stops at the first row that has other cells than the header, or whose quote
 * is never closed.
 */
export function readCsv(source: string): OpenTable {
	const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
	const units = unitsOf(text);
	const scan = new Scan(units, separatorOf(text).charCodeAt(0));
	let fault: CsvFault | null = null;
	if (scan.find() && !scan.next()) fault = { line: 1, what: 'unclosed', found: scan.cells, wanted: scan.cells };
	const width = scan.cells;
	const header = Array.from({ length: width }, (_, k) => cellText(text, scan.start[k]!, scan.end[k]!));
	let line = new Uint32Array(1 + units.length / 64);
	let rows = 0;
	while (!fault && scan.find()) {
		const isClosed = scan.next();
		const found = scan.cells - (rows + 1) * width;
		if (rows === line.length) line = doubled(line);
		if (isClosed && found === width) line[rows++] = scan.began;
		else fault = { line: scan.began, what: isClosed ? 'ragged' : 'unclosed', found, wanted: width };
	}
	const cells = (rows + 1) * width;
	return {
		text,
		units,
		header,
		rows,
		start: scan.start.slice(width, cells),
		end: scan.end.slice(width, cells),
		line: line.slice(0, rows),
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

/** Walks a text row by row and notes where cells begin and end. */
class Scan {
	start: Uint32Array;
	end: Uint32Array;
	/** Cells noted. */
	cells = 0;
	/** The line on which the row under way begins. */
	began = 1;
	#at = 0;
	#line = 1;
	/** 1 for every unit that ends a cell. */
	readonly #isEnd = new Uint8Array(1 << 16);

	constructor(
		readonly units: Units,
		readonly separator: number
	) {
		for (const unit of [separator, NEWLINE, RETURN]) this.#isEnd[unit] = 1;
		this.start = new Uint32Array(16 + units.length / 8);
		this.end = new Uint32Array(this.start.length);
	}

	/** Goes to the next row that is not blank; false where there is none. */
	find(): boolean {
		const { units } = this;
		let at = this.#at;
		for (; at < units.length && (units[at] === NEWLINE || units[at] === RETURN); at++)
			if (units[at] === NEWLINE || units[at + 1] !== NEWLINE) this.#line++;
		this.#at = at;
		this.began = this.#line;
		return at < units.length;
	}

	/** Notes every cell of the row found; false if a quote of it is never closed. */
	next(): boolean {
		const { units, separator } = this;
		let { start, end } = this;
		const isEnd = this.#isEnd;
		const length = units.length;
		let cells = this.cells;
		let at = this.#at;
		for (let isMore = true; isMore; at++) {
			if (cells === start.length) {
				this.start = start = doubled(start);
				this.end = end = doubled(end);
			}
			start[cells] = at;
			while (at < length && units[at] === SPACE) at++;
			const isQuoted = at < length && units[at] === QUOTE;
			if (isQuoted) {
				start[cells] = at;
				at = this.#closing(at);
				if (at < 0) return false;
				end[cells] = at;
			}
			while (at < length && isEnd[units[at]!] === 0) at++;
			if (!isQuoted) end[cells] = at;
			this.cells = ++cells;
			isMore = at < length && units[at] === separator;
		}
		this.#at = at - 1;
		return true;
	}

	/** Behind the quote that closes the one at `at`; -1 if none does. */
	#closing(at: number): number {
		const { units } = this;
		for (at++; at < units.length; at++) {
			if (units[at] === NEWLINE) this.#line++;
			if (units[at] === QUOTE && units[++at] !== QUOTE) return at;
		}
		return -1;
	}
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
	const larger = new Uint32Array(numbers.length * 2);
	larger.set(numbers);
	return larger;
}

/** The mark that parts the cells of the first line; a comma where there is only one cell. */
function separatorOf(text: string): string {
	const first = /^[^\r\n]*/.exec(text)![0].replace(/"[^"]*"/g, '');
	const counts = SEPARATORS.map((mark) => first.split(mark).length - 1);
	return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}
