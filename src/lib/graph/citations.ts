import type { Citation } from './evidence';
import { entriesOf, isMapping, textOf, wordOf, type Word } from './fields';
import type { Mapping, Value } from './positions';
import type { Scope } from './scope';

/** Takes "source-id, locator" apart at the first comma; a citation key holds none. */
function split(word: Word): { source: Word; at: string | null } {
	const comma = word.text.indexOf(',');
	if (comma === -1) return { source: word, at: null };
	const at = word.text.slice(comma + 1).trim();
	return { source: { text: word.text.slice(0, comma).trim(), place: word.place }, at: at === '' ? null : at };
}

/** One citation in either form; null where its source is unknown or its form wrong. */
export function citationOf(scope: Scope, value: Value, container: object, at: string | number): Citation | null {
	if (typeof value === 'string') {
		const parts = split({ text: value, place: scope.file.placeAt(container, at) });
		const source = scope.names.source(parts.source);
		return source === null ? null : { source, at: parts.at, quote: null, note: null };
	}
	if (!isMapping(value) || scope.file.faulty.has(value)) return null;
	const word = wordOf(scope.file, value, 'source');
	const source = word && scope.names.source(word);
	return source
		? { source, at: textOf(value, 'at'), quote: textOf(value, 'quote'), note: textOf(value, 'note') }
		: null;
}

/** The citations under a key, one or a list; null where nothing is written there. */
export function citationsOf(scope: Scope, map: Mapping, key = 'sources'): Citation[] | null {
	const entries = entriesOf(map, key);
	if (entries.length === 0) return null;
	return entries.flatMap(({ value, container, at }) => citationOf(scope, value, container, at) ?? []);
}
