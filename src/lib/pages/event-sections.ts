import { backlinksOf } from './backlinks';
import { causeGroupsOf } from './cause-groups';
import { linkTo, linksTo } from './link';
import type { Section } from './section';
import type { Statements } from './statements';

/** What an event or condition was: its acts, who took part, what led to it and what came of it, as sentences. */
export function eventSections(statements: Statements): Section[] {
	const { graph, self, numbering } = statements;
	const node = graph.nodeAt(self);
	const acts = backlinksOf(graph).actsOf.get(node.id) ?? [];
	const causes = statements.takeCausal('in', 'for');
	const hindrances = statements.takeCausal('in', 'against');
	const effects = statements.takeCausal('out', 'for');
	const hindered = statements.takeCausal('out', 'against');
	const together = causeGroupsOf(graph, node, numbering);
	return [
		{ type: 'sentences', id: 'acts', title: 'Who did what', items: statements.sentences(acts) },
		...(node.happened
			? [
					sentences('causes', 'What led to it', causes, together),
					sentences('hindrances', 'What stood against it', hindrances),
					removed(statements, hindrances)
				]
			: [
					sentences('hindrances', 'Why not?', hindrances, causes.length ? [] : together),
					sentences('causes', 'What spoke for it', causes, causes.length ? together : [])
				]),
		sentences('effects', 'What came of it', effects),
		sentences('hindered', 'What it worked against', hindered),
		{
			type: 'rows',
			id: 'took-part',
			title: 'Who took part, and where',
			groups: statements.rows(takeParts(statements))
		},
		{ type: 'rows', id: 'also', title: 'Also stated', groups: statements.rows(statements.takeRest()) },
		{
			type: 'links',
			id: 'explained',
			title: 'Who explains it',
			items: (backlinksOf(graph).explainedBy.get(node.id) ?? []).map((index) => linkTo(graph, index))
		}
	];

	function sentences(id: string, title: string, edges: readonly number[], groups = [] as typeof together): Section {
		return { type: 'sentences', id, title, items: statements.sentences(edges), together: groups };
	}
}

function takeParts(statements: Statements): number[] {
	return statements.take((e) => statements.graph.relationOf(e).role !== null);
}

/** What ended the things that stood against this event (MODEL.md §5). */
function removed(statements: Statements, hindrances: readonly number[]): Section {
	const { graph } = statements;
	const ends = hindrances
		.flatMap((e) => graph.into(graph.edges.from[e] as number))
		.filter((e) => graph.isCausal(e) === 'against' && graph.relationOf(e).time === 'end');
	return {
		type: 'sentences',
		id: 'removed',
		title: 'What removed what stood against it',
		items: statements.sentences([...new Set(ends)])
	};
}

/** What stands in the place of a gap: the recorded causes of the same effects, and what the author links to. */
export function gapSections(statements: Statements): Section[] {
	const { graph, self } = statements;
	const effects = graph.outOf(self).map((e) => graph.edges.to[e] as number);
	const others = [...new Set(effects)]
		.flatMap((effect) => graph.into(effect))
		.filter((e) => graph.isCausal(e) === 'for' && !graph.nodeAt(graph.edges.from[e] as number).gap);
	return [
		{
			type: 'links',
			id: 'before',
			title: 'What the missing words would explain',
			items: linksTo(
				graph,
				[...new Set(effects)].map((index) => graph.nodes.ids[index] as string)
			)
		},
		{
			type: 'sentences',
			id: 'instead',
			title: 'What other sources say in its place',
			lede: 'These are ordinary statements with sources of their own; the gap itself is never counted as a cause.',
			items: statements.sentences([...new Set(others)])
		},
		{ type: 'rows', id: 'also', title: 'Where it stands', groups: statements.rows(statements.takeRest()) }
	];
}
