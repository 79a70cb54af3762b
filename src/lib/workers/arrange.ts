import { solve } from '$lib/picture/arrange';
import type { ArrangeProblem } from '$lib/picture/arrange-problem';
import type { Place } from '$lib/picture/map-plan';

/** Arranges maps beside the page: each message is answered by one with the same `id`. */

export interface ArrangeRequest {
	readonly id: number;
	readonly problem: ArrangeProblem;
}

export interface ArrangeAnswer {
	readonly id: number;
	readonly places: ReadonlyMap<string, Place>;
}

addEventListener('message', ({ data: { id, problem } }: MessageEvent<ArrangeRequest>) => {
	const answer: ArrangeAnswer = { id, places: solve(problem) };
	postMessage(answer);
});
