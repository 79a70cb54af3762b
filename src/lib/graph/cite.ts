import { nameList, present, shortName } from './cite-names';
import type { CslItem } from './csl';
import { issuedOf, readCslDate } from './issued';
import { webHref } from './safe-href';

/** A piece of a reference. */
export interface Inline {
	readonly text: string;
	readonly italic?: true;
	/** An address of the web. */
	readonly href?: string;
}

/** Types whose title names a whole work, and stands in italics. */
const WHOLE: ReadonlySet<string> = new Set(
	'bill book classic collection dataset graphic hearing legal_case legislation map motion_picture pamphlet patent performance periodical regulation report software song standard thesis treaty'.split(
		' '
	)
);
/** Types that stand in a larger work, edited by others. */
const PARTS: ReadonlySet<string> = new Set([
	'chapter',
	'paper-conference',
	'entry',
	'entry-dictionary',
	'entry-encyclopedia'
]);
/** Kinds that the form of the reference shows. */
const OBVIOUS: ReadonlySet<string> = new Set([
	'article',
	'book',
	'book chapter',
	'chapter',
	'encyclopedia article',
	'journal article',
	'magazine article',
	'newspaper article',
	'web page',
	'webpage'
]);
const TITLE_SHOWN = 60;

/** The words of a reference. */
export function inlineText(inlines: readonly Inline[]): string {
	return inlines.map(({ text }) => text).join('');
}

/** A short note: "Weathersby 1995, pp. 2–9". */
export function shortCite(item: CslItem, at?: string | null): readonly Inline[] {
	const names = (item.author ?? item.editor ?? []).map(shortName);
	const [first, second] = names;
	const { text, year, date } = issuedOf(item);
	const about = date?.approximate ? 'about ' : '';
	const when = year === null ? (text ?? 'undated') : `${about}${year < 1 ? `${1 - year} BCE` : year}`;
	const rest = `${/^\d/.test(when) && !names.slice(0, 2).join('').includes(',') ? ' ' : ', '}${when}${at ? `, ${dashed(at)}` : ''}`;
	if (first === undefined) return [...shortTitle(item), { text: rest }];
	const who =
		second === undefined
			? first
			: names.length === 2 && second !== 'et al.'
				? `${first} and ${second}`
				: `${first} et al.`;
	return [{ text: who + rest }];
}

/** The full reference, sentence by sentence: who, what, in what, where and when, in which archive, at which address. */
export function fullCite(item: CslItem): readonly Inline[] {
	const sentences = [
		whose(item),
		titleOf(item),
		container(item),
		detail(item),
		published(item),
		kept(item),
		address(item)
	];
	return joined(sentences.filter((sentence) => sentence.length > 0));
}

/** Sentences with full stops, save after a mark that ends one already, and after an address. */
function joined(sentences: readonly (readonly Inline[])[]): readonly Inline[] {
	return sentences.flatMap((sentence, index) => {
		const words = inlineText(sentence);
		const stop = /[.?!…][”’]?$/.test(words) || sentence.at(-1)?.href !== undefined ? '' : '.';
		const after = stop + (index < sentences.length - 1 ? ' ' : '');
		return after === '' ? sentence : [...sentence, { text: after }];
	});
}

const plain = (text: string | undefined): Inline[] => (text ? [{ text }] : []);

function whose(item: CslItem): Inline[] {
	if (item.author?.length) return plain(nameList(item.author, true));
	if (!item.editor?.length || PARTS.has(item.type)) return [];
	return plain(`${nameList(item.editor, true)} (${item.editor.length > 1 ? 'eds' : 'ed.'})`);
}

function titleOf(item: CslItem): Inline[] {
	if (!item.title) return [];
	return WHOLE.has(item.type) && !item['container-title']
		? [{ text: item.title, italic: true }]
		: plain(quoted(item.title));
}

function quoted(title: string): string {
	return `“${title.replace(/“([^“”]*)”/g, '‘$1’')}”`;
}

/** The title alone where a work has no author, cut at a word. */
function shortTitle(item: CslItem): Inline[] {
	const title = item.title ?? item['container-title'] ?? item.id;
	if (title.length <= TITLE_SHOWN) return titleOf({ ...item, title }) as Inline[];
	const cut = title.slice(0, TITLE_SHOWN);
	return titleOf({ ...item, title: `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …` });
}

/** What it stands in: a journal with volume and date, a book with its editors, a site or newspaper. */
function container(item: CslItem): Inline[] {
	const title = item['container-title'];
	const pages = item.page ? pagesOf(item.page) : null;
	if (!title) return plain(present(item.volume && `Vol. ${item.volume}`, pages).join(', '));
	const name: Inline = { text: title, italic: true };
	if (item.type === 'article-journal') {
		const date = issuedOf(item).text;
		const numbers = present(item.volume, item.issue && `no. ${item.issue}`).join(', ');
		const rest = `${numbers && ` ${numbers}`}${date ? ` (${date})` : ''}${pages ? `, ${pages}` : ''}`;
		return rest ? [name, { text: rest }] : [name];
	}
	const editors = item.author?.length || PARTS.has(item.type) ? (item.editor ?? []) : [];
	const rest = present(
		editors.length > 0 ? `edited by ${nameList(editors, false)}` : null,
		item.volume && `vol. ${item.volume}`,
		item.issue && `no. ${item.issue}`,
		pages
	);
	return [...(PARTS.has(item.type) ? plain('In ') : []), name, ...plain(rest.map((each) => `, ${each}`).join(''))];
}

/** Who translated it, edition, series, at what occasion it was given. */
function detail(item: CslItem): Inline[] {
	const { edition } = item;
	const event = item['event-title'] ?? item.event;
	const parts = present(
		item.translator?.length ? `translated by ${nameList(item.translator, false)}` : null,
		edition &&
			(/^\d+$/.test(edition)
				? `${ordinal(Number(edition))} edition`
				: /\bed/i.test(edition)
					? edition
					: `${edition} edition`),
		present(item['collection-title'], item['collection-number']).join(' '),
		typeof event === 'string' ? event : null,
		event !== undefined && typeof item['event-place'] === 'string' ? item['event-place'] : null
	).join(', ');
	return plain(capital(parts));
}

function ordinal(number: number): string {
	const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[
		new Intl.PluralRules('en', { type: 'ordinal' }).select(number)
	];
	return `${number}${ending}`;
}

/** Kind and number, place and publisher, date. */
function published(item: CslItem): Inline[] {
	const genre = OBVIOUS.has(item.genre?.toLowerCase() ?? '') ? undefined : item.genre;
	const house = present(item['publisher-place'], item.publisher).join(': ');
	// The date of an article stands with its volume.
	const date = item.type === 'article-journal' && item['container-title'] ? null : issuedOf(item).text;
	return plain(capital(present(present(genre, item.number).join(' '), house, date).join(', ')));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function kept(item: CslItem): Inline[] {
	return plain(present(item.archive, item.archive_location).join(', '));
}

/** A link that shows the host, and when it was read. */
function address(item: CslItem): Inline[] {
	const href = webHref(
		item.DOI
			? `https://doi.org/${encodeURI(item.DOI.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, ''))}`
			: (item.URL ?? '')
	);
	if (href === null) return [];
	const text = item.DOI ? href.replace('https://', '') : new URL(href).hostname.replace(/^www\./, '');
	const read = !item.DOI && item.accessed ? readCslDate(item.accessed).text : null;
	return [{ text, href }, ...plain(read ? ` (read ${read})` : undefined)];
}

function pagesOf(pages: string): string {
	const shown = dashed(pages);
	if (!/^\d/.test(shown)) return shown;
	return `${/[–,]/.test(shown) ? 'pp.' : 'p.'} ${shown}`;
}

/** Hyphens between two numbers as dashes; those of a date such as 1950-01-30 stay. */
function dashed(locator: string): string {
	return locator.replace(/(?<![\d-])(\d+) ?-{1,2} ?(?=\d+(?![\d-]))/g, '$1–');
}
