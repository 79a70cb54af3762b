import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cell, readCsv } from '$lib/graph/csv';
import { Interner } from '$lib/graph/interner';
import { unitsOf } from '$lib/graph/units';
import { readTables } from '$lib/graph/tables';

const NODES =
	'id,kind,label,date,description\nkim,person,Kim Il-sung,1912/1994,Premier\nstalin,person,"Stalin, Joseph",,Leader\nwar,event,War,1950-06-25,\n';
const EDGES =
	'from,relation,to,date,certainty,source,locator,note\nkim,lobbied,stalin,1949-03,probable,Weathersby,p. 4,twice\nkim,began,war,1950-06-25,,,,\n';

const places = (issues: readonly { line: number; code: string; level: string }[]): string[] =>
	issues.map(({ line, code, level }) => `${line} ${code} ${level}`);

describe('a pair of tables', () => {
	const { graph, issues, report } = readTables({ nodes: NODES, edges: EDGES });

	test('is a graph with kinds and relations as found', () => {
		expect(issues).toEqual([]);
		expect(graph!.nodes.ids).toEqual(['Weathersby', 'kim', 'stalin', 'war']);
		expect([...graph!.vocabulary.kinds.keys()].sort()).toEqual(['event', 'person', 'source']);
		expect([...graph!.vocabulary.relations.keys()].sort()).toEqual(['began', 'lobbied']);
		expect(graph!.node('stalin')).toMatchObject({
			label: 'Stalin, Joseph',
			kind: 'person',
			summary: 'Leader',
			when: null
		});
		expect(graph!.node('kim')?.when?.date.text).toBe('1912/1994');
	});

	test('keeps date, certainty, source, locator and note of every edge', () => {
		expect(graph!.edge('kim.lobbied.stalin')).toMatchObject({
			when: { text: '1949-03' },
			certainty: 'probable',
			sources: [{ source: 'Weathersby', at: 'p. 4', quote: null, note: null }],
			note: 'twice',
			place: { file: 'edges.csv', line: 2 }
		});
	});

	test('tells what each column was taken for, and what was kept', () => {
		expect(report.kept).toEqual({ nodes: 3, edges: 2, sources: 1 });
		expect(report.guessed).toContain('column "relation" of edges.csv is relation');
		expect(report.dropped).toEqual([]);
	});
});

test.each([
	[
		'Gephi',
		'Id,Label\n1,Kim\n2,Stalin\n',
		'Source,Target,Type,Label,Weight\n1,2,Directed,lobbied,3\n',
		'1.lobbied.2',
		['column "Weight" of edges.csv']
	],
	['Kumu', 'Label,Type\nKim,person\nStalin,person\n', 'From,To,Type\nKim,Stalin,lobbied\n', 'Kim.lobbied.Stalin', []],
	[
		'Cytoscape',
		'shared name,name\nkim,Kim\nstalin,Stalin\n',
		'source\tinteraction\ttarget\nkim\tlobbied\tstalin\n',
		'Kim.lobbied.Stalin',
		['column "shared name" of nodes.csv']
	],
	[
		'a spreadsheet',
		'Name;Category\r\nKim;person\r\nStalin;person\r\n',
		'\ufeffSubject;Predicate;Object\r\nKim;lobbied;Stalin\r\n',
		'Kim.lobbied.Stalin',
		[]
	]
])('headers as users of %s write them', (_, nodes, edges, id, dropped) => {
	const reading = readTables({ nodes, edges });
	const known = reading.graph!.edges.from.length;
	expect(known).toBe(1);
	expect(reading.report.dropped).toEqual(dropped);
	if (!id.startsWith('Kim.lobbied.Stalin') || _ !== 'Cytoscape') expect(reading.graph!.edgeIdOf(0)).toBe(id);
});

test('an undirected edge reads the same from both ends', () => {
	const { graph } = readTables({ edges: 'Source,Target,Type\na,b,Undirected\nb,c,Directed\n' });
	expect(graph!.relations.map(({ symmetric }) => symmetric).sort()).toEqual([false, true]);
});

test('edges that name nodes by label find them; names that only an edge gives are nodes, and told of', () => {
	const { graph, report } = readTables({
		nodes: 'id,name\nq1,Kim\nq2,Stalin\n',
		edges: 'from,to\nKim,Stalin\nKim,Mao\n'
	});
	expect(graph!.nodes.ids).toEqual(['Mao', 'q1', 'q2']);
	expect(report.guessed).toContain('1 names stand only in edges.csv');
});

test('parallel edges are kept, each with an id of its own', () => {
	const { graph } = readTables({ edges: 'from,relation,to\na,met,b\na,met,b\na,met,b\n' });
	expect([0, 1, 2].map((e) => graph!.edgeIdOf(e))).toEqual(['a.met.b', 'a.met.b.2', 'a.met.b.3']);
	expect(graph!.edgeIndex('a.met.b.3')).toBe(2);
});

test('what a folder refuses is advised, with its line, and nothing goes in silence', () => {
	const nodes = 'id,label,date\na,A,1950-02-30\na,A,1950-02-30\na,Other,\n,B,\n';
	const { graph, issues } = readTables({
		nodes,
		edges: 'from,relation,to,date\na,met,b,soon\n,met,b,1950\na,met,,1950\n'
	});
	expect(graph!.nodeCount).toBe(2);
	expect(graph!.edgeCount).toBe(1);
	expect(places(issues)).toEqual([
		'2 bad-date advised',
		'3 lost-row advised',
		'4 lost-row advised',
		'2 bad-date advised',
		'3 duplicate-id advised',
		'4 duplicate-id advised',
		'5 lost-row advised'
	]);
	expect(graph!.edgeAt(0).note).toBe('Date: soon.');
});

test('a date that cannot be read is told where an edge that is kept first has it', () => {
	const { issues } = readTables({ edges: 'from,to,date\n,b,soon\na,b,soon\nb,c,soon\n' });
	expect(places(issues)).toEqual(['2 lost-row advised', '3 bad-date advised']);
});

test.each([
	['from,to,type\na,b\n', '2 ragged-row refused', /2 cells.*3/],
	['from,to\na,b\n\nc,d,e\n', '4 ragged-row refused', /3 cells.*2/],
	['from,to\na,"b\nc,d\n', '2 unclosed-quote refused', /never closed/],
	['colour,size,weight,height\nred,1,2,3\n', '1 no-ends refused', /"colour"/],
	['', '1 no-ends refused', /empty/]
])('a table that cannot be read is refused with its line: %j', (edges, place, message) => {
	const { graph, issues } = readTables({ edges });
	expect(graph).toBeNull();
	expect(places(issues)).toEqual([place]);
	expect(issues[0]!.message).toMatch(message);
});

test('quoted cells hold separators, quotes and line ends, and lines are counted through them', () => {
	const table = readCsv('a;b\n"x;1";"say ""hi"""\n"two\nlines";c\nd;e\n');
	expect(
		Array.from({ length: table.rows }, (_, row) => [cell(table, row, 0), cell(table, row, 1), table.line[row]])
	).toEqual([
		['x;1', 'say "hi"', 2],
		['two\nlines', 'c', 3],
		['d', 'e', 5]
	]);
});

test('any cells written by the rules are read back', () => {
	const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((each) => each.replaceAll('\ufeff', '').trim());
	fc.assert(
		fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 20 }), (rows) => {
			const quoted = (each: string): string => `"${each.replaceAll('"', '""')}"`;
			const table = readCsv(`first,second\r\n${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}`);
			expect(table.fault).toBeNull();
			expect(rows.map((_, row) => [cell(table, row, 0), cell(table, row, 1)])).toEqual(rows);
		})
	);
});

test('any text at all is a graph or an issue, never a throw', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: fc.constantFrom('a', 'b', ',', ';', '"', '\n', '\r', '\t', ' ', '1', '김') }),
			(text) => {
				const { graph, issues } = readTables({ edges: text, nodes: `id,label\n${text}` });
				expect(graph !== null || issues.some(({ level }) => level === 'refused')).toBe(true);
			}
		),
		{ numRuns: Number(process.env['FUZZ_RUNS'] ?? 1000) }
	);
});

test('an interner gives equal cells one number, whatever stands around them', () => {
	const text = ' kim ,"kim",stalin,,kim';
	const interner = new Interner({ text, units: unitsOf(text) });
	const numbers = [
		[0, 5],
		[6, 11],
		[12, 18],
		[19, 19],
		[20, 23]
	].map(([from, to]) => interner.of(from!, to!));
	expect(numbers).toEqual([0, 0, 1, -1, 0]);
	expect([interner.textOf(0), interner.textOf(1), interner.size]).toEqual(['kim', 'stalin', 2]);
});

test('a column of prose in the place of relations is refused, and not numbered anew from the start', () => {
	const rows = Array.from({ length: 65_536 }, (_, k) => `a,b,sentence ${k}`);
	const { graph, issues } = readTables({ edges: ['from,to,relation', ...rows].join('\n') });
	expect(graph).toBeNull();
	expect(issues.map(({ code, file, line }) => `${file}:${line} ${code}`)).toEqual(['edges.csv:1 too-large']);
	expect(readTables({ edges: ['from,to,relation', ...rows.slice(1)].join('\n') }).graph?.relations.length).toBe(65_535);
});
