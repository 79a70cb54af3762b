import { RELATION_FAMILIES, type RelationFamily } from '$lib/graph/vocabulary';
import { byTime } from './link';
import type { Row } from './row';

/** Statements of one family of relations in one direction, verb by verb, each verb in time order. */
export interface RowGroup {
	readonly family: RelationFamily;
	readonly direction: 'out' | 'in';
	readonly title: string;
	readonly rows: readonly Row[];
}

/** How a family is headed when the page's node stands at the near end, and at the far end. */
const TITLES: Record<RelationFamily, Record<Row['direction'], string>> = {
	cause: { out: 'Brought about', in: 'Brought about by' },
	trigger: { out: 'Set off', in: 'Set off by' },
	enable: { out: 'Made possible', in: 'Made possible by' },
	constrain: { out: 'Held back', in: 'Held back by' },
	motivate: { out: 'Moved', in: 'Moved by' },
	interact: { out: 'Dealt with', in: 'Dealt with by' },
	participate: { out: 'Took part', in: 'Who took part' },
	other: { out: 'Also', in: 'Also' }
};

/** Rows sorted into groups: families in the order of the closed list, out before in. O(n log n). */
export function groupRows(rows: readonly Row[]): RowGroup[] {
	const groups: RowGroup[] = [];
	for (const direction of ['out', 'in'] as const)
		for (const family of RELATION_FAMILIES) {
			const members = rows.filter((row) => row.family === family && row.direction === direction);
			if (members.length)
				groups.push({ family, direction, title: titleOf(members, family, direction), rows: byVerb(members) });
		}
	return groups;
}

/** Families that say little by themselves are headed by their verb, if they have but one here. */
function titleOf(rows: readonly Row[], family: RelationFamily, direction: Row['direction']): string {
	const [verb = ''] = rows.map((row) => row.verb);
	const plain = family === 'participate' || family === 'other';
	return plain && rows.every((row) => row.verb === verb) ? capital(verb) : TITLES[family][direction];
}

/** Rows of one family in groups of the author's own words, in the order first met; each in time order. */
export function groupRowsBy(rows: readonly Row[], wordOf: (row: Row) => string): RowGroup[] {
	const groups = new Map<string, Row[]>();
	for (const row of rowsInTime(rows)) {
		const word = wordOf(row);
		const group = groups.get(word);
		if (group) group.push(row);
		else groups.set(word, [row]);
	}
	return [...groups].map(([word, members]) => {
		const [{ family, direction } = { family: 'other', direction: 'out' } as const] = members;
		return { family, direction, title: capital(word), rows: members };
	});
}

/** A word with a capital. */
export function capital(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Verbs by their earliest statement, the statements of a verb in time order. */
function byVerb(rows: readonly Row[]): Row[] {
	const inTime = [...rows].sort((a, b) => byTime(entry(a), entry(b)));
	const verbs = new Map<string, Row[]>();
	for (const row of inTime) {
		const same = verbs.get(row.verb);
		if (same) same.push(row);
		else verbs.set(row.verb, [row]);
	}
	return [...verbs.values()].flat();
}

/** Rows in time order. */
function rowsInTime(rows: readonly Row[]): Row[] {
	return [...rows].sort((a, b) => byTime(entry(a), entry(b)));
}

function entry(row: Row): { first: number; label: string } {
	return { first: row.first, label: row.other.label };
}
