import type { Graph } from '$lib/graph/graph';
import type { Verdict } from '$lib/causes/but-for';
import { joinedWords, phraseOf } from './cause-words';

/** What of the answer the sentence tells: the causes lost and left, and the routes. */
interface Told {
	readonly verdict: Verdict | null;
	readonly entries: { readonly fall: readonly unknown[]; readonly stand: readonly unknown[] };
	readonly routes: { readonly lost: string; readonly all: string } | null;
}

/** What a but-for comes to, in one sentence made from the graph alone. */
export function butForSentence(
	graph: Graph,
	causes: readonly number[],
	target: number,
	told: Told,
	turnsOn: readonly number[],
	isRead: boolean
): string {
	const outcome = phraseOf(graph, target);
	const start = `${isRead ? 'In your reading of' : 'In'} this graph, without ${joinedWords(causes.map((node) => phraseOf(graph, node)))}`;
	const rest = restWords(told);
	switch (told.verdict) {
		case 'every':
			return `${start}, ${outcome} loses its support in every reading${rest}.`;
		case 'some':
			return `${start}, ${outcome} loses its support only in some readings${turningWords(graph, turnsOn)}${rest}.`;
		case 'none':
			return `${start}, ${outcome} keeps its support in every reading${rest}.`;
		case 'never-supported':
			return `In this graph ${outcome} is not supported to begin with, so there is nothing to take from it.`;
		default:
			return `${start}, it cannot be told whether ${outcome} keeps its support: too much is left open${rest}.`;
	}
}

function turningWords(graph: Graph, turnsOn: readonly number[]): string {
	if (turnsOn.length === 0) return '';
	return `: if all the causes of ${joinedWords(turnsOn.map((node) => phraseOf(graph, node)))} were needed`;
}

/** What is lost of it, in numbers. */
function restWords({ entries, routes }: Told): string {
	const all = entries.fall.length + entries.stand.length;
	if (all === 0) return '';
	const fall = entries.fall.length;
	const lost = fall === 0 ? 'none falls' : fall === all ? 'all fall' : `${fall} ${fall === 1 ? 'falls' : 'fall'}`;
	const put =
		all === 1
			? `of the one cause recorded for it ${fall ? 'none is left' : 'nothing is lost'}`
			: `of the ${all} causes recorded for it ${lost}`;
	return `; ${put}${routes ? `, and ${routes.lost} of ${routes.all} routes are lost` : ''}`;
}
