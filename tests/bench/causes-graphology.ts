/** Straight ports of the algorithms of src/lib/causes onto graphology's own neighbours, for the benchmark. */
import type { DirectedGraph } from 'graphology';

/** How many nodes lead to one. */
export function upstreamCount(graph: DirectedGraph, start: string): number {
	const seen = new Set([start]);
	const queue = [start];
	for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
		graph.forEachInNeighbor(id, (next) => {
			if (!seen.has(next)) queue.push(next);
			seen.add(next);
		});
	}
	return seen.size - 1;
}

/** The component of every node (Tarjan 1972). */
function components(graph: DirectedGraph): Map<string, number> {
	const of = new Map<string, number>();
	const met = new Map<string, number>();
	const low = new Map<string, number>();
	const open: string[] = [];
	let count = 0;
	for (const root of graph.nodes()) {
		if (met.has(root)) continue;
		const trail: { id: string; next: Iterator<string> }[] = [];
		const enter = (id: string): void => {
			met.set(id, met.size);
			low.set(id, met.get(id)!);
			open.push(id);
			trail.push({ id, next: graph.outNeighbors(id).values() });
		};
		enter(root);
		for (let here = trail.at(-1); here; here = trail.at(-1)) {
			const { value: other, done } = here.next.next();
			if (!done) {
				if (!met.has(other)) enter(other);
				else if (!of.has(other)) low.set(here.id, Math.min(low.get(here.id)!, met.get(other)!));
				continue;
			}
			trail.pop();
			const above = trail.at(-1);
			if (above) low.set(above.id, Math.min(low.get(above.id)!, low.get(here.id)!));
			if (low.get(here.id) !== met.get(here.id)) continue;
			for (let member = open.pop()!; ; member = open.pop()!) {
				of.set(member, count);
				if (member === here.id) break;
			}
			count++;
		}
	}
	return of;
}

/** Immediate dominators from a super-root over every source component; null: the super-root (Semi-NCA). */
export function dominatorsOf(graph: DirectedGraph): Map<string, string | null> {
	const of = components(graph);
	const entered = new Set<number>();
	graph.forEachEdge((_, __, from, to) => void (of.get(from) !== of.get(to) && entered.add(of.get(to)!)));
	const sources = new Set<string>();
	for (const id of graph.nodes().sort()) {
		if (entered.has(of.get(id)!)) continue;
		entered.add(of.get(id)!);
		sources.add(id);
	}
	const number = new Map<string, number>();
	const node: string[] = [''];
	const parent = [0];
	for (const source of sources) {
		const trail: { id: string; next: Iterator<string> }[] = [];
		const enter = (id: string, above: number): void => {
			number.set(id, node.length);
			node.push(id);
			parent.push(above);
			trail.push({ id, next: graph.outNeighbors(id).values() });
		};
		enter(source, 0);
		for (let here = trail.at(-1); here; here = trail.at(-1)) {
			const { value: other, done } = here.next.next();
			if (done) trail.pop();
			else if (!number.has(other)) enter(other, number.get(here.id)!);
		}
	}
	const semi = parent.map((_, at) => at);
	const label = [...semi];
	const above = [...parent];
	const idom = [...parent];
	for (let at = node.length - 1; at > 0; at--) {
		let least = sources.has(node[at]!) ? 0 : at;
		graph.forEachInNeighbor(node[at]!, (other) => {
			const before = number.get(other)!;
			const path: number[] = [];
			if (before > at) for (let each = before; above[each]! > at; each = above[each]!) path.push(each);
			for (const each of path.reverse()) {
				const upper = above[each]!;
				label[each] = Math.min(label[each]!, label[upper]!);
				above[each] = above[upper]!;
			}
			least = Math.min(least, label[before]!);
		});
		semi[at] = label[at] = least;
	}
	const found = new Map<string, string | null>();
	for (let at = 1; at < node.length; at++) {
		while (idom[at]! > semi[at]!) idom[at] = idom[idom[at]!]!;
		found.set(node[at]!, idom[at] === 0 ? null : node[idom[at]!]!);
	}
	return found;
}

/** The fewest inner nodes that cut one node from another: augmenting routes, nodes split in thought. */
export function vertexCut(graph: DirectedGraph, from: string, to: string): number {
	const before = new Map<string, string>();
	const after = new Map<string, string>();
	let lines = 0;
	while (augment(graph, from, to, before, after)) lines++;
	return lines;
}

interface Side {
	readonly id: string;
	readonly leaving: boolean;
	readonly by: Side | null;
}

function augment(
	graph: DirectedGraph,
	from: string,
	to: string,
	before: Map<string, string>,
	after: Map<string, string>
): boolean {
	const left = new Set<string>([from]);
	const arrived = new Set<string>();
	const queue: Side[] = [{ id: from, leaving: true, by: null }];
	const leave = (id: string, by: Side): void => {
		if (!left.has(id)) queue.push({ id, leaving: true, by });
		left.add(id);
	};
	const arrive = (id: string, by: Side): void => {
		if (!arrived.has(id)) queue.push({ id, leaving: false, by });
		arrived.add(id);
	};
	for (const side of queue) {
		if (!side.leaving) {
			if (before.get(side.id) !== from) leave(before.get(side.id)!, side);
			continue;
		}
		let ended = false;
		graph.forEachOutNeighbor(side.id, (next) => {
			if (next === to) ended = true;
			else if (next === from) return;
			else if (before.has(next)) arrive(next, side);
			else leave(next, side);
		});
		if (ended) {
			const added: [string, string][] = [[side.id, to]];
			for (let here: Side = side; here.by; here = here.by) {
				if (here.by.id === here.id) continue;
				if (here.by.leaving) added.push([here.by.id, here.id]);
				else {
					after.delete(here.id);
					before.delete(here.by.id);
				}
			}
			for (const [a, b] of added) {
				if (a !== from) after.set(a, b);
				if (b !== to) before.set(b, a);
			}
			return true;
		}
		if (side.id !== from && before.has(side.id)) arrive(side.id, side);
	}
	return false;
}
