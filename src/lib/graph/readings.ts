import { citationOf, citationsOf } from './citations';
import { STANCES, type Citation, type Place, type Reading, type Stance } from './evidence';
import { flagOf, mapsOf, textOf, wordOf, wordsOf } from './fields';
import type { Mapping } from './positions';
import type { Scope } from './scope';

interface Placed {
	readonly reading: Reading;
	readonly place: Place;
}

/** `said-by` and `denied-by`: a stance without author and source. */
function short(scope: Scope, map: Mapping, key: 'said-by' | 'denied-by', stance: Stance): Placed[] {
	return wordsOf(scope.file, map, key).flatMap((word) => {
		const school = scope.names.school(word);
		if (school === null) return [];
		return [{ reading: { school, stance, author: null, sources: [], checked: true, note: null }, place: word.place }];
	});
}

function long(scope: Scope, map: Mapping): Placed | null {
	const word = wordOf(scope.file, map, 'school');
	const school = word && scope.names.school(word);
	const stance = STANCES.find((each) => each === map['stance']);
	if (!word || !school || !stance) return null;
	const one = map['source'] === undefined ? null : citationOf(scope, map['source'], map, 'source');
	const at = textOf(map, 'at');
	const sources: Citation[] = [...(one ? [{ ...one, at: at ?? one.at }] : []), ...(citationsOf(scope, map) ?? [])];
	const cited = map['source'] !== undefined || map['sources'] !== undefined;
	const reading = {
		school,
		stance,
		author: textOf(map, 'author'),
		sources,
		checked: flagOf(map, 'checked', true),
		note: textOf(map, 'note')
	};
	if (!cited) adviseSource(scope, { reading, place: word.place });
	if (!reading.checked)
		scope.findings.add(word.place, 'unchecked', `Nobody has opened the source for the reading of "${school}".`);
	return { reading, place: word.place };
}

function adviseSource(scope: Scope, { reading, place }: Placed): void {
	scope.findings.add(
		place,
		'stance-without-source',
		`No source is given for what "${reading.school}" ${reading.stance.replace('-', ' ')} here.`
	);
}

function sides(stance: Stance): 'with' | 'against' | null {
	if (stance === 'denies') return 'against';
	return stance === 'plays-down' ? null : 'with';
}

/** The schools that both assert or stress and deny a statement. */
export function selfContradictions(readings: readonly Reading[]): Set<string> {
	const denying = readings.filter((reading) => reading.stance === 'denies').map((reading) => reading.school);
	return new Set(
		denying.filter((school) => readings.some((other) => other.school === school && sides(other.stance) === 'with'))
	);
}

/** What schools make of a statement, from all three keys; a short form gives way to a full reading of the same side. */
export function readingsOf(scope: Scope, map: Mapping): Reading[] {
	const placed = mapsOf(scope.file, map, 'readings').flatMap((each) => long(scope, each) ?? []);
	for (const each of [...short(scope, map, 'said-by', 'asserts'), ...short(scope, map, 'denied-by', 'denies')]) {
		const told = placed.some(
			({ reading }) => reading.school === each.reading.school && sides(reading.stance) === sides(each.reading.stance)
		);
		if (told) continue;
		placed.push(each);
		adviseSource(scope, each);
	}
	const readings = placed.map((each) => each.reading);
	const divided = selfContradictions(readings);
	for (const { reading, place } of placed) {
		if (reading.stance !== 'denies' || !divided.has(reading.school)) continue;
		scope.findings.add(place, 'school-contradicts', `"${reading.school}" both asserts and denies this.`);
	}
	return readings;
}
