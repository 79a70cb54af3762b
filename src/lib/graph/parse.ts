import { readBibliography } from './bibliography';
import type { Place } from './evidence';
import type { Findings } from './findings';
import type { Limits } from './limits';
import { formerIds, nameBeside, nameFiles, nameItems, type Item, type NodeFile, type PathFile } from './name-files';
import { Names, type NodeName } from './names';
import { laneIds } from './parse-about';
import { vocabularyOf, withSourceKind } from './parse-vocabulary';
import { fileKind, idOfPath, isGraphFile, leavesFolder, type FileKind } from './paths';
import { readYaml } from './positions';
import { nodeFile } from './schema';
import { aboutFile, notesFile, studyFile, tourFile, viewFile, vocabularyFile } from './schema-files';
import { checkShape } from './schema-issues';
import type { Kind } from './vocabulary';

/** Every file of a graph as values and places, and the names in it. */
export interface Parsed {
	readonly names: Names;
	readonly nodes: readonly NodeFile[];
	readonly items: readonly Item[];
	readonly sourceKind: Kind;
	readonly about: PathFile | null;
	readonly beside: Readonly<Record<'view' | 'tour' | 'study' | 'notes', readonly PathFile[]>>;
	/** The vocabulary could only be read in part, so that what uses it may seem wrong without being so. */
	readonly doubtful: boolean;
}

const SHAPES = {
	about: aboutFile,
	vocabulary: vocabularyFile,
	notes: notesFile,
	tour: tourFile,
	view: viewFile,
	study: studyFile,
	other: nodeFile
} as const;

type YamlKind = Exclude<FileKind, 'bibliography'>;

/** Reads the text of every file; null where there is no vocabulary to read the rest by. `root` stands before each path in reports. */
export function parseFiles(
	files: Readonly<Record<string, string>>,
	root: string,
	limits: Limits,
	findings: Findings
): Parsed | null {
	const atTop = (name: string): Place => ({ file: root + name, line: 1, column: 1 });
	for (const path of Object.keys(files).filter(leavesFolder)) {
		findings.add(
			atTop(path),
			'misplaced-file',
			'The path leads out of the folder of the graph.',
			'Leave the file out.'
		);
	}
	const texts = Object.entries(files).filter(([path]) => isGraphFile(path) && !leavesFolder(path));
	texts.sort(([a], [b]) => (a < b ? -1 : 1));
	const { read, unread } = readYamlFiles(texts, root, limits, findings);
	const sources = texts.filter(([path]) => fileKind(path) === 'bibliography');
	const { items, lost } = readItems(sources, root, limits, findings);
	const written = read.vocabulary[0]?.file;
	if (!written) {
		if (!unread.has('vocabulary'))
			findings.add(atTop('vocabulary.yaml'), 'no-vocabulary', 'The graph has no vocabulary.');
		for (const { file } of read.other) findings.addAll(checkShape(file, nodeFile));
		return null;
	}
	const { vocabulary, sourceKind } = withSourceKind(vocabularyOf(written, findings));
	const nodes = nameFiles(read.other, vocabulary, limits, findings, unread);
	const named = new Map<string, NodeName>(nodes.map((node) => [node.name.id, node.name]));
	const known = nameItems(items, sourceKind, named, findings);
	for (const kind of ['view', 'tour', 'study'] as const) nameBeside(read[kind], findings);
	const about = read.about[0] ?? null;
	if (!about && !unread.has('about'))
		findings.add(atTop('about.yaml'), 'no-about', 'The graph does not say what it is.');
	const lanes = unread.has('about') ? null : laneIds(about?.file ?? null);
	const former = formerIds(nodes, named, findings);
	const names = new Names({ vocabulary, nodes: named, unread, lost, former, lanes }, findings);
	return { names, nodes, items: known, sourceKind, about, beside: read, doubtful: written.faulty.size > 0 };
}

/** Every YAML file but those of the bibliography, by what it is; and the ids of those that could not be read. */
function readYamlFiles(
	texts: readonly (readonly [string, string])[],
	root: string,
	limits: Limits,
	findings: Findings
): { read: Record<YamlKind, PathFile[]>; unread: Set<string> } {
	const read: Record<YamlKind, PathFile[]> = {
		about: [],
		vocabulary: [],
		notes: [],
		tour: [],
		view: [],
		study: [],
		other: []
	};
	const unread = new Set<string>();
	for (const [path, text] of texts) {
		const kind = fileKind(path);
		if (kind === 'bibliography') continue;
		const { file, issues } = readYaml(root + path, text, limits);
		findings.addAll(issues);
		if (!file) unread.add(idOfPath(path));
		else if (file.value === null) findings.add(file.start, 'empty-file', 'Nothing is written here.');
		else if (isSingle(kind) && read[kind].length > 0) {
			findings.add(
				file.start,
				'duplicate-id',
				`This stands in ${read[kind][0]!.file.lines.file} too.`,
				'Join the two.'
			);
		} else {
			read[kind].push({ path, file });
			if (kind !== 'other') findings.addAll(checkShape(file, SHAPES[kind]));
		}
	}
	return { read, unread };
}

const isSingle = (kind: YamlKind): boolean => kind === 'about' || kind === 'vocabulary' || kind === 'notes';

/** The items of every source file; `lost` where a file gave none, so that citations of its items may seem wrong without being so. */
function readItems(
	texts: readonly (readonly [string, string])[],
	root: string,
	limits: Limits,
	findings: Findings
): { items: Item[]; lost: boolean } {
	let lost = false;
	const items = texts.flatMap(([name, text]) => {
		const path = root + name;
		if (text.trim() === '') {
			findings.add({ file: path, line: 1, column: 1 }, 'empty-file', 'Nothing is written here.');
			return [];
		}
		const { items: found, problems } = readBibliography(path, text, limits);
		findings.addAll(problems);
		if (found.length === 0 && problems.length > 0) lost = true;
		return found.map(({ item, line, column }) => ({ item, place: { file: path, line, column } }));
	});
	return { items, lost };
}
