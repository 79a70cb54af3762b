import { countRoutes } from '$lib/causes/route-counts';
import { countText } from '$lib/causes/told-chain';
import { downstreamOf, upstreamOf } from '$lib/causes/upstream';
import { NODE_FLAG } from '$lib/graph/columns';
import type { Graph } from '$lib/graph/graph';
import { causeAddress, causeGraphOf, causeNodes, hasCausePage } from './cause-pages';
import { citedBy, type StepSource } from './step-sources';
import { count } from './frame';
import { byTime, linkTo, type NodeLink } from './link';
import { shownBy } from './shown';

/** How much led to a node and came of it: directly, and in all. */
export interface CauseSums {
	readonly causes: number;
	readonly effects: number;
	readonly allCauses: number;
	readonly allEffects: number;
	/** Statements that work against it. */
	readonly against: number;
}

/** Linear in what is upstream and downstream. */
export function causeSums(graph: Graph, node: number): CauseSums {
	const { account } = causeGraphOf(graph);
	const [up, down] = [upstreamOf(account, node), downstreamOf(account, node)];
	return {
		causes: up[0]?.length ?? 0,
		effects: down[0]?.length ?? 0,
		allCauses: up.flat().length,
		allEffects: down.flat().length,
		against: graph.into(node).filter((e) => graph.isCausal(e) === 'against').length
	};
}

/** What a page of causes asks, and the chain that an author gives for it. */
export interface CauseQuestion {
	readonly id: string;
	readonly label: string;
	readonly href: string;
	readonly asks: { readonly causes: string; readonly effects: string };
	readonly author: readonly string[];
}

/** The question about a node: an author's of the front page, whose chain ends here or which shows it; else made from its name. */
export function causeQuestion(graph: Graph, node: number): CauseQuestion {
	const { id, label, href } = linkTo(graph, node);
	const question = graph.about.questions.find(({ chain, view }) =>
		chain.length > 0 ? chain.at(-1) === id : shownBy(graph, view).at(-1)?.id === id
	);
	const name = graph.nodes.as[node] ?? `“${label}”`;
	const happened = (graph.nodes.flags[node]! & NODE_FLAG.didNotHappen) === 0;
	const why = happened ? `What led to ${name}?` : `Why did it not come to ${name}?`;
	return {
		id,
		label,
		href,
		asks: { causes: question?.ask ?? why, effects: `What came of ${name}?` },
		author: question?.chain.length ? question.chain : []
	};
}

/** A question that a node's own page asks, with how much answers it. */
export interface CauseLink {
	readonly ask: string;
	readonly says: string;
	readonly href: string;
}

/** "Why?" and "What came of it?" of a node, each with its counts; none where nothing is recorded. */
export function causeLinks(graph: Graph, node: number): CauseLink[] {
	if (!hasCausePage(graph, node)) return [];
	const sums = causeSums(graph, node);
	const happened = (graph.nodes.flags[node]! & NODE_FLAG.didNotHappen) === 0;
	const href = causeAddress(graph, node);
	const told = (direct: number, all: number, one: string) =>
		`${count(direct)} direct ${direct === 1 ? one : `${one}s`}${all > direct ? `, ${count(all)} in all` : ''}`;
	const why = { ask: happened ? 'Why?' : 'Why not?', href };
	const against = `${count(sums.against)} ${sums.against === 1 ? 'thing' : 'things'} against it`;
	return [
		...(sums.causes ? [{ ...why, says: told(sums.causes, sums.allCauses, 'cause') }] : []),
		...(!sums.causes && sums.against ? [{ ...why, says: against }] : []),
		...(sums.effects
			? [
					{
						ask: 'What came of it?',
						says: told(sums.effects, sums.allEffects, 'effect'),
						href: sums.causes || sums.against ? `${href}?show=effects` : href
					}
				]
			: [])
	];
}

/** A line of the index of causes. */
export interface CauseRow {
	readonly link: NodeLink;
	readonly href: string;
	readonly sums: CauseSums;
	/** "39,630 routes": from all beginnings. */
	readonly routes: string;
}

/** The index of causes: the questions of the front page, and everything that has causes, in order of time. */
export interface CausesIndex {
	readonly questions: readonly { readonly ask: string; readonly href: string; readonly sums: CauseSums }[];
	readonly rows: readonly CauseRow[];
}

export function causesIndex(graph: Graph): CausesIndex {
	const { account } = causeGraphOf(graph);
	const nodes = causeNodes(graph);
	const rows = nodes
		.filter((node) => account.inStart[node] !== account.inStart[node + 1])
		.map((node): CauseRow => ({
			link: linkTo(graph, node),
			href: causeAddress(graph, node),
			sums: causeSums(graph, node),
			routes: countText(countRoutes(account, null, node))
				.replace(/^1 of /, '')
				.replace('The only route', '1 route')
		}));
	const questions = graph.about.questions.flatMap(({ ask, chain, view }) => {
		const node = graph.index(chain.at(-1) ?? shownBy(graph, view).at(-1)?.id ?? '');
		if (node < 0 || !hasCausePage(graph, node)) return [];
		return [{ ask, href: causeAddress(graph, node), sums: causeSums(graph, node) }];
	});
	return { questions, rows: rows.sort((a, b) => byTime(a.link, b.link)) };
}

/** What each of some statements cites, by id. */
export function stepSources(graph: Graph, edges: readonly string[]): Record<string, readonly StepSource[]> {
	return Object.fromEntries(edges.map((id) => [id, citedBy(graph, graph.edgeIndex(id))]));
}
