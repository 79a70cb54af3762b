import { edgeAddressOf } from '$lib/graph/address';
import type { Graph } from '$lib/graph/graph';
import { certaintyOf } from '$lib/graph/statement';
import type { Certainty } from '$lib/graph/vocabulary';
import type { Lens } from '$lib/motives/lens';
import { sumsOf } from '$lib/motives/sums';
import { iconOf, type LensIcon } from '$lib/picture/lens-icon';
import { linkTo, type NodeLink } from './link';

/** A recorded cause of a decision, as a bar. */
export interface SumsBar {
	/** Edge id. */
	readonly id: string;
	readonly href: string;
	readonly against: boolean;
	readonly certainty: Certainty;
}

/** One reason, and what it said to each decision; an empty cell: nothing recorded. */
export interface SumsLine {
	readonly link: NodeLink;
	/** Of a motive of the actor. */
	readonly icon: LensIcon | null;
	readonly cells: readonly (readonly SumsBar[])[];
}

/** How the sums changed: reasons down, decisions across. */
export interface SumsView {
	readonly decisions: readonly (NodeLink & { readonly hinge: boolean })[];
	/** The actor's own motives first, then what came from outside. */
	readonly groups: readonly { readonly title: string; readonly rows: readonly SumsLine[] }[];
}

/** The table of an actor; null where no decision has a recorded cause. */
export function sumsView(graph: Graph, lens: Lens): SumsView | null {
	const { decisions, rows } = sumsOf(graph, lens);
	if (decisions.length === 0) return null;
	const turned = new Set(graph.nodeAt(lens.actor).hinges.flatMap(({ before, after }) => [...before.at, ...after.at]));
	const line = ({ cause, inside, cells }: (typeof rows)[number]): SumsLine => ({
		link: linkTo(graph, cause),
		icon: inside ? iconOf(graph.nodes.what[cause] ?? null) : null,
		cells: cells.map((edges) =>
			edges.map((e) => ({
				id: graph.edgeIdOf(e),
				href: edgeAddressOf(graph, e),
				against: graph.isCausal(e) === 'against',
				certainty: certaintyOf(graph, e)
			}))
		)
	});
	return {
		decisions: decisions.map((node) => {
			const link = linkTo(graph, node);
			return { ...link, hinge: turned.has(link.id) };
		}),
		groups: [
			{ title: 'From inside: motives', rows: rows.filter(({ inside }) => inside).map(line) },
			{
				title: 'From outside: events, conditions, others’ motives',
				rows: rows.filter(({ inside }) => !inside).map(line)
			}
		].filter((group) => group.rows.length > 0)
	};
}
