import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsCsv, sortedRows, tableRows, type RowColumn, type TableRow } from '$lib/explorer/table-rows';
import { cell, readCsv } from '$lib/graph/csv';
import { date, edge, madeGraph } from '../graph/made-graph';
import { graph } from './bohemia';

const rows = tableRows(
	graph,
	Array.from({ length: graph.edgeCount }, (_, e) => e)
);

function row(label: string, id = 'a.b.c'): TableRow {
	const name = { id: 'a', label, href: '/a/' };
	const rest = { family: 'other', when: null, first: 0, certainty: 'established', sources: null, href: '/' } as const;
	return { edge: id, from: name, verb: 'met', to: { ...name, label: 'Slavata' }, ...rest };
}

/** The first cell of a table's row, as a program reads it back. */
const readBack = (text: string, at = 0) => cell(readCsv(text), at, 0);

test('there is a row for each statement, with the records behind it', () => {
	expect(rows).toHaveLength(graph.edgeCount);
	for (const { edge: id, from, to, certainty, sources } of rows) {
		const said = graph.edgeAt(graph.edgeIndex(id));
		expect([from.id, to.id, certainty, sources]).toEqual([said.from, said.to, said.certainty, said.sources.length]);
	}
});

test('an edge from a name to itself has a row too', () => {
	const made = madeGraph({ edges: [edge('estates', 'met', 'estates', { when: date('1618-05-23') })] });
	expect(tableRows(made, [0])).toMatchObject([{ when: 'May 1618', sources: 0 }]);
});

describe('rows are sorted', () => {
	const columns: readonly RowColumn[] = ['from', 'verb', 'to', 'when', 'certainty', 'sources'];
	test('by any column, the same whatever order they came in, up and down', () => {
		fc.assert(
			fc.property(fc.constantFrom(...columns), fc.boolean(), fc.nat(), (column, down, turn) => {
				const turned = [...rows.slice(turn % rows.length), ...rows.slice(0, turn % rows.length)];
				expect(sortedRows(turned, { column, down })).toEqual(sortedRows(rows, { column, down }));
			}),
			{ numRuns: 40 }
		);
		const counts = sortedRows(rows, { column: 'sources', down: true }).map(({ sources }) => sources ?? 0);
		expect(counts).toEqual([...counts].sort((a, b) => b - a));
	});
	test('with what nobody dated last', () => {
		const whens = sortedRows(rows, { column: 'when', down: false }).map(({ when }) => when === null);
		expect(whens).toEqual([...whens].sort((a, b) => Number(a) - Number(b)));
		expect(new Set(whens).size).toBe(2);
	});
});

describe('as CSV', () => {
	test('a table is read back as it is', () => {
		const table = readCsv(rowsCsv(rows));
		expect([table.fault, table.rows, table.header]).toEqual([
			null,
			rows.length,
			['from', 'relation', 'to', 'date', 'certainty', 'id']
		]);
		rows.forEach(({ from, edge: id }, at) =>
			expect([cell(table, at, 0), cell(table, at, 5)]).toEqual([from.label, id])
		);
	});

	test('no cell is run by a spreadsheet', () => {
		for (const label of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＠x', '=HYPERLINK("x","y")'])
			expect(readBack(rowsCsv([row(label)])).charAt(0), label).toBe("'");
		for (const label of ['Thurn', 'a=b', "'quoted'", '1618'])
			expect(readBack(rowsCsv([row(label)])), label).toBe(label);
		expect(rowsCsv([row('Thurn', '=cmd()')])).toContain(",'=cmd()\r\n");
	});

	test('any label is one cell of one row', () => {
		const sharp = fc.constantFrom('"', ',', '\r', '\n', '\r\n', ';', '=', 'x', ' ', '\t');
		fc.assert(
			fc.property(fc.array(fc.oneof(sharp, fc.string({ maxLength: 4 })), { maxLength: 8 }), (parts) => {
				const label = `L${parts.join('')}L`;
				const text = rowsCsv([row(label), row('Thurn')]);
				expect(text.startsWith('from,relation,to,date,certainty,id\r\n')).toBe(true);
				const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)].map(([, cell = '']) => cell);
				expect(cells).toHaveLength(18);
				expect(cells[6]?.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"')).toBe(label);
			})
		);
	});
});
