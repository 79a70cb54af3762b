/** Something wrong in a graph file, the catalogue of all that can be, and how it prints (MODEL.md §4, COMMANDS.md). */
import type { Place } from './evidence';

export type Level = 'refused' | 'advised';

const refused = (fix: string) => ({ level: 'refused', fix }) as const;
const advised = (fix: string) => ({ level: 'advised', fix }) as const;

/** Every code, whether the graph is refused for it, and how to mend it. Help pages are made from this table. */
export const CATALOGUE = {
	// the text of a file
	'bad-yaml': refused('Mend the YAML at this place; indent with two spaces and quote text that holds ": " or " #".'),
	'yaml-alias': refused('Write the value out where the alias stands: anchors and aliases are not used in graph files.'),
	'yaml-tag': refused('Remove the tag: values here are text, true, false, lists and maps.'),
	'several-documents': refused('Split the file at the "---" line: one file holds one document.'),
	'duplicate-key': refused('Keep one of the two, or join their values in a list.'),
	'reserved-key': refused('Choose another name: this one belongs to the language the program is written in.'),
	'control-character': refused('Delete the character and save the file as UTF-8 text.'),
	'too-deep': refused('Flatten the lists and maps that stand inside one another.'),
	'too-large': refused('Shorten or split it, or raise the limit.'),
	// the files of a folder
	unreadable: refused(
		'Name a folder, a pair of tables "nodes.csv,edges.csv", or one table, that is there and may be read.'
	),
	symlink: refused('Put the file itself in the place of the link.'),
	'not-text': refused('Save it as UTF-8 text, or move it out of the graph.'),
	// names and files
	'misplaced-file': refused('Move the file into the folder of its kind, or define the folder in vocabulary.yaml.'),
	'no-vocabulary': refused('Write vocabulary.yaml with `kinds:` and `relations:`.'),
	'bad-id': refused('Use a-z, 0-9 and single hyphens, at most 80 characters.'),
	'duplicate-id': refused('Rename one of the two; keep the old id in `was:` where addresses are known outside.'),
	// the shape of a file
	'unknown-key': refused('Use one of the keys this place has; `causeway schema` lists them.'),
	'missing-key': refused('Add the key.'),
	'misplaced-key': refused('Remove the key, or write it on a node of the kind it is for.'),
	'wrong-type': refused('Give the value the form this key has; `causeway schema` shows it.'),
	'wrong-value': refused('Use one of the values this key has.'),
	'bad-date': refused('Write an EDTF date such as 1950-06-25, 1949-03, 1945~ or 1949-03/1950-04.'),
	'bad-address': refused(
		'Write an address of this site that begins with "/", or for a repository one that begins with https://.'
	),
	'bad-source': refused('Mend the entry, or export the bibliography again as CSL-JSON, CSL-YAML or BibTeX.'),
	// what a file points to
	'unknown-node': refused('Use the id of a node of this graph: the name of its file.'),
	'unknown-edge': refused('Use the id of an edge: <from>.<relation>.<to>, or the `id:` its author gave it.'),
	'unknown-relation': refused('Use a relation of vocabulary.yaml, or define it there.'),
	'unknown-kind': refused('Use a kind or family of vocabulary.yaml, or define it there.'),
	'unknown-source': refused('Use the key of an item in sources/, or add the item there.'),
	'unknown-interpretation': refused('Use the id of an interpretation of this graph.'),
	'unknown-lane': refused('Use the id of a lane of about.yaml, or define it there.'),
	'missing-kind': refused('Say `kind:`, since several kinds share this folder.'),
	'wrong-kind': refused('Use another relation, or a node of a kind that vocabulary.yaml admits at this end.'),
	'no-role': refused('Give one relation of vocabulary.yaml this `role:`.'),
	// statements
	'no-source': refused('Add `sources:` with at least one citation such as "key, pp. 2-9".'),
	'not-causal': refused('Move the entry to `edges:`, or say `causal:` of the relation in vocabulary.yaml.'),
	'cause-after-effect': refused('Correct a date, mark it as approximate with ~, or choose another relation.'),
	cycle: refused('Split one of the nodes in time, or remove one of the edges.'),
	'duplicate-edge': refused('Join the two, or give one of them its own `id:`.'),
	'conflicting-evidence': refused('Join the two entries, or make their dates, certainty, sources and readings agree.'),
	'school-contradicts': refused('Keep one of the two stances, or split the interpretation.'),
	'needed-against': refused('Remove `needed:`; only a cause that brings its effect about can be needed for it.'),
	'ambiguous-member': refused('Name the member as `relation: cause`, or by its edge id.'),
	'mixed-group': refused('Make one group of the causes that further the effect and one of those that work against it.'),
	'no-claim': refused('Add `claims:` with at least one { from: …, relation: … }.'),
	'claim-asserted': refused('Claim an edge that the graph does not assert, or remove the misconception.'),
	'no-expected': refused('Say under `expected:` what was left undone.'),
	// the vocabulary
	'duplicate-role': refused('Keep the role on one relation.'),
	'reserved-name': refused('Choose another name: this one has a meaning of its own in graph files or addresses.'),
	'bad-time-rule': refused('Use `time: end` only with `causal: against`: what ends a thing works against it.'),
	// advice
	orphan: advised('Connect the node with at least one edge, or remove it.'),
	'empty-file': advised('Write the node, or delete the file.'),
	'no-about': advised('Write about.yaml with a `title:`.'),
	'possible-date-conflict': advised('Check the dates of both ends.'),
	'undated-cycle': advised('Date the nodes that have no `when:`, or split one of them in time.'),
	'unhappened-cause': advised(
		'Write what was done instead as a node, such as an omission that says what was expected.'
	),
	'circular-motive': advised(
		'Cite something other than the decision that shows the motive, or say what formed it under `because:`.'
	),
	'no-works': advised('List its writings under `works:`.'),
	'primary-elsewhere': advised('Cite the primary source here too.'),
	'uncited-source': advised('Cite it where it supports something, or remove it.'),
	'long-label': advised('Shorten the label to at most 60 characters; the rest belongs in `summary:`.'),
	unchecked: advised('Open the source, then remove `checked: false`.'),
	'missing-member': advised('Add the cause under `because:`, or take it out of the group.'),
	'untold-gap': advised('Say under `summary:` what is missing.'),
	'small-group': advised('Name at least two causes, or remove the group.'),
	'stance-without-source': advised('Say where under `readings:` with `source:` and `author:`.'),
	'no-evidence': advised('Add `sources:`.'),
	'ragged-row': refused('Give every row as many cells as the header has, or put text with commas in quotes.'),
	'unclosed-quote': refused('Close the quotation mark; a mark inside quoted text is written twice.'),
	'no-ends': refused('Name the two ends of an edge in the header: from and to, or source and target.'),
	'lost-row': advised('Fill the empty cell, or delete the row.'),
	'no-said': advised('Give `said:` with hedged forms for established, probable and disputed.')
} as const satisfies Record<string, { readonly level: Level; readonly fix: string }>;

export type IssueCode = keyof typeof CATALOGUE;

/** One finding of the gate. Lines and columns count from 1. */
export interface Issue {
	readonly file: string;
	readonly line: number;
	readonly column: number;
	/** One of the catalogue. */
	readonly code: IssueCode;
	readonly level: Level;
	/** What is wrong with the value, in quotes; present tense. */
	readonly message: string;
	/** What to do. */
	readonly hint: string;
}

/** Line ends and other characters that would change what a terminal shows: a value that is quoted may hold any. */
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\p{Cs}]+/gu;

/** Makes an issue; the hint is the catalogue's where none is given. */
export function issueAt(place: Place, code: IssueCode, message: string, hint: string = CATALOGUE[code].fix): Issue {
	return {
		file: place.file,
		line: place.line,
		column: place.column,
		code,
		level: CATALOGUE[code].level,
		message: message.replace(UNPRINTABLE, ' '),
		hint: hint.replace(UNPRINTABLE, ' ')
	};
}

/** Order of reports: file, line, column, code. */
export function compareIssues(a: Issue, b: Issue): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** One line for a terminal: `graph/events/invasion.yaml:14:16  unknown-node  "ceasar" is not in this graph. Did you mean caesar?` */
export function printIssue(issue: Issue): string {
	return `${issue.file}:${issue.line}:${issue.column}  ${issue.code}  ${issue.message} ${issue.hint}`;
}
