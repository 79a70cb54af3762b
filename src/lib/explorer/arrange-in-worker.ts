import type { ArrangeProblem } from '$lib/picture/arrange-problem';
import type { Place } from '$lib/picture/map-plan';
import type { ArrangeAnswer, ArrangeRequest } from '$lib/workers/arrange';
import address from '$lib/workers/arrange?worker&url';

/** What browsers give that demand trusted addresses of scripts. */
interface Trusting {
	readonly trustedTypes?: {
		createPolicy(
			name: string,
			rules: { createScriptURL(text: string): string }
		): { createScriptURL(text: string): string };
	};
}

let worker: Worker | undefined;
let asked = 0;

/** The only script that this page may start is its own. */
function trusted(text: string): string {
	const { trustedTypes } = globalThis as Trusting;
	return trustedTypes?.createPolicy('causeway-worker', { createScriptURL: (url) => url }).createScriptURL(text) ?? text;
}

/** Finds the missing places of a map beside the page; the worker is started at the first question. */
export function arrangeInWorker(problem: ArrangeProblem): Promise<ReadonlyMap<string, Place>> {
	worker ??= new Worker(trusted(address), { type: 'module' });
	const open = worker;
	const id = ++asked;
	return new Promise((done, fail) => {
		const end = () => {
			open.removeEventListener('message', hear);
			open.removeEventListener('error', broke);
		};
		const hear = ({ data }: MessageEvent<ArrangeAnswer>) => {
			if (data.id !== id) return;
			end();
			done(data.places);
		};
		const broke = ({ message }: ErrorEvent) => {
			end();
			fail(new Error(message || 'The map could not be arranged.'));
		};
		open.addEventListener('message', hear);
		open.addEventListener('error', broke);
		open.postMessage({ id, problem } satisfies ArrangeRequest);
	});
}
