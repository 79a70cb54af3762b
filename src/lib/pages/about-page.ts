import type { Graph } from '$lib/graph/graph';
import {
	RELATION_FAMILIES,
	type Certainty,
	type Kind,
	type Relation,
	type RelationFamily
} from '$lib/graph/vocabulary';
import { count } from './frame';

/** A kind with how many nodes have it. */
export interface KindCount {
	readonly kind: Kind;
	readonly count: string;
	readonly href: string;
}

/** The relations of one family, each with how many statements use it. */
export interface FamilyLegend {
	readonly family: RelationFamily;
	readonly relations: readonly { readonly relation: Relation; readonly count: string }[];
}

/** What the graph says of itself, with its legend. */
export interface AboutPage {
	readonly title: string;
	readonly subtitle: string | null;
	readonly period: string | null;
	readonly licence: string | null;
	readonly editors: readonly string[];
	readonly citeAs: string | null;
	readonly repository: string | null;
	readonly version: string | null;
	readonly kinds: readonly KindCount[];
	readonly families: readonly FamilyLegend[];
	readonly certainties: Readonly<Record<Certainty, string>>;
	readonly unchecked: string;
	readonly gaps: string;
	readonly nodes: string;
	readonly edges: string;
}

/** The About page. */
export function aboutPage(graph: Graph): AboutPage {
	const { title, subtitle, period, licence, editors, citeAs, repository, version } = graph.about;
	const ofKind = new Map<Kind, number>();
	const ofRelation = new Map<Relation, number>();
	const ofCertainty = { established: 0, probable: 0, disputed: 0 };
	let unchecked = 0;
	let gaps = 0;
	for (let i = 0; i < graph.nodeCount; i++) {
		add(ofKind, graph.kindOf(i));
		if (graph.nodeAt(i).gap) gaps++;
	}
	for (let e = 0; e < graph.edgeCount; e++) {
		const edge = graph.edgeAt(e);
		add(ofRelation, graph.relationOf(e));
		ofCertainty[edge.certainty]++;
		if (!edge.checked) unchecked++;
	}
	return {
		title,
		subtitle,
		period,
		licence,
		editors,
		citeAs,
		repository,
		version,
		kinds: graph.kinds
			.filter((kind) => ofKind.has(kind))
			.map((kind) => ({ kind, count: count(ofKind.get(kind) ?? 0), href: `/${encodeURIComponent(kind.folder)}/` })),
		families: RELATION_FAMILIES.map((family) => ({
			family,
			relations: graph.relations
				.filter((relation) => relation.family === family && ofRelation.has(relation))
				.map((relation) => ({ relation, count: count(ofRelation.get(relation) ?? 0) }))
		})).filter(({ relations }) => relations.length > 0),
		certainties: {
			established: count(ofCertainty.established),
			probable: count(ofCertainty.probable),
			disputed: count(ofCertainty.disputed)
		},
		unchecked: count(unchecked),
		gaps: count(gaps),
		nodes: count(graph.nodeCount),
		edges: count(graph.edgeCount)
	};
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}
