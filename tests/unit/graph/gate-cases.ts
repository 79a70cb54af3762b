/** Faulty graphs and what the gate says of each: changes to the small graph → `file:line:column code` of every issue. */
export interface GateCase {
	readonly does: string;
	readonly files: Readonly<Record<string, string | null>>;
	readonly says: readonly string[];
}

/** One more event, `events/z.yaml`, with this text. */
const z = (text: string) => ({ 'events/z.yaml': text });
const soundEnd = 'sources: [seed]\nwhere: moscow\n';
const relation = (definition: string) => ({
	'vocabulary.yaml': `kinds:\n  event: { label: Event, plural: Events, folder: events, family: event }\nrelations:\n  moves: ${definition}\n`
});

export const TEXT_CASES: readonly GateCase[] = [
	{
		does: 'an entry indented one space short',
		files: z('- a: b\n  c: d\n e: f\n'),
		says: ['events/z.yaml:3:2 bad-yaml']
	},
	{ does: 'a second colon on a line', files: z('label: War: a history\n'), says: ['events/z.yaml:1:8 bad-yaml'] },
	{
		does: 'a quotation mark that is not closed, where it opens',
		files: z('label: "War\nwhen: 1950\n'),
		says: ['events/z.yaml:1:8 bad-yaml']
	},
	{
		does: 'a bracket that is not closed, where it opens',
		files: z('label: War\naliases: [a, b\nwhen: 1950\n'),
		says: ['events/z.yaml:2:10 bad-yaml']
	},
	{ does: 'a tab in the indentation', files: z('label:\n\tWar\n'), says: ['events/z.yaml:2:1 bad-yaml'] },
	{ does: 'a list where a key should be', files: z('label: War\n? [a]\n: b\n'), says: ['events/z.yaml:2:3 bad-yaml'] },
	{ does: 'a directive', files: z('%FOO bar\n---\nlabel: War\n'), says: ['events/z.yaml:1:1 bad-yaml'] },
	{
		does: 'an anchor and its alias',
		files: z('label: &a War\nas: *a\n'),
		says: ['events/z.yaml:1:11 yaml-alias', 'events/z.yaml:2:5 yaml-alias']
	},
	{ does: 'a tag the reader does not know', files: z('label: !foo War\n'), says: ['events/z.yaml:1:8 yaml-tag'] },
	{ does: 'a tag the reader knows', files: z('label: !!binary zz\n'), says: ['events/z.yaml:1:17 yaml-tag'] },
	{
		does: 'a second document',
		files: z('label: War\n---\nlabel: Peace\n'),
		says: ['events/z.yaml:2:1 several-documents']
	},
	{
		does: 'a key given twice',
		files: z(`label: War\nlabel: Peace\n${soundEnd}`),
		says: ['events/z.yaml:2:1 duplicate-key']
	},
	{
		does: 'a key given twice in brackets',
		files: z('label: War\nwhen: { date: 1950, date: 1951 }\n'),
		says: ['events/z.yaml:2:21 duplicate-key']
	},
	{
		does: '__proto__ as a key',
		files: z('label: War\n__proto__: { a: b }\n'),
		says: ['events/z.yaml:2:1 reserved-key']
	},
	{
		does: 'constructor as a key deep down',
		files: z('label: War\nact: [{ constructor: x }]\n'),
		says: ['events/z.yaml:2:9 reserved-key']
	},
	{ does: 'prototype as a key', files: z('prototype: War\n'), says: ['events/z.yaml:1:1 reserved-key'] },
	{
		does: 'a control character',
		files: z('label: War\nwhat: a\u0007b\n'),
		says: ['events/z.yaml:2:8 control-character']
	},
	{
		does: 'a control character written with a backslash',
		files: z('label: War\nwhat: "a\\x07b"\n'),
		says: ['events/z.yaml:2:7 control-character']
	},
	{ does: 'half a surrogate pair', files: z('label: a\ud800b\n'), says: ['events/z.yaml:1:9 control-character'] },
	{
		does: 'a carriage return alone',
		files: z('label: War\rwhen: 1950\n'),
		says: ['events/z.yaml:1:11 control-character']
	},
	{
		does: 'lists 65 deep',
		files: z(`aliases: ${'['.repeat(65)}${']'.repeat(65)}\n`),
		says: ['events/z.yaml:1:73 too-deep']
	},
	{
		does: 'the column of a value after a byte order mark and CRLF',
		files: z('\ufefflabel: War\r\nwhen: 1950-13\r\nwhere: moscow\r\nsources: [seed]\r\n'),
		says: ['events/z.yaml:2:7 bad-date']
	},
	{
		does: 'a byte order mark before a fault on the first line',
		files: z('\ufefflabel: [War]\nwhere: moscow\nsources: [seed]\n'),
		says: ['events/z.yaml:1:8 wrong-type']
	}
];

export const SHAPE_CASES: readonly GateCase[] = [
	{
		does: 'keys that no node has',
		files: z(`label: War\nsumary: x\nwhre: y\n${soundEnd}`),
		says: ['events/z.yaml:2:1 unknown-key', 'events/z.yaml:3:1 unknown-key']
	},
	{
		does: 'a key that no edge entry has',
		files: z('label: War\nbecause:\n  - enables: telegram\n    sorces: [seed]\n'),
		says: ['events/z.yaml:4:5 unknown-key']
	},
	{
		does: 'a key that no citation has',
		files: z('label: War\nwhere: { to: moscow, sources: [{ source: seed, page: 3 }] }\n'),
		says: ['events/z.yaml:2:48 unknown-key']
	},
	{ does: 'a missing label', files: z(`when: 1950\n${soundEnd}`), says: ['events/z.yaml:1:1 missing-key'] },
	{
		does: 'an entry without a relation',
		files: z('label: War\nbecause:\n  - sources: [seed]\n'),
		says: ['events/z.yaml:3:5 missing-key']
	},
	{
		does: 'an act without a doer',
		files: z('label: War\nact:\n  - { authorised: stalin }\nsources: [seed]\nwhere: moscow\n'),
		says: ['events/z.yaml:3:5 missing-key']
	},
	{
		does: 'hinges on an event',
		files: z(`label: War\nhinges: []\n${soundEnd}`),
		says: ['events/z.yaml:2:1 misplaced-key']
	},
	{ does: 'a list for a label', files: z(`label: [War]\n${soundEnd}`), says: ['events/z.yaml:1:8 wrong-type'] },
	{
		does: 'text for a flag',
		files: z(`label: War\nhappened: no\n${soundEnd}`),
		says: ['events/z.yaml:2:11 wrong-type']
	},
	{
		does: 'a key without a value',
		files: z(`label: War\naliases:\n${soundEnd}`),
		says: ['events/z.yaml:2:1 wrong-type']
	},
	{ does: 'a file that is a list', files: z('- War\n'), says: ['events/z.yaml:1:1 wrong-type'] },
	{
		does: 'a relation with a map under it',
		files: z('label: War\nbecause:\n  - enables: { a: b }\n    sources: [seed]\n'),
		says: ['events/z.yaml:3:14 wrong-type']
	},
	{
		does: 'a certainty of another name',
		files: z('label: War\nwhere: { to: moscow, certainty: sure, sources: [seed] }\n'),
		says: ['events/z.yaml:2:33 wrong-value']
	},
	{
		does: 'a stance of another name',
		files: z(
			'label: War\nbecause:\n  - enables: telegram\n    readings: [{ school: archival, stance: assert }]\n    sources: [seed]\n'
		),
		says: ['events/z.yaml:4:44 wrong-value']
	},
	{ does: 'an empty label', files: z(`label: ""\n${soundEnd}`), says: ['events/z.yaml:1:8 wrong-value'] },
	{
		does: 'two relations in one entry',
		files: z('label: War\nbecause:\n  - enables: telegram\n    hinders: boycott\n    sources: [seed]\n'),
		says: ['events/z.yaml:4:5 wrong-value']
	},
	{
		does: 'a place of half a pixel',
		files: { 'views/opening.yaml': 'title: Opening\nshows: [stalin]\nat: { stalin: [1.5, 2, below] }\n' },
		says: ['views/opening.yaml:3:16 wrong-value']
	},
	{ does: 'a month 13', files: z(`label: War\nwhen: 1948-13-01\n${soundEnd}`), says: ['events/z.yaml:2:7 bad-date'] },
	{
		does: '30 February in an edge',
		files: z('label: War\nwhere: { to: moscow, when: 1950-02-30, sources: [seed] }\n'),
		says: ['events/z.yaml:2:28 bad-date']
	},
	{ does: 'a season', files: z(`label: War\nwhen: 1949-21\n${soundEnd}`), says: ['events/z.yaml:2:7 bad-date'] },
	{
		does: 'an address of another site',
		files: { 'tours/line.yaml': 'title: A\nstops: [{ title: B, text: C, view: //evil.example }]\n' },
		says: ['tours/line.yaml:2:36 bad-address']
	},
	{
		does: 'a repository that is no web address',
		files: { 'about.yaml': 'title: A\nrepository: javascript:alert(1)\n' },
		says: ['about.yaml:2:13 bad-address', 'views/opening.yaml:4:12 unknown-lane']
	},
	{
		does: 'a label of 1,001 characters',
		files: z(`label: ${'x'.repeat(1001)}\n${soundEnd}`),
		says: ['events/z.yaml:1:8 too-large']
	},
	{
		does: 'a text of 50,001 characters',
		files: z(`label: War\nnote: ${'x'.repeat(50_001)}\n${soundEnd}`),
		says: ['events/z.yaml:2:7 too-large']
	},
	{
		does: 'a node with 201 keys',
		files: z(Array.from({ length: 201 }, (_, i) => `a${i}: b\n`).join('')),
		says: ['events/z.yaml:1:1 too-large']
	}
];

export const NAME_CASES: readonly GateCase[] = [
	{
		does: 'a node that is not there',
		files: z('label: War\nwhere: moscov\nsources: [seed]\n'),
		says: ['events/z.yaml:2:8 unknown-node']
	},
	{
		does: 'a node that is not there, in a list of causes',
		files: z('label: War\nbecause:\n  - enables: [telegram, invason]\n    sources: [seed]\n'),
		says: ['events/z.yaml:3:25 unknown-node']
	},
	{
		does: 'a broken link in a summary',
		files: z('label: War\nsummary: >\n  See [[stalin]] and\n  [[stalim]].\nwhere: moscow\nsources: [seed]\n'),
		says: ['events/z.yaml:4:5 unknown-node']
	},
	{
		does: 'an edge that is not there',
		files: {
			'misconceptions/m.yaml':
				'label: M\nclaims: [{ from: stalin, initiated: telegram }]\nrefuted-by: atomic-test.enables.invasion\n'
		},
		says: ['misconceptions/m.yaml:3:13 unknown-edge']
	},
	{
		does: 'a relation that is not there',
		files: z('label: War\nbecause:\n  - enabls: telegram\n    sources: [seed]\n'),
		says: ['events/z.yaml:3:5 unknown-relation']
	},
	{
		does: 'a relation that is not there, in an act',
		files: z('label: War\nact: [{ by: stalin, lobied: kim-il-sung }]\nsources: [seed]\n'),
		says: ['events/z.yaml:2:21 unknown-relation']
	},
	{
		does: 'a kind that is not there',
		files: { 'actors/z.yaml': 'kind: persn\nlabel: Z\n' },
		says: ['actors/z.yaml:1:7 unknown-kind']
	},
	{
		does: 'a kind that is not there, in the vocabulary',
		files: relation('{ label: moves, inverse: is moved by, from: [evnt], to: [event], family: other }'),
		says: ['vocabulary.yaml:4:55 unknown-kind']
	},
	{
		does: 'a source that is not there',
		files: z('label: War\nwhere: moscow\nsources: ["sed, p. 3"]\n'),
		says: ['events/z.yaml:3:11 unknown-source']
	},
	{
		does: 'a document cited as a source',
		files: z('label: War\nwhere: moscow\nsources: [{ source: telegram-text }]\n'),
		says: ['events/z.yaml:3:21 unknown-source']
	},
	{
		does: 'an interpretation that is not there',
		files: z('label: War\nbecause:\n  - enables: telegram\n    said-by: [archivl]\n    sources: [seed]\n'),
		says: ['events/z.yaml:4:15 unknown-interpretation']
	},
	{
		does: 'someone who denies a need and has no name',
		files: z(
			'label: War\nbecause:\n  - enables: telegram\n    needed: { who: A, denied-by: [{ sources: [seed] }] }\n    sources: [seed]\n'
		),
		says: ['events/z.yaml:4:35 missing-key']
	},
	{
		does: 'a source that is not there, of someone who denies a need',
		files: z(
			'label: War\nbecause:\n  - enables: telegram\n    needed: { who: A, denied-by: [{ who: B, sources: [sed] }] }\n    sources: [seed]\n'
		),
		says: ['events/z.yaml:4:55 unknown-source']
	},
	{
		does: 'a misconception named as a school',
		files: z('label: War\nbecause:\n  - enables: telegram\n    denied-by: stalin-led\n    sources: [seed]\n'),
		says: ['events/z.yaml:4:16 unknown-interpretation']
	},
	{
		does: 'a lane that is not there',
		files: z(`label: War\nlane: mosco\n${soundEnd}`),
		says: ['events/z.yaml:2:7 unknown-lane']
	},
	{
		does: 'a shared folder without a kind',
		files: { 'actors/z.yaml': 'label: Z\n' },
		says: ['actors/z.yaml:1:1 missing-kind']
	},
	{ does: 'a folder of no kind', files: { 'evnts/z.yaml': 'label: Z\n' }, says: ['evnts/z.yaml:1:1 misplaced-file'] },
	{ does: 'a node in no folder', files: { 'z.yaml': 'label: Z\n' }, says: ['z.yaml:1:1 misplaced-file'] },
	{
		does: 'a kind in the folder of another',
		files: { 'actors/z.yaml': 'label: Z\nkind: place\n' },
		says: ['actors/z.yaml:2:7 misplaced-file']
	},
	{
		does: 'a file name that cannot be an id',
		files: { 'events/Great_War.yaml': 'label: Z\n' },
		says: ['events/Great_War.yaml:1:1 bad-id']
	},
	{
		does: 'a file name of 81 characters',
		files: { [`events/${'z'.repeat(81)}.yaml`]: 'label: Z\n' },
		says: [`events/${'z'.repeat(81)}.yaml:1:1 bad-id`]
	},
	{
		does: 'an edge id with a slash',
		files: z('label: War\nwhere: { to: moscow, id: a/b, sources: [seed] }\n'),
		says: ['events/z.yaml:2:26 bad-id']
	},
	{
		does: 'an id in two folders',
		files: { 'events/east/return.yaml': 'label: Z\n' },
		says: ['events/return.yaml:1:1 duplicate-id']
	},
	{
		does: 'a former id that is in use',
		files: z(`label: War\nwas: [telegram]\n${soundEnd}`),
		says: ['events/z.yaml:2:7 duplicate-id']
	},
	{
		does: 'a citation key that is a node',
		files: { 'sources/more.json': '[{ "id": "stalin", "type": "book" }]' },
		says: ['sources/more.json:1:2 duplicate-id']
	},
	{
		does: 'an edge id given twice',
		files: z('label: War\nwhere: [{ to: moscow, id: x, sources: [seed] }, { to: russia, id: x, sources: [seed] }]\n'),
		says: ['events/z.yaml:2:55 duplicate-id']
	},
	{
		does: 'a path that leads out of the folder',
		files: {
			'../z.yaml': 'label: Z\n',
			'events/../../y.yaml': 'label: Y\n',
			'/etc/x.yaml': 'label: X\n',
			'events\\w.yaml': 'label: W\n'
		},
		says: [
			'../z.yaml:1:1 misplaced-file',
			'/etc/x.yaml:1:1 misplaced-file',
			'events/../../y.yaml:1:1 misplaced-file',
			'events\\w.yaml:1:1 misplaced-file'
		]
	},
	{
		does: 'two views of one name',
		files: { 'views/more/opening.yaml': 'title: O\nshows: [stalin]\n' },
		says: ['views/opening.yaml:1:1 duplicate-id']
	},
	{
		does: 'a tour whose file name cannot be an id',
		files: { 'tours/The Line.yaml': 'title: T\nstops: []\n' },
		says: ['tours/The Line.yaml:1:1 bad-id']
	},
	{
		does: 'a second vocabulary',
		files: { 'vocabulary.yml': 'kinds: {}\nrelations: {}\n' },
		says: ['vocabulary.yml:1:1 duplicate-id']
	},
	{
		does: 'two questions of one id',
		files: { 'study/more.yaml': '- { id: first-1, ask: A, kind: cause, right: [stalin] }\n' },
		says: ['study/more.yaml:1:9 duplicate-id']
	},
	{ does: 'no vocabulary', files: { 'vocabulary.yaml': null }, says: ['vocabulary.yaml:1:1 no-vocabulary'] },
	{
		does: 'a bibliography that is not JSON',
		files: { 'sources/more.json': '[{ "id": "x", ]' },
		says: ['sources/more.json:1:15 bad-source']
	}
];

export const STATEMENT_CASES: readonly GateCase[] = [
	{
		does: 'a cause without a source',
		files: z('label: War\nbecause:\n  - enables: telegram\nsources: [seed]\n'),
		says: ['events/z.yaml:3:5 no-source']
	},
	{
		does: 'a short form on a node without sources',
		files: z('label: War\nwhere: moscow\n'),
		says: ['events/z.yaml:2:8 no-source']
	},
	{
		does: 'an empty list of sources',
		files: z('label: War\nedges:\n  - recorded-in: telegram-text\n    sources: []\n'),
		says: ['events/z.yaml:3:5 no-source']
	},
	{
		does: 'a kind that a relation does not admit',
		files: z('label: War\nwhere: stalin\nsources: [seed]\n'),
		says: ['events/z.yaml:2:8 wrong-kind']
	},
	{
		does: 'a file whose own kind a relation does not admit',
		files: { 'places/z.yaml': 'label: Z\nby: stalin\nsources: [seed]\n' },
		says: ['places/z.yaml:2:1 wrong-kind']
	},
	{
		does: 'a kind of a family where the kind of that name is meant',
		files: { 'conditions/z.yaml': 'label: Z\nedges: [{ recorded-in: telegram-text, sources: [seed] }]\n' },
		says: ['conditions/z.yaml:2:11 wrong-kind']
	},
	{
		does: 'a role that no relation has',
		files: {
			...relation('{ label: moves, inverse: is moved by, family: other }'),
			'events/z.yaml': 'label: Z\nby: z\nsources: [seed]\n'
		},
		says: ['events/z.yaml:2:1 no-role']
	},
	{
		does: 'a relation under because that is not causal',
		files: z('label: War\nbecause:\n  - part-of: telegram\n    sources: [seed]\n'),
		says: ['events/z.yaml:3:5 not-causal']
	},
	{
		does: 'a cause that begins after its effect has ended',
		files: z('label: War\nwhen: 1949\nbecause:\n  - enables: telegram\n    sources: [seed]\n'),
		says: ['events/z.yaml:4:14 cause-after-effect']
	},
	{
		does: 'a ring of dated causes',
		files: {
			'events/atomic-test.yaml': 'label: Test\nwhen: 1949\nbecause:\n  - enables: china-won\n    sources: [seed]\n',
			'events/china-won.yaml': 'label: Won\nwhen: 1949\nbecause:\n  - enables: atomic-test\n    sources: [seed]\n'
		},
		says: ['events/china-won.yaml:4:14 cycle']
	},
	{
		does: 'an event that causes itself',
		files: z('label: War\nwhen: 1950\nbecause:\n  - enables: z\n    sources: [seed]\n'),
		says: ['events/z.yaml:4:14 cycle']
	},
	{
		does: 'an edge written twice',
		files: z('label: War\nwhere: [moscow, moscow]\nsources: [seed]\n'),
		says: ['events/z.yaml:2:17 duplicate-edge']
	},
	{
		does: 'a cause named twice with other evidence',
		files: z(
			'label: War\nbecause:\n  - enables: telegram\n    sources: [seed]\n  - enables: telegram\n    sources: [wilson-1950]\n'
		),
		says: ['events/z.yaml:5:14 conflicting-evidence']
	},
	{
		does: 'a school that asserts and denies',
		files: z(
			'label: War\nbecause:\n  - enables: telegram\n    readings: [{ school: archival, stance: stresses, source: seed }, { school: archival, stance: denies, source: seed }]\n    sources: [seed]\n'
		),
		says: ['events/z.yaml:4:80 school-contradicts']
	},
	{
		does: 'a need for what works against',
		files: z('label: War\nbecause:\n  - hinders: boycott\n    needed: [seed]\n    sources: [seed]\n'),
		says: ['events/z.yaml:4:5 needed-against']
	},
	{
		does: 'a member with two edges into the effect',
		files: z(
			'label: War\nbecause:\n  - enables: telegram\n    sources: [seed]\n  - hinders: telegram\n    sources: [seed]\n  - enables: boycott\n    sources: [seed]\ntogether: [{ of: [telegram, boycott], sources: [seed] }]\n'
		),
		says: ['events/z.yaml:9:19 ambiguous-member']
	},
	{
		does: 'a group of causes for and against',
		files: z(
			'label: War\nbecause:\n  - enables: telegram\n    sources: [seed]\n  - hinders: boycott\n    sources: [seed]\ninstead:\n  - { of: [telegram, boycott], sources: [seed] }\n'
		),
		says: ['events/z.yaml:8:5 mixed-group']
	},
	{
		does: 'a misconception without a claim',
		files: { 'misconceptions/m.yaml': 'label: M\ntruth: [telegram]\n' },
		says: ['misconceptions/m.yaml:2:1 no-claim']
	},
	{
		does: 'a misconception that claims what the graph asserts',
		files: { 'misconceptions/m.yaml': 'label: M\nclaims: [{ from: stalin, authorised: kim-il-sung }]\n' },
		says: ['misconceptions/m.yaml:2:38 claim-asserted']
	},
	{
		does: 'an omission that expects nothing',
		files: z(`label: War\nwhat: omission\n${soundEnd}`),
		says: ['events/z.yaml:2:7 no-expected']
	},
	{
		does: 'two relations of one role',
		files: {
			'vocabulary.yaml':
				'kinds:\n  event: { label: E, plural: E, folder: events, family: event }\nrelations:\n  a: { label: a, inverse: b, family: other, role: by }\n  c: { label: c, inverse: d, family: other, role: by }\n'
		},
		says: ['vocabulary.yaml:5:51 duplicate-role']
	},
	{
		does: 'a relation with a dot in its name',
		files: {
			'vocabulary.yaml':
				'kinds:\n  event: { label: E, plural: E, folder: events, family: event }\nrelations:\n  a.b: { label: a, inverse: b, family: other }\n'
		},
		says: ['vocabulary.yaml:4:3 bad-id']
	},
	{
		does: 'a folder name with a slash',
		files: {
			'vocabulary.yaml': 'kinds:\n  event: { label: E, plural: E, folder: ../events, family: event }\nrelations: {}\n'
		},
		says: ['vocabulary.yaml:2:41 bad-id']
	},
	{
		does: 'a relation that bears the name of a key',
		files: {
			'vocabulary.yaml':
				'kinds:\n  event: { label: E, plural: E, folder: events, family: event }\nrelations:\n  sources: { label: a, inverse: b, family: other }\n'
		},
		says: ['vocabulary.yaml:4:3 reserved-name']
	},
	{
		does: 'a kind in a folder of the site',
		files: {
			'vocabulary.yaml': 'kinds:\n  event: { label: E, plural: E, folder: tours, family: event }\nrelations: {}\n'
		},
		says: ['vocabulary.yaml:2:41 reserved-name']
	},
	{
		does: 'a line of 40 pixels',
		files: relation('{ label: moves, inverse: m, family: other, width: 40 }'),
		says: ['vocabulary.yaml:4:60 wrong-value']
	},
	{
		does: 'a line width that is no number',
		files: relation('{ label: moves, inverse: m, family: other, width: 2px }'),
		says: ['vocabulary.yaml:4:60 wrong-value']
	},
	{
		does: 'a relation without an inverse',
		files: relation('{ label: moves, family: other }'),
		says: ['vocabulary.yaml:4:3 missing-key']
	},
	{
		does: 'a cause that brings about at the end',
		files: relation(
			'{ label: moves, inverse: m, family: cause, causal: for, time: end, said: { established: a, probable: b, disputed: c } }'
		),
		says: ['vocabulary.yaml:4:72 bad-time-rule']
	}
];

/** These do not keep the graph from being built. */
export const ADVICE_CASES: readonly GateCase[] = [
	{ does: 'a node without an edge', files: z('label: War\n'), says: ['events/z.yaml:1:1 orphan'] },
	{ does: 'an empty file', files: z(''), says: ['events/z.yaml:1:1 empty-file'] },
	{ does: 'a file of comments', files: { 'x.yaml': '# to do\n' }, says: ['x.yaml:1:1 empty-file'] },
	{
		does: 'no about.yaml',
		files: { 'about.yaml': null, 'views/opening.yaml': null },
		says: ['about.yaml:1:1 no-about']
	},
	{
		does: 'a cause that begins after its effect has begun',
		files: z('label: War\nwhen: 1949/1951\nbecause:\n  - enables: telegram\n    sources: [seed]\n'),
		says: ['events/z.yaml:4:14 possible-date-conflict']
	},
	{
		does: 'a cause that perhaps comes too late',
		files: z('label: War\nwhen: 1949~\nbecause:\n  - enables: telegram\n    sources: [seed]\n'),
		says: ['events/z.yaml:4:14 possible-date-conflict']
	},
	{
		does: 'what ends a thing before its end',
		files: { 'conditions/z.yaml': 'label: Z\nwhen: 1950/1952\nbecause:\n  - ends: return\n    sources: [seed]\n' },
		says: ['conditions/z.yaml:4:11 possible-date-conflict']
	},
	{
		does: 'a ring with an undated node',
		files: {
			'events/atomic-test.yaml': 'label: Test\nbecause:\n  - enables: china-won\n    sources: [seed]\n',
			'events/china-won.yaml': 'label: Won\nwhen: 1949\nbecause:\n  - enables: atomic-test\n    sources: [seed]\n'
		},
		says: ['events/china-won.yaml:4:14 undated-cycle']
	},
	{
		does: 'a cause that did not happen',
		files: {
			'conditions/boycott.yaml': 'label: Boycott\nhappened: false\nwhen: 1949\n',
			'events/z.yaml': 'label: War\nbecause:\n  - enables: boycott\n    sources: [seed]\n'
		},
		says: ['events/z.yaml:3:14 unhappened-cause']
	},
	{
		does: 'a motive read off its decision',
		files: {
			'motives/z.yaml': 'label: Z\nheld-by: stalin\nsources: [seed]\n',
			'events/z2.yaml': 'label: Z2\nbecause:\n  - motivates: z\n    sources: [seed]\n'
		},
		says: ['motives/z.yaml:1:1 circular-motive']
	},
	{
		does: 'an interpretation without works',
		files: { 'interpretations/z.yaml': 'label: Z\n' },
		says: ['interpretations/z.yaml:1:1 no-works']
	},
	{
		does: 'a secondary source where a primary one is cited',
		files: {
			'events/z.yaml':
				'label: War\nby: { to: stalin, sources: [weathersby-1995] }\ntook-part: { to: stalin, sources: [wilson-1950] }\n'
		},
		says: ['events/z.yaml:2:11 primary-elsewhere']
	},
	{
		does: 'a source nobody cites',
		files: { 'sources/more.json': '[{ "id": "z", "type": "book" }]' },
		says: ['sources/more.json:1:2 uncited-source']
	},
	{
		does: 'a label of 61 characters',
		files: z(`label: ${'x'.repeat(61)}\n${soundEnd}`),
		says: ['events/z.yaml:1:8 long-label']
	},
	{
		does: 'an edge nobody has checked',
		files: z('label: War\nwhere: { to: moscow, sources: [seed], checked: false }\n'),
		says: ['events/z.yaml:2:8 unchecked']
	},
	{
		does: 'a date nobody has checked',
		files: z(`label: War\nwhen: { date: 1950, checked: false }\n${soundEnd}`),
		says: ['events/z.yaml:2:7 unchecked']
	},
	{
		does: 'a group that lacks a member',
		files: z(
			'label: War\nbecause:\n  - enables: telegram\n    sources: [seed]\ntogether: [{ of: [telegram, boycott], sources: [seed] }]\n'
		),
		says: ['events/z.yaml:5:29 missing-member']
	},
	{
		does: 'a group of one',
		files: z(
			'label: War\nbecause:\n  - enables: telegram\n    sources: [seed]\ntogether: [{ of: [telegram], sources: [seed] }]\n'
		),
		says: ['events/z.yaml:5:12 small-group']
	},
	{
		does: 'a stance without a source',
		files: z('label: War\nbecause:\n  - enables: telegram\n    said-by: archival\n    sources: [seed]\n'),
		says: ['events/z.yaml:4:14 stance-without-source']
	},
	{
		does: 'a group that cites nothing',
		files: z(
			'label: War\nbecause:\n  - enables: telegram\n    sources: [seed]\n  - enables: boycott\n    sources: [seed]\ntogether: [{ of: [telegram, boycott] }]\n'
		),
		says: ['events/z.yaml:7:12 no-evidence']
	},
	{
		does: 'a gap that does not say what is missing',
		files: z(`label: War\ngap: true\n${soundEnd}`),
		says: ['events/z.yaml:2:1 untold-gap']
	},
	{
		does: 'a causal relation without hedged forms',
		files: {
			'vocabulary.yaml':
				'kinds:\n  event: { label: E, plural: E, folder: events, family: event }\nrelations:\n  moves: { label: moves, inverse: m, family: cause, causal: for }\n'
		},
		says: ['vocabulary.yaml:4:3 no-said']
	}
];
