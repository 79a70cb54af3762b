import { citationsOf } from './citations';
import { checkKinds, relationEntry } from './entries';
import type { Citation, Place } from './evidence';
import { entriesOf, flagOf, isMapping, mapsOf, textOf, wordOf, wordsOf, type Word } from './fields';
import type { NodeName } from './names';
import type { Claim, Support } from './node';
import type { Mapping } from './positions';
import { CLAIM_KEYS } from './schema';
import type { Scope } from './scope';
import { CERTAINTIES } from './vocabulary';

/** What stands behind an account, before it is known whether its word names a node or an edge. */
export interface SupportDraft {
	readonly word: Word;
	readonly said: Omit<Support, 'id'>;
}

/** The parts of an account's file: of an interpretation its authors, works and events; of a misconception its claims. */
export interface Account {
	readonly authors: readonly string[];
	readonly works: readonly string[];
	readonly about: readonly string[];
	readonly claims: readonly { readonly claim: Claim; readonly place: Place }[];
	readonly truth: readonly Word[];
	readonly refutedBy: readonly SupportDraft[];
	readonly derivesFrom: readonly SupportDraft[];
}

/** Keys that only a misconception has. */
export const CLAIMING_KEYS: readonly string[] = ['claims', 'truth', 'refuted-by', 'derives-from'];

export function accountOf(scope: Scope, map: Mapping, self: NodeName, own: readonly Citation[] | null): Account {
	const { file, names, findings } = scope;
	const claims = claimsOf(scope, map);
	if (self.claims && entriesOf(map, 'claims').length === 0) {
		const key = CLAIMING_KEYS.find((each) => map[each] !== undefined) ?? 'claims';
		findings.add(file.placeOfKey(map, key), 'no-claim', `"${self.id}" claims no edge, and so misconceives nothing.`);
	}
	const authors = entriesOf(map, 'authors').flatMap(({ value }) => (typeof value === 'string' ? [value.trim()] : []));
	return {
		authors,
		works: wordsOf(file, map, 'works').flatMap((word) => names.source(word) ?? []),
		about: wordsOf(file, map, 'about').flatMap((word) => names.node(word)?.id ?? []),
		claims,
		truth: wordsOf(file, map, 'truth'),
		refutedBy: supportOf(scope, map, 'refuted-by', own),
		derivesFrom: supportOf(scope, map, 'derives-from', own)
	};
}

function claimsOf(scope: Scope, map: Mapping): { claim: Claim; place: Place }[] {
	const { file, names } = scope;
	return mapsOf(file, map, 'claims').flatMap((entry) => {
		const found = relationEntry(scope, entry, CLAIM_KEYS);
		const fromWord = wordOf(file, entry, 'from');
		if (!found || !fromWord) return [];
		const from = names.node(fromWord);
		return found.others.flatMap((word) => {
			const to = names.node(word);
			if (!from || !to) return [];
			checkKinds(scope, found.relation, from, to, { from: fromWord.place, to: word.place });
			const claim = { from: from.id, relation: found.relation.id, to: to.id, note: textOf(entry, 'note') };
			return [{ claim, place: word.place }];
		});
	});
}

function supportOf(scope: Scope, map: Mapping, key: string, own: readonly Citation[] | null): SupportDraft[] {
	const { file, findings } = scope;
	return entriesOf(map, key).flatMap(({ value, container, at }) => {
		if (typeof value === 'string') {
			const word = { text: value.trim(), place: file.placeAt(container, at) };
			return [{ word, said: { certainty: 'established' as const, sources: own ?? [], checked: true, note: null } }];
		}
		if (!isMapping(value) || file.faulty.has(value)) return [];
		const word = wordOf(file, value, 'to');
		if (!word) return [];
		const checked = flagOf(value, 'checked', true);
		if (!checked) findings.add(word.place, 'unchecked', `Nobody has opened the source for "${word.text}" here.`);
		const certainty = CERTAINTIES.find((each) => each === value['certainty']) ?? 'established';
		return [
			{
				word,
				said: { certainty, sources: citationsOf(scope, value) ?? own ?? [], checked, note: textOf(value, 'note') }
			}
		];
	});
}
