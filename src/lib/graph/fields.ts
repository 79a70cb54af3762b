/** Reading fields of a map that a schema has looked at: what has the wrong shape is passed over, since the schema has told it. */
import type { Place } from './evidence';
import type { Mapping, Value, YamlFile } from './positions';

/** A word of a file and where it stands. */
export interface Word {
	readonly text: string;
	readonly place: Place;
}

export function isMapping(value: Value | undefined): value is Mapping {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Value | undefined): value is readonly Value[] {
	return Array.isArray(value);
}

/** Text without the line end that YAML's block forms leave; null where there is none. */
export function textOf(map: Mapping, key: string): string | null {
	const value = map[key];
	return typeof value === 'string' ? value.trimEnd() : null;
}

export function flagOf(map: Mapping, key: string, otherwise: boolean): boolean {
	const value = map[key];
	return typeof value === 'boolean' ? value : otherwise;
}

/** The text of a key with its place. */
export function wordOf(file: YamlFile, map: Mapping, key: string): Word | null {
	const value = map[key];
	return typeof value === 'string' ? { text: value.trim(), place: file.placeAt(map, key) } : null;
}

/** The entries of a key that holds one or a list of them: each with the container and index that its place is asked by. */
export function entriesOf(map: Mapping, key: string): { value: Value; container: object; at: string | number }[] {
	const value = map[key];
	if (value === undefined || value === null) return [];
	if (isList(value)) return value.map((each, index) => ({ value: each, container: value, at: index }));
	return [{ value, container: map, at: key }];
}

/** The maps under a key, leaving out those that have faults. */
export function mapsOf(file: YamlFile, map: Mapping, key: string): Mapping[] {
	return entriesOf(map, key)
		.map((entry) => entry.value)
		.filter((value): value is Mapping => isMapping(value) && !file.faulty.has(value));
}

/** The words of a key that holds one or a list of them. */
export function wordsOf(file: YamlFile, map: Mapping, key: string): Word[] {
	return entriesOf(map, key).flatMap(({ value, container, at }) =>
		typeof value === 'string' ? [{ text: value.trim(), place: file.placeAt(container, at) }] : []
	);
}

/** The same without places. */
export function textsOf(map: Mapping, key: string): string[] {
	return entriesOf(map, key).flatMap(({ value }) => (typeof value === 'string' ? [value.trim()] : []));
}
