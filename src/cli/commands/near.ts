import { neighbourhood } from '$lib/graph/walk';
import type { Answer, Command } from '../command';
import { knownNode } from '../known';
import { levelsText } from '../levels';

/** `near`: the nodes around one, by how many edges away. */
export const near: Command = {
	usage: 'near ID [--depth N] [--direction in|out|both]',
	means: 'lists the nodes around one, level by level',
	words: [1, 1],
	options: ['depth', 'direction'],
	run({ words, options, graph }): Answer {
		const whole = graph();
		const index = knownNode(whole, words[0]!);
		const levels = neighbourhood(whole, index, { depth: options.depth ?? 1, direction: options.direction ?? 'both' });
		const ids = levels.map((level) => level.map((i) => whole.nodes.ids[i]!));
		return { json: { levels: ids }, text: levelsText(whole, levels) };
	}
};
