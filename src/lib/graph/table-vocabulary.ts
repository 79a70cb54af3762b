import { MARK_OF_FAMILY, type Kind, type Relation } from './vocabulary';

/** What nodes are where a table does not say. */
export const UNSAID_KIND = 'name';
/** What edges say where a table does not say. */
export const UNSAID_RELATION = 'linked-with';

/** A kind as a table names it: nothing is known of it but its name. */
export function kindFound(id: string, folders: Set<string>): Kind {
	const label = id === UNSAID_KIND ? 'Name' : id;
	const plural = id === UNSAID_KIND ? 'Names' : id;
	return { id, label, plural, folder: folderOf(plural, folders), family: 'other', mark: 'disc', means: null };
}

/** The kind of the sources that only a table of edges names; `taken` are the kinds of the table of nodes. */
export function citedKind(taken: ReadonlySet<string>): Kind {
	let id = 'source';
	while (taken.has(id)) id = `cited ${id}`;
	return {
		id,
		label: 'Source',
		plural: 'Sources',
		folder: 'sources',
		family: 'source',
		mark: MARK_OF_FAMILY.source,
		means: null
	};
}

/** A relation as a table names it; a mutual one reads the same from both ends. */
export function relationFound(id: string, symmetric: boolean): Relation {
	const label = id === UNSAID_RELATION ? 'is linked with' : id.replace(/^↔ /, '');
	return {
		id,
		label,
		inverse: symmetric || id === UNSAID_RELATION ? label : `← ${label}`,
		symmetric,
		from: [],
		to: [],
		family: 'other',
		causal: null,
		time: 'none',
		role: null,
		said: {},
		means: null,
		width: null
	};
}

/** A folder for addresses that no other kind has: lower case, with hyphens. */
function folderOf(plural: string, taken: Set<string>): string {
	const plain = plural
		.toLowerCase()
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '');
	const base = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'kind';
	let folder = base;
	for (let n = 2; taken.has(folder); n++) folder = `${base}-${n}`;
	taken.add(folder);
	return folder;
}
