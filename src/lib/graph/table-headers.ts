/** What the columns of plain tables mean, by the names that people give them in Gephi, Kumu, Cytoscape and spreadsheets. */

const NODE_NAMES = {
	id: ['id', 'node', 'nodeid', 'key', 'identifier'],
	label: ['label', 'name', 'title', 'sharedname'],
	kind: ['kind', 'type', 'category', 'class', 'group'],
	what: ['subtype', 'what'],
	date: ['date', 'when', 'year', 'time'],
	start: ['start', 'startdate', 'begin', 'from', 'birth', 'birthdate'],
	end: ['end', 'enddate', 'to', 'death', 'deathdate'],
	aliases: ['aliases', 'alias', 'alternativenames', 'alsoknownas'],
	summary: ['summary', 'description', 'text', 'short', 'historicalsignificance'],
	note: ['note', 'notes', 'comment']
} as const;

const EDGE_NAMES = {
	id: ['id', 'edgeid'],
	relation: [
		'relation',
		'predicate',
		'interaction',
		'sharedinteraction',
		'relationship',
		'verb',
		'type',
		'label',
		'kind',
		'sign'
	],
	date: ['date', 'when', 'year', 'time'],
	certainty: ['certainty', 'confidence'],
	source: ['source', 'sources', 'citation', 'reference', 'evidence'],
	at: ['locator', 'at', 'page', 'pages'],
	quote: ['quote', 'quotation', 'excerpt'],
	note: ['note', 'notes', 'comment', 'description'],
	direction: ['type', 'direction', 'directed']
} as const;

/** Pairs of names for the two ends of an edge, best first. */
const ENDS = [
	['from', 'to'],
	['subject', 'object'],
	['source', 'target'],
	['fromid', 'toid'],
	['sourceid', 'targetid'],
	['node1', 'node2'],
	['start', 'end']
] as const;

const DIRECTIONS: ReadonlySet<string> = new Set(['directed', 'undirected', 'mixed', 'mutual']);

/** Column of each meaning, -1 where the table has none. */
export type Columns<Key extends string> = Readonly<Record<Key, number>>;
export type NodeColumnsFound = Columns<keyof typeof NODE_NAMES>;
export type EdgeColumnsFound = Columns<keyof typeof EDGE_NAMES | 'from' | 'to'>;

/** A header as it is compared: letters and digits in lower case. */
export function plainHeader(header: string): string {
	return header.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The columns of a table of nodes; where none is called an id, the label is the id. */
export function nodeColumnsOf(header: readonly string[]): NodeColumnsFound {
	const plain = header.map(plainHeader);
	const found = match(plain, NODE_NAMES, new Set());
	if (found.id >= 0) return found;
	return { ...found, id: found.label >= 0 ? found.label : 0 };
}

/** Whether a table without ends is one of nodes: a column is called an id or a name. */
export function isNodeHeader(header: readonly string[]): boolean {
	const names: readonly string[] = [...NODE_NAMES.id, ...NODE_NAMES.label];
	return header.some((each) => names.includes(plainHeader(each)));
}

/** Whether the columns are an id and what else is said of nodes, and nothing that we do not know. */
function isNodesAlone(plain: readonly string[]): boolean {
	const known: readonly string[] = Object.values(NODE_NAMES).flat();
	return NODE_NAMES.id.some((name) => plain.includes(name)) && plain.every((name) => known.includes(name));
}

/**
 * The columns of a table of edges; null where it names no ends. A column `type` whose cells are all Directed, Undirected or
 * Mixed (Gephi) is a direction; `valuesOf` gives the different cells of a column.
 */
export function edgeColumnsOf(
	header: readonly string[],
	valuesOf: (column: number) => Iterable<string>
): EdgeColumnsFound | null {
	const plain = header.map(plainHeader);
	const ends = ENDS.find(([from, to]) => plain.includes(from) && plain.includes(to));
	// Two or three columns of any names are ends, unless they say that this is a table of nodes.
	const bare =
		(header.length === 2 || header.length === 3) &&
		!isNodesAlone(plain) &&
		!(plain.includes('id') && NODE_NAMES.label.some((name) => plain.includes(name)));
	const [from, to] = ends ? [plain.indexOf(ends[0]), plain.indexOf(ends[1])] : bare ? [0, header.length - 1] : [-1, -1];
	if (from < 0 || to < 0) return null;
	const taken = new Set([from, to]);
	const type = plain.indexOf('type');
	const isDirection = type >= 0 && [...valuesOf(type)].every((value) => DIRECTIONS.has(value.toLowerCase()));
	const { direction: _, ...meanings } = EDGE_NAMES;
	if (isDirection) taken.add(type);
	const found = match(plain, meanings, taken);
	const middle = !ends && header.length === 3 && found.relation < 0 ? 1 : found.relation;
	return { ...found, relation: middle, from, to, direction: isDirection ? type : -1 };
}

/** Gives each meaning the first column of its best name that no other meaning has taken. */
function match<Key extends string>(
	plain: readonly string[],
	names: Readonly<Record<Key, readonly string[]>>,
	taken: Set<number>
): Record<Key, number> {
	const found = {} as Record<Key, number>;
	for (const key of Object.keys(names) as Key[]) {
		const column = names[key].map((name) => plain.indexOf(name)).find((at) => at >= 0 && !taken.has(at)) ?? -1;
		if (column >= 0) taken.add(column);
		found[key] = column;
	}
	return found;
}
