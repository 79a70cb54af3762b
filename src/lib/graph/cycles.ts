import type { GraphEdge } from './edge';
import type { Findings } from './findings';
import type { GraphNode } from './node';
import type { Vocabulary } from './vocabulary';

type Steps = ReadonlyMap<string, readonly GraphEdge[]>;

/**
 * Tells of rings of causes: refused where every node of one is dated, advised against where one is not. Gaps are no
 * causes and break a ring. One ring, a shortest, is told for each knot of nodes that reach one another (Tarjan 1972). Linear.
 */
export function checkCycles(
	edges: readonly GraphEdge[],
	nodes: readonly GraphNode[],
	vocabulary: Vocabulary,
	findings: Findings
): void {
	const gaps = new Set(nodes.filter((node) => node.gap).map((node) => node.id));
	const undated = new Set(nodes.filter((node) => node.when === null).map((node) => node.id));
	const causal = edges.filter(
		(edge) => vocabulary.relations.get(edge.relation)?.causal === 'for' && !gaps.has(edge.from) && !gaps.has(edge.to)
	);
	const dated = stepsOf(causal.filter((edge) => !undated.has(edge.from) && !undated.has(edge.to)));
	const all = stepsOf(causal);
	for (const knot of knots(dated)) {
		const ring = shortestRing(dated, knot, [...knot].sort()[0]!);
		tell(ring, 'cycle', 'Causes run in a ring', findings);
	}
	for (const knot of knots(all)) {
		const start = [...knot].filter((id) => undated.has(id)).sort()[0];
		// A knot may hold dated rings only, which are told above.
		if (start === undefined) continue;
		tell(
			shortestRing(all, knot, start),
			'undated-cycle',
			`Causes run in a ring in which "${start}" has no date`,
			findings
		);
	}
}

function tell(ring: readonly GraphEdge[], code: 'cycle' | 'undated-cycle', what: string, findings: Findings): void {
	const first = ring[0];
	if (first) findings.add(first.place, code, `${what}: ${[first.from, ...ring.map((edge) => edge.to)].join(' → ')}.`);
}

function stepsOf(edges: readonly GraphEdge[]): Steps {
	const steps = new Map<string, GraphEdge[]>();
	for (const edge of edges) {
		const out = steps.get(edge.from);
		if (out) out.push(edge);
		else steps.set(edge.from, [edge]);
	}
	return steps;
}

/** Sets of nodes that reach one another, of two or more, or of one with an edge to itself. No recursion: chains may be long. */
function knots(steps: Steps): Set<string>[] {
	const order = new Map<string, number>();
	const low = new Map<string, number>();
	const open: string[] = [];
	const isOpen = new Set<string>();
	const found: Set<string>[] = [];
	for (const root of steps.keys()) {
		if (order.has(root)) continue;
		const trail: { id: string; next: number }[] = [];
		const enter = (id: string): void => {
			low.set(id, order.size);
			order.set(id, order.size);
			open.push(id);
			isOpen.add(id);
			trail.push({ id, next: 0 });
		};
		enter(root);
		for (let here = trail.at(-1); here; here = trail.at(-1)) {
			const edge = steps.get(here.id)?.[here.next++];
			if (edge) {
				if (!order.has(edge.to)) enter(edge.to);
				else if (isOpen.has(edge.to)) low.set(here.id, Math.min(low.get(here.id)!, order.get(edge.to)!));
				continue;
			}
			trail.pop();
			const above = trail.at(-1);
			if (above) low.set(above.id, Math.min(low.get(above.id)!, low.get(here.id)!));
			if (low.get(here.id) !== order.get(here.id)) continue;
			const knot = new Set(open.splice(open.lastIndexOf(here.id)));
			for (const id of knot) isOpen.delete(id);
			const itself = steps.get(here.id)?.some((each) => each.to === here.id) ?? false;
			if (knot.size > 1 || itself) found.push(knot);
		}
	}
	return found;
}

/** The edges of a shortest ring through a node of a knot. */
function shortestRing(steps: Steps, knot: ReadonlySet<string>, start: string): GraphEdge[] {
	const cameBy = new Map<string, GraphEdge>();
	const queue = [start];
	for (const id of queue) {
		for (const edge of steps.get(id) ?? []) {
			if (!knot.has(edge.to) || cameBy.has(edge.to)) continue;
			cameBy.set(edge.to, edge);
			if (edge.to !== start) {
				queue.push(edge.to);
				continue;
			}
			const ring = [edge];
			while (ring[0]!.from !== start) ring.unshift(cameBy.get(ring[0]!.from)!);
			return ring;
		}
	}
	return [];
}
