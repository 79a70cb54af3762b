import { chainPicture } from '$lib/picture/chain-layout';
import type { ChainPicture } from '$lib/picture/chain-picture';
import type { ChainPlan } from '$lib/picture/chain-plan';

/** Lays chain pictures out beside the page: each message is answered by one with the same `id`. */

export interface ChainRequest {
	readonly id: number;
	readonly plan: ChainPlan;
}

export interface ChainAnswer {
	readonly id: number;
	readonly picture: ChainPicture;
}

addEventListener('message', ({ data: { id, plan } }: MessageEvent<ChainRequest>) => {
	const answer: ChainAnswer = { id, picture: chainPicture(plan) };
	postMessage(answer);
});
