import type { EdgeColumns } from './columns';
import { cell, type OpenTable } from './csv';
import { edgeId } from './edge';
import { Interner } from './interner';
import { issueAt, type Issue } from './issues';
import { byCodePoint } from './order';
import type { TableEdges } from './table-edges';

type Ends = Pick<EdgeColumns, 'from' | 'to' | 'relation'>;

/** The ids that a table gives its edges, by entry of the edges; null where it gives none, or the id of an edge above. */
export interface GivenIds {
	readonly of: (entry: number) => string | null;
	/** Line of an entry in the table. */
	readonly line: (entry: number) => number;
	readonly issues: readonly Issue[];
}

/** Reads the column of ids; null where there is none. A repeated id is told. Linear. */
export function givenIds(table: OpenTable, edges: TableEdges | null, path: string): GivenIds | null {
	const column = edges?.columns.id ?? -1;
	if (!edges || column < 0) return null;
	const cells = new Interner(table);
	const kept = new Uint8Array(edges.row.length);
	const issues: Issue[] = [];
	const line = (entry: number): number => table.line[edges.row[entry]!]!;
	for (let entry = 0; entry < kept.length; entry++) {
		const at = edges.row[entry]! * table.header.length + column;
		const before = cells.size;
		const number = cells.of(table.start[at]!, table.end[at]!);
		if (number < 0) continue;
		if (cells.size > before) kept[entry] = 1;
		else issues.push(lostId(path, line(entry), `"${cells.textOf(number)}" is the id of an edge above too`));
	}
	return { of: (entry) => (kept[entry] ? cell(table, edges.row[entry]!, column) : null), line, issues };
}

function lostId(path: string, line: number, why: string): Issue {
	const message = `${why}; this edge is called by its ends and what it says.`;
	const hint = 'Give every edge an id of its own.';
	return { ...issueAt({ file: path, line, column: 1 }, 'duplicate-id', message, hint), level: 'advised' };
}

/** Whether edge e says the same of the same two as the one before it. */
function isParallel({ from, to, relation }: Ends, e: number): boolean {
	return e > 0 && from[e] === from[e - 1] && to[e] === to[e - 1] && relation[e] === relation[e - 1];
}

/** Puts edges of the same three, which stand together, in order of their given ids. `ends` are of the entries. */
export function sortParallel(order: Uint32Array, ends: Ends, given: GivenIds): void {
	const key = (entry: number): string => given.of(entry) ?? '';
	for (let start = 0, end = 1; start < order.length; start = end++) {
		const first = order[start]!;
		const isSame = (entry: number): boolean =>
			ends.from[entry] === ends.from[first] &&
			ends.to[entry] === ends.to[first] &&
			ends.relation[entry] === ends.relation[first];
		while (end < order.length && isSame(order[end]!)) end++;
		if (end - start > 1) order.subarray(start, end).sort((a, b) => byCodePoint(key(a), key(b)) || a - b);
	}
}

/**
 * The ids of edges that are not made of their ends and relation alone: the given ones, and for further edges of the same three
 * the made one with a number. A given id that is the made id of another edge gives way, and is told. Linear.
 */
export function ownIds(
	ends: Ends,
	order: Uint32Array,
	nodes: readonly string[],
	relations: readonly string[],
	given: GivenIds | null,
	path: string
): { readonly ids: Map<number, string>; readonly issues: readonly Issue[] } {
	const { from, to, relation } = ends;
	const ids = new Map<number, string>();
	const likeMade = new Map<string, number>();
	const made = (e: number, run: number): string => {
		const id = edgeId(nodes[from[e]!]!, relations[relation[e]!]!, nodes[to[e]!]!);
		return run > 1 ? `${id}.${run}` : id;
	};
	for (let e = 0, run = 1; e < order.length; e++) {
		run = isParallel(ends, e) ? run + 1 : 1;
		const own = given?.of(order[e]!) ?? null;
		if (own !== null) ids.set(e, own);
		else if (run > 1) ids.set(e, made(e, run));
		if (own !== null && /\..*\./s.test(own)) likeMade.set(own, e);
	}
	const issues: Issue[] = [];
	if (likeMade.size === 0) return { ids, issues };
	const lost = new Set<number>();
	for (let e = 0, run = 1; e < order.length; e++) {
		run = isParallel(ends, e) ? run + 1 : 1;
		const holder = likeMade.get(made(e, run));
		if (holder === undefined) continue;
		lost.add(holder);
		if (holder === e) continue;
		const why = `"${made(e, run)}" is what another edge is called by its ends`;
		issues.push(lostId(path, given!.line(order[holder]!), why));
	}
	for (let e = 0, run = 1; e < order.length; e++) {
		run = isParallel(ends, e) ? run + 1 : 1;
		if (!lost.has(e)) continue;
		if (run > 1) ids.set(e, made(e, run));
		else ids.delete(e);
	}
	return { ids, issues };
}
