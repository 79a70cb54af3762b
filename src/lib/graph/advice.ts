import type { Act } from './acts';
import type { GraphEdge } from './edge';
import { edgeId } from './edge';
import { citationsOfNeed, type Citation } from './evidence';
import type { Findings } from './findings';
import type { GraphNode } from './node';
import type { Vocabulary } from './vocabulary';

interface Whole {
	readonly nodes: readonly GraphNode[];
	readonly edges: readonly GraphEdge[];
	readonly acts: readonly Act[];
	readonly vocabulary: Vocabulary;
}

/** What a graph that may be built could do better (MODEL.md §4, "advised"). Linear. */
export function adviseOnGraph(whole: Whole, findings: Findings): void {
	const touching = edgesByNode(whole.edges);
	for (const node of whole.nodes) {
		const edges = touching.get(node.id) ?? [];
		if (edges.length === 0 && node.item === null && node.family !== 'account')
			findings.add(node.place, 'orphan', `"${node.id}" has no edge.`);
		if (node.family === 'account' && node.claims.length === 0 && node.works.length === 0)
			findings.add(node.place, 'no-works', `The interpretation "${node.id}" names no works.`);
		if (node.family === 'motive') adviseOnMotive(node, edges, whole.vocabulary, findings);
	}
	adviseOnUnhappened(whole, findings);
	adviseOnRank(whole, findings);
	const cited = citedSources(whole);
	for (const node of whole.nodes) {
		if (node.item !== null && !cited.has(node.id))
			findings.add(node.place, 'uncited-source', `"${node.id}" is cited nowhere.`);
	}
}

function edgesByNode(edges: readonly GraphEdge[]): Map<string, GraphEdge[]> {
	const touching = new Map<string, GraphEdge[]>();
	const put = (id: string, edge: GraphEdge): void => {
		const others = touching.get(id);
		if (others) others.push(edge);
		else touching.set(id, [edge]);
	};
	for (const edge of edges) {
		put(edge.from, edge);
		if (edge.to !== edge.from) put(edge.to, edge);
		for (const event of edge.events) put(event, edge);
	}
	return touching;
}

const sourcesOf = (edges: readonly GraphEdge[]): Set<string> =>
	new Set(edges.flatMap((edge) => edge.sources.map((citation) => citation.source)));

/**
 * A motive read off the decision it is to explain: apart from its holder it is tied to nothing but what it moved or held
 * back, and nothing is cited for it that is not cited there.
 */
function adviseOnMotive(
	motive: GraphNode,
	edges: readonly GraphEdge[],
	vocabulary: Vocabulary,
	findings: Findings
): void {
	const role = (edge: GraphEdge) => vocabulary.relations.get(edge.relation)?.role;
	const explained = new Set(
		edges
			.filter((edge) => edge.from === motive.id && vocabulary.relations.get(edge.relation)?.causal != null)
			.map((edge) => edge.to)
	);
	if (explained.size === 0) return;
	const other = (edge: GraphEdge): string => (edge.from === motive.id ? edge.to : edge.from);
	const held = edges.filter((edge) => role(edge) === 'held-by');
	const further = edges.filter((edge) => role(edge) !== 'held-by' && !explained.has(other(edge)));
	if (further.length > 0) return;
	const there = sourcesOf(edges.filter((edge) => explained.has(other(edge))));
	const own = new Set([...motive.sources.map((citation) => citation.source), ...sourcesOf(held)]);
	for (const source of own) if (!there.has(source)) return;
	findings.add(
		motive.place,
		'circular-motive',
		`"${motive.id}" is shown by nothing but ${[...explained].map((id) => `"${id}"`).join(' and ')}, which it is to explain.`
	);
}

/** What did not happen brings nothing about. */
function adviseOnUnhappened({ nodes, edges, vocabulary }: Whole, findings: Findings): void {
	const unhappened = new Set(nodes.filter((node) => !node.happened).map((node) => node.id));
	for (const edge of edges) {
		if (!unhappened.has(edge.from) || vocabulary.relations.get(edge.relation)?.causal !== 'for') continue;
		findings.add(
			edge.place,
			'unhappened-cause',
			`"${edge.from}" did not happen, and so cannot bring about "${edge.to}".`
		);
	}
}

/** An edge that rests on secondary sources alone, where another edge between the same two, or an act behind it, rests on a primary one. */
function adviseOnRank({ nodes, edges, acts }: Whole, findings: Findings): void {
	const rank = new Map(nodes.map((node) => [node.id, node.notes?.rank ?? null]));
	const primary = (citations: readonly Citation[]) =>
		citations.find((citation) => rank.get(citation.source) === 'primary')?.source;
	const pair = (edge: GraphEdge): string =>
		edge.from < edge.to ? `${edge.from} ${edge.to}` : `${edge.to} ${edge.from}`;
	const ofPair = new Map<string, string>();
	for (const edge of edges) {
		const found = primary(edge.sources);
		if (found !== undefined) ofPair.set(pair(edge), found);
	}
	const ofActs = new Map<string, string>();
	for (const act of acts) {
		const found = primary(act.statement.sources);
		if (found !== undefined) ofActs.set(edgeId(act.by, act.relation, act.to), found);
	}
	for (const edge of edges) {
		if (edge.sources.length === 0 || edge.sources.some((citation) => rank.get(citation.source) !== 'secondary'))
			continue;
		const elsewhere = ofActs.get(edgeId(edge.from, edge.relation, edge.to)) ?? ofPair.get(pair(edge));
		if (elsewhere === undefined) continue;
		findings.add(
			edge.place,
			'primary-elsewhere',
			`"${edge.id}" rests on secondary sources; between the same two "${elsewhere}" is cited, a primary one.`
		);
	}
}

/** Every source that anything in the graph cites. */
function citedSources({ nodes, edges, acts }: Whole): Set<string> {
	const cited = new Set<string>();
	const add = (citations: readonly Citation[]): void => {
		for (const citation of citations) cited.add(citation.source);
	};
	for (const edge of [...edges, ...acts.map((act) => act.statement)]) {
		add(edge.sources);
		for (const reading of edge.readings) add(reading.sources);
		for (const need of edge.needed) add(citationsOfNeed(need));
	}
	for (const node of nodes) {
		add(node.sources);
		add(node.when?.sources ?? []);
		for (const part of [...node.groups, ...node.hinges, ...node.refutedBy, ...node.derivesFrom]) add(part.sources);
		for (const work of node.works) cited.add(work);
	}
	return cited;
}
