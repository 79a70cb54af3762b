import { citationsOf } from './citations';
import type { Edtf } from './dates';
import type { Citation, Need, Place, Reading } from './evidence';
import { flagOf, textOf, wordOf, type Word } from './fields';
import { needsOf } from './needs';
import type { Mapping } from './positions';
import { readingsOf } from './readings';
import { dateOf, type Scope } from './scope';
import { CERTAINTIES, type Certainty } from './vocabulary';

/** What any edge entry may say beside its relation and its ends. */
export interface Statement {
	readonly id: Word | null;
	readonly when: Edtf | null;
	readonly certainty: Certainty;
	readonly sources: readonly Citation[];
	readonly readings: readonly Reading[];
	readonly needed: readonly Need[];
	readonly checked: boolean;
	readonly note: string | null;
	readonly ratherThan: string | null;
}

/** What a short form says: nothing of its own, and the sources of its node. */
export function plainStatement(
	scope: Scope,
	sources: readonly Citation[],
	place: Place,
	citedAtAll: boolean
): Statement {
	if (!citedAtAll) tellUnsourced(scope, place);
	return {
		id: null,
		when: null,
		certainty: 'established',
		sources,
		readings: [],
		needed: [],
		checked: true,
		note: null,
		ratherThan: null
	};
}

function tellUnsourced(scope: Scope, place: Place): void {
	scope.findings.add(place, 'no-source', 'This edge has no source.');
}

/**
 * Reads the keys of an edge entry. Without `sources:` it rests on what its node cites, if it may (`otherwise` not null);
 * an edge that rests on nothing is refused at `place`.
 */
export function statementOf(
	scope: Scope,
	map: Mapping,
	place: Place,
	otherwise: readonly Citation[] | null
): Statement {
	const written = citationsOf(scope, map);
	const sources = written ?? otherwise ?? [];
	if (written === null && otherwise === null && !scope.file.faulty.has(map)) tellUnsourced(scope, place);
	const checked = flagOf(map, 'checked', true);
	if (!checked) scope.findings.add(place, 'unchecked', 'Nobody has opened the source for this edge.');
	return {
		id: wordOf(scope.file, map, 'id'),
		when: dateOf(scope, wordOf(scope.file, map, 'when')),
		certainty: CERTAINTIES.find((each) => each === map['certainty']) ?? 'established',
		sources,
		readings: readingsOf(scope, map),
		needed: needsOf(scope, map, sources),
		checked,
		note: textOf(map, 'note'),
		ratherThan: textOf(map, 'rather-than')
	};
}
