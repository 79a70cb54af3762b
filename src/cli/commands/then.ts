import { downstream } from '$lib/graph/walk';
import type { Command } from '../command';
import { reach } from '../reach';

/** `then`: what a node brought about, level by level. */
export const then: Command = {
	usage: 'then ID [--depth N] [--causal all|REL,REL]',
	means: 'lists what a node leads to over edges that bring about',
	words: [1, 1],
	options: ['depth', 'causal'],
	run: (call) => reach(call, downstream)
};
