import type { MapSteps } from './explore-state';

/** The steps of the map that can be taken back, and those that were. Immutable. */
export interface History {
	readonly past: readonly Step[];
	readonly future: readonly Step[];
}

/** A step in words ("Hide Cicero"), and the map on its other side. */
export interface Step {
	readonly words: string;
	readonly map: MapSteps;
}

export const NO_HISTORY: History = { past: [], future: [] };

/** How many steps are kept. */
const MOST = 500;

/** After a step was taken from `before`: it can be taken back, and nothing can be taken again. */
export function took(history: History, words: string, before: MapSteps): History {
	return { past: [...history.past, { words, map: before }].slice(-MOST), future: [] };
}

/** Takes the last step back: the history after it, and the map before it. Null where there is none. */
export function undone(history: History, now: MapSteps): { history: History; map: MapSteps } | null {
	const step = history.past.at(-1);
	if (!step) return null;
	const future = [...history.future, { words: step.words, map: now }];
	return { history: { past: history.past.slice(0, -1), future }, map: step.map };
}

/** Takes it again. */
export function redone(history: History, now: MapSteps): { history: History; map: MapSteps } | null {
	const step = history.future.at(-1);
	if (!step) return null;
	const past = [...history.past, { words: step.words, map: now }];
	return { history: { past, future: history.future.slice(0, -1) }, map: step.map };
}
