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
	other: { out: 'Stands in relation to', in: 'Named by' }
};

/** Rows sorted into groups: families in the order of the closed list, out before in. O(n log n). */
export function groupRows(rows: readonly Row[]): RowGroup[] {
	const groups: RowGroup[] = [];
	for (const direction of ['out', 'in'] as const)
		for (const family of RELATION_FAMILIES) {
			const members = rows.filter((row) => row.family === family && row.direction === direction);
			if (members.length) groups.push({ family, direction, title: TITLES[family][direction], rows: byVerb(members) });
		}
	return groups;
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
export function rowsInTime(rows: readonly Row[]): Row[] {
	return [...rows].sort((a, b) => byTime(entry(a), entry(b)));
}

function entry(row: Row): { first: number; label: string } {
	return { first: row.first, label: row.other.label };
}
