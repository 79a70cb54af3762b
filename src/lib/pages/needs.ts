import type { Denial, Need } from '$lib/graph/evidence';
import type { Graph } from '$lib/graph/graph';
import { linksTo, type NodeLink } from './link';
import type { Numbering, SourceMark } from './numbering';

/** Someone of no school who denies that a cause was needed. */
export interface DenialView {
	readonly who: string;
	readonly note: string | null;
	readonly checked: boolean;
	readonly sources: readonly SourceMark[];
}

/** A claim that without this cause the effect would not have come. */
export interface NeedView {
	/** "Kathryn Weathersby says: without it, not", "Implied by a document: without it, not". */
	readonly words: string;
	readonly claim: string | null;
	readonly note: string | null;
	readonly checked: boolean;
	readonly sources: readonly SourceMark[];
	/** Schools that deny it, and others who do. */
	readonly deniedBy: readonly NodeLink[];
	readonly denials: readonly DenialView[];
}

/** The claims that a cause was needed, in the order written. */
export function needsOf(graph: Graph, needs: readonly Need[], numbering: Numbering): NeedView[] {
	return needs.map((need) => ({
		words: wordsOf(need),
		claim: need.claim,
		note: need.note,
		checked: need.checked,
		sources: numbering.marks(need.sources),
		deniedBy: linksTo(graph, need.deniedBy),
		denials: need.denials.map((denial) => denialView(denial, numbering))
	}));
}

function denialView({ who, note, checked, sources }: Denial, numbering: Numbering): DenialView {
	return { who, note, checked, sources: numbering.marks(sources) };
}

function wordsOf({ strength, who }: Need): string {
	if (strength === 'says') return who ? `${who} says: without it, not` : 'A source says: without it, not';
	return who ? `Implied by ${who}: without it, not` : 'Implied by the evidence: without it, not';
}
