import type { Graph } from '$lib/graph/graph';
import type { Role } from '$lib/graph/vocabulary';
import { byTime } from './link';
import type { Numbering } from './numbering';
import { rowOf } from './row';
import { groupRows, type RowGroup } from './row-groups';
import { sentenceOf, type Sentence } from './sentence';

/** The statements of one node, handed out once each: what a section takes, no later section shows again. */
export class Statements {
	readonly graph: Graph;
	readonly self: number;
	readonly numbering: Numbering;
	#left: number[];

	constructor(graph: Graph, self: number, numbering: Numbering) {
		this.graph = graph;
		this.self = self;
		this.numbering = numbering;
		this.#left = [...new Set([...graph.outOf(self), ...graph.into(self)])];
	}

	/** True where edge `e` starts at this page's node. */
	isOut(e: number): boolean {
		return this.graph.edges.from[e] === this.self;
	}

	/** The node at the other end of edge `e`. */
	other(e: number): number {
		return (this.isOut(e) ? this.graph.edges.to[e] : this.graph.edges.from[e]) as number;
	}

	/** Takes the edges that `wanted` accepts. */
	take(wanted: (e: number) => boolean): number[] {
		const taken = this.#left.filter(wanted);
		this.#left = this.#left.filter((e) => !taken.includes(e));
		return taken;
	}

	/** Takes the edges of one role. */
	takeRole(role: Role): number[] {
		return this.take((e) => this.graph.relationOf(e).role === role);
	}

	/** Takes the causal edges in one direction that work for or against. */
	takeCausal(direction: 'out' | 'in', causal: 'for' | 'against'): number[] {
		return this.take((e) => this.graph.isCausal(e) === causal && this.isOut(e) === (direction === 'out'));
	}

	/** Takes whatever is left. */
	takeRest(): number[] {
		return this.take(() => true);
	}

	/** Edges as rows in groups. */
	rows(edges: readonly number[]): RowGroup[] {
		return groupRows(edges.map((e) => rowOf(this.graph, e, this.self, this.numbering)));
	}

	/** Edges as sentences, in time order. */
	sentences(edges: readonly number[]): Sentence[] {
		return edges
			.map((e) => sentenceOf(this.graph, e, this.numbering))
			.sort((a, b) => byTime({ first: a.first, label: a.id }, { first: b.first, label: b.id }));
	}
}
