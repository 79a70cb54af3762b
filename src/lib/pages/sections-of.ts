import { interpretationSections, misconceptionSections } from './account-sections';
import { actorSections } from './actor-sections';
import { eventSections, gapSections } from './event-sections';
import { motiveSections } from './motive-sections';
import type { Section } from './section';
import { documentSections, sourceSections } from './source-sections';
import type { Statements } from './statements';

/** The sections of a node's page, by what its kind is good for; empty ones included. */
export function sectionsOf(statements: Statements): Section[] {
	const { graph, self } = statements;
	const node = graph.nodeAt(self);
	if (node.gap) return gapSections(statements);
	switch (node.family) {
		case 'actor':
			return actorSections(statements);
		case 'event':
			return eventSections(statements);
		case 'motive':
			return motiveSections(statements);
		case 'source':
			return node.item ? sourceSections(statements) : documentSections(statements);
		case 'account':
			return node.claims.length ? misconceptionSections(statements) : interpretationSections(statements);
		default:
			return otherSections(statements);
	}
}

/** A place, or a kind of which the code knows nothing. */
function otherSections(statements: Statements): Section[] {
	const parts = statements.takeRole('part-of');
	const inside = parts.filter((e) => !statements.isOut(e));
	const around = parts.filter((e) => statements.isOut(e));
	const where = statements.takeRole('where');
	return [
		{ type: 'rows', id: 'around', title: 'What it is part of', groups: statements.rows(around) },
		{ type: 'rows', id: 'inside', title: 'What is part of it', groups: statements.rows(inside) },
		{ type: 'rows', id: 'here', title: 'What happened here', groups: statements.rows(where) },
		{ type: 'rows', id: 'also', title: 'What is stated of it', groups: statements.rows(statements.takeRest()) }
	];
}
