/** An end of a line at one side of a card: which line, and where its other end lies. */
export interface PortEnd {
	readonly link: number;
	/** Sorted by this: the height of the other end. */
	readonly key: number;
}

/** Px between two ports where there is room, and from a corner of the card to the first. */
export const PORTS = { step: 11, edge: 8 } as const;

/** The least height of a card whose fuller side has so many ports, in px. */
export function portRoom(ends: number): number {
	return ends < 2 ? 0 : 2 * PORTS.edge + (ends - 1) * (PORTS.step - 2);
}

/**
 * Where lines meet one side of a card, so that no two of them cross there: sorted by their other ends, spread about its middle.
 * Gives the distance from the middle of the side, by link. O(n log n).
 */
export function spreadPorts(ends: readonly PortEnd[], height: number): Map<number, number> {
	const sorted = [...ends].sort((a, b) => a.key - b.key || a.link - b.link);
	const step = Math.min(PORTS.step, (height - 2 * PORTS.edge) / Math.max(1, sorted.length - 1));
	return new Map(sorted.map(({ link }, at) => [link, Math.round((at - (sorted.length - 1) / 2) * step * 10) / 10]));
}
