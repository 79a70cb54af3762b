import type { Graph } from '$lib/graph/graph';
import type { Block } from '$lib/graph/markdown';
import { showDate } from '$lib/graph/dates';
import { certaintyOf } from '$lib/graph/statement';
import type { Certainty } from '$lib/graph/vocabulary';
import { lensOf, type Lens } from '$lib/motives/lens';
import { iconOf, type LensIcon } from '$lib/picture/lens-icon';
import { causeLinks, type CauseLink } from './causes-page';
import { counted, decisionsOf } from './leader-words';
import { linkTo, type NodeLink } from './link';
import { Numbering, type NumberedSource, type SourceMark } from './numbering';
import { proseOf } from './prose';
import { capital } from './row-groups';
import { sentenceOf, type Sentence } from './sentence';

/** One motive or one decision of an actor, whole: what a reader sees who goes nearer. */
export interface LeaderZoom {
	readonly link: NodeLink;
	/** Of a motive. */
	readonly icon: LensIcon | null;
	/** "Fear, with 2 of 9 decisions", "Decision". */
	readonly caption: string;
	/** The period of a motive, the date of a decision, in long words. */
	readonly when: string | null;
	/** How sure it is that the motive was held. */
	readonly certainty: Certainty;
	readonly summary: readonly Block[];
	readonly marks: readonly SourceMark[];
	readonly parts: readonly { readonly title: string; readonly items: readonly Sentence[] }[];
	/** "Why?" and "What came of it?", where anything is recorded. */
	readonly asks: readonly CauseLink[];
	readonly sources: readonly NumberedSource[];
}

/** The zooms of one actor, by the id of the motive or decision. */
export type LeaderZooms = Readonly<Record<string, LeaderZoom>>;

export function leaderZooms(graph: Graph, actor: number): LeaderZooms {
	const lens = lensOf(graph, actor);
	const zooms = [
		...lens.motives.map((_, at) => motiveZoom(graph, lens, at)),
		...lens.decisions.map((_, at) => decisionZoom(graph, lens, at))
	];
	return Object.fromEntries(zooms.map((zoom) => [zoom.link.id, zoom]));
}

type Parts = readonly (readonly [title: string, edges: readonly number[]])[];

/** What a motive and a decision say alike. */
function zoomOf(
	graph: Graph,
	node: number,
	parts: Parts,
	rest: Pick<LeaderZoom, 'icon' | 'caption'>,
	held?: number
): LeaderZoom {
	const numbering = new Numbering(graph);
	const { summary, sources, when } = graph.nodeAt(node);
	const marks = numbering.marks([
		...sources,
		...(when?.sources ?? []),
		...(held === undefined ? [] : graph.edgeAt(held).sources)
	]);
	return {
		...rest,
		link: linkTo(graph, node),
		when: when ? showDate(when.date, 'long') : null,
		certainty: held === undefined ? 'established' : certaintyOf(graph, held),
		summary: proseOf(graph, summary),
		marks,
		parts: parts
			.filter(([, edges]) => edges.length > 0)
			.map(([title, edges]) => ({ title, items: edges.map((e) => toldOfIt(graph, e, node, numbering)) })),
		asks: causeLinks(graph, node),
		sources: numbering.list()
	};
}

/** A statement about the node of the zoom, which is "it" there. */
function toldOfIt(graph: Graph, e: number, self: number, numbering: Numbering): Sentence {
	const sentence = sentenceOf(graph, e, numbering);
	const { parts } = sentence;
	const [first, last] = [parts.findIndex(({ verb }) => verb), parts.findLastIndex(({ verb }) => verb)];
	if (first < 0) return sentence;
	const told =
		graph.edges.from[e] === self
			? [{ text: 'It' }, ...parts.slice(first)]
			: [...parts.slice(0, first + 1), { text: 'it' }, ...(last > first ? [parts[last]!] : [])];
	return { ...sentence, parts: told };
}

function motiveZoom(graph: Graph, lens: Lens, at: number): LeaderZoom {
	const motive = lens.motives[at]!;
	const kind = capital(motive.subtype ?? graph.kindOf(motive.motive).label);
	const decisions = decisionsOf(graph, lens, motive);
	const all = lens.decisions.length;
	const words = decisions ? `with ${decisions} of ${counted(all, 'decision')}` : 'with no decision recorded';
	const held = graph
		.outOf(lens.actor)
		.find((e) => graph.relationOf(e).role === 'held-by' && graph.edges.to[e] === motive.motive);
	const parts: Parts = [
		['What shaped it', motive.shapedBy],
		['What weakened or ended it', motive.endedBy],
		['What it moved', motive.moved],
		['What it held back', motive.heldBack]
	];
	return zoomOf(graph, motive.motive, parts, { icon: iconOf(motive.subtype), caption: `${kind}, ${words}` }, held);
}

function decisionZoom(graph: Graph, lens: Lens, at: number): LeaderZoom {
	const { decision, inside, outside, cameOfIt } = lens.decisions[at]!;
	const by = (edges: readonly number[], way: 'for' | 'against') => edges.filter((e) => graph.isCausal(e) === way);
	const kind = capital(graph.nodes.what[decision] ?? graph.kindOf(decision).label);
	const silent =
		inside.length === 0 ? 'no motive recorded' : `${inside.length} from inside, ${outside.length} from outside`;
	const parts: Parts = [
		['From inside, for it', by(inside, 'for')],
		['From inside, against it', by(inside, 'against')],
		['From outside, for it', by(outside, 'for')],
		['From outside, against it', by(outside, 'against')],
		['What came of it', cameOfIt]
	];
	return zoomOf(graph, decision, parts, { icon: null, caption: `${kind}, ${silent}` });
}
