import type { CslItem, CslName } from './csl';
import { edtfOf } from './csl-dates';

/** An item as a CSL-JSON file of one. */
export function cslJsonOf(item: CslItem): string {
	return `${JSON.stringify([item], null, 2)}\n`;
}

const TYPES: Readonly<Record<string, string>> = {
	'article-journal': 'article',
	'article-magazine': 'article',
	'article-newspaper': 'article',
	book: 'book',
	chapter: 'incollection',
	'entry-dictionary': 'inreference',
	'entry-encyclopedia': 'inreference',
	manuscript: 'unpublished',
	'paper-conference': 'inproceedings',
	personal_communication: 'letter',
	periodical: 'periodical',
	'post-weblog': 'online',
	report: 'report',
	thesis: 'thesis',
	webpage: 'online'
};

/** The BibTeX or biblatex field of a CSL field that is text. */
const TEXTS: readonly (readonly [string, string])[] = [
	['title', 'title'],
	['volume', 'volume'],
	['issue', 'number'],
	['number', 'number'],
	['collection-title', 'series'],
	['collection-number', 'number'],
	['edition', 'edition'],
	['chapter-number', 'chapter'],
	['genre', 'type'],
	['publisher-place', 'address'],
	['archive', 'library'],
	['abstract', 'abstract'],
	['keyword', 'keywords'],
	['language', 'language'],
	['status', 'pubstate'],
	['note', 'note'],
	['ISBN', 'isbn'],
	['ISSN', 'issn']
];

/** An item as an entry of BibTeX, with `date` for biblatex beside `year`; spans and "about" live in `date` alone. */
export function bibtexOf(item: CslItem): string {
	const type = TYPES[item.type] ?? 'misc';
	const fields = new Map<string, string>();
	const put = (name: string, value: unknown): void => {
		if (typeof value === 'string' && value !== '' && !fields.has(name)) fields.set(name, value);
	};
	for (const field of ['author', 'editor', 'translator'] as const) put(field, item[field]?.map(texName).join(' and '));
	for (const [field, name] of TEXTS) put(name, typeof item[field] === 'string' ? texOf(item[field]) : undefined);
	put(type === 'article' ? 'journal' : 'booktitle', item['container-title'] && texOf(item['container-title']));
	put(
		type === 'thesis' || type === 'report'
			? 'institution'
			: type === 'misc' || type === 'online'
				? 'organization'
				: 'publisher',
		item.publisher && texOf(item.publisher)
	);
	put('pages', item.page && texOf(item.page.replace(/[-–]+/g, '--')));
	const date = dateOf(item);
	put('date', date);
	if (/^\d{4}/.test(date ?? '')) put('year', date!.slice(0, 4));
	put('doi', item.DOI && verbatim(item.DOI));
	put('url', item.URL && verbatim(item.URL));
	put('urldate', item.accessed && edtfOf(item.accessed));
	const lines = [...fields].map(([name, value]) => `\t${name} = {${value}},\n`).join('');
	return `@${type}{${keyOf(item.id)},\n${lines}}\n`;
}

function dateOf({ issued }: CslItem): string | undefined {
	const date = issued && edtfOf(issued);
	if (!issued || !date) return undefined;
	return issued.season !== undefined && /^[1-4]$/.test(issued.season) && /^\d{4}~?$/.test(date)
		? date.replace(/^\d{4}/, `$&-2${issued.season}`)
		: date;
}

/** Keys of BibTeX hold no spaces and none of its own signs. */
function keyOf(id: string): string {
	return id.replace(/[\s{}(),"#%=\\~@']+/g, '-');
}

const NAMED: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}'
};

function texOf(text: string): string {
	return text.replace(/[\\{}~^&%$#_]/g, (sign) => NAMED[sign] ?? `\\${sign}`);
}

/** Addresses are not TeX; only braces would end them. */
function verbatim(address: string): string {
	return address.replace(/[{}\\\s]/g, encodeURIComponent);
}

function texName(name: CslName): string {
	if (name.literal === 'et al.') return 'others';
	const protectedOf = (part: string): string => (/\sand\s|,|^\p{Ll}/u.test(part) ? `{${texOf(part)}}` : texOf(part));
	if (name.literal !== undefined) return `{${texOf(name.literal)}}`;
	const family = [
		name['non-dropping-particle'] && texOf(name['non-dropping-particle']),
		name.family && protectedOf(name.family)
	]
		.filter(Boolean)
		.join(' ');
	const given = [name.given && protectedOf(name.given), name['dropping-particle']].filter(Boolean).join(' ');
	if (given === '') return family.includes(' ') && !family.startsWith('{') ? `{${family}}` : family;
	return [family, ...(name.suffix ? [texOf(name.suffix)] : []), given].join(', ');
}
