import { cell, type OpenTable } from './csv';
import type { Citation } from './evidence';
import { Interner } from './interner';
import type { EdgeColumnsFound } from './table-headers';

/** What the edges of a table cite. */
export interface TableSources {
	/** Ids of all sources, each once, in order of the rows. */
	readonly ids: readonly string[];
	/** What one row cites, and what it says of a citation that belongs to no single source, in words. */
	readonly citedBy: (row: number) => { readonly sources: readonly Citation[]; readonly words: readonly string[] };
}

/**
 * Reads the citation columns of a table: source, locator and quotation. `known` gives the id of a node that a row of the other table
 * describes, by id or label; any other name is the id of a source. Linear, and no object for a row.
 */
export function tableSources(
	table: OpenTable,
	columns: EdgeColumnsFound,
	known: (name: string) => string | null
): TableSources {
	const textOf = (row: number, column: number): string => (column < 0 ? '' : cell(table, row, column));
	return {
		ids: [
			...new Set(
				differentCells(table, columns.source).flatMap((written) => namesIn(written, known).map(({ id }) => id))
			)
		],
		citedBy(row) {
			const names = namesIn(textOf(row, columns.source), known);
			const [at, quote] = [textOf(row, columns.at) || null, textOf(row, columns.quote) || null];
			const [first] = names;
			if (first && names.length === 1) {
				const place = [first.at, at].filter(Boolean).join(', ') || null;
				return { sources: [{ source: first.id, at: place, quote, note: null }], words: [] };
			}
			const places = parts(at ?? '');
			const isPaired = places.length === names.length;
			return {
				sources: names.map(({ id, at: own }, k) => ({
					source: id,
					at: isPaired ? places[k]! : own,
					quote: null,
					note: null
				})),
				words: [at && !isPaired ? `Locator: ${at}.` : '', quote ? `Quotation: “${quote}”.` : ''].filter(Boolean)
			};
		}
	};
}

/** The cells of a column that are not empty, each once, in order; none of a column that is not there. */
function differentCells(table: OpenTable, column: number): string[] {
	if (column < 0) return [];
	const cells = new Interner(table);
	cells.column(table, column);
	return Array.from({ length: cells.size }, (_, k) => cells.textOf(k));
}

/**
 * The sources that a cell names. A cell is one name, commas and all, for people write whole references; it is taken apart only where its
 * pieces are known nodes or keys without spaces, and a locator after a comma only behind a known node.
 */
function namesIn(
	written: string,
	known: (name: string) => string | null
): { readonly id: string; readonly at: string | null }[] {
	if (written === '') return [];
	const whole = known(written);
	if (whole !== null) return [{ id: whole, at: null }];
	const several = parts(written);
	if (several.length > 1 && several.every((piece) => !/\s/.test(piece) || known(piece) !== null))
		return several.map((piece) => ({ id: known(piece) ?? piece, at: null }));
	const comma = written.indexOf(',');
	const before = comma < 0 ? null : known(written.slice(0, comma).trim());
	return before === null ? [{ id: written, at: null }] : [{ id: before, at: written.slice(comma + 1).trim() || null }];
}

/** The pieces between semicolons or bars. */
function parts(text: string): string[] {
	return text
		.split(/[;|]/)
		.map((piece) => piece.trim())
		.filter(Boolean);
}
