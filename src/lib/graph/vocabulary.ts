/** What the code itself must know of a vocabulary; kinds and relations are data (MODEL.md §1, §3.1). */

export const FAMILIES = ['actor', 'event', 'motive', 'place', 'source', 'account', 'other'] as const;
/** What a kind is good for. */
export type Family = (typeof FAMILIES)[number];

export const RELATION_FAMILIES = [
	'cause',
	'trigger',
	'enable',
	'constrain',
	'motivate',
	'interact',
	'participate',
	'other'
] as const;
/** How a relation is drawn. */
export type RelationFamily = (typeof RELATION_FAMILIES)[number];

export const ROLES = ['by', 'took-part', 'where', 'held-by', 'part-of'] as const;
/** The short key of a node's file that makes edges of a relation. */
export type Role = (typeof ROLES)[number];

export const CERTAINTIES = ['established', 'probable', 'disputed'] as const;
/** How sure a statement is, surest first; its place in this list is its number in the arrays. */
export type Certainty = (typeof CERTAINTIES)[number];

export const MARKS = ['disc', 'square', 'diamond', 'strata', 'hexagon', 'triangle', 'page', 'bubble'] as const;
/** The shape that stands for a kind. */
export type Mark = (typeof MARKS)[number];

/** The mark of a kind whose vocabulary names none. */
export const MARK_OF_FAMILY = {
	actor: 'disc',
	event: 'diamond',
	motive: 'hexagon',
	place: 'triangle',
	source: 'page',
	account: 'bubble',
	other: 'square'
} as const satisfies Record<Family, Mark>;

/** A kind of node, as vocabulary.yaml defines it. */
export interface Kind {
	readonly id: string;
	readonly label: string;
	readonly plural: string;
	readonly folder: string;
	readonly family: Family;
	readonly mark: Mark;
	readonly means: string | null;
}

/** A relation, as vocabulary.yaml defines it. */
export interface Relation {
	readonly id: string;
	/** "Cicero warned Caesar". */
	readonly label: string;
	/** "Caesar was warned by Cicero". */
	readonly inverse: string;
	readonly symmetric: boolean;
	/** Kinds or families that may stand at each end; empty: anything. */
	readonly from: readonly string[];
	readonly to: readonly string[];
	readonly family: RelationFamily;
	/** `for`: brings about; `against`: works against; null: not causal. */
	readonly causal: 'for' | 'against' | null;
	readonly time: 'start' | 'end' | 'none';
	readonly role: Role | null;
	/** Hedged forms of the label by certainty; `…` stands for the effect. */
	readonly said: Readonly<Partial<Record<Certainty, string>>>;
	readonly means: string | null;
	/** Line width in px, where the author sets it. */
	readonly width: number | null;
}

/** Every kind and relation of a graph, in the order of the file. */
export interface Vocabulary {
	readonly kinds: ReadonlyMap<string, Kind>;
	readonly relations: ReadonlyMap<string, Relation>;
}

/** The relation of a role, or undefined where the vocabulary has none. */
export function relationOfRole(vocabulary: Vocabulary, role: Role): Relation | undefined {
	for (const relation of vocabulary.relations.values()) if (relation.role === role) return relation;
	return undefined;
}
