import { edgeAddressOf } from '$lib/graph/address';
import type { Graph } from '$lib/graph/graph';
import { certaintyOf } from '$lib/graph/statement';
import type { Certainty, RelationFamily } from '$lib/graph/vocabulary';
import { leadersOf } from '$lib/motives/leaders';
import { lensOf, type Lens } from '$lib/motives/lens';
import { iconOf, type LensIcon } from '$lib/picture/lens-icon';
import { lensPicture } from '$lib/picture/lens-layout';
import type { LensPicture } from '$lib/picture/lens-picture';
import { lensPlan } from '$lib/picture/lens-plan';
import { groupLabel } from '$lib/picture/lens-words';
import { compareHref } from './compare-pairs';
import { leaderAddress } from './leader-address';
import { hingeView } from './leader-hinges';
import { sumsView, type SumsView } from './leader-sums';
import { decisionsOf, leaderAnswer, leaderQuestion } from './leader-words';
import { linkTo, type NodeLink } from './link';
import { Numbering, type NumberedSource } from './numbering';
import type { HingeView } from './section';
import { partsOf, type Part } from './sentence';
import { shownBy } from './shown';
import { whenOf } from './row';

/** A motive in the list of its group. */
export interface LeaderMotive {
	readonly link: NodeLink;
	/** How many of the actor's decisions it moved or held back. */
	readonly decisions: number;
}

/** A decision in the list, with how much is recorded of it. */
export interface LeaderDecision {
	readonly link: NodeLink;
	readonly inside: number;
	readonly outside: number;
	readonly cameOfIt: number;
}

/** A statement of the lens in words. */
export interface LeaderStatement {
	readonly id: string;
	readonly href: string;
	readonly parts: readonly Part[];
	readonly family: RelationFamily;
	readonly when: string | null;
	readonly certainty: Certainty;
}

/** What others did to the actor, and how many events stand behind it. */
export interface LeaderPressure extends LeaderStatement {
	readonly events: number;
}

/** All that the page of what drove one actor says before any script. Plain JSON. */
export interface LeaderPage {
	readonly link: NodeLink;
	readonly ask: string;
	readonly answer: readonly Part[];
	/** The actors with most motives and decisions, and this one. */
	readonly others: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
	/** How many actors have such a page. */
	readonly all: number;
	/** Beside whom it can be set; null where it is the only one. */
	readonly compare: { readonly label: string; readonly href: string } | null;
	readonly picture: LensPicture;
	readonly groups: readonly {
		readonly label: string;
		readonly icon: LensIcon;
		readonly motives: readonly LeaderMotive[];
	}[];
	readonly decisions: readonly LeaderDecision[];
	readonly sums: SumsView | null;
	readonly hinges: readonly HingeView[];
	readonly pressures: readonly LeaderPressure[];
	/** Causes of the decisions that are no motives of the actor, decision by decision. */
	readonly outside: readonly { readonly decision: NodeLink; readonly items: readonly LeaderStatement[] }[];
	/** Every statement between motives, decisions and what came of them: the picture as a table, whole. */
	readonly rows: readonly LeaderStatement[];
	/** Ids of all statements that the page can open. */
	readonly edges: readonly string[];
	/** Of the changes of mind. */
	readonly sources: readonly NumberedSource[];
}

/** How many other actors stand at the head of the page. */
const CHIPS = 6;

/** The page of one actor. Linear in its lens, but for the layout of the picture. */
export function leaderPage(graph: Graph, actor: number): LeaderPage {
	const lens = lensOf(graph, actor);
	const leaders = leadersOf(graph);
	const numbering = new Numbering(graph);
	const hinges = graph.nodeAt(actor).hinges.map((hinge) => hingeView(graph, hinge, numbering));
	const chips = leaders.slice(0, CHIPS).map((leader) => leader.actor);
	const next = leaders.find((leader) => leader.actor !== actor);
	const rows = statementsOf(lens);
	return {
		link: linkTo(graph, actor),
		ask: leaderQuestion(graph, actor),
		answer: leaderAnswer(graph, lens),
		others: (chips.includes(actor) ? chips : [...chips, actor]).map((each) => ({
			label: graph.nodes.labels[each]!,
			href: leaderAddress(graph, each),
			current: each === actor
		})),
		all: leaders.length,
		compare: next
			? {
					label: graph.nodes.labels[next.actor]!,
					href: compareHref(graph.nodes.ids[actor]!, graph.nodes.ids[next.actor]!)
				}
			: null,
		picture: lensPicture(lensPlan(graph, lens, askedAbout(graph))),
		groups: lens.groups.map(({ subtype, motives }) => ({
			label: groupLabel(subtype, motives.length, graph.kindOf(lens.motives[motives[0]!]!.motive)),
			icon: iconOf(subtype),
			motives: motives.map((at) => {
				const motive = lens.motives[at]!;
				return { link: linkTo(graph, motive.motive), decisions: decisionsOf(graph, lens, motive) };
			})
		})),
		decisions: lens.decisions.map(({ decision, inside, outside, cameOfIt }) => ({
			link: linkTo(graph, decision),
			inside: inside.length,
			outside: outside.length,
			cameOfIt: cameOfIt.length
		})),
		sums: sumsView(graph, lens),
		hinges,
		pressures: lens.pressures.map(({ edge, events }) => ({ ...statementOf(graph, edge), events: events.length })),
		outside: lens.decisions
			.filter(({ outside }) => outside.length > 0)
			.map(({ decision, outside }) => ({
				decision: linkTo(graph, decision),
				items: outside.map((e) => statementOf(graph, e))
			})),
		rows: rows.map((e) => statementOf(graph, e)),
		edges: edgesOf(graph, lens),
		sources: numbering.list()
	};
}

/** What went from motives into decisions, and what came of them, in time. */
function statementsOf({ decisions }: Lens): number[] {
	return [...new Set(decisions.flatMap(({ inside, cameOfIt }) => [...inside, ...cameOfIt]))];
}

/** Every statement that the page or a zoom names. */
function edgesOf(graph: Graph, { motives, decisions, pressures }: Lens): string[] {
	const edges = new Set([
		...motives.flatMap(({ shapedBy, endedBy, moved, heldBack }) => [...shapedBy, ...endedBy, ...moved, ...heldBack]),
		...decisions.flatMap(({ inside, outside, cameOfIt }) => [...inside, ...outside, ...cameOfIt]),
		...pressures.map(({ edge }) => edge)
	]);
	return [...edges].sort((a, b) => a - b).map((e) => graph.edgeIdOf(e));
}

function statementOf(graph: Graph, e: number): LeaderStatement {
	return {
		id: graph.edgeIdOf(e),
		href: edgeAddressOf(graph, e),
		parts: partsOf(graph, e),
		family: graph.relationOf(e).family,
		when: whenOf(graph.edgeAt(e)) ?? linkTo(graph, graph.edges.from[e]!).when,
		certainty: certaintyOf(graph, e)
	};
}

/** What the questions of the front page are about: the end of their chain, else what their view shows last. */
export function askedAbout(graph: Graph): ReadonlySet<number> {
	const ids = graph.about.questions.flatMap(({ chain, view }) => chain.at(-1) ?? shownBy(graph, view).at(-1)?.id ?? []);
	return new Set(ids.map((id) => graph.index(id)).filter((node) => node >= 0 && graph.familyOf(node) === 'event'));
}

/** Addresses of motives and decisions by id, for what a reader points at. */
export function leaderNodes({ groups, decisions }: LeaderPage): Map<string, string> {
	return new Map(
		[...groups.flatMap(({ motives }) => motives), ...decisions].map(({ link }) => [link.id, link.href] as const)
	);
}
