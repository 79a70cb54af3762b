import { hingeView } from './leader-hinges';
import { rowOf } from './row';
import { groupRowsBy } from './row-groups';
import type { Section } from './section';
import type { Statements } from './statements';

/** What an actor did, had done to it, holds and decided, and where it changed its mind. */
export function actorSections(statements: Statements): Section[] {
	const { graph, self, numbering } = statements;
	const { label, hinges } = graph.nodeAt(self);
	const decided = statements.take(
		(e) => graph.relationOf(e).role === 'by' && graph.familyOf(statements.other(e)) === 'event'
	);
	const held = statements.takeRole('held-by');
	const tookPart = statements.takeRole('took-part');
	/* What two did with each other, each of them did. */
	const did = statements.take((e) => statements.isOut(e) || graph.relationOf(e).symmetric);
	return [
		{ type: 'rows', id: 'did', title: `What ${label} did`, groups: statements.rows(did) },
		{
			type: 'rows',
			id: 'done',
			title: `What was done to ${label}`,
			groups: statements.rows(statements.takeRest())
		},
		{
			type: 'hinges',
			id: 'minds',
			title: `Where ${label} changed course`,
			items: hinges.map((hinge) => hingeView(graph, hinge, numbering))
		},
		{
			type: 'rows',
			id: 'holds',
			title: `What moved ${label}`,
			groups: groupRowsBy(
				held.map((e) => rowOf(graph, e, self, numbering)),
				({ verb }) => verb.replace(/^had the /, '')
			)
		},
		{ type: 'rows', id: 'decided', title: `What ${label} decided`, groups: statements.rows(decided) },
		{ type: 'rows', id: 'took-part', title: `Where ${label} took part`, groups: statements.rows(tookPart) }
	];
}
