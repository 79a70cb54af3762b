import { addressOf } from '$lib/graph/address';
import { STANCES, type Stance } from '$lib/graph/evidence';
import type { Graph } from '$lib/graph/graph';
import type { Claim, GraphNode } from '$lib/graph/node';
import { backlinksOf } from './backlinks';
import { linkTo, linksTo } from './link';
import { noteWords } from './note';
import type { LinkItem, Section, WrongClaim } from './section';
import type { Part } from './sentence';
import type { Statements } from './statements';

const STANCE_TITLES: Record<Stance, string> = {
	asserts: 'What it asserts',
	stresses: 'What it stresses',
	'plays-down': 'What it plays down',
	denies: 'What it denies'
};

/** An interpretation: its works, what it explains, and what it makes of the statements of the graph. */
export function interpretationSections(statements: Statements): Section[] {
	const { graph, self } = statements;
	const node = graph.nodeAt(self);
	const backlinks = backlinksOf(graph);
	const read = backlinks.readBy.get(node.id) ?? [];
	const stance = (wanted: Stance) =>
		read.filter((e) =>
			graph.edgeAt(e).readings.some((reading) => reading.school === node.id && reading.stance === wanted)
		);
	const deniedNeeds = read.filter((e) => graph.edgeAt(e).needed.some((need) => need.deniedBy.includes(node.id)));
	const children = (backlinks.derived.get(node.id) ?? []).map((index) => linkTo(graph, index));
	return [
		{ type: 'links', id: 'about', title: 'What it explains', items: linksTo(graph, node.about) },
		...STANCES.map((wanted): Section => ({
			type: 'stance',
			stance: wanted,
			id: wanted,
			title: STANCE_TITLES[wanted],
			items: statements.sentences(stance(wanted))
		})),
		{
			type: 'sentences',
			id: 'not-needed',
			title: 'Causes it does not hold to be needed',
			items: statements.sentences(deniedNeeds)
		},
		{ type: 'links', id: 'works', title: 'Its works', items: linksTo(graph, node.works) },
		{
			type: 'links',
			id: 'derived',
			title: 'What belongs to it or derives from it',
			items: children.filter(({ id }) => !node.works.includes(id))
		},
		{ type: 'rows', id: 'also', title: 'Also stated', groups: statements.rows(statements.takeRest()) }
	];
}

/** A misconception: the wrong claims, what refutes them, what they distort and where they come from. */
export function misconceptionSections(statements: Statements): Section[] {
	const { graph, self } = statements;
	const node = graph.nodeAt(self);
	const rested = (entries: GraphNode['refutedBy']): LinkItem[] =>
		entries.flatMap(({ id, sources, note }) =>
			linksTo(graph, [id]).map((link): LinkItem => ({
				...link,
				sources: statements.numbering.marks(sources),
				note: noteWords(note)
			}))
		);
	const edges = node.refutedBy.map(({ id }) => graph.edgeIndex(id)).filter((e) => e >= 0);
	return [
		{
			type: 'wrong',
			id: 'claims',
			title: 'What it would draw',
			lede: 'These lines are not in the graph, and nothing counts them.',
			items: node.claims.map((claim) => wrongClaim(graph, claim))
		},
		{
			type: 'sentences',
			id: 'refuted',
			title: 'What refutes it',
			items: statements.sentences(edges)
		},
		{
			type: 'links',
			id: 'refuted-by',
			title: edges.length ? 'What else refutes it' : 'What refutes it',
			items: rested(node.refutedBy)
		},
		{ type: 'links', id: 'truth', title: 'What it distorts', items: linksTo(graph, node.truth) },
		{ type: 'links', id: 'from', title: 'Where it comes from', items: rested(node.derivesFrom) },
		{ type: 'rows', id: 'also', title: 'Also stated', groups: statements.rows(statements.takeRest()) }
	];
}

function wrongClaim(graph: Graph, claim: Claim): WrongClaim {
	const relation = graph.vocabulary.relations.get(claim.relation);
	return {
		parts: [
			name(graph, claim.from),
			{ text: ` ${relation?.label ?? claim.relation} `, verb: true },
			name(graph, claim.to)
		],
		note: noteWords(claim.note)
	};
}

function name(graph: Graph, id: string): Part {
	const index = graph.index(id);
	return index < 0 ? { text: id } : { text: graph.nodes.labels[index] as string, href: addressOf(graph, index) };
}
