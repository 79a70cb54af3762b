import type { Citation, Need, Place, Reading } from './evidence';
import type { Edtf } from './dates';
import type { Certainty } from './vocabulary';

/** Everything a graph says of one edge. */
export interface GraphEdge {
	/** `<from>.<relation>.<to>`, or the author's own. */
	readonly id: string;
	readonly from: string;
	readonly relation: string;
	readonly to: string;
	readonly when: Edtf | null;
	readonly certainty: Certainty;
	readonly sources: readonly Citation[];
	readonly readings: readonly Reading[];
	/** Empty: not said to be needed. */
	readonly needed: readonly Need[];
	/** False: nobody has opened the source for it. */
	readonly checked: boolean;
	readonly note: string | null;
	/** The contrast: "rather than arming him". */
	readonly ratherThan: string | null;
	/** Events whose acts stand behind it, in order of time. */
	readonly events: readonly string[];
	/** True where acts alone made it and no author wrote it. */
	readonly derived: boolean;
	readonly place: Place;
}

/** The id of an edge whose author gives none. */
export function edgeId(from: string, relation: string, to: string): string {
	return `${from}.${relation}.${to}`;
}
