import { downstreamOf } from '$lib/causes/upstream';
import { CAUSAL_OPTIONS, CAUSAL_USAGE } from '../causal';
import type { Command } from '../command';
import { reach } from '../reach';

/** `then`: what a node brought about, level by level. */
export const then: Command = {
	usage: `then ID [--depth N] ${CAUSAL_USAGE}`,
	means: 'lists what a node leads to over edges that bring about',
	words: [1, 1],
	options: ['depth', ...CAUSAL_OPTIONS],
	run: (call) => reach(call, downstreamOf)
};
