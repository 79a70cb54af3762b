import { textOf, wordOf } from './fields';
import type { Limits } from './limits';
import type { NodeName } from './names';
import type { Mapping } from './positions';
import type { Scope } from './scope';
import type { Family } from './vocabulary';

/** Keys that make sense on some families only. */
const FAMILIES_OF_KEY: Readonly<Record<string, readonly Family[]>> = {
	act: ['event'],
	hinges: ['actor'],
	authors: ['account'],
	works: ['account'],
	about: ['account'],
	claims: ['account'],
	truth: ['account'],
	'refuted-by': ['account'],
	'derives-from': ['account']
};

/** Labels longer than this do not fit the picture. */
const LABEL_TO_DRAW = 60;

/** Applies the rules for single keys of a node's file. */
export function checkFacts(scope: Scope, map: Mapping, self: NodeName, limits: Limits): void {
	const { file, findings } = scope;
	for (const [key, families] of Object.entries(FAMILIES_OF_KEY)) {
		if (map[key] === undefined || families.includes(self.kind.family)) continue;
		findings.add(
			file.placeOfKey(map, key),
			'misplaced-key',
			`"${key}" is for nodes of the family ${families.join(', ')}, and this is one of ${self.kind.family}.`
		);
	}
	const label = wordOf(file, map, 'label');
	const length = label ? [...label.text].length : 0;
	if (label && length > limits.label)
		findings.add(label.place, 'too-large', `The label has ${length} characters; the limit is ${limits.label}.`);
	else if (label && length > LABEL_TO_DRAW)
		findings.add(label.place, 'long-label', `The label has ${length} characters; the picture holds ${LABEL_TO_DRAW}.`);
	if (map['gap'] === true && map['summary'] === undefined)
		findings.add(file.placeOfKey(map, 'gap'), 'untold-gap', 'The gap does not say what is missing.');
	if (map['what'] === 'omission' && map['expected'] === undefined)
		findings.add(
			file.placeAt(map, 'what'),
			'no-expected',
			'An omission that does not say what was expected is no event.'
		);
	const summary = textOf(map, 'summary');
	if (summary !== null) checkLinks(scope, summary, file.offsetAt(map, 'summary'));
}

/** [[id]] in Markdown names a node. */
function checkLinks(scope: Scope, markdown: string, offset: number): void {
	let from = offset;
	for (const match of markdown.matchAll(/\[\[([^\][|\n]{1,200})(?:\|[^\][\n]*)?\]\]/g)) {
		const id = match[1]!.trim();
		const found = scope.file.lines.text.indexOf(`[[${match[1]!}`, from);
		from = found === -1 ? from : found + 2;
		scope.names.node({ text: id, place: scope.file.lines.place(from) });
	}
}
