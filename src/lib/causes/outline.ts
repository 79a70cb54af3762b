import { NODE_FLAG } from '$lib/graph/columns';
import type { Account } from './account';
import { addCitations, type NumberedSource, type SourceRef } from './outline-citations';
import { headedParagraphs } from './outline-paragraphs';
import type { OutlineParagraph, OutlineSentence, OutlineSubject } from './outline-parts';
import { againstSentences, otherSentences, unsaidSentences } from './outline-rest';
import type { Look } from './choice-pool';
import type { Route } from './route';
import { nameParts, stepText, type StepPart } from './step-sentence';
import { dateOf, tellingParts } from './told-chain';

/** A chain or a picture of causes as the outline of an essay. */
export interface Outline {
	readonly title: string;
	/** Who tells the chain, and how many like it there are: short lines under the title. */
	readonly lines: readonly string[];
	readonly paragraphs: readonly OutlineParagraph[];
	readonly bibliography: readonly NumberedSource[];
}

/** What an outline is made of. */
export interface OutlineOptions {
	readonly target: number;
	readonly direction?: Look | undefined;
	readonly chain?: Route | null | undefined;
	/** The picture around the chain; the chain alone where nothing is given. */
	readonly nodes?: readonly number[] | undefined;
	readonly edges?: readonly number[] | undefined;
	readonly title?: string | undefined;
	/** "1 of 196,830 routes". */
	readonly count?: string | null | undefined;
	/** What an edge cites. */
	readonly sources?: ((edge: number) => readonly SourceRef[]) | undefined;
}

/**
 * The outline of a chain, or of a picture around one: a paragraph up to each bottleneck, then what stood against it, what other
 * accounts say and what the record does not show. Each sentence stands for one edge or one node. Linear in the edges at the nodes shown,
 * times the bottlenecks.
 */
export function outlineOf(account: Account, options: OutlineOptions): Outline {
	const { graph } = account;
	const { target, direction = 'causes', chain = null, sources = () => [] } = options;
	const nodes = [...new Set([target, ...(chain?.nodes ?? []), ...(options.nodes ?? [])])].sort((a, b) => a - b);
	const edges = [...new Set([...(chain?.edges ?? []), ...(options.edges ?? [])])].sort((a, b) => a - b);
	const shown: OutlineSubject = { nodes, edges, target, direction, chain };
	const rest: readonly OutlineParagraph<OutlineSentence>[] = [
		{ part: 'against', heading: 'What stood against it', sentences: againstSentences(account, shown) },
		{ part: 'others', heading: 'What other accounts say', sentences: otherSentences(account, shown) },
		{ part: 'unsaid', heading: 'What the record does not show', sentences: unsaidSentences(account, shown) }
	];
	const opening = { ref: { node: target }, parts: openingParts(account, target, direction) };
	const [first, ...further] = headedParagraphs(account, shown);
	const paragraphs = [
		{ part: 'chain' as const, heading: '', ...first, sentences: [opening, ...(first?.sentences ?? [])] },
		...further,
		...rest.filter(({ sentences }) => sentences.length > 0)
	];
	const told = chain ? stepText(tellingParts(graph, chain)) : null;
	const whose = account.school === null ? null : `As told by ${stepText(nameParts(graph, account.school))}`;
	return {
		title: options.title ?? graph.nodes.labels[target]!,
		lines: [whose, told, options.count ?? null].filter((line) => line !== null),
		...addCitations(paragraphs, sources)
	};
}

/** The sentence that says what is asked. */
function openingParts({ graph }: Account, target: number, direction: Look): StepPart[] {
	const when = dateOf(graph, target);
	const never = (graph.nodes.flags[target]! & NODE_FLAG.didNotHappen) !== 0;
	const question =
		direction === 'effects' ? 'what came of ' : never ? 'why it did not come to ' : 'what, in this graph, led to ';
	return [
		{ text: `The question is ${question}` },
		...nameParts(graph, target),
		{ text: when === null ? '.' : ` (${when}).` }
	];
}
