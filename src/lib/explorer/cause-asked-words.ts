import type { Graph } from '$lib/graph/graph';
import type { CauseState } from './cause-state';

/** What is set beyond the opening, in words for the caption of a picture; none at the opening. */
export function askedWords(graph: Graph, state: CauseState): string[] {
	const name = (id: string) => `“${graph.nodes.labels[graph.index(id)] ?? id}”`;
	const said = [
		state.from && `${state.show === 'causes' ? 'from' : 'to'} ${name(state.from)}`,
		state.via && `through ${name(state.via)}`,
		state.without.length > 0 && `without ${state.without.map(name).join(', ')}`,
		state.back !== null && `${state.back} ${state.back === 1 ? 'step' : 'steps'}`,
		state.sure !== 'any' && (state.sure === 'probable' ? 'probable or better' : 'established only'),
		state.account && `the account of ${name(state.account)}`,
		state.read.size > 0 && `in a reader’s own reading of ${[...state.read.keys()].sort().map(name).join(', ')}`
	].filter((words) => typeof words === 'string' && words !== '');
	return said.length ? [`Asked: ${said.join('; ')}`] : [];
}
