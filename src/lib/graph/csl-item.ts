import { DATE_FIELDS, NAME_FIELDS, TEXT_FIELDS, type CslDate, type CslItem, type CslName } from './csl';
import { cslDateOf, isOpenPart, partsFault } from './csl-dates';
import type { IssueCode } from './issues';

/** What is wrong with an item. */
export interface ItemFault {
	readonly code: IssueCode;
	readonly message: string;
	readonly hint?: string;
}

type Raw = Readonly<Record<string, unknown>>;

const NAMES: ReadonlySet<string> = new Set(NAME_FIELDS);
const DATES: ReadonlySet<string> = new Set(DATE_FIELDS);
const TEXTS: ReadonlySet<string> = new Set(TEXT_FIELDS);
const NAME_PARTS = ['family', 'given', 'non-dropping-particle', 'dropping-particle', 'suffix', 'literal'] as const;

/**
 * An object of a CSL-JSON or CSL-YAML file as an item. Its key is its `citation-key`, else a line "Citation Key: x" of its
 * note, else its `id` (Zotero's ids are addresses). Null where it has none. Faulty names and dates are told and left out.
 */
export function readCslItem(raw: Raw): { item: CslItem | null; faults: ItemFault[] } {
	const faults: ItemFault[] = [];
	const key = citationKey(raw);
	if (key === null)
		return {
			item: null,
			faults: [
				{
					code: 'missing-key',
					message: 'The item has no `id` or `citation-key`.',
					hint: 'Give it the key by which the graph cites it.'
				}
			]
		};
	const item = { id: key, type: 'document' } as Record<string, unknown> & CslItem;
	for (const [name, value] of Object.entries(raw)) {
		if (value === null || name === 'id') continue;
		const read = readField(name, value, (code, message) => faults.push({ code, message: `"${key}": ${message}` }));
		if (read !== undefined) item[name] = read;
	}
	return { item, faults };
}

type Tell = (code: IssueCode, message: string) => void;

function readField(name: string, value: unknown, tell: Tell): unknown {
	if (NAMES.has(name)) return readNames(name, value, tell);
	if (DATES.has(name)) return readDate(name, value, tell) ?? undefined;
	if (name === 'type' || TEXTS.has(name)) {
		const text = textOf(value);
		if (text === null) tell('wrong-type', `"${name}" is not text.`);
		return text ?? undefined;
	}
	return value;
}

function citationKey(raw: Raw): string | null {
	const note = textOf(raw['note']) ?? '';
	const candidates = [
		textOf(raw['citation-key']),
		/^[ \t]*citation[ -]key:[ \t]*(\S+)/im.exec(note)?.[1] ?? null,
		textOf(raw['id'])
	];
	return candidates.map((each) => each?.trim() ?? '').find((each) => each !== '') ?? null;
}

function textOf(value: unknown): string | null {
	return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
}

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

function readNames(field: string, value: unknown, tell: Tell): CslName[] {
	return (Array.isArray(value) ? value : [value]).flatMap((each: unknown): CslName[] => {
		const literal = textOf(each);
		if (literal !== null) return [{ literal }];
		if (!isObject(each)) {
			tell('wrong-type', `"${field}" holds something that is not a name.`);
			return [];
		}
		const others = Object.entries(each).filter(([key]) => !(NAME_PARTS as readonly string[]).includes(key));
		const parts = NAME_PARTS.map((part) => [part, textOf(each[part])] as const);
		const told = parts.filter(([, text]) => text !== null && text.trim() !== '');
		const name: Record<string, unknown> = Object.fromEntries([...others, ...told]);
		return Object.keys(name).length > 0 ? [name as CslName] : [];
	});
}

function readDate(field: string, value: unknown, tell: Tell): CslDate | null {
	const text = textOf(value);
	if (text !== null) return cslDateOf(text) ?? { raw: text };
	// Pandoc writes a span as a list of { year, month, day }.
	const date: Raw | null = Array.isArray(value)
		? { 'date-parts': value }
		: isObject(value)
			? 'year' in value
				? { ...value, 'date-parts': [value] }
				: value
			: null;
	if (date === null) {
		tell('wrong-type', `"${field}" is not a date.`);
		return null;
	}
	const { 'date-parts': rawParts, circa, season: rawSeason, year: _year, month: _month, day: _day, ...rest } = date;
	const season = textOf(rawSeason ?? (Array.isArray(value) && isObject(value[0]) ? value[0]['season'] : undefined));
	const parts = (Array.isArray(rawParts) ? rawParts : []).map(partsOf).filter((each) => each.length > 0);
	const fault =
		parts.length > 2
			? `"${field}" has more than a start and an end.`
			: parts
					.filter((each, index) => index === 0 || !isOpenPart(each))
					.map(partsFault)
					.find((each) => each !== null);
	if (fault) {
		tell('bad-date', fault);
		return null;
	}
	return {
		...rest,
		...(parts.length > 0 ? { 'date-parts': parts } : {}),
		...(season === null || season === '' ? {} : { season }),
		...(circa === true || circa === 1 || circa === '1' || circa === 'true' ? { circa: true } : {})
	};
}

/** [year, month, day] as numbers, from a list or from { year, month, day }; what is empty at its end is left out. */
function partsOf(value: unknown): number[] {
	const list: unknown[] = Array.isArray(value)
		? value
		: isObject(value)
			? [value['year'], value['month'], value['day']]
			: [value];
	const parts = list.map((each) => textOf(each)?.trim() ?? '');
	while (parts.length > 0 && parts.at(-1) === '') parts.pop();
	return parts.map((each) => (/^-?\d{1,15}$/.test(each) ? Number(each) : NaN));
}
