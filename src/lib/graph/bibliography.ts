import { itemOfEntry } from './bibtex-csl';
import { readBibtex } from './bibtex';
import type { CslItem } from './csl';
import { readCslItem } from './csl-item';
import type { Place } from './evidence';
import { issueAt, type Issue } from './issues';
import { readJson } from './json-file';
import { LIMITS, type Limits } from './limits';
import { Lines } from './lines';
import { readYaml } from './positions';

export type { CslDate, CslItem, CslName } from './csl';

/** An item of the bibliography and where its file has it; lines and columns count from 1. */
export interface BibliographyItem {
	readonly item: CslItem;
	readonly line: number;
	readonly column: number;
}

type Found = { readonly item: CslItem; readonly place: Place };

/**
 * Reads a source file by its ending: CSL-JSON (.json), CSL-YAML (.yaml, .yml) or BibTeX (.bib). Gives every item that can be
 * read and every problem of the others; it never throws. Linear in the text, save for YAML nested beyond the limit.
 */
export function readBibliography(
	path: string,
	text: string,
	limits: Limits = LIMITS
): { items: BibliographyItem[]; problems: Issue[] } {
	const problems: Issue[] = [];
	const found = readFile(path, text, limits, problems);
	const lines = new Map<string, number>();
	const items = found.filter(({ item, place }) => {
		const { id } = item;
		const first = lines.get(id);
		if (id === '')
			problems.push(
				issueAt(
					place,
					'missing-key',
					'The entry has no key.',
					'Write the key by which the graph cites it after the opening brace.'
				)
			);
		else if (id in Object.prototype || id === 'prototype')
			problems.push(issueAt(place, 'reserved-key', `"${id}" cannot be the key of an item.`));
		else if (id === '.' || id === '..' || id.length > 300)
			problems.push(
				issueAt(
					place,
					'bad-id',
					`"${id.slice(0, 80)}" cannot be the key of an item.`,
					'Choose a key that can stand in an address.'
				)
			);
		else if (first !== undefined)
			problems.push(
				issueAt(place, 'duplicate-id', `"${id}" is the key of the item on line ${first} too.`, 'Rename one of the two.')
			);
		else {
			lines.set(id, place.line);
			return true;
		}
		return false;
	});
	return { items: items.map(({ item, place }) => ({ item, line: place.line, column: place.column })), problems };
}

function readFile(path: string, text: string, limits: Limits, problems: Issue[]): Found[] {
	const lines = new Lines(path, text);
	const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
	if (text.length > limits.file) {
		problems.push(
			issueAt(lines.place(0), 'too-large', `The file has ${text.length} characters; the limit is ${limits.file}.`)
		);
		return [];
	}
	if (ending === 'bib' || ending === 'bibtex') {
		const { entries, issues } = readBibtex(lines, limits);
		problems.push(...issues);
		return entries.map((entry) => {
			const { item, issues: faults } = itemOfEntry(entry);
			problems.push(...faults);
			return { item, place: entry.place };
		});
	}
	if (ending !== 'json' && ending !== 'yaml' && ending !== 'yml') {
		problems.push(
			issueAt(
				lines.place(0),
				'bad-source',
				`"${path}" does not end as a bibliography does.`,
				'Export it as CSL-JSON (.json), CSL-YAML (.yaml) or BibTeX (.bib).'
			)
		);
		return [];
	}
	const { file, issues } = ending === 'json' ? readJson(lines, limits) : readYaml(path, text, limits);
	problems.push(...issues);
	return file ? readList(file, lines, problems) : [];
}

/** The items of a list, or of the one that an object holds under `references` (CSL-YAML) or `items`. */
function readList(
	file: { readonly value: unknown; placeOf(container: object): Place },
	lines: Lines,
	problems: Issue[]
): Found[] {
	const { value } = file;
	const list = isObject(value) ? (value['references'] ?? value['items']) : value;
	if (!Array.isArray(list)) {
		problems.push(
			issueAt(
				lines.place(0),
				'bad-source',
				'The file holds no list of items.',
				'Write a list of items, or `references:` with one.'
			)
		);
		return [];
	}
	return list.flatMap((raw: unknown, index): Found[] => {
		if (!isObject(raw)) {
			problems.push(
				issueAt(
					file.placeOf(list),
					'wrong-type',
					`Entry ${index + 1} of the list is not an item.`,
					'Write each item as a map with `id` and `type`.'
				)
			);
			return [];
		}
		const place = file.placeOf(raw);
		const { item, faults } = readCslItem(raw);
		for (const { code, message, hint } of faults) problems.push(issueAt(place, code, message, hint));
		return item ? [{ item, place }] : [];
	});
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
