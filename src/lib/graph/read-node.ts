import { accountOf, type Account } from './accounts';
import { actsOf, type Act } from './acts';
import { causesOf, groupsOf, type GroupDraft } from './causes';
import { citationsOf } from './citations';
import type { GraphEdge } from './edge';
import { checkKinds, makeEdge, relationEntry } from './entries';
import type { Citation } from './evidence';
import { entriesOf, flagOf, isMapping, mapsOf, textOf, textsOf, wordOf } from './fields';
import { hingesOf, type HingeDraft } from './hinges';
import { isLanguage } from './language';
import type { Limits } from './limits';
import type { NodeName } from './names';
import type { Alias, Dated, GraphNode } from './node';
import { checkFacts } from './node-rules';
import type { Mapping } from './positions';
import { roleEdges } from './roles';
import { EDGE_KEYS } from './schema';
import { dateOf, type Scope } from './scope';
import { statementOf } from './edge-entry';

/** What one node's file says, with its names found; what needs all edges at hand is still a draft. */
export interface NodeReading {
	readonly node: GraphNode;
	/** The lane the author wrote. */
	readonly lane: string | null;
	readonly edges: readonly GraphEdge[];
	readonly acts: readonly Act[];
	readonly groups: readonly GroupDraft[];
	readonly hinges: readonly HingeDraft[];
	readonly account: Account;
	readonly scope: Scope;
}

export function readNode(scope: Scope, map: Mapping, self: NodeName, limits: Limits): NodeReading {
	checkFacts(scope, map, self, limits);
	const written = citationsOf(scope, map);
	// What cannot be found has been told; that nothing is cited would be an echo of it.
	const own = written !== null && entriesOf(map, 'sources').length > 0 ? written : null;
	const when = datedOf(scope, map, own);
	const causes = causesOf(scope, map, self);
	const account = accountOf(scope, map, self, own);
	return {
		node: { ...nodeOf(scope, map, self, when, own, account), alone: causes.alone },
		lane: laneOf(scope, map),
		edges: [...roleEdges(scope, map, self, own), ...causes.edges, ...otherEdges(scope, map, self)],
		acts: self.kind.family === 'event' ? actsOf(scope, map, self, when?.date ?? null, own) : [],
		groups: [...causes.groups, ...groupsOf(scope, map)],
		hinges: hingesOf(scope, map, own),
		account,
		scope
	};
}

function laneOf(scope: Scope, map: Mapping): string | null {
	const word = wordOf(scope.file, map, 'lane');
	return word && scope.names.lane(word);
}

/** Everything of the node that needs no other. */
function nodeOf(
	scope: Scope,
	map: Mapping,
	self: NodeName,
	when: Dated | null,
	own: readonly Citation[] | null,
	account: Account
): GraphNode {
	return {
		id: self.id,
		kind: self.kind.id,
		family: self.kind.family,
		label: textOf(map, 'label') ?? self.id,
		as: textOf(map, 'as'),
		aliases: aliasesOf(scope, map),
		when,
		what: textOf(map, 'what'),
		lane: null,
		summary: textOf(map, 'summary'),
		note: textOf(map, 'note'),
		gap: flagOf(map, 'gap', false),
		happened: flagOf(map, 'happened', true),
		expected: textOf(map, 'expected'),
		sources: own ?? [],
		doers: [],
		groups: [],
		alone: [],
		join: map['join'] === 'any' || map['join'] === 'all' ? map['join'] : 'unstated',
		hinges: [],
		authors: account.authors,
		works: account.works,
		about: account.about,
		claims: account.claims.map((each) => each.claim),
		truth: [],
		refutedBy: [],
		derivesFrom: [],
		was: textsOf(map, 'was'),
		item: null,
		notes: null,
		place: scope.file.start
	};
}

/** `when:` as a date, or as a date with its own sources. */
function datedOf(scope: Scope, map: Mapping, own: readonly Citation[] | null): Dated | null {
	const value = map['when'];
	if (!isMapping(value)) {
		const date = dateOf(scope, wordOf(scope.file, map, 'when'));
		return date && { date, checked: true, sources: own ?? [] };
	}
	const date = dateOf(scope, wordOf(scope.file, value, 'date'));
	const checked = flagOf(value, 'checked', true);
	if (!checked)
		scope.findings.add(scope.file.placeAt(map, 'when'), 'unchecked', 'Nobody has opened a source for this date.');
	const sources = citationsOf(scope, value) ?? own ?? [];
	return date && { date, checked, sources };
}

function aliasesOf(scope: Scope, map: Mapping): Alias[] {
	return entriesOf(map, 'aliases').flatMap(({ value }) => {
		if (typeof value === 'string') return [{ text: value.trim(), lang: null }];
		if (!isMapping(value) || scope.file.faulty.has(value)) return [];
		const lang = wordOf(scope.file, value, 'lang');
		if (lang && !isLanguage(lang.text))
			scope.findings.add(
				lang.place,
				'wrong-value',
				`"${lang.text}" is no language tag.`,
				'Use a tag such as ko or zh-Hans.'
			);
		const text = textOf(value, 'text');
		return text === null ? [] : [{ text, lang: lang?.text ?? null }];
	});
}

/** The edges under `edges:`; a list of other ends is several edges with the same evidence. */
function otherEdges(scope: Scope, map: Mapping, self: NodeName): GraphEdge[] {
	return mapsOf(scope.file, map, 'edges').flatMap((entry) => {
		const found = relationEntry(scope, entry, EDGE_KEYS);
		if (!found) return [];
		const statement = statementOf(scope, entry, found.key, null);
		if (statement.needed.length > 0 && found.relation.causal !== 'for') {
			const message = `"${found.relation.id}" does not bring about what it points to, and cannot be needed for it.`;
			scope.findings.add(scope.file.placeOfKey(entry, 'needed'), 'needed-against', message);
		}
		return found.others.flatMap((word) => {
			const other = scope.names.node(word);
			if (!other) return [];
			checkKinds(scope, found.relation, self, other, { from: found.key, to: word.place });
			return [makeEdge(scope, self.id, found.relation, other.id, statement, word.place)];
		});
	});
}
