/** Views, tours, questions for study and notes on sources (MODEL.md §3.4). Their shapes have been checked before. */
import type { NamedView, StudyQuestion, Tour } from './about';
import { isList, isMapping, mapsOf, textOf, wordOf, wordsOf, type Word } from './fields';
import type { SourceNotes } from './node';
import { idOfPath } from './paths';
import type { Mapping, Value } from './positions';
import type { Scope } from './scope';
import { isSiteAddress } from './site-address';

const SIDES = ['below', 'right', 'left', 'above'] as const;

/** Entries of a map whose keys are ids, save faulty ones. */
function keyed(scope: Scope, map: Mapping, key: string): { word: Word; value: Value }[] {
	const inner = map[key];
	if (!isMapping(inner)) return [];
	return Object.entries(inner)
		.filter(([, value]) => typeof value !== 'object' || value === null || !scope.file.faulty.has(value))
		.map(([text, value]) => ({ word: { text, place: scope.file.placeOfKey(inner, text) }, value }));
}

/** A map from ids without a prototype: any id may be asked of it. */
function byId<Thing>(entries: Iterable<readonly [string, Thing]>): Record<string, Thing> {
	const map: Record<string, Thing> = Object.create(null);
	for (const [id, thing] of entries) map[id] = thing;
	return map;
}

const numbers = (value: Value): number[] => (isList(value) ? value.map(Number) : []);

export function viewOf(scope: Scope, path: string): NamedView {
	const { file, names } = scope;
	const root = isMapping(file.value) ? file.value : {};
	const known = (word: Word): boolean => names.node(word) !== null;
	const tiers = keyed(scope, root, 'tiers').filter(({ word }) => known(word));
	const regions = keyed(scope, root, 'regions').filter(({ word }) => names.lane(word) !== null);
	const places = keyed(scope, root, 'at').filter(({ word }) => known(word));
	return {
		id: idOfPath(path),
		title: textOf(root, 'title') ?? idOfPath(path),
		shows: wordsOf(file, root, 'shows').flatMap((word) => names.node(word)?.id ?? []),
		tiers: byId(tiers.map(({ word, value }) => [word.text, Number(value)] as const)),
		regions: byId(
			regions.map(({ word, value }) => {
				const [x = 0, y = 0, width = 0, height = 0] = numbers(value);
				return [word.text, [x, y, width, height] as const] as const;
			})
		),
		at: byId(
			places.map(({ word, value }) => {
				const [x = 0, y = 0] = numbers(value);
				const side = SIDES.find((each) => isList(value) && each === value[2]) ?? 'below';
				return [word.text, [x, y, side] as const] as const;
			})
		)
	};
}

export function tourOf(scope: Scope, path: string): Tour {
	const { file, findings } = scope;
	const root = isMapping(file.value) ? file.value : {};
	const stops = mapsOf(file, root, 'stops').map((stop) => {
		const view = wordOf(file, stop, 'view');
		if (view && !isSiteAddress(view.text))
			findings.add(view.place, 'bad-address', `"${view.text}" is not an address of this site.`);
		return { title: textOf(stop, 'title') ?? '', text: textOf(stop, 'text') ?? '', view: view?.text ?? null };
	});
	return { id: idOfPath(path), title: textOf(root, 'title') ?? idOfPath(path), stops };
}

/**
 * The questions of one file. `known` says whether a word names a node or an edge, and tells where it does not; `seen` holds
 * the ids of all files' questions so far.
 */
export function studyOf(
	scope: Scope,
	path: string,
	known: (word: Word) => boolean,
	seen: Set<string>
): StudyQuestion[] {
	const { file, findings } = scope;
	const list = isList(file.value) ? file.value : [];
	return list.flatMap((value, index) => {
		if (!isMapping(value) || file.faulty.has(value)) return [];
		const id = textOf(value, 'id') ?? `${idOfPath(path)}-${index + 1}`;
		if (seen.has(id)) findings.add(file.placeAt(value, 'id'), 'duplicate-id', `Two questions are called "${id}".`);
		seen.add(id);
		const answers = (key: string): string[] =>
			wordsOf(file, value, key)
				.filter(known)
				.map((word) => word.text);
		const ask = textOf(value, 'ask') ?? '';
		const kind = textOf(value, 'kind') ?? '';
		return [{ id, ask, kind, right: answers('right'), wrong: answers('wrong'), because: textOf(value, 'because') }];
	});
}

/** sources/notes.yaml: what is said of each source, by citation key. */
export function notesOf(scope: Scope): Map<string, SourceNotes> {
	const { file, names } = scope;
	const root = isMapping(file.value) ? file.value : {};
	const notes = new Map<string, SourceNotes>();
	for (const [key, map] of Object.entries(root)) {
		if (!isMapping(map) || file.faulty.has(map)) continue;
		const source = names.source({ text: key, place: file.placeOfKey(root, key) });
		const school = wordOf(file, map, 'school');
		const sections = mapsOf(file, map, 'sections').map((section) => ({
			at: textOf(section, 'at') ?? '',
			says: textOf(section, 'says') ?? ''
		}));
		if (source === null) continue;
		notes.set(source, {
			rank: map['rank'] === 'primary' || map['rank'] === 'secondary' ? map['rank'] : null,
			school: school && names.school(school),
			reliability: textOf(map, 'reliability'),
			opened: map['opened'] !== false,
			sections
		});
	}
	return notes;
}
