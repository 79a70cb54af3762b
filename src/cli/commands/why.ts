import { upstream } from '$lib/graph/walk';
import type { Command } from '../command';
import { reach } from '../reach';

/** `why`: what brought a node about, level by level. */
export const why: Command = {
	usage: 'why ID [--depth N] [--causal all|REL,REL]',
	means: 'lists what leads to a node over edges that bring about',
	words: [1, 1],
	options: ['depth', 'causal'],
	run: (call) => reach(call, upstream)
};
