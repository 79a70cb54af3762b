import { closeSync, constants, fstatSync, openSync, readFileSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { issueAt, type Issue } from '$lib/graph/issues';
import { LIMITS, type Limits } from '$lib/graph/limits';
import { isGraphFile } from '$lib/graph/paths';

/** The text of the files of a graph folder by path within it, and why files could not be taken. */
export interface FolderReading {
	readonly files: Record<string, string>;
	readonly issues: readonly Issue[];
}

/** Folders inside one another. */
const DEPTH = 16;

// Not on every system; there a link that takes a file's place between two looks is not noticed.
const NOFOLLOW = constants.O_NOFOLLOW ?? 0;

/**
 * Reads a graph folder, the only place where files of a graph come from a disk. Links are refused, for they may lead out of the
 * folder; so are files that are no text or larger than the limits. Names that begin with a dot are passed over, and so is what
 * the gate does not read, such as a README. `root` stands before each path in reports. Linear in the size of the folder.
 */
export function readFolder(folder: string, root = '', limits: Limits = LIMITS): FolderReading {
	const files: Record<string, string> = Object.create(null);
	const issues: Issue[] = [];

	const tell = (
		path: string,
		code: 'symlink' | 'unreadable' | 'too-large' | 'misplaced-file',
		message: string
	): void => {
		issues.push(issueAt({ file: root + path, line: 1, column: 1 }, code, message));
	};

	function walk(inner: string, depth: number): void {
		for (const entry of entriesOf(join(folder, inner))) {
			const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
			if (entry.name.startsWith('.')) continue;
			if (entry.isSymbolicLink()) tell(path, 'symlink', `"${entry.name}" is a link to another place.`);
			else if (entry.isDirectory() && depth >= DEPTH)
				tell(path, 'misplaced-file', `"${entry.name}" lies more than ${DEPTH} folders deep.`);
			else if (entry.isDirectory()) walk(path, depth + 1);
			else if (isGraphFile(path)) take(path);
		}
	}

	function take(path: string): void {
		const reading = readText(join(folder, path), root + path, path.startsWith('sources/') ? limits.file : limits.yaml);
		if ('text' in reading) files[path] = reading.text;
		else issues.push(reading.issue);
	}

	try {
		walk('', 0);
	} catch (error) {
		tell('', 'unreadable', `"${folder}" cannot be read: ${reasonOf(error)}.`);
	}
	return { files, issues };
}

/** The names in a folder by code point, so that reports do not depend on the system. */
function entriesOf(folder: string): Dirent[] {
	return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The text of one file of at most `limit` bytes, without a byte order mark, or why it cannot be taken. `shown` is its name in reports. */
export function readText(path: string, shown: string, limit: number): { text: string } | { issue: Issue } {
	const start = { file: shown, line: 1, column: 1 };
	let bytes: Buffer;
	try {
		const file = openSync(path, constants.O_RDONLY | NOFOLLOW | (constants.O_NONBLOCK ?? 0));
		try {
			const about = fstatSync(file);
			if (!about.isFile()) return { issue: issueAt(start, 'unreadable', `"${shown}" is no file.`) };
			if (about.size > limit)
				return { issue: issueAt(start, 'too-large', `The file has ${about.size} bytes; the limit is ${limit}.`) };
			bytes = readFileSync(file);
		} finally {
			closeSync(file);
		}
	} catch (error) {
		return { issue: issueAt(start, 'unreadable', `"${shown}" cannot be read: ${reasonOf(error)}.`) };
	}
	return textOf(bytes, shown);
}

function textOf(bytes: Buffer, shown: string): { text: string } | { issue: Issue } {
	const nul = bytes.indexOf(0);
	if (nul >= 0)
		return {
			issue: issueAt(placeIn(bytes, nul, shown), 'not-text', 'A zero byte stands here: this is no text in UTF-8.')
		};
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch {
		return {
			issue: issueAt(placeIn(bytes, firstWrong(bytes), shown), 'not-text', 'A byte stands here that is not UTF-8.')
		};
	}
}

/** Line and column of a byte, the column counted in characters as everywhere. */
function placeIn(bytes: Buffer, at: number, file: string): { file: string; line: number; column: number } {
	const lines = bytes.subarray(0, at).toString('utf8').split('\n');
	return { file, line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** The first byte that is not UTF-8: what is decoded and encoded again differs from there on. */
function firstWrong(bytes: Buffer): number {
	const again = Buffer.from(bytes.toString('utf8'), 'utf8');
	let at = 0;
	while (at < bytes.length && bytes[at] === again[at]) at++;
	return at;
}

/** Why the system refuses, in words and without the path it adds. */
function reasonOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	if (code === 'ENOENT') return 'there is nothing of that name';
	if (code === 'ENOTDIR') return 'it is no folder';
	if (code === 'EACCES' || code === 'EPERM') return 'reading it is not allowed';
	if (code === 'ELOOP') return 'it is a link to another place';
	return 'the system refuses';
}
