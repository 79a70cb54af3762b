import { strongComponents } from './strong-components';
import type { Support } from './support';

/** Whether causes run in a ring upstream of a target. Linear. */
export function isCyclic({ nodes, entryOf, memberStart, member, entryStart }: Support): boolean {
	// An entry leads from each of its causes to its node; rings are the same whichever way they are gone round.
	const start = new Uint32Array(nodes.length + 1);
	for (let at = 0; at <= nodes.length; at++) start[at] = memberStart[entryStart[at]!]!;
	const { count } = strongComponents({ start, to: member });
	if (count < nodes.length) return true;
	for (let entry = 0; entry < entryOf.length; entry++)
		for (let k = memberStart[entry]!; k < memberStart[entry + 1]!; k++) if (member[k] === entryOf[entry]) return true;
	return false;
}
