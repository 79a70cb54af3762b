import type { ChainPicture } from '$lib/picture/chain-picture';
import type { ChainPlan } from '$lib/picture/chain-plan';
import type { ChainAnswer, ChainRequest } from '$lib/workers/chain';
import address from '$lib/workers/chain?worker&url';
import { WorkerDoor } from './worker-door';

const door = new WorkerDoor<ChainRequest, ChainAnswer>(address, 'The picture could not be laid out.');

/** Lays a chain picture out beside the page; the worker is started at the first question. */
export async function layOutInWorker(plan: ChainPlan): Promise<ChainPicture> {
	return (await door.ask({ plan })).picture;
}
