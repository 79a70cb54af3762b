import type { GroupDraft, Member } from './causes';
import { edgeId, type GraphEdge } from './edge';
import type { Findings } from './findings';
import { isId } from './ids';
import type { Names } from './names';
import { suggestion } from './nearest';
import type { Group } from './node';

/**
 * The groups of one effect, their members found among the causal edges into it. A group that lacks a member that the graph
 * has elsewhere dissolves, with advice. `into` are those edges; `faulty` says that the effect's file
 * has faults of its own, for which some may be missing.
 */
export function groupsAt(
	effect: string,
	drafts: readonly GroupDraft[],
	into: readonly GraphEdge[],
	names: Names,
	findings: Findings,
	faulty: boolean
): Group[] {
	const taken = new Set<string>();
	const count = { together: 0, instead: 0 };
	return drafts.flatMap((draft) => {
		const id = draft.id?.text ?? `${draft.how}-${++count[draft.how]}`;
		const place = draft.id?.place ?? draft.place;
		if (draft.id && !isId(id)) findings.add(place, 'bad-id', `"${id}" cannot be the id of a group.`);
		if (taken.has(id)) findings.add(place, 'duplicate-id', `Two groups of this effect are called "${id}".`);
		taken.add(id);
		if (!draft.checked) findings.add(draft.place, 'unchecked', 'Nobody has opened the source for this group.');
		if (draft.sources === null) findings.add(draft.place, 'no-evidence', 'This group cites nothing.');
		const found = draft.members.map((member) => edgeOf(member, effect, into, names, findings, faulty));
		const edges = [...new Set(found.filter((edge) => edge !== null))];
		const causal = edges.map((edge) => names.vocabulary.relations.get(edge.relation)?.causal);
		if (causal.includes('for') && causal.includes('against')) {
			findings.add(draft.place, 'mixed-group', 'The group holds causes for its effect and causes against it.');
		}
		if (found.includes(null)) return [];
		if (edges.length < 2) {
			findings.add(draft.place, 'small-group', 'The group has fewer than two members.');
			return [];
		}
		const { how, listed, sources, checked, note } = draft;
		return [
			{
				id,
				how,
				listed,
				edges: edges.map((edge) => edge.id),
				causal: causal[0] === 'against' ? 'against' : 'for',
				sources: sources ?? [],
				checked,
				note
			}
		];
	});
}

/** The edge a member names: by edge id, by relation and cause, or by a cause that has one edge into the effect. */
function edgeOf(
	member: Member,
	effect: string,
	into: readonly GraphEdge[],
	names: Names,
	findings: Findings,
	faulty: boolean
): GraphEdge | null {
	const { text, place } = member.word;
	const byId = into.find(
		(edge) => edge.id === text || (member.relation !== null && edge.id === edgeId(text, member.relation, effect))
	);
	if (byId) return byId;
	const edges = into.filter(
		(edge) => edge.from === text && (member.relation === null || edge.relation === member.relation)
	);
	if (edges.length > 1) {
		const ids = edges.map((edge) => edge.id).join(' or ');
		findings.add(place, 'ambiguous-member', `"${text}" has ${edges.length} edges into "${effect}".`, `Name ${ids}.`);
		return edges[0]!;
	}
	if (edges.length === 1) return edges[0]!;
	if (member.relation !== null && !names.relation({ text: member.relation, place })) return null;
	// What is refused in the effect's file may be the edge that is missing.
	if (faulty && (names.nodes.has(text) || text.includes('.'))) return null;
	if (names.nodes.has(text)) {
		const how = member.relation === null ? '' : ` by "${member.relation}"`;
		findings.add(place, 'missing-member', `"${text}" is no cause of "${effect}"${how}.`);
	} else if (text.includes('.') && !names.nodes.has(text)) {
		const ids = into.map((edge) => edge.id);
		findings.add(
			place,
			'unknown-edge',
			`"${text}" is no edge into "${effect}".`,
			suggestion(text, ids, `The causal edges are ${ids.join(', ')}.`)
		);
	} else {
		names.node(member.word);
	}
	return null;
}
