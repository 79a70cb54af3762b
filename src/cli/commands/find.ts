import { SearchIndex } from '$lib/graph/search';
import type { Answer, Command } from '../command';
import { columns } from '../print';

const USUAL_LIMIT = 10;

/** `find`: nodes by label and other names, slips forgiven. */
export const find: Command = {
	usage: 'find TEXT [--limit N]',
	means: 'finds nodes by name, as the search on the site does',
	words: [1, Infinity],
	options: ['limit'],
	run({ words, options, graph }): Answer {
		const whole = graph();
		const found = new SearchIndex(whole).find(words.join(' '), { limit: options.limit ?? USUAL_LIMIT });
		const hits = found.map(({ index, score, matched }) => ({
			id: whole.nodes.ids[index]!,
			kind: whole.kindOf(index).id,
			label: whole.nodes.labels[index]!,
			score,
			matched
		}));
		const rows = hits.map(({ id, kind, label, matched }) => [kind, label, matched === label ? '' : `(${matched})`, id]);
		return { json: { hits }, text: hits.length === 0 ? 'Nothing of that name.' : columns(rows) };
	}
};
