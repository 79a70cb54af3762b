import type { CslName } from './csl';
import { texToText } from './bibtex-text';

/** The names of an `author` or `editor` field, parted at "and" outside braces. Linear in the text. */
export function readNames(tex: string): CslName[] {
	return splitOutside(tex, /\s+and(?=\s)/iy)
		.map((name) => name.trim())
		.filter((name) => name !== '')
		.map(readName);
}

/** Parts a text where a sticky pattern matches outside braces. */
function splitOutside(text: string, separator: RegExp): string[] {
	const parts: string[] = [];
	let depth = 0;
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at]!;
		if (sign === '{') depth++;
		else if (sign === '}') depth--;
		if (depth > 0 || (/\s/.test(sign) && /\s/.test(text[at - 1] ?? ''))) continue;
		separator.lastIndex = at;
		const match = separator.exec(text);
		if (!match) continue;
		parts.push(text.slice(from, at));
		from = at + match[0].length;
		at = from - 1;
	}
	return [...parts, text.slice(from)];
}

/** One name: "First von Last", "von Last, First" or "von Last, Jr, First" (Patashnik, "BibTeXing", 1988, §4); braces around all of it make it a body. */
function readName(tex: string): CslName {
	if (tex.toLowerCase() === 'others') return { literal: 'et al.' };
	if (isBraced(tex)) return { literal: texToText(tex) };
	const [before = [], second, third] = splitOutside(tex, /,/y).map(wordsOf);
	if (second === undefined) return firstVonLast(before);
	const von = lowerStart(before);
	return nameOf({
		given: third ?? second,
		von: before.slice(0, von),
		family: before.slice(von),
		suffix: third === undefined ? [] : second
	});
}

function firstVonLast(words: readonly string[]): CslName {
	const start = words.slice(0, -1).findIndex(isLower);
	if (start === -1) return nameOf({ given: words.slice(0, -1), von: [], family: words.slice(-1), suffix: [] });
	const rest = words.slice(start);
	const von = rest.slice(0, -1).findLastIndex(isLower) + 1;
	return nameOf({ given: words.slice(0, start), von: rest.slice(0, von), family: rest.slice(von), suffix: [] });
}

/** How many words at the start belong to a "von": all up to the last small one, the family name itself left out. */
function lowerStart(words: readonly string[]): number {
	return words.slice(0, -1).findLastIndex(isLower) + 1;
}

function nameOf(parts: {
	given: readonly string[];
	von: readonly string[];
	family: readonly string[];
	suffix: readonly string[];
}): CslName {
	const [given, von, family, suffix] = [parts.given, parts.von, parts.family, parts.suffix].map((words) =>
		texToText(words.join(' '))
	);
	return {
		...(family ? { family } : {}),
		...(given ? { given } : {}),
		...(von ? { 'non-dropping-particle': von } : {}),
		...(suffix ? { suffix } : {})
	};
}

const wordsOf = (tex: string): string[] => splitOutside(tex.trim(), /[\s~]+/y).filter((word) => word !== '');

/** Whether a word begins small; one in braces never does, an accented letter counts. */
function isLower(word: string): boolean {
	if (word.startsWith('{') && !word.startsWith('{\\')) return false;
	return /^\p{Ll}/u.test(texToText(word));
}

function isBraced(tex: string): boolean {
	if (!tex.startsWith('{') || !tex.endsWith('}')) return false;
	let depth = 0;
	for (let at = 0; at < tex.length - 1; at++) {
		if (tex[at] === '{') depth++;
		else if (tex[at] === '}') depth--;
		if (depth === 0) return false;
	}
	return true;
}
