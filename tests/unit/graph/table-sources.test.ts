import { expect, test } from 'vitest';
import { NODE_FLAG } from '$lib/graph/columns';
import { LIMITS } from '$lib/graph/limits';
import { readTables } from '$lib/graph/tables';

const cited = (edges: string, nodes?: string) => {
	const { graph } = readTables({ edges, ...(nodes !== undefined && { nodes }) });
	return graph!.edgeAt(0);
};

test('what edges cite are sources of the graph, each once, apart from its nodes', () => {
	const { graph, report } = readTables({
		edges:
			'from,to,reference,page,quote\na,b,"Hall, Letters (1999)",p. 4,so be it\nb,c,"Hall, Letters (1999)",,\nc,d,,p. 9,\n'
	});
	const source = graph!.node('Hall, Letters (1999)')!;
	expect(source).toMatchObject({ kind: 'source', family: 'source', item: { title: 'Hall, Letters (1999)' } });
	expect(graph!.nodes.flags[graph!.index(source.id)]).toBe(NODE_FLAG.bibliography);
	expect(graph!.kindOf(graph!.index(source.id)).folder).toBe('sources');
	expect([0, 1, 2].map((e) => graph!.edgeAt(e).sources)).toEqual([
		[{ source: source.id, at: 'p. 4', quote: 'so be it', note: null }],
		[{ source: source.id, at: null, quote: null, note: null }],
		[]
	]);
	expect(graph!.edgeAt(2).note).toBe('Locator: p. 9.');
	expect(report).toMatchObject({ kept: { nodes: 4, edges: 3, sources: 1 }, dropped: [] });
});

test('a source that the nodes have a row for is that node, by id or label', () => {
	const nodes = 'id,label,kind\nh,Hall 1999,book\na,A,person\nb,B,person\n';
	for (const written of ['h', 'Hall 1999', '"h, p. 4"', '"Hall 1999, p. 4"']) {
		const { graph, report } = readTables({ nodes, edges: `from,to,sources\na,b,${written}\n` });
		expect(graph!.nodes.ids).toEqual(['a', 'b', 'h']);
		expect(graph!.edgeAt(0).sources).toMatchObject([{ source: 'h', at: written.includes('p. 4') ? 'p. 4' : null }]);
		expect(report.kept.sources).toBe(0);
	}
});

test.each([
	[
		'hall-1999; pope-2001',
		'p. 4; p. 7',
		[
			['hall-1999', 'p. 4'],
			['pope-2001', 'p. 7']
		],
		null
	],
	[
		'hall-1999|pope-2001',
		'',
		[
			['hall-1999', null],
			['pope-2001', null]
		],
		null
	],
	[
		'hall-1999; pope-2001',
		'p. 4',
		[
			['hall-1999', null],
			['pope-2001', null]
		],
		'Locator: p. 4.'
	],
	['Hall, R.; Pope, S.: Letters', 'p. 4', [['Hall, R.; Pope, S.: Letters', 'p. 4']], null]
])('several keys in a cell are several sources, a reference is one: %s, %s', (source, at, sources, note) => {
	const edge = cited(`from\tto\tsource\tlocator\na\tb\t${source}\t${at}\n`);
	expect(edge.sources.map((citation) => [citation.source, citation.at])).toEqual(sources);
	expect(edge.note).toBe(note);
});

test('where "source" is an end it is no evidence', () => {
	const edge = cited('source,target,citation\na,b,Hall\n');
	expect([edge.from, edge.to, edge.sources.map(({ source }) => source)]).toEqual(['a', 'b', ['Hall']]);
});

test('a table that has a kind called source keeps it, and what is only cited is of another', () => {
	const { graph } = readTables({
		nodes: 'id,kind\nspring,source\nriver,water\n',
		edges: 'from,to,reference\nspring,river,Hall\n'
	});
	expect(graph!.node('spring')).toMatchObject({ kind: 'source', family: 'other', item: null });
	expect(graph!.node('Hall')).toMatchObject({ kind: 'cited source', family: 'source' });
});

test('the ids of edges are kept, in order where edges say the same', () => {
	const { graph, issues, report } = readTables({
		edges: 'Id,Source,Target,Type\n9,a,b,Directed\n7,a,b,Directed\n8,b,a,Directed\n,b,a,Directed\n'
	});
	expect([0, 1, 2, 3].map((e) => graph!.edgeIdOf(e))).toEqual(['7', '9', 'b.linked-with.a', '8']);
	expect(graph!.edge('9')).toMatchObject({ from: 'a', to: 'b', place: { line: 2 } });
	expect([issues, report.dropped]).toEqual([[], []]);
});

test('an id that is repeated, or that another edge has by its ends, is told and gives way', () => {
	const { graph, issues } = readTables({
		edges: 'id,from,relation,to\n1,a,met,b\n1,b,met,c\na.met.b,c,met,d\nd.met.e,d,met,e\nd.met.e.2,e,met,a\nx,f,met,g\n'
	});
	const ids = Array.from({ length: 6 }, (_, e) => graph!.edgeIdOf(e));
	expect(ids).toEqual(['1', 'b.met.c', 'c.met.d', 'd.met.e', 'd.met.e.2', 'x']);
	expect(ids.map((id) => graph!.edgeIndex(id))).toEqual([0, 1, 2, 3, 4, 5]);
	expect(issues.map(({ line, code, level }) => [line, code, level])).toEqual([
		[3, 'duplicate-id', 'advised'],
		[4, 'duplicate-id', 'advised']
	]);
});

test.each([
	['id\nb\na\n', ['a', 'b'], 'name'],
	['Node;Group\nb;x\na;x\n', ['a', 'b'], 'x'],
	['key,kind,date\nb,x,1950\na,x,\n', ['a', 'b'], 'x'],
	['id,weight,height,width\na,1,2,3\n', ['a'], 'name']
])('a table of ids alone is one of nodes: %j', (edges, ids, kind) => {
	const { graph, issues } = readTables({ edges, edgesPath: 'things.csv' });
	expect([graph!.nodes.ids, graph!.edgeCount, issues]).toEqual([ids, 0, []]);
	expect(graph!.nodeAt(0)).toMatchObject({ kind, place: { file: 'things.csv' } });
});

test('two columns of any other names are still the ends of edges', () => {
	const { graph } = readTables({ edges: 'id,friend\na,b\n' });
	expect([graph!.edgeAt(0).from, graph!.edgeAt(0).to]).toEqual(['a', 'b']);
});

test('a table of more rows than the limit is refused where it goes beyond, and one of as many is read', () => {
	const edges = 'from,to\na,b\nb,c\nc,d\n';
	expect(readTables({ edges }, { ...LIMITS, rows: 3 }).graph!.edgeCount).toBe(3);
	const { graph, issues } = readTables({ edges }, { ...LIMITS, rows: 2 });
	expect(graph).toBeNull();
	expect(issues).toMatchObject([{ line: 4, code: 'too-large', message: 'The table has 3 rows; the limit is 2.' }]);
});

test('plain tables may be larger than other files', () => {
	expect(LIMITS).toMatchObject({ table: 100_000_000, rows: 1_000_000, file: 25_000_000, yaml: 5_000_000 });
});
