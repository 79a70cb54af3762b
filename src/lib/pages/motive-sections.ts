import { causeGroupsOf } from './cause-groups';
import type { Section } from './section';
import type { Statements } from './statements';

/** Who held a motive, what shaped it, what it moved and what it held back. */
export function motiveSections(statements: Statements): Section[] {
	const { graph, self, numbering } = statements;
	const held = statements.takeRole('held-by');
	const shaped = statements.takeCausal('in', 'for');
	const weakened = statements.takeCausal('in', 'against');
	const moved = statements.takeCausal('out', 'for');
	const heldBack = statements.takeCausal('out', 'against');
	return [
		{ type: 'rows', id: 'holder', title: 'Whose it was', groups: statements.rows(held) },
		{
			type: 'sentences',
			id: 'shaped',
			title: 'What shaped it',
			items: statements.sentences(shaped),
			together: causeGroupsOf(graph, graph.nodeAt(self), numbering)
		},
		{ type: 'sentences', id: 'weakened', title: 'What weakened or ended it', items: statements.sentences(weakened) },
		{ type: 'sentences', id: 'moved', title: 'What it moved', items: statements.sentences(moved) },
		{ type: 'sentences', id: 'held-back', title: 'What it held back', items: statements.sentences(heldBack) },
		{ type: 'rows', id: 'also', title: 'Also stated', groups: statements.rows(statements.takeRest()) }
	];
}
