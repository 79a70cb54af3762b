import type { Kind, Vocabulary } from './vocabulary';

/** Folders and pages of the site that no kind's folder may be called. */
export const RESERVED_FOLDERS: readonly string[] = [
	'tours',
	'views',
	'study',
	'edges',
	'explore',
	'causes',
	'data',
	'find',
	'health'
];

export type FileKind = 'about' | 'vocabulary' | 'bibliography' | 'notes' | 'tour' | 'view' | 'study' | 'other';

/** What a file is by its path within the graph folder; `other` is a node's file, if its folder is a kind's. */
export function fileKind(path: string): FileKind {
	if (/^about\.ya?ml$/.test(path)) return 'about';
	if (/^vocabulary\.ya?ml$/.test(path)) return 'vocabulary';
	if (/^sources\/notes\.ya?ml$/.test(path)) return 'notes';
	const folder = path.slice(0, path.indexOf('/') + 1);
	if (folder === 'sources/') return 'bibliography';
	if (folder === 'tours/') return 'tour';
	if (folder === 'views/') return 'view';
	return folder === 'study/' ? 'study' : 'other';
}

/** Whether a path leads out of the folder it should lie in, on any system. */
export function leavesFolder(path: string): boolean {
	return /^[/\\]|^[A-Za-z]:|\\|\0/.test(path) || path.split('/').includes('..');
}

/** Whether the gate reads a file at all: YAML anywhere, and all of sources/ but plain notes. Others, such as a README, are not the graph's. */
export function isGraphFile(path: string): boolean {
	if (/(?:^|\/)\./.test(path)) return false;
	return /\.ya?ml$/.test(path) || (path.startsWith('sources/') && !/\.(?:md|txt)$/.test(path));
}

/** The name of a file without folders and ending: the id of what is in it. */
export function idOfPath(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
}

/** The kinds whose folder a file lies in, at any depth below it. */
export function kindsOfPath(vocabulary: Vocabulary, path: string): Kind[] {
	const folder = path.slice(0, Math.max(0, path.indexOf('/')));
	return [...vocabulary.kinds.values()].filter((kind) => kind.folder === folder);
}
