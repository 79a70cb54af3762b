import { describe, expect, test } from 'vitest';
import type { Graph } from '$lib/graph/graph';
import { printIssue } from '$lib/graph/issues';
import { readGraph } from '$lib/graph/read';
import { SMALL } from './small-graph';

/** The small graph with more files, which must be sound. */
function graphOf(files: Readonly<Record<string, string>> = {}): Graph {
	const { graph, issues } = readGraph({ ...SMALL, ...files });
	expect(issues.filter((issue) => issue.level === 'refused').map(printIssue)).toEqual([]);
	return graph!;
}

const because = (entries: string) => `label: War\nwhen: 1951\nbecause:\n${entries}`;

describe('citations', () => {
	test('are read in both forms, a locator with commas whole', () => {
		const edge = graphOf({
			'events/z.yaml':
				'label: War\nwhere: { to: moscow, sources: ["seed, ch. 5, n. 3", { source: wilson-1950, at: p. 1, quote: ready, note: n }] }\n'
		}).edge('z.took-place-at.moscow');
		expect(edge?.sources).toEqual([
			{ source: 'seed', at: 'ch. 5, n. 3', quote: null, note: null },
			{ source: 'wilson-1950', at: 'p. 1', quote: 'ready', note: 'n' }
		]);
	});
});

describe('roles', () => {
	test('take an id, an entry, or a list of them, and point the way of their relation', () => {
		const graph = graphOf({
			'events/z.yaml':
				'label: War\nby: stalin\ntook-part: [kim-il-sung, { to: stalin, certainty: disputed, when: 1950, sources: ["seed, p. 2"] }]\nwhere: [moscow]\npart-of: invasion\nsources: [wilson-1950]\n'
		});
		expect(graph.edge('stalin.initiated.z')?.sources[0]?.source).toBe('wilson-1950');
		expect(graph.edge('kim-il-sung.joined.z')?.certainty).toBe('established');
		expect(graph.edge('stalin.joined.z')).toMatchObject({
			certainty: 'disputed',
			sources: [{ source: 'seed', at: 'p. 2' }]
		});
		expect(graph.edge('stalin.joined.z')?.when?.text).toBe('1950');
		expect(graph.edge('z.took-place-at.moscow')?.place).toEqual({ file: 'events/z.yaml', line: 4, column: 9 });
		expect(graph.edge('z.part-of.invasion')).toBeDefined();
	});
});

describe('acts', () => {
	const acts = {
		'events/one.yaml':
			'label: One\nwhen: 1949-03-05\nact: { by: kim-il-sung, lobbied: stalin, certainty: disputed, sources: ["seed, p. 1"] }\n',
		'events/two.yaml':
			'label: Two\nwhen: 1950-04\nact: [{ by: kim-il-sung, lobbied: stalin, certainty: probable, checked: false }]\nsources: [wilson-1950]\n',
		'events/three.yaml':
			'label: Three\nact: [{ by: kim-il-sung, lobbied: stalin, certainty: disputed }]\nsources: ["seed, p. 1"]\n'
	};

	test('make one edge: the hull of the dates, the certainty of the surest, every source once, events in order of time', () => {
		const edge = graphOf(acts).edge('kim-il-sung.lobbied.stalin')!;
		expect(edge).toMatchObject({
			derived: true,
			certainty: 'probable',
			checked: true,
			events: ['one', 'two', 'three']
		});
		expect(edge.when?.text).toBe('1949-03-05/1950-04');
		expect(edge.sources.map((citation) => `${citation.source} ${citation.at}`)).toEqual([
			'seed p. 1',
			'wilson-1950 null'
		]);
	});

	test('give way to an authored edge of the same three, which takes their events', () => {
		const authored =
			'kind: person\nlabel: Kim\nedges: [{ lobbied: stalin, when: 1949/1950, certainty: established, sources: [weathersby-1995] }]\n';
		const edge = graphOf({ ...acts, 'actors/kim-il-sung.yaml': authored }).edge('kim-il-sung.lobbied.stalin')!;
		expect(edge).toMatchObject({ derived: false, certainty: 'established', events: ['one', 'two', 'three'] });
		expect(edge.when?.text).toBe('1949/1950');
		expect(edge.sources.map((citation) => citation.source)).toEqual(['weathersby-1995']);
	});

	test('are done by whose event it is where they name no doer, and by several to several', () => {
		const graph = graphOf({
			'events/z.yaml': 'label: Z\nby: stalin\nact: { authorised: [kim-il-sung] }\nsources: [seed]\n'
		});
		expect(graph.edge('stalin.authorised.kim-il-sung')?.events).toEqual(['telegram', 'z']);
		const many = graphOf({
			'events/z.yaml': 'label: Z\nact: { by: [stalin, kim-il-sung], lobbied: [stalin, kim-il-sung] }\nsources: [seed]\n'
		});
		expect(many.edge('stalin.lobbied.kim-il-sung')?.derived).toBe(true);
		expect(many.edge('kim-il-sung.lobbied.stalin')?.derived).toBe(true);
	});

	test('say whose event it is only where no by and no took-part is written', () => {
		expect(graphOf(acts).node('one')?.doers).toEqual(['kim-il-sung']);
		expect(graphOf().node('telegram')?.doers).toEqual([]);
		expect(graphOf().node('invasion')?.doers).toEqual(['kim-il-sung']);
	});
});

describe('because', () => {
	test('a list is one edge each and a group together with the same evidence', () => {
		const graph = graphOf();
		expect(graph.edge('atomic-test.enables.telegram')?.sources).toEqual(
			graph.edge('china-won.enables.telegram')?.sources
		);
		const [list, both] = graph.node('telegram')!.groups;
		expect(list).toMatchObject({
			id: 'together-1',
			how: 'together',
			causal: 'for',
			edges: ['atomic-test.enables.telegram', 'china-won.enables.telegram']
		});
		expect(both).toMatchObject({ id: 'both', edges: ['aim-buffer.motivates.telegram', 'china-won.enables.telegram'] });
	});

	test('the id of a list is its group, that of a single cause its edge', () => {
		const graph = graphOf({
			'events/z.yaml': because(
				'  - { enables: [telegram, invasion], id: pair, sources: [seed] }\n  - { enables: return, id: z.came-back, sources: [seed] }\n'
			)
		});
		expect(graph.node('z')?.groups[0]?.id).toBe('pair');
		expect(graph.edge('telegram.enables.z')).toBeDefined();
		expect(graph.edge('z.came-back')?.from).toBe('return');
	});

	test('a cause and relation named twice with the same evidence is one edge', () => {
		const graph = graphOf({
			'events/z.yaml': because(
				'  - { enables: [telegram, invasion], sources: [seed] }\n  - { enables: telegram, needed: [wilson-1950], sources: [seed] }\n'
			)
		});
		expect(graph.into(graph.index('z'))).toHaveLength(2);
		expect(graph.edge('telegram.enables.z')?.needed).toHaveLength(1);
	});

	test('a second edge of the same three stands with its own id', () => {
		const graph = graphOf({
			'events/z.yaml': because(
				'  - { enables: telegram, sources: [seed] }\n  - { enables: telegram, id: telegram.again, certainty: disputed, sources: [wilson-1950] }\n'
			)
		});
		expect(graph.edge('telegram.enables.z')?.certainty).toBe('established');
		expect(graph.edge('telegram.again')?.certainty).toBe('disputed');
	});

	test('reads a need in every form', () => {
		const needed = (text: string) =>
			graphOf({
				'events/z.yaml': because(`  - { enables: telegram, sources: ["seed, p. 9"], needed: ${text} }\n`)
			}).edge('telegram.enables.z')?.needed;
		expect(needed('"wilson-1950, p. 1"')).toMatchObject([
			{ strength: 'says', who: null, sources: [{ source: 'wilson-1950', at: 'p. 1' }], checked: true }
		]);
		expect(needed('[wilson-1950, { source: seed, at: p. 2 }]')).toMatchObject([
			{ sources: [{ source: 'wilson-1950' }, { source: 'seed', at: 'p. 2' }] }
		]);
		expect(
			needed('{ strength: implies, who: Weathersby, claim: without it not, denied-by: [provocation], checked: false }')
		).toMatchObject([
			{
				strength: 'implies',
				who: 'Weathersby',
				claim: 'without it not',
				deniedBy: ['provocation'],
				checked: false,
				sources: [{ source: 'seed', at: 'p. 9' }]
			}
		]);
		expect(needed('[{ who: A, sources: [seed] }, { who: B, sources: [seed] }]')).toMatchObject([
			{ who: 'A' },
			{ who: 'B' }
		]);
	});

	test('takes those who deny a need without being of a school', () => {
		const entry =
			'  - { enables: telegram, sources: [seed], needed: { who: A, denied-by: [provocation, { who: B, sources: ["wilson-1950, p. 1"], checked: false, note: He was told. }, { who: C }] } }\n';
		const { graph, issues } = readGraph({ ...SMALL, 'events/z.yaml': because(entry) });
		expect(graph?.edge('telegram.enables.z')?.needed).toMatchObject([
			{
				deniedBy: ['provocation'],
				denials: [
					{ who: 'B', sources: [{ source: 'wilson-1950', at: 'p. 1' }], checked: false, note: 'He was told.' },
					{ who: 'C', sources: [], checked: true, note: null }
				]
			}
		]);
		expect(issues.map(({ code, message }) => [code, /"(.)"/.exec(message)?.[1]])).toEqual([
			['unchecked', 'B'],
			['stance-without-source', 'C']
		]);
	});

	test('readings win over their short forms on the same side', () => {
		const entry =
			'  - enables: telegram\n    said-by: [archival, provocation]\n    readings: [{ school: archival, stance: stresses, author: A, source: seed, at: p. 4 }, { school: archival, stance: plays-down, source: seed }]\n    sources: [seed]\n';
		expect(graphOf({ 'events/z.yaml': because(entry) }).edge('telegram.enables.z')?.readings).toMatchObject([
			{ school: 'archival', stance: 'stresses', author: 'A', sources: [{ source: 'seed', at: 'p. 4' }] },
			{ school: 'archival', stance: 'plays-down' },
			{ school: 'provocation', stance: 'asserts', sources: [] }
		]);
	});

	test('groups name members by cause, by relation and cause, or by edge id', () => {
		const entries =
			'  - { enables: telegram, sources: [seed] }\n  - { hinders: telegram, sources: [seed] }\n  - { enables: invasion, sources: [seed] }\n  - { hinders: return, sources: [seed] }\n';
		const graph = graphOf({
			'events/z.yaml': `${because(entries)}together: [{ of: [enables: telegram, invasion], sources: [seed] }, { of: ["hinders: telegram", return], sources: [seed] }]\ninstead: [{ of: [telegram.enables.z, invasion], sources: [seed], checked: false, note: one or the other }]\n`
		});
		expect(graph.node('z')?.groups).toMatchObject([
			{ id: 'together-1', causal: 'for', edges: ['telegram.enables.z', 'invasion.enables.z'] },
			{ id: 'together-2', causal: 'against', edges: ['telegram.hinders.z', 'return.hinders.z'] },
			{
				id: 'instead-1',
				how: 'instead',
				edges: ['telegram.enables.z', 'invasion.enables.z'],
				checked: false,
				note: 'one or the other'
			}
		]);
	});

	test('a group that lacks a member dissolves', () => {
		const graph = graphOf({
			'events/z.yaml': `${because('  - { enables: telegram, sources: [seed] }\n')}together: [{ of: [telegram, boycott], sources: [seed] }]\n`
		});
		expect(graph.node('z')?.groups).toEqual([]);
	});
});

describe('lanes', () => {
	const lane = (text: string, path = 'events/z.yaml') => graphOf({ [path]: text }).node('z')?.lane;

	test('come from what is written, the place upwards, the first doer, or the holder, in that order', () => {
		expect(lane('label: Z\nlane: north\nwhere: moscow\nsources: [seed]\n')).toBe('north');
		expect(lane('label: Z\nwhere: moscow\nby: kim-il-sung\nsources: [seed]\n')).toBe('moscow');
		expect(lane('label: Z\nby: [kim-il-sung, stalin]\nsources: [seed]\n')).toBe('north');
		expect(lane('label: Z\nact: { by: kim-il-sung, lobbied: stalin }\nsources: [seed]\n')).toBe('north');
		expect(lane('label: Z\nheld-by: stalin\nsources: [seed]\n', 'motives/z.yaml')).toBe('moscow');
		expect(lane('label: Z\n')).toBeNull();
	});

	test('of places that are part of one another are found without end', () => {
		const ring = {
			'places/a.yaml': 'label: A\npart-of: b\nsources: [seed]\n',
			'places/b.yaml': 'label: B\npart-of: a\nsources: [seed]\n'
		};
		expect(graphOf(ring).node('a')?.lane).toBeNull();
	});
});

describe('the rest of a graph', () => {
	test('keeps hinges, claims, refutations, notes and former ids', () => {
		const graph = graphOf({ 'places/moscow.yaml': 'label: Moscow\nwas: [moskva]\npart-of: russia\nsources: [seed]\n' });
		expect(graph.node('stalin')?.hinges).toMatchObject([
			{
				id: 'attack',
				because: ['atomic-test.enables.telegram'],
				after: { at: ['telegram'], state: 'Yes, if Mao agrees' }
			}
		]);
		expect(graph.node('stalin-led')).toMatchObject({
			claims: [{ from: 'stalin', relation: 'initiated', to: 'invasion' }],
			truth: ['telegram'],
			refutedBy: [{ id: 'telegram' }, { id: 'atomic-test.enables.telegram', sources: [{ source: 'seed' }] }],
			derivesFrom: [{ id: 'archival' }]
		});
		expect(graph.node('archival')).toMatchObject({
			authors: ['Kathryn Weathersby'],
			works: ['weathersby-1995'],
			about: ['invasion']
		});
		expect(graph.node('wilson-1950')).toMatchObject({
			kind: 'source',
			notes: { rank: 'primary', opened: true, sections: [{ at: 'S1' }] }
		});
		expect(graph.node('moscow')?.was).toEqual(['moskva']);
		expect(graph.about.bands[0]?.until).toBe(-7306);
		expect(graph.views.get('opening')?.at['stalin']).toEqual([120, 80, 'below']);
		expect(graph.study[0]).toMatchObject({ id: 'first-1', right: ['atomic-test'] });
	});

	test('does without a kind for sources and with every name changed', () => {
		const { graph, issues } = readGraph({
			'vocabulary.yaml':
				'kinds:\n  source: { label: Deed, plural: Deeds, folder: deeds, family: event }\nrelations:\n  brings: { label: brings, inverse: comes of, family: cause, width: 1.4, causal: for, said: { established: a, probable: b, disputed: c } }\n',
			'about.yaml': 'title: T\n',
			'deeds/west/a.yaml': 'label: A\n',
			'deeds/b.yaml': 'label: B\nbecause: { brings: a, sources: [k] }\n',
			'sources/k.json': '[{ "id": "k", "type": "book", "title": "K" }]',
			'README.md': '# Not the graph\n'
		});
		expect(issues).toEqual([]);
		expect(graph?.node('k')?.kind).toBe('bibliography');
		expect(graph?.vocabulary.relations.get('brings')?.width).toBe(1.4);
		expect(graph?.node('a')).toMatchObject({ kind: 'source', family: 'event' });
	});

	test('comes out the same whatever the order of its files', () => {
		const turned = Object.fromEntries(Object.entries(SMALL).reverse());
		const plain = (graph: Graph) =>
			JSON.stringify(Array.from({ length: graph.nodeCount }, (_, i) => graph.nodeAt(i))) +
			JSON.stringify(Array.from({ length: graph.edgeCount }, (_, i) => graph.edgeAt(i)));
		expect(plain(readGraph(turned).graph!)).toBe(plain(graphOf()));
	});
});
