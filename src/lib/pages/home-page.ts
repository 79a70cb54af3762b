import type { Graph } from '$lib/graph/graph';
import { leadersOf, NAMED_LEADERS } from '$lib/motives/leaders';
import { fewPicture } from '$lib/picture/few';
import type { Picture, PictureLine } from '$lib/picture/picture';
import { countsOf } from './frame';
import { heroOf } from './hero';
import { byTime, linkTo, linksTo, type NodeLink } from './link';
import { Numbering } from './numbering';
import { sentenceOf, type Sentence } from './sentence';
import { pageFor, shownBy } from './shown';

/** A question of the front page with a small picture of what answers it. */
export interface HomeQuestion {
	readonly ask: string;
	readonly href: string;
	readonly picture: Picture | null;
}

/** An actor of the front page. */
export interface Leader {
	readonly link: NodeLink;
	readonly initials: string;
	readonly motives: number;
	readonly decisions: number;
}

/** All that the front page says. */
export interface HomePage {
	readonly title: string;
	readonly subtitle: string | null;
	readonly picture: Picture | null;
	/** Fewer names, for a phone. */
	readonly small: Picture | null;
	/** The statement that the picture is captioned with. */
	readonly caption: Sentence | null;
	readonly captionSources: number;
	readonly tries: readonly NodeLink[];
	readonly questions: readonly HomeQuestion[];
	readonly leaders: readonly Leader[];
	readonly counts: string;
}

/** The front page of a graph. */
export function homePage(graph: Graph): HomePage {
	const leaders = leadersNamed(graph);
	const outcomes = outcomesOf(graph);
	const tries = triesOf(graph);
	const first = leaders.length ? leaders.slice(0, 4).map(({ link }) => link) : tries;
	const principals = [...outcomes, ...first.map(({ id }) => id)];
	const hero = heroOf(graph, principals);
	const draw = (ids: readonly string[], width: number, height: number) =>
		ids.length > 1
			? fewPicture(graph, ids, { width, height, title: graph.about.title, main: outcomes[0] ?? null })
			: null;
	const picture = draw(hero, 800, 560);
	const line = picture?.lines.reduce<PictureLine | null>(
		(best, next) => (best && best.more >= next.more ? best : next),
		null
	);
	const e = line ? graph.edgeIndex(line.id) : -1;
	return {
		title: graph.about.title,
		subtitle: graph.about.subtitle,
		picture,
		small: draw(heroOf(graph, principals.slice(0, 4), 5), 358, 420),
		caption: e >= 0 ? sentenceOf(graph, e, new Numbering(graph)) : null,
		captionSources: e >= 0 ? new Set(graph.edgeAt(e).sources.map(({ source }) => source)).size : 0,
		tries,
		questions: graph.about.questions.slice(0, 3).map((question) => {
			const chain = question.chain.length
				? linksTo(graph, question.chain)
				: withCauses(graph, shownBy(graph, question.view));
			return {
				ask: question.ask,
				href: pageFor(graph, question.view) ?? chain.at(-1)?.href ?? '/about/',
				picture:
					chain.length > 1
						? fewPicture(
								graph,
								chain.map(({ id }) => id),
								{ width: 356, height: 170, title: question.ask, tier: 3 }
							)
						: null
			};
		}),
		leaders,
		counts: countsOf(graph)
	};
}

/** The actors with most motives and decisions of their own. */
function leadersNamed(graph: Graph): Leader[] {
	return leadersOf(graph)
		.slice(0, NAMED_LEADERS)
		.map(({ actor, motives, decisions }) => {
			const link = linkTo(graph, actor);
			return { link, initials: initialsOf(link.label), motives, decisions };
		});
}

/** What the first question of the front page is about: the last node that its address names. */
function outcomesOf(graph: Graph): string[] {
	const [first] = graph.about.questions;
	const last = first && shownBy(graph, first.view).at(-1);
	return last ? [last.id] : [];
}

/** One thing alone is shown with the first of its causes. */
function withCauses(graph: Graph, shown: readonly NodeLink[]): readonly NodeLink[] {
	const [only] = shown;
	if (!only || shown.length > 1) return shown;
	const causes = graph.into(graph.index(only.id)).filter((e) => graph.isCausal(e) !== null);
	const links = [...new Set(causes.map((e) => graph.edges.from[e] as number))].map((index) => linkTo(graph, index));
	return [...links.sort(byTime).slice(0, 3), only];
}

/** Three names to try the search with: the best connected of three families. */
function triesOf(graph: Graph): NodeLink[] {
	const best = new Map<string, { index: number; degree: number }>();
	for (let i = 0; i < graph.nodeCount; i++) {
		const family = graph.familyOf(i);
		const degree = graph.outOf(i).length + graph.into(i).length;
		if (degree > (best.get(family)?.degree ?? 0)) best.set(family, { index: i, degree });
	}
	return ['event', 'place', 'motive', 'actor']
		.flatMap((family) => best.get(family) ?? [])
		.slice(0, 3)
		.map(({ index }) => linkTo(graph, index));
}

/** At most two letters: of the first and the last word. */
function initialsOf(label: string): string {
	const words = label.split(/[\s-]+/).filter(Boolean);
	return [...new Set([words[0], words.length > 1 ? words.at(-1) : undefined])]
		.map((word) => word?.charAt(0).toUpperCase() ?? '')
		.join('');
}
