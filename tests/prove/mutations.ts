import * as fc from 'fast-check';

/** One change to a text; what it does where depends on the text. */
interface Mutation {
	readonly how: (typeof HOWS)[number];
	readonly at: number;
	readonly other: number;
	readonly text: string;
}

const HOWS = [
	'drop-line',
	'repeat-line',
	'swap-lines',
	'indent-line',
	'drop-word',
	'repeat-word',
	'swap-words',
	'put-text',
	'cut-short',
	'nest',
	'number'
] as const;

/** Pieces that mean something to YAML, JSON, BibTeX, dates or the language. */
const SHARP = [
	'---',
	'...',
	'&a',
	'*a',
	'!!js/function',
	'<<: *a',
	'{',
	'}',
	'[',
	']',
	'"',
	"'",
	'|',
	'>-',
	'? ',
	': ',
	'- ',
	'#',
	'\t',
	'\r',
	'\0',
	'\uFEFF',
	'\uD800',
	'\u2028',
	'@book{',
	'\\"',
	'__proto__',
	'constructor',
	'toString',
	'1950-02-30',
	'../1949',
	'{1949..1951}',
	'[[x]]',
	'💥',
	'김일성'
];

const mutation: fc.Arbitrary<Mutation> = fc.record({
	how: fc.constantFrom(...HOWS),
	at: fc.nat(),
	other: fc.nat(),
	text: fc.oneof(
		fc.constantFrom(...SHARP),
		fc.string({ unit: 'binary', maxLength: 12 }),
		fc.string({ unit: 'grapheme', maxLength: 30 })
	)
});

/** Some changes, to be made one after another. */
export const mutations = fc.array(mutation, { minLength: 1, maxLength: 6 });

export function mutated(text: string, changes: readonly Mutation[]): string {
	return changes.reduce(changed, text);
}

function changed(text: string, { how, at, other, text: put }: Mutation): string {
	const lines = text.split('\n');
	const line = at % lines.length;
	const words = text.split(/(\b)/);
	const word = at % words.length;
	switch (how) {
		case 'drop-line':
			return lines.toSpliced(line, 1).join('\n');
		case 'repeat-line':
			return lines.toSpliced(line, 0, ...Array.from({ length: 1 + (other % 3) }, () => lines[line]!)).join('\n');
		case 'swap-lines':
			return swapped(lines, line, other % lines.length).join('\n');
		case 'indent-line':
			return lines.with(line, other % 2 === 0 ? ` ${lines[line]}` : lines[line]!.replace(/^ /, '')).join('\n');
		case 'drop-word':
			return words.toSpliced(word, 1).join('');
		case 'repeat-word':
			return words.toSpliced(word, 0, words[word]!, ' ').join('');
		case 'swap-words':
			return swapped(words, word, other % words.length).join('');
		case 'put-text':
			return text.slice(0, at % (text.length + 1)) + put + text.slice(at % (text.length + 1));
		case 'cut-short':
			return text.slice(0, at % (text.length + 1));
		case 'nest': {
			const depth = 1 + (other % 2000);
			return lines
				.toSpliced(line, 0, `${put.replace(/\s/g, '')}x: ${'['.repeat(depth)}${at % 2 === 0 ? ']'.repeat(depth) : ''}`)
				.join('\n');
		}
		case 'number':
			return text.replace(/\d+/g, (digits, offset: number) => (offset % 3 === at % 3 ? String(other) : digits));
	}
}

function swapped<Item>(items: readonly Item[], a: number, b: number): Item[] {
	return items.with(a, items[b]!).with(b, items[a]!);
}
