import type { JoinRecords } from '$lib/causes/join-records';
import type { CauseAnswerer } from '$lib/explorer/cause-answer';
import { CauseAnswers } from '$lib/explorer/cause-answers';
import type { CauseSubject } from '$lib/explorer/cause-opening';
import type { CauseState } from '$lib/explorer/cause-state';
import { fromCompact, type CompactGraph } from '$lib/graph/compact';

/** Answers questions about causes beside the page: each message is answered by one with the same `id`; `open` says what they are about. */

/** What a page asks about. */
export interface CauseTopic {
	readonly subject: CauseSubject;
	/** The state of the page's bare address. */
	readonly opening: CauseState;
}

type Deeds = CauseAnswerer & { open(topic: CauseTopic): Promise<null> };
/** A deed with what it is done with. */
export type CauseRequest = {
	[Deed in keyof Deeds]: { readonly id: number; readonly deed: Deed; readonly given: Parameters<Deeds[Deed]> };
}[keyof Deeds];
/** What a deed comes to. */
export type CauseSaid<Deed extends keyof Deeds = keyof Deeds> = Awaited<ReturnType<Deeds[Deed]>>;

/** Either what was asked for or what went wrong. */
export interface CauseReply {
	readonly id: number;
	readonly said?: CauseSaid;
	readonly error?: string;
}

let graphs: Promise<readonly [CompactGraph, JoinRecords]> | undefined;
let opened: Promise<CauseAnswers> | undefined;

async function fetched<Content>(address: string): Promise<Content> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	return response.json() as Promise<Content>;
}

/** The graph and how its causes combine are fetched here, so that the page never has to read them; a failed fetch may be tried again. */
async function opens({ subject, opening }: CauseTopic): Promise<CauseAnswers> {
	graphs ??= Promise.all([fetched<CompactGraph>('/graph.json'), fetched<JoinRecords>('/causes/records.json')]);
	const [graph, records] = await graphs.catch((reason: unknown) => {
		graphs = undefined;
		throw reason;
	});
	return new CauseAnswers(fromCompact(graph), records, subject, opening);
}

async function saidOf(request: CauseRequest): Promise<CauseSaid> {
	if (request.deed === 'open') {
		await (opened = opens(...request.given));
		return null;
	}
	if (!opened) throw new Error('Nothing is asked about yet.');
	const answers = await opened;
	if (request.deed === 'read') return answers.read(...request.given);
	if (request.deed === 'answer') return answers.answer(...request.given);
	if (request.deed === 'outline') return answers.outline(...request.given);
	return answers.accounts();
}

addEventListener('message', ({ data }: MessageEvent<CauseRequest>) => {
	const { id } = data;
	saidOf(data).then(
		(said) => postMessage({ id, said } satisfies CauseReply),
		(reason: unknown) => postMessage({ id, error: String(reason) } satisfies CauseReply)
	);
});
