import { citationsOf } from './citations';
import type { Citation } from './evidence';
import { flagOf, isMapping, mapsOf, textOf, wordOf, wordsOf, type Word } from './fields';
import type { Hinge, HingeState } from './node';
import type { Mapping } from './positions';
import { dateOf, type Scope } from './scope';

/** A hinge before the edges it names are found. */
export interface HingeDraft {
	readonly hinge: Hinge;
	readonly because: readonly Word[];
}

/** The dated changes of mind under `hinges:`. */
export function hingesOf(scope: Scope, map: Mapping, own: readonly Citation[] | null): HingeDraft[] {
	const { file, findings } = scope;
	const seen = new Set<string>();
	return mapsOf(file, map, 'hinges').flatMap((entry) => {
		const id = wordOf(file, entry, 'id');
		const before = stateOf(scope, entry, 'before');
		const after = stateOf(scope, entry, 'after');
		if (!id || !before || !after) return [];
		const place = file.placeOf(entry);
		if (seen.has(id.text)) findings.add(id.place, 'duplicate-id', `This actor has two hinges "${id.text}".`);
		seen.add(id.text);
		if (before.when.first > after.when.last) {
			findings.add(
				place,
				'possible-date-conflict',
				`The state before (${before.when.text}) is later than the state after (${after.when.text}).`
			);
		}
		const sources = citationsOf(scope, entry) ?? own;
		if (sources === null) findings.add(place, 'no-evidence', `The hinge "${id.text}" cites nothing.`);
		const checked = flagOf(entry, 'checked', true);
		if (!checked) findings.add(place, 'unchecked', `Nobody has opened the source for the hinge "${id.text}".`);
		const question = textOf(entry, 'question') ?? '';
		const hinge = {
			id: id.text,
			question,
			before,
			after,
			because: [],
			sources: sources ?? [],
			checked,
			note: textOf(entry, 'note')
		};
		return [{ hinge, because: wordsOf(file, entry, 'because') }];
	});
}

function stateOf(scope: Scope, entry: Mapping, key: 'before' | 'after'): HingeState | null {
	const map = entry[key];
	if (!isMapping(map)) return null;
	const when = dateOf(scope, wordOf(scope.file, map, 'when'));
	const at = wordsOf(scope.file, map, 'at').flatMap((word) => scope.names.node(word)?.id ?? []);
	return when && { when, state: textOf(map, 'state') ?? '', at };
}
