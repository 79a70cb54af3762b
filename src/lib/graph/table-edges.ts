import type { OpenTable } from './csv';
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
	readonly from: Int32Array;
	readonly to: Int32Array;
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
export function tableEdges(table: OpenTable, path: string): TableEdges | null {
	const { rows, header } = table;
	const valuesOf = (column: number): string[] => textsOf(cellsOf(table, column).cells);
	const columns = edgeColumnsOf(header, valuesOf);
	if (!columns) return null;
	const issues: Issue[] = [];
	const ends = new Interner(table);
	const [from, to] = [ends.column(table, columns.from), ends.column(table, columns.to)];
	const [verbs, ways, dates, sure] = [
		cellsOf(table, columns.relation),
		cellsOf(table, columns.direction),
		cellsOf(table, columns.date),
		cellsOf(table, columns.certainty)
	];
	const [row, relation, certainty] = [new Uint32Array(rows), new Uint16Array(rows), new Uint8Array(rows)];
	const dateRow = new Int32Array(dates.cells.size).fill(-1);
	const verbOf = relationNumbers(verbs.cells, ways.cells);
	const certaintyOf = certaintyNumbers(sure.cells);
	const date = dates.numbers ?? new Int32Array(rows).fill(-1);
	let count = 0;
	for (let at = 0; at < rows; at++) {
		if (from[at]! < 0 || to[at]! < 0) {
			const end = header[from[at]! < 0 ? columns.from : columns.to];
			const place = { file: path, line: table.line[at]!, column: 1 };
			issues.push(issueAt(place, 'lost-row', `This row has no "${end}" and is left out.`));
			continue;
		}
		row[count] = at;
		from[count] = from[at]!;
		to[count] = to[at]!;
		relation[count] = verbOf.of(verbs.numbers?.[at] ?? -1, ways.numbers?.[at] ?? -1);
		const day = (date[count] = date[at]!);
		if (day >= 0 && dateRow[day]! < 0) dateRow[day] = at;
		if (sure.numbers) certainty[count] = certaintyOf(sure.numbers[at]!);
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
		ends: textsOf(ends),
		relations: verbOf.found,
		dates: textsOf(dates.cells).map((written, k) => {
			const first = dateRow[k]!;
			return first < 0 ? null : readDate(written, table.line[first]!, path, issues);
		}),
		guessed: Object.entries(columns).flatMap(([meaning, at]) =>
			at >= 0 ? [`column "${header[at]}" of ${path} is ${meaning}`] : []
		),
		dropped: header.flatMap((name, at) => (used.has(at) ? [] : [`column "${name}" of ${path}`])),
		issues
	};
}

/** The different cells of a column, and their number in each row; none of a column that is not there. */
function cellsOf(table: OpenTable, column: number): { readonly cells: Interner; readonly numbers: Int32Array | null } {
	const cells = new Interner(table);
	return { cells, numbers: column < 0 ? null : cells.column(table, column) };
}

function textsOf(cells: Interner): string[] {
	return Array.from({ length: cells.size }, (_, k) => cells.textOf(k));
}

/** Relations as (verb, undirected or not) pairs, numbered as they turn up. */
function relationNumbers(
	verbs: Interner,
	ways: Interner
): { of: (verb: number, way: number) => number; found: { id: string; symmetric: boolean }[] } {
	const found: { id: string; symmetric: boolean }[] = [];
	const taken = new Set<string>();
	const numbers: number[] = [];
	const mutual: boolean[] = [];
	return {
		found,
		of(verb, way) {
			const symmetric = way >= 0 && (mutual[way] ??= /^(undirected|mutual)$/i.test(ways.textOf(way)));
			const key = (verb + 1) * 2 + Number(symmetric);
			const known = numbers[key];
			if (known !== undefined) return known;
			const label = verb < 0 ? UNSAID_RELATION : verbs.textOf(verb);
			const id = taken.has(label) ? `↔ ${label}` : label;
			taken.add(id);
			numbers[key] = found.length;
			return found.push({ id, symmetric }) - 1;
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

function readDate(written: string, line: number, path: string, issues: Issue[]): Edtf | null {
	const reading = readEdtf(written);
	if ('date' in reading) return reading.date;
	const message = `"${written}" is no date that can be read; it is kept as a note.`;
	issues.push({ ...issueAt({ file: path, line, column: 1 }, 'bad-date', message), level: 'advised' });
	return null;
}
