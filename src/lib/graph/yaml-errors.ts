import { isAlias, isCollection, isScalar, visit, type Document, type YAMLParseError, type YAMLWarning } from 'yaml';
import { issueAt, type Issue, type IssueCode } from './issues';
import type { Lines } from './lines';

type Sentence = { readonly code?: IssueCode; readonly what: string; readonly hint?: string };

const indented = 'Give entries of one list or map the same indentation, and what is inside them two spaces more.';
const quoted = 'Put the text in double quotes.';

/** Our sentence for each code of the YAML reader. */
const SENTENCES: Partial<Record<string, Sentence>> = {
	ALIAS_PROPS: { code: 'yaml-alias', what: 'An alias stands here.' },
	BAD_ALIAS: { code: 'yaml-alias', what: 'An alias stands here.' },
	MULTIPLE_ANCHORS: { code: 'yaml-alias', what: 'Several anchors stand before one value.' },
	BAD_DIRECTIVE: {
		what: 'A line that begins with % is a directive, which graph files do not use.',
		hint: 'Remove the line.'
	},
	BAD_DQ_ESCAPE: {
		what: 'A backslash stands before a sign that it cannot stand before.',
		hint: 'Double the backslash, or use single quotes.'
	},
	BAD_INDENT: {
		what: 'The indentation does not fit what stands before, or a bracket is not closed.',
		hint: `Close every [ and {. ${indented}`
	},
	BAD_PROP_ORDER: { what: 'A tag or anchor stands in the wrong place.', hint: 'Remove it.' },
	BAD_SCALAR_START: { what: 'A value cannot begin with this sign unless it is quoted.', hint: quoted },
	BLOCK_AS_IMPLICIT_KEY: {
		what: 'A second ": " stands on this line.',
		hint: `${quoted} Or put the inner map on lines of its own.`
	},
	BLOCK_IN_FLOW: {
		what: 'An indented list or map stands inside brackets.',
		hint: 'Write it in brackets too, or take the outer brackets away.'
	},
	DUPLICATE_KEY: { code: 'duplicate-key', what: 'The key stands here a second time.' },
	KEY_OVER_1024_CHARS: {
		what: 'A key is longer than 1,024 signs.',
		hint: 'Shorten the key, or quote the text if it is a value.'
	},
	MULTILINE_IMPLICIT_KEY: {
		what: 'A key runs over several lines, or ": " is missing after it.',
		hint: 'Write "key: value" on one line.'
	},
	MULTIPLE_DOCS: { code: 'several-documents', what: 'A second document begins in this file.' },
	MULTIPLE_TAGS: { code: 'yaml-tag', what: 'Several tags stand before one value.' },
	NON_STRING_KEY: { what: 'A list or map stands where a key should.', hint: 'Use a word as key.' },
	TAB_AS_INDENT: { what: 'A tab stands in the indentation.', hint: 'Indent with spaces.' },
	TAG_RESOLVE_FAILED: { code: 'yaml-tag', what: 'A tag stands before this value.' },
	UNEXPECTED_TOKEN: {
		what: 'Something stands here that cannot follow what is before it.',
		hint: `Look for a missing quote, comma or line break. ${indented}`
	},
	RESOURCE_EXHAUSTION: { code: 'too-deep', what: 'Lists and maps stand too deep inside one another to be read.' }
};

/** What the sign is that YAML misses. */
function missing(message: string): Sentence {
	if (message.includes('map values')) return { what: 'A key has no ": " after it.', hint: 'Write "key: value".' };
	if (message.includes('without -')) return { what: 'An entry of this list does not begin with "- ".', hint: indented };
	return {
		what: 'A bracket, comma or quotation mark is missing.',
		hint: 'Close every [, { and quotation mark, and separate entries by commas.'
	};
}

/** How the line of an error is indented beside the last line above it that holds anything; empty where they agree. */
function indentation(lines: Lines, line: number): string {
	const here = lines.indent(line);
	let above = line - 1;
	while (above > 0 && lines.indent(above) === null) above--;
	const there = lines.indent(above);
	if (here === null || there === null || here === there) return '';
	return ` Its indentation is ${here} ${here === 1 ? 'space' : 'spaces'}; that of line ${above} is ${there}.`;
}

/** Where the quotation mark or bracket opens that is not closed before an error; null where the error is of another sort. */
function opening(document: Document, error: YAMLParseError | YAMLWarning): number | null {
	const quote = error.code === 'MISSING_CHAR' && error.message.includes('quote');
	const bracket = /(?:end with a|to end with) [\]}]/.test(error.message);
	if (!quote && !bracket) return null;
	let last: number | null = null;
	visit(document, {
		Node(_key, node) {
			const at = isAlias(node) || node.range == null ? null : node.range[0];
			if (at === null || at > error.pos[0]) return;
			if (
				quote
					? isScalar(node) && node.type?.startsWith('QUOTE')
					: isCollection(node) && node.flow && node.range![1] >= error.pos[0]
			)
				last = at;
		}
	});
	return last;
}

/** An error or warning of the YAML reader in our words, with the line and column it stands at. */
function yamlIssue(lines: Lines, document: Document, error: YAMLParseError | YAMLWarning): Issue {
	const open = opening(document, error);
	if (open !== null) {
		const sign = error.message.includes('quote') ? 'quotation mark' : 'bracket';
		return issueAt(
			lines.place(open),
			'bad-yaml',
			`The ${sign} that opens here is not closed.`,
			`Close the ${sign} before the next key.`
		);
	}
	// An error in the indentation is one of what is indented.
	let offset = error.pos[0];
	while (lines.text[offset] === ' ') offset++;
	const place = lines.place(offset);
	const sentence = error.code === 'MISSING_CHAR' ? missing(error.message) : SENTENCES[error.code];
	const { code = 'bad-yaml', what, hint } = sentence ?? { what: 'This is not well-formed YAML.' };
	const structural = code === 'bad-yaml' && !what.startsWith('A tab');
	return issueAt(place, code, what + (structural ? indentation(lines, place.line) : ''), hint);
}

/**
 * The errors and warnings of a document that are worth telling: all warnings, but of errors the first alone, since the rest
 * are mostly its echo, and the one that exhausted the reader where there is one.
 */
export function yamlIssues(lines: Lines, document: Document): Issue[] {
	const exhausted = document.errors.find((error) => error.code === 'RESOURCE_EXHAUSTION');
	const first = exhausted ?? document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
	return [...(first ? [first] : []), ...document.warnings].map((error) => yamlIssue(lines, document, error));
}
