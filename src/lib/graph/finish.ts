/** Completes nodes with what only the whole graph knows. */
import type { SupportDraft } from './accounts';
import type { CslItem } from './bibliography';
import { inlineText, shortCite } from './cite';
import type { GraphEdge } from './edge';
import type { Place } from './evidence';
import type { Word } from './fields';
import type { Group, GraphNode, Hinge, SourceNotes, Support } from './node';
import type { NodeReading } from './read-node';
import type { Ties } from './ties';
import type { Kind } from './vocabulary';

/** Who did it: the written `by`; where there is none and no `took-part`, the `by` of its acts. */
export function doersOf(reading: NodeReading, ties: Ties): string[] {
	const { id } = reading.node;
	const written = ties.by.get(id);
	if (written) return [...new Set(written)];
	if (ties['took-part'].has(id)) return [];
	return [...new Set(reading.acts.map((act) => act.by))];
}

interface Found {
	readonly doers: readonly string[];
	readonly lane: string | null;
	readonly groups: readonly Group[];
	/** Whether a word names an edge; tells where it does not. */
	readonly isEdge: (word: Word) => boolean;
	/** Whether a word names a node or an edge; tells where it does not. */
	readonly isThere: (word: Word) => boolean;
}

export function finishNode(reading: NodeReading, found: Found): GraphNode {
	const supports = (drafts: readonly SupportDraft[]): Support[] =>
		drafts.filter((draft) => found.isThere(draft.word)).map(({ word, said }) => ({ id: word.text, ...said }));
	const hinges: Hinge[] = reading.hinges.map(({ hinge, because }) => ({
		...hinge,
		because: because.filter(found.isEdge).map((word) => word.text)
	}));
	return {
		...reading.node,
		lane: found.lane,
		doers: found.doers,
		groups: found.groups,
		hinges,
		truth: reading.account.truth.filter(found.isThere).map((word) => word.text),
		refutedBy: supports(reading.account.refutedBy),
		derivesFrom: supports(reading.account.derivesFrom)
	};
}

/** The causal edges into each node. */
export function causesByEffect(
	edges: readonly GraphEdge[],
	isCausal: (edge: GraphEdge) => boolean
): Map<string, GraphEdge[]> {
	const into = new Map<string, GraphEdge[]>();
	for (const edge of edges) {
		if (!isCausal(edge)) continue;
		const others = into.get(edge.to);
		if (others) others.push(edge);
		else into.set(edge.to, [edge]);
	}
	return into;
}

/** An item of the bibliography as a node. */
export function sourceNode(item: CslItem, kind: Kind, notes: SourceNotes | null, place: Place): GraphNode {
	return {
		id: item.id,
		kind: kind.id,
		family: kind.family,
		label: item.title ?? item.id,
		as: inlineText(shortCite(item)) || null,
		aliases: [],
		when: null,
		what: null,
		lane: null,
		summary: null,
		note: null,
		gap: false,
		happened: true,
		expected: null,
		sources: [],
		doers: [],
		groups: [],
		alone: [],
		join: 'unstated',
		hinges: [],
		authors: [],
		works: [],
		about: [],
		claims: [],
		truth: [],
		refutedBy: [],
		derivesFrom: [],
		was: [],
		item,
		notes,
		place
	};
}
