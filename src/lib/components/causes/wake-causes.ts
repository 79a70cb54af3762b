import { answerInWorker, layOutInWorker } from '$lib/explorer/cause-in-worker';
import { CauseExplorer } from '$lib/explorer/causes.svelte';
import type { CauseOpening } from '$lib/explorer/cause-opening';
import { causeOpening } from '$lib/explorer/cause-state';

/** Makes a page of causes answer: a worker fetches the graph and answers beside the page, after the words. */
export async function wakeCauses(
	opening: CauseOpening,
	onnavigate: (search: string, how: 'push' | 'replace') => void
): Promise<CauseExplorer> {
	const atOpening = causeOpening(opening.show, opening.panel);
	const answerer = await answerInWorker({ subject: opening.subject, opening: atOpening });
	const [accounts, first] = await Promise.all([answerer.accounts(), answerer.answer(atOpening)]);
	return new CauseExplorer(opening, accounts, first, { answerer, layOut: layOutInWorker }, onnavigate);
}
