import type { CslItem } from './bibliography';
import type { Citation, Place } from './evidence';
import type { Edtf } from './dates';
import type { Certainty, Family } from './vocabulary';

/** A date with what it rests on. */
export interface Dated {
	readonly date: Edtf;
	/** False where nobody has opened a source for it. */
	readonly checked: boolean;
	readonly sources: readonly Citation[];
}

/** Another name of a node; `lang` is a BCP 47 tag. */
export interface Alias {
	readonly text: string;
	readonly lang: string | null;
}

/** Causes of one effect that a source presents together, or one instead of another. */
export interface Group {
	/** Unique within the effect; its address is `sel=<effect>.<id>`. */
	readonly id: string;
	readonly how: 'together' | 'instead';
	/** True where it is a list under `because:` and not written by itself. */
	readonly listed: boolean;
	/** Edge ids into the effect, in the order written. */
	readonly edges: readonly string[];
	/** Whether the edges are `for` (computed with) or `against` (shown only). */
	readonly causal: 'for' | 'against';
	readonly sources: readonly Citation[];
	readonly checked: boolean;
	readonly note: string | null;
}

/** One of the two states of a hinge. */
export interface HingeState {
	readonly when: Edtf;
	readonly state: string;
	/** Nodes that show the state. */
	readonly at: readonly string[];
}

/** A dated change of mind of an actor. */
export interface Hinge {
	readonly id: string;
	readonly question: string;
	readonly before: HingeState;
	readonly after: HingeState;
	/** Edge ids the author names; empty: they are found (MODEL.md §3.2). */
	readonly because: readonly string[];
	readonly sources: readonly Citation[];
	readonly checked: boolean;
	readonly note: string | null;
}

/** The edge that a misconception would draw; never counted. */
export interface Claim {
	readonly from: string;
	readonly relation: string;
	readonly to: string;
	readonly note: string | null;
}

/** A node or edge, by id, that stands behind what is said of a misconception, with its evidence. */
export interface Support {
	readonly id: string;
	readonly certainty: Certainty;
	readonly sources: readonly Citation[];
	readonly checked: boolean;
	readonly note: string | null;
}

/** What notes.yaml says of a source. */
export interface SourceNotes {
	readonly rank: 'primary' | 'secondary' | null;
	/** Id of the interpretation it belongs to. */
	readonly school: string | null;
	readonly reliability: string | null;
	/** False: nobody on the project has opened it. */
	readonly opened: boolean;
	readonly sections: readonly { readonly at: string; readonly says: string }[];
}

/** Everything a graph says of one node. */
export interface GraphNode {
	readonly id: string;
	readonly kind: string;
	readonly family: Family;
	readonly label: string;
	/** Noun phrase for use inside sentences. */
	readonly as: string | null;
	readonly aliases: readonly Alias[];
	readonly when: Dated | null;
	/** Free subtype: decision, meeting, aim, fear … */
	readonly what: string | null;
	/** Id of a lane of about.yaml, by the rule of MODEL.md §3.4; null where it finds none. */
	readonly lane: string | null;
	/** Markdown. */
	readonly summary: string | null;
	readonly note: string | null;
	readonly gap: boolean;
	/** False: it did not happen. */
	readonly happened: boolean;
	/** What an omission left undone. */
	readonly expected: string | null;
	readonly sources: readonly Citation[];
	/** Who did it, for lanes and decisions: written `by`, else the `by` of its acts where no `took-part` is written. */
	readonly doers: readonly string[];
	readonly groups: readonly Group[];
	/** Edge ids that stand under `because:` by themselves although a list there holds them too. */
	readonly alone: readonly string[];
	readonly join: 'any' | 'all' | 'unstated';
	readonly hinges: readonly Hinge[];
	/** Of an interpretation. */
	readonly authors: readonly string[];
	readonly works: readonly string[];
	readonly about: readonly string[];
	/** Of a misconception: an account node that claims edges. */
	readonly claims: readonly Claim[];
	/** What a misconception distorts. */
	readonly truth: readonly string[];
	/** Nodes and edges (by id) that refute it, with their evidence. */
	readonly refutedBy: readonly Support[];
	/** The interpretation it simplifies. */
	readonly derivesFrom: readonly Support[];
	/** Former ids; their addresses redirect. */
	readonly was: readonly string[];
	/** Of an item of the bibliography; null elsewhere. */
	readonly item: CslItem | null;
	readonly notes: SourceNotes | null;
	readonly place: Place;
}
