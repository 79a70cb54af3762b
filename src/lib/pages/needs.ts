import type { Need } from '$lib/graph/evidence';
import type { Graph } from '$lib/graph/graph';
import { linksTo, type NodeLink } from './link';
import type { Numbering, SourceMark } from './numbering';

/** A claim that without this cause the effect would not have come. */
export interface NeedView {
	/** "Kathryn Weathersby says: without it, not", "Implied by a document: without it, not". */
	readonly words: string;
	readonly claim: string | null;
	readonly note: string | null;
	readonly deniedBy: readonly NodeLink[];
	readonly checked: boolean;
	readonly sources: readonly SourceMark[];
}

/** The claims that a cause was needed, in the order written. */
export function needsOf(graph: Graph, needs: readonly Need[], numbering: Numbering): NeedView[] {
	return needs.map((need) => ({
		words: wordsOf(need),
		claim: need.claim,
		note: need.note,
		deniedBy: linksTo(graph, need.deniedBy),
		checked: need.checked,
		sources: numbering.marks(need.sources)
	}));
}

function wordsOf({ strength, who }: Need): string {
	if (strength === 'says') return who ? `${who} says: without it, not` : 'A source says: without it, not';
	return who ? `Implied by ${who}: without it, not` : 'Implied by the evidence: without it, not';
}
