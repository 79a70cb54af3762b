import { edgeId, type GraphEdge } from './edge';
import { fits } from './ends';
import type { Place } from './evidence';
import { wordsOf, type Word } from './fields';
import { isEdgeId, isReserved } from './ids';
import { describe, type NodeName } from './names';
import { suggestion } from './nearest';
import type { Mapping } from './positions';
import type { Scope } from './scope';
import type { Statement } from './edge-entry';
import type { Relation } from './vocabulary';

/** The one key of an entry that is its relation, and the ids under it. */
export interface RelationEntry {
	readonly relation: Relation;
	readonly key: Place;
	readonly others: readonly Word[];
	/** Whether the other ends were written as a list. */
	readonly list: boolean;
}

/** Finds the relation of an entry among its keys; tells of none, of several, and of keys that are nothing. */
export function relationEntry(scope: Scope, map: Mapping, known: readonly string[]): RelationEntry | null {
	const { file, names, findings } = scope;
	const rest = Object.keys(map).filter((key) => !known.includes(key));
	const relations = rest.filter((key) => names.vocabulary.relations.has(key));
	// With no relation among them, one unknown key can only be meant as one.
	const meant = relations[0] ?? rest[0];
	if (meant === undefined) {
		findings.add(
			file.placeOf(map),
			'missing-key',
			'No key of this entry is a relation.',
			'Write the relation with its other end, such as `relation: id`.'
		);
		return null;
	}
	for (const key of rest) {
		if (key === meant) continue;
		const place = file.placeOfKey(map, key);
		if (relations.includes(key))
			findings.add(
				place,
				'wrong-value',
				`"${key}" is a second relation in this entry.`,
				'Write one entry for each relation.'
			);
		else
			findings.add(
				place,
				'unknown-key',
				`"${key}" is no key here.`,
				suggestion(key, known, `The keys here are ${known.join(', ')}.`)
			);
		// What the key was meant to say is missing now; that need not be told too.
		file.faulty.add(map);
	}
	const key = file.placeOfKey(map, meant);
	const relation = names.relation({ text: meant, place: key }, known);
	const others = wordsOf(file, map, meant);
	const value = map[meant];
	const entries = Array.isArray(value) ? value.length : 1;
	if (others.length < Math.max(1, entries)) {
		findings.add(
			file.placeAt(map, meant),
			'wrong-type',
			`"${meant}" has no id for its other end.`,
			'Write the id of a node, or a list of ids.'
		);
		return null;
	}
	return relation && { relation, key, others, list: Array.isArray(value) };
}

/** Tells where a relation does not admit the kinds at its ends. `from` and `to` say where to tell it of each end. */
export function checkKinds(
	scope: Scope,
	relation: Relation,
	from: NodeName,
	to: NodeName,
	places: { from: Place; to: Place }
): void {
	const { names, findings } = scope;
	if (!fits(names.vocabulary, relation.from, from.kind)) {
		findings.add(
			places.from,
			'wrong-kind',
			`"${from.id}" is ${describe(from)}; "${relation.id}" goes from ${relation.from.join(', ')}.`
		);
	}
	if (!fits(names.vocabulary, relation.to, to.kind)) {
		findings.add(
			places.to,
			'wrong-kind',
			`"${to.id}" is ${describe(to)}; "${relation.id}" goes to ${relation.to.join(', ')}.`
		);
	}
}

/** An authored edge. Its id is the author's where one is written and sound. */
export function makeEdge(
	scope: Scope,
	from: string,
	relation: Relation,
	to: string,
	statement: Statement,
	place: Place
): GraphEdge {
	const own = statement.id;
	if (own && (!isEdgeId(own.text) || isReserved(own.text))) {
		scope.findings.add(
			own.place,
			'bad-id',
			`"${own.text}" cannot be the id of an edge.`,
			'Use a-z, 0-9, hyphens and dots, at most 250 characters.'
		);
	}
	return {
		...statement,
		id: own?.text ?? edgeId(from, relation.id, to),
		from,
		relation: relation.id,
		to,
		events: [],
		derived: false,
		place
	};
}
