import type { Block } from '$lib/graph/markdown';
import { fullCite, type Inline } from '$lib/graph/cite';
import { showDate } from '$lib/graph/dates';
import type { Graph } from '$lib/graph/graph';
import type { Alias, GraphNode } from '$lib/graph/node';
import type { Picture } from '$lib/picture/picture';
import { ringPicture } from '$lib/picture/ring';
import { causeLinks, type CauseLink } from './causes-page';
import { accountFacts, factsOf, type Fact } from './facts';
import { leaderLinks } from './leader-words';
import { linkTo, type NodeLink } from './link';
import { mistakesAbout, type Mistake } from './mistakes';
import { noteWords } from './note';
import { Numbering, type NumberedSource, type SourceMark } from './numbering';
import { pairsOf, type Pair } from './pairs';
import { plainText, proseOf } from './prose';
import { isFull, type Section } from './section';
import { sectionsOf } from './sections-of';
import { Statements } from './statements';
import { stripOf, type Strip } from './strip';
import { structuredData } from './structured-data';

/** All that the page of one node says. */
export interface EntityPage {
	readonly node: NodeLink;
	/** "Person, 1875 to 1965", "Aim, 1949". */
	readonly caption: string;
	readonly aliases: readonly Alias[];
	readonly summary: readonly Block[];
	readonly summarySources: readonly SourceMark[];
	/** The full reference of an item of the bibliography; null elsewhere. */
	readonly reference: readonly Inline[] | null;
	readonly note: string | null;
	/** What an omission left undone. */
	readonly expected: string | null;
	readonly dateChecked: boolean;
	readonly isWrong: boolean;
	readonly facts: readonly Fact[];
	/** "Why?" and "What came of it?", where anything led to it or came of it; of an actor, what drove it. */
	readonly asks: readonly CauseLink[];
	readonly mistakes: readonly Mistake[];
	readonly sections: readonly Section[];
	readonly pairs: readonly Pair[];
	readonly picture: Picture | null;
	/** Neighbours the picture has no room for. */
	readonly more: number;
	readonly strip: Strip | null;
	readonly sources: readonly NumberedSource[];
	readonly description: string;
	readonly data: Readonly<Record<string, unknown>>;
}

/** The page of node `self`. Linear in its degree, but for the strip. */
export function entityPage(graph: Graph, self: number): EntityPage {
	const node = graph.nodeAt(self);
	const numbering = new Numbering(graph);
	const summarySources = numbering.marks([...node.sources, ...(node.when?.sources ?? [])]);
	const statements = new Statements(graph, self, numbering);
	const sections = sectionsOf(statements).filter(isFull);
	const mistakes = mistakesAbout(graph, self);
	const ring = ringPicture(graph, self);
	const summary = proseOf(graph, node.summary);
	const link = linkTo(graph, self);
	return {
		node: link,
		caption: captionOf(graph, self, node),
		aliases: node.aliases,
		summary,
		summarySources,
		reference: node.item ? fullCite(node.item) : null,
		note: noteWords(node.note),
		expected: node.expected,
		dateChecked: node.when?.checked ?? true,
		isWrong: node.claims.length > 0,
		facts: [...factsOf(graph, node), ...accountFacts(graph, node)],
		asks: [...causeLinks(graph, self), ...leaderLinks(graph, self)],
		mistakes,
		sections,
		pairs: pairsOf(graph, self),
		picture: ring,
		more: ring?.more ?? 0,
		strip: stripOf(graph, self),
		sources: numbering.list(),
		description: shortened(plainText(summary) || node.label),
		data: structuredData(graph, self)
	};
}

function captionOf(graph: Graph, self: number, node: GraphNode): string {
	const kind = graph.kindOf(self).label;
	const words = node.what && node.what.toLowerCase() !== kind.toLowerCase() ? `${kind}, ${node.what}` : kind;
	const gap = node.gap ? `Gap in the record: ${words.toLowerCase()}` : words;
	const absent = node.happened ? gap : `${gap} that did not happen`;
	return node.when ? `${absent}, ${showDate(node.when.date, 'long')}` : absent;
}

/** At most 200 characters, for search engines. */
function shortened(text: string): string {
	return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
