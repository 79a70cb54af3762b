import type { GraphEdge } from './edge';
import type { Role, Vocabulary } from './vocabulary';

/** Other ends of the edges of each role, by the node whose file would name them, in the order written. */
export type Ties = Readonly<Record<Role, ReadonlyMap<string, readonly string[]>>>;

/** Gathers the edges whose relation has a role, wherever they were written. Linear in the edges. */
export function tiesOf(edges: readonly GraphEdge[], vocabulary: Vocabulary): Ties {
	const ties: Record<Role, Map<string, string[]>> = {
		by: new Map(),
		'took-part': new Map(),
		where: new Map(),
		'held-by': new Map(),
		'part-of': new Map()
	};
	for (const edge of edges) {
		const role = vocabulary.relations.get(edge.relation)?.role;
		if (!role) continue;
		const outward = role === 'where' || role === 'part-of';
		const [node, other] = outward ? [edge.from, edge.to] : [edge.to, edge.from];
		const others = ties[role].get(node);
		if (others) others.push(other);
		else ties[role].set(node, [other]);
	}
	return ties;
}
