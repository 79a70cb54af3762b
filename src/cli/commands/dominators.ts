import { dominators as dominatorTree, NO_NODE, SUPER_ROOT } from '$lib/causes/dominators';
import { askedAccount, CAUSAL_OPTIONS, CAUSAL_USAGE } from '../causal';
import type { Answer, Command } from '../command';
import { columns } from '../print';

/** `dominators`: for each node the nearest one that every way to it passes. */
export const dominators: Command = {
	usage: `dominators [--roots] ${CAUSAL_USAGE}`,
	means: 'names for each node the nearest one that every way to it passes, from all beginnings together',
	words: [0, 0],
	options: ['roots', ...CAUSAL_OPTIONS],
	run(call): Answer {
		const account = askedAccount(call);
		const { ids } = account.graph.nodes;
		const rows: [string, string | null][] = [];
		dominatorTree(account).forEach((idom, i) => {
			if (idom !== NO_NODE) rows.push([ids[i]!, idom === SUPER_ROOT ? null : ids[idom]!]);
		});
		return { json: { idom: Object.fromEntries(rows) }, text: columns(rows.map(([id, idom]) => [id, idom ?? '–'])) };
	}
};
