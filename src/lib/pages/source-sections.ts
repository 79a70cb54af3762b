import { edgeAddressOf } from '$lib/graph/address';
import { citationsOfNeed, type Citation } from '$lib/graph/evidence';
import type { Graph } from '$lib/graph/graph';
import { backlinksOf } from './backlinks';
import { linkTo } from './link';
import type { Passage, PassageStatement, Section } from './section';
import { partsOf } from './sentence';
import type { Statements } from './statements';

/** A document of the graph: what it records, and what else is said of it. */
export function documentSections(statements: Statements): Section[] {
	const rest = statements.takeRest();
	const into = rest.filter((e) => !statements.isOut(e));
	const out = rest.filter((e) => statements.isOut(e));
	return [
		{ type: 'rows', id: 'records', title: 'What it records', groups: statements.rows(into) },
		{ type: 'rows', id: 'also', title: 'What is stated of it', groups: statements.rows(out) },
		...restingOn(statements)
	];
}

/** An item of the bibliography: what rests on it, passage by passage. */
export function sourceSections(statements: Statements): Section[] {
	return restingOn(statements);
}

function restingOn({ graph, self }: Statements): Section[] {
	const node = graph.nodeAt(self);
	const backlinks = backlinksOf(graph);
	const passages = new Map<string | null, { says: string | null; statements: PassageStatement[] }>();
	for (const { at, says } of node.notes?.sections ?? []) passages.set(at, { says, statements: [] });
	for (const e of backlinks.edgesCiting.get(node.id) ?? []) {
		const edge = graph.edgeAt(e);
		const statement: PassageStatement = {
			href: edgeAddressOf(graph, e),
			parts: partsOf(graph, e),
			family: graph.relationOf(e).family,
			checked: edge.checked
		};
		const cited = [
			...edge.sources,
			...edge.readings.flatMap((r) => r.sources),
			...edge.needed.flatMap(citationsOfNeed)
		];
		for (const at of placesIn(cited, node.id)) passage(at).statements.push(statement);
	}
	const nodes = (backlinks.nodesCiting.get(node.id) ?? []).map((index) => linkTo(graph, index));
	const items: Passage[] = [...passages].map(([at, { says, statements }]) => ({ at, says, statements }));
	return [
		{
			type: 'passages',
			id: 'rests',
			title: node.notes?.sections.length ? 'What it says, and what the graph holds' : 'What rests on it',
			items: items.filter(({ says, statements }) => says !== null || statements.length > 0)
		},
		{ type: 'links', id: 'facts', title: 'Whose facts rest on it', items: nodes.filter(({ id }) => id !== node.id) }
	];

	function passage(at: string | null) {
		let found = passages.get(at);
		if (!found) passages.set(at, (found = { says: null, statements: [] }));
		return found;
	}
}

function placesIn(citations: readonly Citation[], source: string): Set<string | null> {
	return new Set(citations.filter((citation) => citation.source === source).map(({ at }) => at));
}

/** How many statements rest on the source at `index`. */
export function statementsOn(graph: Graph, index: number): number {
	return backlinksOf(graph).edgesCiting.get(graph.nodes.ids[index] as string)?.length ?? 0;
}
