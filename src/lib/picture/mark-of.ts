import { addressOf } from '$lib/graph/address';
import { NODE_FLAG } from '$lib/graph/columns';
import type { Graph } from '$lib/graph/graph';
import { initials, RADII } from './names';
import type { PictureMark, Tier } from './picture';

/** Half the size of the main mark, in px. */
const MAIN_RADIUS = 22;

/** The mark of a node, not yet placed: at (0, 0), its name on one line below. The main mark holds initials if it is a disc. */
export function markOf(graph: Graph, index: number, tier: Tier, main = false): PictureMark {
	const kind = graph.kindOf(index);
	const label = graph.nodes.labels[index] ?? '';
	const flags = graph.nodes.flags[index] ?? 0;
	return {
		id: graph.nodes.ids[index] ?? '',
		label,
		lines: [main && kind.mark === 'disc' ? initials(label) : label],
		href: addressOf(graph, index),
		kind: kind.label,
		mark: kind.mark,
		x: 0,
		y: 0,
		r: main ? MAIN_RADIUS : RADII[tier],
		side: main ? (kind.mark === 'disc' ? 'inside' : 'none') : 'below',
		tier,
		gap: (flags & NODE_FLAG.gap) !== 0,
		happened: (flags & NODE_FLAG.didNotHappen) === 0,
		main,
		pinned: false
	};
}
