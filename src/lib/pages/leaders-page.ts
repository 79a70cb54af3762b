import type { Graph } from '$lib/graph/graph';
import { leadersOf } from '$lib/motives/leaders';
import { lensOf } from '$lib/motives/lens';
import { groupLabel } from '$lib/picture/lens-words';
import { leaderAddress } from './leader-address';
import { counted } from './leader-words';
import { linkTo, type NodeLink } from './link';

/** An actor in the list of those whose motives or decisions are recorded. */
export interface LeaderRow {
	readonly link: NodeLink;
	readonly href: string;
	readonly motives: number;
	readonly decisions: number;
	/** "9 aims, 2 fears". */
	readonly kinds: string;
	/** Changes of mind. */
	readonly hinges: number;
}

/** Every actor who holds a motive or takes a decision, most of them first. */
export function leadersPage(graph: Graph): readonly LeaderRow[] {
	return leadersOf(graph).map(({ actor, motives, decisions }) => {
		const { groups, motives: held } = lensOf(graph, actor);
		const kinds = groups.map(
			({ subtype, motives: { length, 0: first } }) =>
				`${length} ${groupLabel(subtype, length, graph.kindOf(held[first!]!.motive)).toLowerCase()}`
		);
		return {
			link: linkTo(graph, actor),
			href: leaderAddress(graph, actor),
			motives,
			decisions,
			kinds: kinds.join(', '),
			hinges: graph.nodeAt(actor).hinges.length
		};
	});
}

/** "35 names, 74 motives, 98 decisions": what several hold or decide together is counted once. */
export function leadersSums(graph: Graph): string {
	const lenses = leadersOf(graph).map(({ actor }) => lensOf(graph, actor));
	const motives = new Set(lenses.flatMap((lens) => lens.motives.map(({ motive }) => motive)));
	const decisions = new Set(lenses.flatMap((lens) => lens.decisions.map(({ decision }) => decision)));
	return [counted(lenses.length, 'name'), counted(motives.size, 'motive'), counted(decisions.size, 'decision')].join(
		', '
	);
}
