import type { ArrangeProblem } from '$lib/picture/arrange-problem';
import type { Place } from '$lib/picture/map-plan';
import type { ArrangeAnswer, ArrangeRequest } from '$lib/workers/arrange';
import address from '$lib/workers/arrange?worker&url';
import { WorkerDoor } from './worker-door';

const door = new WorkerDoor<ArrangeRequest, ArrangeAnswer>(address, 'The map could not be arranged.');

/** Finds the missing places of a map beside the page; the worker is started at the first question. */
export async function arrangeInWorker(problem: ArrangeProblem): Promise<ReadonlyMap<string, Place>> {
	return (await door.ask({ problem })).places;
}
