import type { BibEntry } from './bibtex';
import { dateField, issuedField } from './bibtex-dates';
import { BibFields } from './bibtex-fields';
import { readNames } from './bibtex-names';
import { texToText, texToVerbatim } from './bibtex-text';
import type { CslItem } from './csl';
import type { Issue } from './issues';

/** The CSL type of each type of BibTeX and biblatex; any other is a document. */
const TYPES: ReadonlyMap<string, string> = new Map(
	Object.entries({
		'article-journal': 'article suppperiodical',
		book: 'book booklet mvbook collection mvcollection proceedings mvproceedings reference mvreference',
		chapter: 'inbook bookinbook suppbook incollection suppcollection',
		'paper-conference': 'inproceedings conference',
		'entry-encyclopedia': 'inreference',
		report: 'manual techreport report',
		thesis: 'mastersthesis phdthesis thesis',
		webpage: 'online electronic www',
		manuscript: 'unpublished',
		personal_communication: 'letter',
		periodical: 'periodical',
		dataset: 'dataset',
		software: 'software',
		patent: 'patent',
		motion_picture: 'video movie',
		graphic: 'image artwork',
		legislation: 'legislation',
		legal_case: 'jurisdiction',
		document: 'misc'
	}).flatMap(([csl, names]) => names.split(' ').map((name) => [name, csl] as const))
);

/** Which fields give a CSL field, the first that an entry has. */
const TEXTS: readonly (readonly [string, readonly string[]])[] = [
	['container-title', ['journaltitle', 'journal', 'booktitle', 'maintitle']],
	['volume', ['volume']],
	['collection-title', ['series']],
	['publisher', ['publisher', 'institution', 'school', 'organization', 'howpublished']],
	['publisher-place', ['location', 'address']],
	['edition', ['edition']],
	['chapter-number', ['chapter']],
	['genre', ['type']],
	['note', ['note']],
	['annote', ['annotation', 'annote']],
	['abstract', ['abstract']],
	['keyword', ['keywords', 'keyword']],
	['language', ['language', 'langid']],
	['event-title', ['eventtitle']],
	['event-place', ['venue']],
	['number-of-pages', ['pagetotal']],
	['number-of-volumes', ['volumes']],
	['status', ['pubstate']],
	['title-short', ['shorttitle']],
	['archive', ['archive', 'library']]
];
const VERBATIM = [
	['DOI', 'doi'],
	['URL', 'url'],
	['ISBN', 'isbn'],
	['ISSN', 'issn']
] as const;
const NAMES = [
	['author', 'author'],
	['editor', 'editor'],
	['translator', 'translator'],
	['collection-editor', 'serieseditor']
] as const;
const THESES: ReadonlyMap<string, string> = new Map([
	['mastersthesis', "Master's thesis"],
	['phdthesis', 'PhD thesis']
]);
/** Names that biblatex gives for kinds of works. */
const GENRES: ReadonlyMap<string, string> = new Map([
	['mathesis', "Master's thesis"],
	['phdthesis', 'PhD thesis'],
	['techreport', 'Technical report']
]);

/** An entry of BibTeX or biblatex as an item of CSL-JSON; fields without a place there are kept under `custom`. */
export function itemOfEntry(entry: BibEntry): { item: CslItem; issues: Issue[] } {
	const issues: Issue[] = [];
	const fields = new BibFields(entry);
	const type = TYPES.get(entry.type) ?? 'document';
	const item: Record<string, unknown> & { id: string; type: string } = {
		id: entry.key,
		type,
		'citation-key': entry.key
	};
	const put = (name: string, text: string | undefined): void => {
		if (text) item[name] = text;
	};
	for (const [name, field] of NAMES) {
		const names = readNames(fields.take(field)?.tex ?? '');
		if (names.length > 0) item[name] = names;
	}
	put('title', titleOf(fields));
	for (const [name, field] of VERBATIM) put(name, texToVerbatim(fields.take(field)?.tex ?? ''));
	const published = entry.fields.get('howpublished')?.tex ?? '';
	if (/^\s*\\url\b/.test(published) && item['URL'] === undefined)
		put('URL', texToVerbatim(fields.take('howpublished')!.tex));
	for (const [name, names] of TEXTS) {
		const field = fields.takeFirst(names);
		if (field) put(name, texToText(field.tex));
	}
	if (typeof item['genre'] === 'string') put('genre', GENRES.get(item['genre']) ?? item['genre']);
	else put('genre', THESES.get(entry.type));
	put('page', texToText(fields.take('pages')?.tex ?? '').replace(/[–—]/g, '-'));
	put('issue', texToText(fields.take('issue')?.tex ?? ''));
	const number = texToText(fields.take('number')?.tex ?? '');
	put(number && item['issue'] !== undefined ? 'number' : numberField(type), number);
	const issued = issuedField(entry, fields, issues);
	if (issued) item['issued'] = issued;
	for (const [name, field] of [
		['accessed', 'urldate'],
		['original-date', 'origdate'],
		['event-date', 'eventdate']
	] as const) {
		const date = dateField(fields.take(field), field, issues);
		if (date) item[name] = date;
	}
	if (fields.left.size > 0 || !TYPES.has(entry.type)) item['custom'] = leftOver(entry, fields);
	return { item, issues };
}

function titleOf(fields: BibFields): string {
	const title = texToText(fields.take('title')?.tex ?? '');
	const subtitle = texToText(fields.take('subtitle')?.tex ?? '');
	if (title === '' || subtitle === '') return title || subtitle;
	return /[?!:.]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

/** What `number` counts in each type of work. */
function numberField(type: string): string {
	if (type === 'article-journal' || type === 'paper-conference' || type === 'periodical') return 'issue';
	return type === 'book' || type === 'chapter' || type === 'entry-encyclopedia' ? 'collection-number' : 'number';
}

function leftOver(entry: BibEntry, fields: BibFields): Record<string, string> {
	const custom: Record<string, string> = TYPES.has(entry.type) ? {} : { 'entry-type': entry.type };
	for (const [name, field] of fields.left) custom[name] = texToText(field.tex);
	return custom;
}
