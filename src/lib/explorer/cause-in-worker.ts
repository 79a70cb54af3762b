import type { ChainPicture } from '$lib/picture/chain-picture';
import type { ChainPlan } from '$lib/picture/chain-plan';
import type { CauseReply, CauseRequest, CauseSaid, CauseTopic } from '$lib/workers/causes';
import questions from '$lib/workers/causes?worker&url';
import type { ChainAnswer, ChainRequest } from '$lib/workers/chain';
import layouts from '$lib/workers/chain?worker&url';
import type { CauseAnswerer } from './cause-answer';
import { WorkerDoor } from './worker-door';

const layoutDoor = new WorkerDoor<ChainRequest, ChainAnswer>(layouts, 'The picture could not be laid out.');
const questionDoor = new WorkerDoor<CauseRequest, CauseReply>(questions, 'The question could not be answered.');

/** Lays a chain picture out beside the page; the worker is started at the first question. */
export async function layOutInWorker(plan: ChainPlan): Promise<ChainPicture> {
	return (await layoutDoor.ask({ plan })).picture;
}

async function ask<Deed extends CauseRequest['deed']>(
	deed: Deed,
	...given: Extract<CauseRequest, { deed: Deed }>['given']
): Promise<CauseSaid<Deed>> {
	const { said, error } = await questionDoor.ask({ deed, given });
	if (error !== undefined) throw new Error(error);
	return said as CauseSaid<Deed>;
}

/** Answers questions about a topic beside the page; the worker fetches the graph once. One topic at a time. */
export async function answerInWorker(topic: CauseTopic): Promise<CauseAnswerer> {
	await ask('open', topic);
	return {
		accounts: () => ask('accounts'),
		read: (search) => ask('read', search),
		answer: (state) => ask('answer', state),
		outline: (state, cited, origin) => ask('outline', state, cited, origin)
	};
}
