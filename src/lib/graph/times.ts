import type { Edtf } from './dates';
import type { GraphEdge } from './edge';
import type { Findings } from './findings';
import type { GraphNode } from './node';
import type { Vocabulary } from './vocabulary';

const rough = (date: Edtf): boolean => date.approximate || date.uncertain;

/** Compares the dates of each cause and its effect by the time rule of their relation (MODEL.md §3.1). Linear. */
export function checkTimes(
	edges: readonly GraphEdge[],
	nodes: readonly GraphNode[],
	vocabulary: Vocabulary,
	findings: Findings
): void {
	const dates = new Map(nodes.map((node) => [node.id, node.when?.date ?? null]));
	for (const edge of edges) {
		const relation = vocabulary.relations.get(edge.relation);
		const cause = dates.get(edge.from);
		const effect = dates.get(edge.to);
		if (!relation?.causal || !cause || !effect) continue;
		if (relation.time === 'start') checkStart(edge, cause, effect, findings);
		else if (relation.time === 'end') checkEnd(edge, cause, effect, findings);
	}
}

/** The cause may not begin after the effect has ended, and should not begin after it has begun. */
function checkStart(edge: GraphEdge, cause: Edtf, effect: Edtf, findings: Findings): void {
	const sure = !rough(cause) && !rough(effect);
	if (cause.first > effect.last) {
		const message = `"${edge.from}" (${cause.text}) begins after "${edge.to}" (${effect.text}) has ended.`;
		findings.add(edge.place, sure ? 'cause-after-effect' : 'possible-date-conflict', message);
	} else if (sure && effect.start === 'known' && cause.first > effect.firstLatest) {
		findings.add(
			edge.place,
			'possible-date-conflict',
			`"${edge.from}" (${cause.text}) begins after "${edge.to}" (${effect.text}) has begun.`
		);
	}
}

/** What ends a thing falls at the end of it. */
function checkEnd(edge: GraphEdge, cause: Edtf, effect: Edtf, findings: Findings): void {
	if (effect.end === 'open') {
		findings.add(
			edge.place,
			'possible-date-conflict',
			`"${edge.from}" is said to end "${edge.to}", whose date (${effect.text}) has an open end.`
		);
	} else if (effect.end === 'known' && (cause.last < effect.lastEarliest || cause.first > effect.last)) {
		findings.add(
			edge.place,
			'possible-date-conflict',
			`"${edge.from}" (${cause.text}) does not fall at the end of "${edge.to}" (${effect.text}).`
		);
	}
}
