import { readEdtf, type Edtf } from './dates';
import { edgeId, type GraphEdge } from './edge';
import { checkKinds, relationEntry } from './entries';
import type { Citation, Place, Reading } from './evidence';
import { mapsOf, wordsOf, type Word } from './fields';
import type { NodeName } from './names';
import type { Mapping } from './positions';
import { ACT_KEYS } from './schema';
import type { Scope } from './scope';
import { statementOf, type Statement } from './edge-entry';
import { CERTAINTIES } from './vocabulary';

/** One thing done by one actor to another, in an event. */
export interface Act {
	readonly event: string;
	readonly by: string;
	readonly relation: string;
	readonly to: string;
	/** The act's own date, else its event's. */
	readonly when: Edtf | null;
	readonly statement: Statement;
	readonly place: Place;
}

/** The acts of an event. One without `by:` is done by those the file names as whose event it is. */
export function actsOf(
	scope: Scope,
	map: Mapping,
	self: NodeName,
	when: Edtf | null,
	own: readonly Citation[] | null
): Act[] {
	const acts: Act[] = [];
	for (const entry of mapsOf(scope.file, map, 'act')) {
		const found = relationEntry(scope, entry, ACT_KEYS);
		if (!found) continue;
		const doers = entry['by'] === undefined ? doersOfFile(scope, map) : wordsOf(scope.file, entry, 'by');
		if (doers.length === 0) {
			scope.findings.add(
				scope.file.placeOf(entry),
				'missing-key',
				'The act does not say who did it.',
				'Add `by:` here, or to the file.'
			);
			continue;
		}
		const statement = statementOf(scope, entry, found.key, own);
		for (const doer of doers) {
			const by = scope.names.node(doer);
			for (const word of found.others) {
				const to = scope.names.node(word);
				if (!by || !to) continue;
				checkKinds(scope, found.relation, by, to, { from: doer.place, to: word.place });
				const date = statement.when ?? when;
				acts.push({
					event: self.id,
					by: by.id,
					relation: found.relation.id,
					to: to.id,
					when: date,
					statement,
					place: word.place
				});
			}
		}
	}
	return acts;
}

function doersOfFile(scope: Scope, map: Mapping): Word[] {
	return [
		...wordsOf(scope.file, map, 'by'),
		...mapsOf(scope.file, map, 'by').flatMap((entry) => wordsOf(scope.file, entry, 'to'))
	];
}

/** The span from the earliest start to the latest end of some dates, in their authors' words; null of none. */
export function hull(dates: readonly Edtf[]): Edtf | null {
	const [first, ...rest] = dates;
	if (first === undefined) return null;
	let earliest = first;
	let latest = first;
	for (const date of rest) {
		if (date.first < earliest.first) earliest = date;
		if (date.last > latest.last) latest = date;
	}
	if (earliest === latest) return earliest;
	const start = earliest.text.split('/')[0]!;
	const end = latest.text.split('/').at(-1)!;
	const read = readEdtf(start === end ? start : `${start}/${end}`);
	return 'date' in read ? read.date : earliest;
}

/** The same things once each, in their first order. */
export function distinct<Thing>(things: Iterable<Thing>): Thing[] {
	const seen = new Map<string, Thing>();
	for (const thing of things) {
		const key = JSON.stringify(thing);
		if (!seen.has(key)) seen.set(key, thing);
	}
	return [...seen.values()];
}

const byTime = (a: Act, b: Act): number =>
	(a.when?.first ?? Infinity) - (b.when?.first ?? Infinity) || (a.event < b.event ? -1 : 1);

/**
 * Puts acts behind edges: every (by, relation, to) is one edge, dated by the hull of its events, as sure as the surest of
 * them, with all their sources. An authored edge of the same three stands as it is and takes the events (the first of
 * several, or the one with the plain id); without a date of its own it has the hull. Linear in acts and edges.
 */
export function joinActs(authored: readonly GraphEdge[], acts: readonly Act[]): GraphEdge[] {
	const byId = new Map<string, Act[]>();
	for (const act of acts) {
		const id = edgeId(act.by, act.relation, act.to);
		const group = byId.get(id);
		if (group) group.push(act);
		else byId.set(id, [act]);
	}
	const carrier = new Map<string, string>();
	for (const edge of authored) {
		const id = edgeId(edge.from, edge.relation, edge.to);
		if (!carrier.has(id) || edge.id === id) carrier.set(id, edge.id);
	}
	const edges = authored.map((edge) => {
		const id = edgeId(edge.from, edge.relation, edge.to);
		const behind = carrier.get(id) === edge.id ? byId.get(id) : undefined;
		return behind ? { ...edge, when: edge.when ?? hull(datesOf(behind)), events: eventsOf(behind) } : edge;
	});
	for (const [id, behind] of byId) if (!carrier.has(id)) edges.push(derivedEdge(id, behind));
	return edges;
}

const datesOf = (acts: readonly Act[]): Edtf[] => acts.flatMap((act) => act.when ?? []);
const eventsOf = (acts: readonly Act[]): string[] => [...new Set([...acts].sort(byTime).map((act) => act.event))];

function derivedEdge(id: string, acts: readonly Act[]): GraphEdge {
	const first = acts[0]!;
	const statements = acts.map((act) => act.statement);
	const readings: Reading[] = distinct(statements.flatMap((statement) => statement.readings));
	const only = statements.length === 1 ? statements[0]! : null;
	return {
		id,
		from: first.by,
		relation: first.relation,
		to: first.to,
		when: hull(datesOf(acts)),
		certainty:
			CERTAINTIES.find((each) => statements.some((statement) => statement.certainty === each)) ?? 'established',
		sources: distinct(statements.flatMap((statement) => statement.sources)),
		readings,
		needed: [],
		checked: statements.some((statement) => statement.checked),
		note: only?.note ?? null,
		ratherThan: statements.find((statement) => statement.ratherThan !== null)?.ratherThan ?? null,
		events: eventsOf(acts),
		derived: true,
		place: first.place
	};
}
