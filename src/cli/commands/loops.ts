import { loopsOf } from '$lib/causes/loops';
import { askedAccount, CAUSAL_OPTIONS, CAUSAL_USAGE, idsOf } from '../causal';
import type { Answer, Command } from '../command';
import { counted, indented } from '../print';

/** `loops`: where causes run in rings. */
export const loops: Command = {
	usage: `loops ${CAUSAL_USAGE}`,
	means: 'lists the sets of nodes that bring one another about',
	words: [0, 0],
	options: CAUSAL_OPTIONS,
	run(call): Answer {
		const account = askedAccount(call);
		const { components, selfLoops } = loopsOf(account);
		const sets = components.map((component) => idsOf(account, component));
		const own = idsOf(account, selfLoops);
		const text = [
			`${counted(sets.length, 'loop')} in this graph`,
			...sets.map((set) => indented(set.join(', '))),
			...(own.length > 0 ? [`bring themselves about: ${own.join(', ')}`] : [])
		];
		return { json: { components: sets, selfLoops: own }, text: text.join('\n') };
	}
};
