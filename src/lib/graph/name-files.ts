/** Gives every file and source its name and kind, and tells of those that can have none (MODEL.md §3). */
import { CLAIMING_KEYS } from './accounts';
import type { CslItem } from './bibliography';
import type { Place } from './evidence';
import { isMapping, wordOf, wordsOf } from './fields';
import type { Findings } from './findings';
import { isId, isReserved } from './ids';
import type { Limits } from './limits';
import type { NodeName } from './names';
import { suggestion } from './nearest';
import { idOfPath, kindsOfPath } from './paths';
import type { Mapping, YamlFile } from './positions';
import { nodeFile } from './schema';
import { checkShape } from './schema-issues';
import type { Kind, Vocabulary } from './vocabulary';

/** A node's file with what is known of it before its words are looked up. */
export interface NodeFile {
	readonly file: YamlFile;
	readonly map: Mapping;
	readonly name: NodeName;
}

/** A file by its path within the graph folder. */
export interface PathFile {
	readonly path: string;
	readonly file: YamlFile;
}

/** An item of the bibliography and where it stands. */
export interface Item {
	readonly item: CslItem;
	readonly place: Place;
}

/** Finds the kind and id of each node's file and tells of those that have none; these count as unread. */
export function nameFiles(
	files: readonly PathFile[],
	vocabulary: Vocabulary,
	limits: Limits,
	findings: Findings,
	unread: Set<string>
): NodeFile[] {
	const nodes = new Map<string, NodeFile>();
	for (const { path, file } of files) {
		const id = idOfPath(path);
		const kind = kindOfFile(path, file, vocabulary, findings);
		if (kind === null || hasTooManyKeys(file, limits, findings)) {
			unread.add(id);
			continue;
		}
		findings.addAll(checkShape(file, nodeFile));
		const first = nodes.get(id);
		if (!isId(id) || isReserved(id))
			findings.add(file.start, 'bad-id', `"${id}" cannot be the id of a node, and so not the name of its file.`);
		else if (first) findings.add(file.start, 'duplicate-id', `"${id}" is the id of ${first.file.lines.file} too.`);
		else if (nodes.size >= limits.nodes) {
			findings.add(file.start, 'too-large', `The graph has more than ${limits.nodes} nodes, the limit.`);
			break;
		} else if (isMapping(file.value)) {
			const map = file.value;
			const claims = kind.family === 'account' && CLAIMING_KEYS.some((key) => map[key] !== undefined);
			nodes.set(id, { file, map, name: { id, kind, file: file.lines.file, bibliography: false, claims } });
			continue;
		}
		unread.add(id);
	}
	return [...nodes.values()];
}

function hasTooManyKeys(file: YamlFile, limits: Limits, findings: Findings): boolean {
	const keys = isMapping(file.value) ? Object.keys(file.value).length : 0;
	if (keys <= limits.fields) return false;
	findings.add(file.start, 'too-large', `The node has ${keys} keys; the limit is ${limits.fields}.`);
	return true;
}

/** Tells of views, tours and files of questions whose name is no id, or is that of another of their sort. */
export function nameBeside(files: readonly PathFile[], findings: Findings): void {
	const seen = new Map<string, string>();
	for (const { path, file } of files) {
		const id = idOfPath(path);
		const first = seen.get(id);
		if (!isId(id) || isReserved(id))
			findings.add(file.start, 'bad-id', `"${id}" cannot be an id, and so not the name of its file.`);
		else if (first !== undefined) findings.add(file.start, 'duplicate-id', `"${id}" is the id of ${first} too.`);
		seen.set(id, first ?? file.lines.file);
	}
}

/** The kind of a node's file: its folder's, or what it says under `kind:` where the folder serves several. */
function kindOfFile(path: string, file: YamlFile, vocabulary: Vocabulary, findings: Findings): Kind | null {
	const here = kindsOfPath(vocabulary, path);
	const said = isMapping(file.value) ? wordOf(file, file.value, 'kind') : null;
	if (here.length === 0) {
		const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
		const folders = [...new Set([...vocabulary.kinds.values()].map((kind) => kind.folder))];
		const message =
			folder === '' ? 'The file lies in no folder, and so has no kind.' : `"${folder}" is the folder of no kind.`;
		findings.add(
			file.start,
			'misplaced-file',
			message,
			suggestion(folder, folders, `The folders are ${folders.join(', ')}.`)
		);
		return null;
	}
	if (said) {
		const kind = vocabulary.kinds.get(said.text);
		if (kind && here.includes(kind)) return kind;
		const ids = here.map((each) => each.id);
		if (kind)
			findings.add(
				said.place,
				'misplaced-file',
				`The files of "${said.text}" lie in ${kind.folder}/.`,
				`Move the file there, or use ${ids.join(' or ')}.`
			);
		else
			findings.add(
				said.place,
				'unknown-kind',
				`"${said.text}" is no kind of this graph.`,
				suggestion(said.text, ids, `Use ${ids.join(' or ')}.`)
			);
		return null;
	}
	if (here.length === 1) return here[0]!;
	findings.add(file.start, 'missing-kind', `This folder serves ${here.map((kind) => kind.id).join(', ')}.`);
	return null;
}

/** Adds the items of the bibliography to the names; those whose key is taken or cannot be cited are told and left out. */
export function nameItems(
	items: readonly Item[],
	kind: Kind,
	named: Map<string, NodeName>,
	findings: Findings
): Item[] {
	return items.filter(({ item, place }) => {
		const { id } = item;
		if (named.has(id)) findings.add(place, 'duplicate-id', `"${id}" is already the id of another source or node.`);
		else if (id.includes(',') || id.trim() !== id || isReserved(id) || /^\.*$/.test(id)) {
			findings.add(
				place,
				'bad-id',
				`"${id}" cannot be a citation key.`,
				'Use a key without commas or spaces around it.'
			);
		} else {
			named.set(id, { id, kind, file: place.file, bibliography: true, claims: false });
			return true;
		}
		return false;
	});
}

/** Former id → id, from every `was:`. */
export function formerIds(
	nodes: readonly NodeFile[],
	named: ReadonlyMap<string, NodeName>,
	findings: Findings
): Map<string, string> {
	const former = new Map<string, string>();
	for (const { file, map, name } of nodes) {
		for (const { text, place } of wordsOf(file, map, 'was')) {
			if (!isId(text) || isReserved(text)) findings.add(place, 'bad-id', `"${text}" cannot have been an id.`);
			else if (named.has(text) || former.has(text)) {
				findings.add(
					place,
					'duplicate-id',
					`"${text}" is the id, now or formerly, of ${named.has(text) ? text : former.get(text)} too.`,
					'Remove it from `was:` here.'
				);
			} else former.set(text, name.id);
		}
	}
	return former;
}
