import { citationOf, citationsOf } from './citations';
import type { Citation, Denial, Need, Place } from './evidence';
import { entriesOf, flagOf, isMapping, mapsOf, textOf, wordsOf } from './fields';
import type { Mapping } from './positions';
import type { Scope } from './scope';

/** A denial by someone of no school; null where nobody is named. */
function denial(scope: Scope, map: Mapping): Denial | null {
	const who = textOf(map, 'who');
	if (who === null) return null;
	const place = scope.file.placeOf(map);
	const sources = citationsOf(scope, map);
	if (sources === null)
		scope.findings.add(
			place,
			'stance-without-source',
			`No source is given for what "${who}" denies here.`,
			'Say where under `sources:`.'
		);
	const checked = flagOf(map, 'checked', true);
	if (!checked) scope.findings.add(place, 'unchecked', `Nobody has opened the source for what "${who}" denies here.`);
	return { who, sources: sources ?? [], checked, note: textOf(map, 'note') };
}

function need(scope: Scope, map: Mapping, otherwise: readonly Citation[], place: Place): Need {
	const deniedBy = wordsOf(scope.file, map, 'denied-by').flatMap((word) => scope.names.school(word) ?? []);
	const checked = flagOf(map, 'checked', true);
	if (!checked) scope.findings.add(place, 'unchecked', 'Nobody has opened the source for this need.');
	return {
		strength: map['strength'] === 'implies' ? 'implies' : 'says',
		who: textOf(map, 'who'),
		claim: textOf(map, 'claim'),
		sources: citationsOf(scope, map) ?? otherwise,
		deniedBy,
		denials: mapsOf(scope.file, map, 'denied-by').flatMap((each) => denial(scope, each) ?? []),
		checked,
		note: textOf(map, 'note')
	};
}

/**
 * The claims under `needed:` in each form: a citation, a need, or a list of them. Citations that stand alone are one need
 * together, said by their source; a need that cites nothing rests on what its edge cites.
 */
export function needsOf(scope: Scope, map: Mapping, otherwise: readonly Citation[]): Need[] {
	const needs: Need[] = [];
	const alone: Citation[] = [];
	for (const { value, container, at } of entriesOf(map, 'needed')) {
		if (isMapping(value) && value['source'] === undefined) {
			if (!scope.file.faulty.has(value)) needs.push(need(scope, value, otherwise, scope.file.placeOf(value)));
			continue;
		}
		const citation = citationOf(scope, value, container, at);
		if (citation) alone.push(citation);
	}
	if (alone.length > 0)
		needs.unshift({
			strength: 'says',
			who: null,
			claim: null,
			sources: alone,
			deniedBy: [],
			denials: [],
			checked: true,
			note: null
		});
	return needs;
}
