import { citationsOf } from './citations';
import { checkKinds, makeEdge, relationEntry } from './entries';
import type { GraphEdge } from './edge';
import type { Citation, Place } from './evidence';
import { entriesOf, flagOf, isMapping, mapsOf, textOf, wordOf, type Word } from './fields';
import type { NodeName } from './names';
import type { Mapping, Value, YamlFile } from './positions';
import { EDGE_KEYS } from './schema';
import type { Scope } from './scope';
import { statementOf } from './edge-entry';

/** A cause named in a group: by id or edge id, with its relation where the author gives it. */
export interface Member {
	readonly word: Word;
	readonly relation: string | null;
}

/** A group before its members are found among the edges into its effect. */
export interface GroupDraft {
	readonly how: 'together' | 'instead';
	/** A list under `because:`. */
	readonly listed: boolean;
	readonly id: Word | null;
	readonly members: readonly Member[];
	/** Null where nothing is cited. */
	readonly sources: readonly Citation[] | null;
	readonly checked: boolean;
	readonly note: string | null;
	readonly place: Place;
}

/** The causal edges under `because:` and the groups that its lists make. A cause and relation named twice is one edge where the evidence agrees. */
export function causesOf(
	scope: Scope,
	map: Mapping,
	self: NodeName
): { edges: GraphEdge[]; groups: GroupDraft[]; alone: string[] } {
	const edges = new Map<string, GraphEdge>();
	const groups: GroupDraft[] = [];
	const listed = new Set<string>();
	const single = new Set<string>();
	for (const entry of mapsOf(scope.file, map, 'because')) {
		const found = relationEntry(scope, entry, EDGE_KEYS);
		if (!found) continue;
		const { relation, key: keyPlace, others, list } = found;
		if (relation.causal === null) {
			scope.findings.add(keyPlace, 'not-causal', `"${relation.id}" is not a causal relation.`);
			continue;
		}
		const said = statementOf(scope, entry, keyPlace, null);
		if (relation.causal === 'against' && said.needed.length > 0) {
			scope.findings.add(
				scope.file.placeOfKey(entry, 'needed'),
				'needed-against',
				`"${relation.id}" works against its effect and cannot be needed for it.`
			);
		}
		// The id of a list is its group's: several edges cannot share one.
		const statement = list ? { ...said, id: null } : said;
		for (const word of others) {
			const cause = scope.names.node(word);
			if (!cause) continue;
			checkKinds(scope, relation, cause, self, { from: word.place, to: keyPlace });
			const edge = makeEdge(scope, cause.id, relation, self.id, statement, word.place);
			const key = `${edge.id} ${edge.from} ${edge.relation}`;
			const before = edges.get(key);
			edges.set(key, before ? joined(scope, before, edge) : edge);
			(others.length > 1 ? listed : single).add(edge.id);
		}
		if (list && others.length > 1) {
			const members = others.map((word) => ({ word, relation: relation.id }));
			groups.push({
				how: 'together',
				listed: true,
				id: said.id,
				members,
				sources: said.sources,
				checked: said.checked,
				note: null,
				place: keyPlace
			});
		}
	}
	return { edges: [...edges.values()], groups, alone: [...single].filter((id) => listed.has(id)) };
}

/** Two entries of the same cause and relation as one edge. */
function joined(scope: Scope, before: GraphEdge, after: GraphEdge): GraphEdge {
	const evidence = (edge: GraphEdge): string =>
		JSON.stringify([edge.when?.text, edge.certainty, edge.sources, edge.readings, edge.checked]);
	const clash = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;
	if (
		evidence(before) !== evidence(after) ||
		clash(before.note, after.note) ||
		clash(before.ratherThan, after.ratherThan)
	) {
		const message = `"${after.from}" ${after.relation} "${after.to}" stands here a second time with other evidence; the first is on line ${before.place.line}.`;
		scope.findings.add(after.place, 'conflicting-evidence', message);
	}
	return {
		...before,
		needed: [
			...before.needed,
			...after.needed.filter((need) => !before.needed.some((other) => JSON.stringify(other) === JSON.stringify(need)))
		],
		note: before.note ?? after.note,
		ratherThan: before.ratherThan ?? after.ratherThan
	};
}

function memberOf(file: YamlFile, value: Value, container: object, at: string | number): Member | null {
	if (typeof value === 'string') {
		const colon = value.indexOf(':');
		const place = file.placeAt(container, at);
		// A quoted "relation: cause" says what the unquoted one does.
		if (colon !== -1 && value[colon + 1] === ' ')
			return { word: { text: value.slice(colon + 1).trim(), place }, relation: value.slice(0, colon).trim() };
		return { word: { text: value.trim(), place }, relation: null };
	}
	const relation = isMapping(value) ? Object.keys(value)[0] : undefined;
	if (!isMapping(value) || relation === undefined) return null;
	const word = wordOf(file, value, relation);
	return word && { word, relation };
}

/** The groups under `together:` and `instead:`. */
export function groupsOf(scope: Scope, map: Mapping): GroupDraft[] {
	return (['together', 'instead'] as const).flatMap((how) =>
		mapsOf(scope.file, map, how).map((group) => ({
			how,
			listed: false,
			id: wordOf(scope.file, group, 'id'),
			members: entriesOf(group, 'of').flatMap(
				({ value, container, at }) => memberOf(scope.file, value, container, at) ?? []
			),
			sources: citationsOf(scope, group),
			checked: flagOf(group, 'checked', true),
			note: textOf(group, 'note'),
			place: scope.file.placeOf(group)
		}))
	);
}
