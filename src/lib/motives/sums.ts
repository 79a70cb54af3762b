import type { Graph } from '$lib/graph/graph';
import type { Lens } from './lens';

/** What one cause said to each decision. */
export interface SumsRow {
	readonly cause: number;
	/** Whether it is a motive of the actor. */
	readonly inside: boolean;
	/** For each decision the edges from the cause, which urged on or held back as their relations say; empty: nothing recorded. */
	readonly cells: readonly (readonly number[])[];
}

/** The direct causes of an actor's decisions, decision by decision: how the sums changed. */
export interface Sums {
	/** Those with a recorded cause, in time. */
	readonly decisions: readonly number[];
	/** The actor's motives first, then all else; each by the first decision it spoke to, then by id. */
	readonly rows: readonly SumsRow[];
}

/** The table of causes and decisions of a lens. O(rows × decisions), and sorting the rows. */
export function sumsOf(graph: Graph, lens: Lens): Sums {
	const decided = lens.decisions.filter(({ inside, outside }) => inside.length + outside.length > 0);
	const own = new Set(lens.motives.map(({ motive }) => motive));
	const rows = new Map<number, number[][]>();
	decided.forEach(({ inside, outside }, column) => {
		for (const e of [...inside, ...outside]) {
			const cause = graph.edges.from[e]!;
			const cells = rows.get(cause) ?? decided.map((): number[] => []);
			cells[column]!.push(e);
			rows.set(cause, cells);
		}
	});
	const first = ({ cells }: SumsRow): number => cells.findIndex(({ length }) => length > 0);
	return {
		decisions: decided.map(({ decision }) => decision),
		rows: [...rows]
			.map(([cause, cells]) => ({ cause, inside: own.has(cause), cells }))
			.sort((a, b) => Number(b.inside) - Number(a.inside) || first(a) - first(b) || a.cause - b.cause)
	};
}
