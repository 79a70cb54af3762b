import type { CsvTable } from './csv';
import { readEdtf, type Edtf } from './dates';
import { Interner } from './interner';
import { issueAt, type Issue } from './issues';
import { edgeColumnsOf, type EdgeColumnsFound } from './table-headers';
import { UNSAID_RELATION } from './table-vocabulary';
import { CERTAINTIES } from './vocabulary';

/** The edges of a table as numbers: one entry for each row that names two ends. */
export interface TableEdges {
	readonly columns: EdgeColumnsFound;
	readonly row: Uint32Array;
	/** Index into `ends`. */
	readonly from: Uint32Array;
	readonly to: Uint32Array;
	/** Index into `relations`. */
	readonly relation: Uint16Array;
	/** Index into `dates`, -1 where the row gives none. */
	readonly date: Int32Array;
	/** Index into CERTAINTIES. */
	readonly certainty: Uint8Array;
	readonly ends: readonly string[];
	readonly relations: readonly { readonly id: string; readonly symmetric: boolean }[];
	readonly dates: readonly (Edtf | null)[];
	readonly guessed: readonly string[];
	readonly dropped: readonly string[];
	readonly issues: readonly Issue[];
}

/** Reads the edges of a table; null where its header names no ends. Linear, and no object for a row. */
export function tableEdges(table: CsvTable, path: string): TableEdges | null {
	const { text, rows, header } = table;
	const width = header.length;
	const valuesOf = (column: number): Iterable<string> => {
		const values = new Interner(text);
		for (let at = column; at < rows * width; at += width) values.of(table.start[at]!, table.end[at]!);
		return Array.from({ length: values.size }, (_, k) => values.textOf(k));
	};
	const columns = edgeColumnsOf(header, valuesOf);
	if (!columns) return null;
	const issues: Issue[] = [];
	const [ends, verbs, dates, sure, ways] = [
		new Interner(text),
		new Interner(text),
		new Interner(text),
		new Interner(text),
		new Interner(text)
	];
	const number = (interner: Interner, at: number, column: number): number =>
		column < 0 ? -1 : interner.of(table.start[at * width + column]!, table.end[at * width + column]!);
	const [row, from, to] = [new Uint32Array(rows), new Uint32Array(rows), new Uint32Array(rows)];
	const [relation, date, certainty] = [new Uint16Array(rows), new Int32Array(rows), new Uint8Array(rows)];
	const verbOf = relationNumbers(verbs, ways);
	const certaintyOf = certaintyNumbers(sure);
	let count = 0;
	for (let at = 0; at < rows; at++) {
		const [a, b] = [number(ends, at, columns.from), number(ends, at, columns.to)];
		if (a < 0 || b < 0) {
			const end = a < 0 ? 'from' : 'to';
			issues.push(
				issueAt(
					{ file: path, line: table.line[at]!, column: 1 },
					'lost-row',
					`This row has no "${header[columns[end]]}" and is left out.`
				)
			);
			continue;
		}
		row[count] = at;
		from[count] = a;
		to[count] = b;
		relation[count] = verbOf.of(number(verbs, at, columns.relation), number(ways, at, columns.direction));
		date[count] = number(dates, at, columns.date);
		certainty[count] = certaintyOf(number(sure, at, columns.certainty));
		count++;
	}
	const used = new Set(Object.values(columns));
	return {
		columns,
		row: row.subarray(0, count),
		from: from.subarray(0, count),
		to: to.subarray(0, count),
		relation: relation.subarray(0, count),
		date: date.subarray(0, count),
		certainty: certainty.subarray(0, count),
		ends: Array.from({ length: ends.size }, (_, k) => ends.textOf(k)),
		relations: verbOf.found,
		dates: Array.from({ length: dates.size }, (_, k) => readDate(dates, k, table, path, issues)),
		guessed: Object.entries(columns).flatMap(([meaning, at]) =>
			at >= 0 ? [`column "${header[at]}" of ${path} is ${meaning}`] : []
		),
		dropped: header.flatMap((name, at) => (used.has(at) ? [] : [`column "${name}" of ${path}`])),
		issues
	};
}

/** Relations as (verb, undirected or not) pairs, numbered as they turn up. */
function relationNumbers(
	verbs: Interner,
	ways: Interner
): { of: (verb: number, way: number) => number; found: { id: string; symmetric: boolean }[] } {
	const found: { id: string; symmetric: boolean }[] = [];
	const numbers = new Map<number, number>();
	const mutual: boolean[] = [];
	return {
		found,
		of(verb, way) {
			const symmetric = way >= 0 && (mutual[way] ??= /^(undirected|mutual)$/i.test(ways.textOf(way)));
			const key = (verb + 1) * 2 + Number(symmetric);
			const known = numbers.get(key);
			if (known !== undefined) return known;
			const label = verb < 0 ? UNSAID_RELATION : verbs.textOf(verb);
			const isTaken = found.some(({ id }) => id === label);
			numbers.set(key, found.length);
			return found.push({ id: isTaken ? `↔ ${label}` : label, symmetric }) - 1;
		}
	};
}

/** Certainties by the number of their cell; any other word, or none, is established. */
function certaintyNumbers(sure: Interner): (cell: number) => number {
	const known: number[] = [];
	return (cell) =>
		cell < 0
			? 0
			: (known[cell] ??= Math.max(0, (CERTAINTIES as readonly string[]).indexOf(sure.textOf(cell).toLowerCase())));
}

function readDate(dates: Interner, k: number, table: CsvTable, path: string, issues: Issue[]): Edtf | null {
	const written = dates.textOf(k);
	const reading = readEdtf(written);
	if ('date' in reading) return reading.date;
	const line = lineAt(table, dates.startOf(k));
	issues.push({
		...issueAt(
			{ file: path, line, column: 1 },
			'bad-date',
			`"${written}" is no date that can be read; it is kept as a note.`
		),
		level: 'advised'
	});
	return null;
}

/** The line on which the row begins that holds a place of the text. O(log rows). */
function lineAt({ start, line, header, rows }: CsvTable, at: number): number {
	let [low, high] = [0, rows - 1];
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if (start[middle * header.length]! <= at) low = middle;
		else high = middle - 1;
	}
	return line[low]!;
}
