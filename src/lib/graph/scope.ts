import type { Edtf } from './dates';
import { readEdtf } from './dates';
import type { Findings } from './findings';
import type { Word } from './fields';
import type { Names } from './names';
import type { YamlFile } from './positions';

/** What the readers of one file share: the file, the names it may use, and where they tell what is wrong. */
export interface Scope {
	readonly file: YamlFile;
	readonly names: Names;
	readonly findings: Findings;
}

/** A date, or null with its fault told. */
export function dateOf(scope: Pick<Scope, 'findings'>, word: Word | null): Edtf | null {
	if (word === null) return null;
	const read = readEdtf(word.text);
	if ('date' in read) return read.date;
	scope.findings.add(word.place, 'bad-date', read.error, read.hint);
	return null;
}
