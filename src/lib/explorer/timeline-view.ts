import { edgeAddressOf } from '$lib/graph/address';
import { stepSentence, stepText } from '$lib/causes/step-sentence';
import type { Graph } from '$lib/graph/graph';
import { certaintyOf } from '$lib/graph/statement';
import { WIDTHS } from '$lib/picture/heads';
import type { TimelineItem } from '$lib/picture/timeline-item';
import { ownLaneWay, timelineLanes } from '$lib/picture/timeline-lanes';
import type { TimelineLink, TimelinePlan } from '$lib/picture/timeline-plan';
import { firstDay } from './months';
import type { TimelineChain } from './timeline-chain';
import type { LinkWay, TimelineState } from './timeline-state';

/** What a state shows of a graph: which items, in which lanes, joined by which links. */

/** The items that a state leaves: of its kinds, and possibly within its time. Linear. */
export function shownItems(
	graph: Graph,
	items: readonly TimelineItem[],
	{ span, noKinds }: Pick<TimelineState, 'span' | 'noKinds'>
): TimelineItem[] {
	const without = new Set(noKinds);
	const [from, to] = span ? [firstDay(span[0]), firstDay(span[1])] : [-Infinity, Infinity];
	return items.filter(({ node, first, last }) => first < to && from <= last && !without.has(graph.kindOf(node).id));
}

/** The plan of what is shown. Linear in the items and their edges. */
export function timelinePlan(
	graph: Graph,
	items: readonly TimelineItem[],
	state: Pick<TimelineState, 'span' | 'scale' | 'links' | 'lanes'>,
	chain: TimelineChain | null
): TimelinePlan {
	const { lanes, laneOf } = timelineLanes(graph, items, state.lanes ?? ownLaneWay(graph));
	const onChain = new Set(chain?.nodes);
	const worth = items.map(({ node }) => (onChain.has(node) ? Infinity : causalDegree(graph, node)));
	return {
		title: 'What happened when.',
		items,
		lanes,
		laneOf,
		worth,
		links: timelineLinks(graph, items, state.links, chain),
		main: chain ? items.findIndex(({ node }) => node === chain.target) : -1,
		span: state.span ? [firstDay(state.span[0]), firstDay(state.span[1]) - 1] : null,
		even: state.scale === 'even'
	};
}

/** How many causal statements a node stands in; a statement of any other sort counts a tenth. */
function causalDegree(graph: Graph, node: number): number {
	let degree = 0;
	for (const e of [...graph.outOf(node), ...graph.into(node)]) degree += graph.isCausal(e) === null ? 0.1 : 1;
	return degree;
}

/** The links that are drawn at rest: the chain's, and those the reader asks for between what is shown. */
export function timelineLinks(
	graph: Graph,
	items: readonly TimelineItem[],
	way: LinkWay,
	chain: TimelineChain | null
): TimelineLink[] {
	if (way === 'none') return [];
	const placeOf = new Map(items.map(({ node }, at) => [node, at]));
	const steps = new Set(chain?.edges);
	const edges = new Set(steps);
	if (way !== 'chain')
		for (const { node } of items)
			for (const e of graph.outOf(node))
				if (graph.isCausal(e) !== null && (way === 'all' || certaintyOf(graph, e) === 'established')) edges.add(e);
	return [...edges].flatMap((e) => linkOf(graph, placeOf, e, steps.has(e)));
}

/** The links of one item to others that are shown, for and against. */
export function linksAt(graph: Graph, items: readonly TimelineItem[], node: number): TimelineLink[] {
	const placeOf = new Map(items.map((item, at) => [item.node, at]));
	const near = [...graph.into(node), ...graph.outOf(node)].filter((e) => graph.isCausal(e) !== null);
	return near.flatMap((e) => linkOf(graph, placeOf, e, false));
}

function linkOf(graph: Graph, placeOf: ReadonlyMap<number, number>, e: number, chain: boolean): TimelineLink[] {
	const [from, to] = [placeOf.get(graph.edges.from[e]!), placeOf.get(graph.edges.to[e]!)];
	if (from === undefined || to === undefined || from === to) return [];
	const relation = graph.relationOf(e);
	return [
		{
			id: graph.edgeIdOf(e),
			href: edgeAddressOf(graph, e),
			sentence: `${stepText(stepSentence(graph, e))}.`,
			from,
			to,
			family: relation.family,
			certainty: certaintyOf(graph, e),
			width: relation.width ?? WIDTHS[relation.family],
			atEnd: relation.time === 'end',
			chain
		}
	];
}
