import type { Graph } from '$lib/graph/graph';
import { certaintyOf } from '$lib/graph/statement';
import { CERTAINTIES } from '$lib/graph/vocabulary';
import type { Sure } from './cause-state';

/** Whether a statement is at least so sure. */
export function isCertainEnough(graph: Graph, e: number, sure: Sure): boolean {
	return sure === 'any' || CERTAINTIES.indexOf(certaintyOf(graph, e)) <= CERTAINTIES.indexOf(sure);
}
