import { showDate } from '$lib/graph/dates';
import type { Graph } from '$lib/graph/graph';
import type { Hinge } from '$lib/graph/node';
import { hingeCauses } from '$lib/motives/hinge-causes';
import { linksTo } from './link';
import type { Numbering } from './numbering';
import type { HingeView } from './section';
import { sentenceOf } from './sentence';

/** A change of mind in words, with exactly its recorded causes. */
export function hingeView(graph: Graph, hinge: Hinge, numbering: Numbering): HingeView {
	const state = ({ when, state: words, at }: Hinge['before']) => ({
		when: showDate(when, 'short'),
		state: words,
		at: linksTo(graph, at)
	});
	return {
		id: hinge.id,
		question: hinge.question,
		before: state(hinge.before),
		after: state(hinge.after),
		because: hingeCauses(graph, hinge).map((e) => sentenceOf(graph, e, numbering)),
		note: hinge.note,
		checked: hinge.checked,
		sources: numbering.marks(hinge.sources)
	};
}
