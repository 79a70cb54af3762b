import { upstreamOf } from '$lib/causes/upstream';
import { CAUSAL_OPTIONS, CAUSAL_USAGE } from '../causal';
import type { Command } from '../command';
import { reach } from '../reach';

/** `why`: what brought a node about, level by level. */
export const why: Command = {
	usage: `why ID [--depth N] ${CAUSAL_USAGE}`,
	means: 'lists what leads to a node over edges that bring about',
	words: [1, 1],
	options: ['depth', ...CAUSAL_OPTIONS],
	run: (call) => reach(call, upstreamOf)
};
