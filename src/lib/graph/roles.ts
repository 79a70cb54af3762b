import type { GraphEdge } from './edge';
import { checkKinds, makeEdge } from './entries';
import type { Citation } from './evidence';
import { entriesOf, isMapping, wordsOf, type Word } from './fields';
import type { NodeName } from './names';
import type { Mapping } from './positions';
import type { Scope } from './scope';
import { plainStatement, statementOf, type Statement } from './edge-entry';
import { relationOfRole, ROLES, type Role } from './vocabulary';

/** Whether the edge of a role ends at the node that writes it (who did it, took part, holds it) or starts there. */
const ENDS_HERE: Readonly<Record<Role, boolean>> = {
	by: true,
	'took-part': true,
	'held-by': true,
	where: false,
	'part-of': false
};

/** The edges that `by:`, `took-part:`, `where:`, `held-by:` and `part-of:` make. `own` are the node's sources, null where it has none. */
export function roleEdges(scope: Scope, map: Mapping, self: NodeName, own: readonly Citation[] | null): GraphEdge[] {
	return ROLES.flatMap((role) => (map[role] === undefined ? [] : edgesOfRole(scope, map, role, self, own)));
}

function edgesOfRole(
	scope: Scope,
	map: Mapping,
	role: Role,
	self: NodeName,
	own: readonly Citation[] | null
): GraphEdge[] {
	const relation = relationOfRole(scope.names.vocabulary, role);
	const key = scope.file.placeOfKey(map, role);
	if (!relation) {
		scope.findings.add(key, 'no-role', `No relation of the vocabulary has the role "${role}".`);
		return [];
	}
	return endsOf(scope, map, role, own).flatMap(({ word, statement }) => {
		const other = scope.names.node(word);
		if (!other) return [];
		const [from, to] = ENDS_HERE[role] ? [other, self] : [self, other];
		const places = ENDS_HERE[role] ? { from: word.place, to: key } : { from: key, to: word.place };
		checkKinds(scope, relation, from, to, places);
		return [makeEdge(scope, from.id, relation, to.id, statement, word.place)];
	});
}

/** The other ends under a role's key with what is said of each: an id, an entry `{ to: … }`, or a list of them. */
function endsOf(
	scope: Scope,
	map: Mapping,
	role: Role,
	own: readonly Citation[] | null
): { word: Word; statement: Statement }[] {
	const { file } = scope;
	return entriesOf(map, role).flatMap(({ value, container, at }) => {
		if (typeof value === 'string') {
			const word = { text: value.trim(), place: file.placeAt(container, at) };
			return [{ word, statement: plainStatement(scope, own ?? [], word.place, own !== null) }];
		}
		if (!isMapping(value) || file.faulty.has(value)) return [];
		const statement = statementOf(scope, value, file.placeOf(value), own);
		return wordsOf(file, value, 'to').map((word) => ({ word, statement }));
	});
}
