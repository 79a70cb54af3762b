import { endWord } from './ends';
import { flagOf, isMapping, textOf, textsOf, wordOf, wordsOf } from './fields';
import type { Findings } from './findings';
import { isTerm } from './ids';
import { suggestion } from './nearest';
import { RESERVED_FOLDERS } from './paths';
import type { Mapping, YamlFile } from './positions';
import { ACT_KEYS, CLAIM_KEYS, EDGE_KEYS } from './schema';
import {
	CERTAINTIES,
	FAMILIES,
	MARK_OF_FAMILY,
	MARKS,
	RELATION_FAMILIES,
	ROLES,
	type Certainty,
	type Kind,
	type Relation,
	type Role,
	type Vocabulary
} from './vocabulary';

/** Keys that stand beside a relation in an entry, and so cannot be one. */
const TAKEN: ReadonlySet<string> = new Set([
	...EDGE_KEYS,
	...ACT_KEYS,
	...CLAIM_KEYS,
	'to',
	'source',
	'at',
	'quote',
	'school',
	'stance'
]);

/** Reads vocabulary.yaml and tells of what no graph could mean by it. Its shape has been checked before. */
export function vocabularyOf(file: YamlFile, findings: Findings): Vocabulary {
	const root = isMapping(file.value) ? file.value : {};
	const kinds = new Map<string, Kind>();
	const relations = new Map<string, Relation>();
	for (const [id, map, entry] of definitions(file, root, 'kinds', findings))
		kinds.set(id, kindOf(file, id, map, entry, findings));
	const roles = new Map<Role, string>();
	for (const [id, map, entry] of definitions(file, root, 'relations', findings)) {
		const relation = relationOf(id, map);
		relations.set(id, relation);
		lintRelation(file, relation, map, entry, kinds, findings);
		const before = relation.role === null ? undefined : roles.get(relation.role);
		if (before !== undefined)
			findings.add(file.placeAt(map, 'role'), 'duplicate-role', `"${before}" already has the role "${relation.role}".`);
		else if (relation.role !== null) roles.set(relation.role, id);
	}
	return { kinds, relations };
}

/** The definitions under `kinds:` or `relations:`, each with its id and the map around it. Ill-named ones too: what uses them is not to blame. */
function definitions(
	file: YamlFile,
	root: Mapping,
	key: 'kinds' | 'relations',
	findings: Findings
): [string, Mapping, Mapping][] {
	const all = root[key];
	if (!isMapping(all)) return [];
	return Object.entries(all).flatMap(([id, map]): [string, Mapping, Mapping][] => {
		const place = file.placeOfKey(all, id);
		if (!isTerm(id)) {
			const hint = 'Use letters, digits, hyphens and underscores, at most 80.';
			findings.add(place, 'bad-id', `"${id}" cannot name a kind or relation.`, hint);
		} else if (key === 'relations' && TAKEN.has(id)) {
			findings.add(place, 'reserved-name', `"${id}" is a key of edge entries and cannot be a relation.`);
		}
		return isMapping(map) && !file.faulty.has(map) ? [[id, map, all]] : [];
	});
}

function kindOf(file: YamlFile, id: string, map: Mapping, kinds: Mapping, findings: Findings): Kind {
	const family = FAMILIES.find((each) => each === map['family']) ?? 'other';
	const folder = textOf(map, 'folder') ?? id;
	const place = file.placeAt(map, 'folder');
	if (!/^[A-Za-z0-9_-]{1,80}$/.test(folder))
		findings.add(
			place,
			'bad-id',
			`"${folder}" cannot be the name of a kind's folder.`,
			'Use a-z, 0-9, hyphens and underscores.'
		);
	else if (RESERVED_FOLDERS.includes(folder))
		findings.add(place, 'reserved-name', `"${folder}" is a folder or page of its own.`);
	else if (folder === 'sources' && (family !== 'source' || shares(kinds, id, folder))) {
		findings.add(
			place,
			'reserved-name',
			'"sources" holds the bibliography; one kind of the family source may have it.'
		);
	}
	return {
		id,
		label: textOf(map, 'label') ?? id,
		plural: textOf(map, 'plural') ?? id,
		folder,
		family,
		mark: MARKS.find((each) => each === map['mark']) ?? MARK_OF_FAMILY[family],
		means: textOf(map, 'means')
	};
}

function shares(kinds: Mapping, id: string, folder: string): boolean {
	return Object.entries(kinds).some(([other, map]) => other !== id && isMapping(map) && map['folder'] === folder);
}

function relationOf(id: string, map: Mapping): Relation {
	const label = textOf(map, 'label') ?? id;
	const causal = map['causal'] === 'for' || map['causal'] === 'against' ? map['causal'] : null;
	const time = map['time'];
	const said: Partial<Record<Certainty, string>> = {};
	const forms = map['said'];
	for (const certainty of CERTAINTIES) {
		const form = isMapping(forms) ? textOf(forms, certainty) : null;
		if (form !== null) said[certainty] = form;
	}
	return {
		id,
		label,
		inverse: textOf(map, 'inverse') ?? label,
		symmetric: flagOf(map, 'symmetric', false),
		from: textsOf(map, 'from'),
		to: textsOf(map, 'to'),
		family: RELATION_FAMILIES.find((each) => each === map['family']) ?? 'other',
		causal,
		time: time === 'start' || time === 'end' || time === 'none' ? time : causal === null ? 'none' : 'start',
		role: ROLES.find((each) => each === map['role']) ?? null,
		said,
		means: textOf(map, 'means'),
		width: map['width'] === undefined ? null : Number(map['width'])
	};
}

function lintRelation(
	file: YamlFile,
	relation: Relation,
	map: Mapping,
	relations: Mapping,
	kinds: ReadonlyMap<string, Kind>,
	findings: Findings
): void {
	const { id } = relation;
	const place = file.placeOfKey(relations, id);
	if (!relation.symmetric && map['inverse'] === undefined) {
		findings.add(
			place,
			'missing-key',
			`"${id}" has no "inverse".`,
			'Add `inverse:`, how it reads from its other end, or `symmetric: true`.'
		);
	}
	for (const key of ['from', 'to'] as const) {
		for (const word of wordsOf(file, map, key)) {
			if (endWord(kinds, word.text)) continue;
			const known = [...kinds.keys(), ...FAMILIES];
			findings.add(
				word.place,
				'unknown-kind',
				`"${word.text}" is no kind and no family.`,
				suggestion(word.text, known, `Kinds and families are ${known.join(', ')}.`)
			);
		}
	}
	if (relation.time === 'end' && relation.causal !== 'against') {
		findings.add(
			file.placeAt(map, 'time'),
			'bad-time-rule',
			`"${id}" falls at the end of what it points to, but does not work against it.`
		);
	}
	if (relation.causal === null && relation.time === 'start') {
		findings.add(
			file.placeAt(map, 'time'),
			'bad-time-rule',
			`"${id}" has a rule for causes, but is not causal.`,
			'Add `causal: for` or `causal: against`, or remove `time:`.'
		);
	}
	const missing = CERTAINTIES.filter((certainty) => relation.said[certainty] === undefined);
	if (relation.causal !== null && missing.length > 0) {
		findings.add(place, 'no-said', `"${id}" has no words for what is ${missing.join(' or ')}.`);
	}
	const width = wordOf(file, map, 'width');
	if (width && !(Number(width.text) >= 0.5 && Number(width.text) <= 20)) {
		findings.add(width.place, 'wrong-value', `"${width.text}" is no width of a line.`, 'Use pixels from 0.5 to 20.');
	}
}

/** The kind of bibliography items: the one whose folder is sources/, else a kind of our own added to the vocabulary. */
export function withSourceKind(vocabulary: Vocabulary): { vocabulary: Vocabulary; sourceKind: Kind } {
	for (const kind of vocabulary.kinds.values()) if (kind.folder === 'sources') return { vocabulary, sourceKind: kind };
	const id = vocabulary.kinds.has('source') ? 'bibliography' : 'source';
	const sourceKind: Kind = {
		id,
		label: 'Source',
		plural: 'Sources',
		folder: 'sources',
		family: 'source',
		mark: MARK_OF_FAMILY.source,
		means: null
	};
	return { vocabulary: { ...vocabulary, kinds: new Map([...vocabulary.kinds, [id, sourceKind]]) }, sourceKind };
}
