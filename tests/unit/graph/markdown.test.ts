import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readMarkdown, safeHref, type Block, type Span } from '$lib/graph/markdown';
import { growth } from './growth';

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 1000);
vi.setConfig({ testTimeout: 10_000 + 10 * numRuns });

/** A tree as one line: e(…) emphasis, s(…) strong, c(…) code, a(href …) link, n(id|text) node. */
function spans(children: readonly Span[]): string {
	return children
		.map((span) => {
			if (span.kind === 'text') return span.text;
			if (span.kind === 'code') return `c(${span.text})`;
			if (span.kind === 'node') return `n(${span.id}|${span.text ?? ''})`;
			return span.kind === 'link'
				? `a(${span.href} ${spans(span.children)})`
				: `${span.kind[0]}(${spans(span.children)})`;
		})
		.join('');
}
function blocks(tree: readonly Block[]): string {
	return tree
		.map((block) => {
			if (block.kind === 'paragraph') return `p(${spans(block.children)})`;
			if (block.kind === 'quote') return `q(${blocks(block.children)})`;
			return `${block.ordered ? 'ol' : 'ul'}(${block.items.map((item) => `li(${blocks(item)})`).join('')})`;
		})
		.join('');
}
const inline = (text: string): string => blocks(readMarkdown(text)).slice(2, -1);

describe('inside a paragraph', () => {
	test.each([
		['plain text', 'plain text'],
		['*one* and _two_', 'e(one) and e(two)'],
		['**one** and __two__', 's(one) and s(two)'],
		['***both***', 's(e(both))'],
		['**a *b* c**', 's(a e(b) c)'],
		['*a **b** c*', 'e(a s(b) c)'],
		['*a **b***', 'e(a s(b))'],
		['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
		['un*believ*able', 'une(believ)able'],
		['*open', '*open'],
		['**open *closed*', '**open e(closed)'],
		['*a _b* c_', 'e(a _b) c_'],
		['****', '****'],
		['`a*b*`', 'c(a*b*)'],
		['`open', '`open'],
		['``a``', '``a``'],
		[String.raw`\*a\* \[x\] \\ \q`, String.raw`*a* [x] \ \q`],
		['[[kim-il-sung]]', 'n(kim-il-sung|)'],
		['[[kim-il-sung|Kim]] and [[ stalin | ]]', 'n(kim-il-sung|Kim) and n(stalin|)'],
		['[[김일성]]', 'n(김일성|)'],
		['[[]] [[a', '[[]] [[a'],
		['[text](https://example.org/a)', 'a(https://example.org/a text)'],
		['[a *b*](/events/invasion/)', 'a(/events/invasion/ a e(b))'],
		['[a](https://example.org/x_(y))', 'a(https://example.org/x_(y) a)'],
		['*[a](#b)*', 'e(a(#b a))'],
		['[a *b](/c/) d*', 'a(/c/ a *b) d*'],
		['[a [b](/c/)](/d/)', '[a a(/c/ b)](/d/)'],
		['[a] (/b/) [c]', '[a] (/b/) [c]'],
		['![a](/b/)', '!a(/b/ a)'],
		['<b onclick="x">&amp;</b>', '<b onclick="x">&amp;</b>'],
		['one\ntwo', 'one two']
	])('%s → %s', (text, expected) => {
		expect(inline(text)).toBe(expected);
	});
});

describe('blocks', () => {
	test.each([
		['', ''],
		['a\n\nb', 'p(a)p(b)'],
		['a\r\n\r\n\r\nb\n', 'p(a)p(b)'],
		['- a\n- b', 'ul(li(p(a))li(p(b)))'],
		['  - a\n  - b', 'ul(li(p(a))li(p(b)))'],
		['* a\n\n* b', 'ul(li(p(a))li(p(b)))'],
		['1. a\n2. b', 'ol(li(p(a))li(p(b)))'],
		['- a\n1. b', 'ul(li(p(a)))ol(li(p(b)))'],
		['- a\n  - b\n  - c\n- d', 'ul(li(p(a)ul(li(p(b))li(p(c))))li(p(d)))'],
		['- a\n    - b', 'ul(li(p(a)ul(li(p(b)))))'],
		['- a\n  more\n\n  second\n- b', 'ul(li(p(a more)p(second))li(p(b)))'],
		['- a\nlazy\n\nafter', 'ul(li(p(a lazy)))p(after)'],
		['text\n- a', 'p(text)ul(li(p(a)))'],
		['> a\n> b\n\nc', 'q(p(a b))p(c)'],
		['> > a\n> b', 'q(q(p(a))p(b))'],
		['> - a\n> - b', 'q(ul(li(p(a))li(p(b))))'],
		['- > a', 'ul(li(q(p(a))))'],
		['-a and 1950. b', 'p(-a and 1950. b)']
	])('%j → %s', (text, expected) => {
		expect(blocks(readMarkdown(text))).toBe(expected);
	});
});

describe('a link leads only where it is safe', () => {
	test.each([
		['https://example.org/a?b#c', 'https://example.org/a?b#c'],
		['HTTPS://Example.org', 'https://example.org/'],
		['https://ko.wikipedia.org/wiki/김일성', 'https://ko.wikipedia.org/wiki/%EA%B9%80%EC%9D%BC%EC%84%B1'],
		['/events/invasion/', '/events/invasion/'],
		['/', '/'],
		['#s3', '#s3']
	])('%s', (href, expected) => {
		expect(safeHref(href)).toBe(expected);
	});

	const hostile = [
		'javascript:alert(1)',
		'JaVaScRiPt:alert(1)',
		' javascript:alert(1)',
		'java\tscript:alert(1)',
		'java\nscript:alert(1)',
		'\u0001javascript:alert(1)',
		'&#106;avascript:alert(1)',
		'javascript&colon;alert(1)',
		'%6aavascript:alert(1)',
		'data:text/html,<script>alert(1)</script>',
		'vbscript:x',
		'file:///etc/passwd',
		'blob:https://example.org/x',
		'http://example.org/',
		'//evil.example',
		'/\\evil.example',
		'/\t/evil.example',
		'\\\\evil.example',
		'https:\\\\evil.example',
		'https:evil.example',
		'https://user:secret@example.org/',
		'https://good.example@evil.example/',
		'https://',
		'https://exa mple.org',
		'https://example.org/\u202Egpj',
		'https://[::1',
		`https://example.org/${'a'.repeat(3_000)}`,
		'events/invasion',
		'',
		'#'
	];
	test.each(hostile)('%j stays text', (href) => {
		expect(safeHref(href)).toBeNull();
		expect(JSON.stringify(readMarkdown(`[click](${href})`))).not.toContain('"kind":"link"');
	});
});

function* linksOf(tree: readonly (Block | Span)[]): Generator<string> {
	for (const each of tree) {
		if (each.kind === 'link') yield each.href;
		if ('children' in each) yield* linksOf(each.children);
		if (each.kind === 'list') for (const item of each.items) yield* linksOf(item);
	}
}

function depthOf(value: unknown): number {
	return typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
}

test('no text makes it throw, nest deep, or lead anywhere unsafe', () => {
	const pieces = fc.constantFrom(
		'*',
		'**',
		'_',
		'`',
		'[',
		']',
		'(',
		')',
		'[[',
		']]',
		'|',
		'\\',
		'\n',
		'\n\n',
		'> ',
		'- ',
		'1. ',
		'  ',
		'a',
		'https://x.org',
		'javascript:x',
		'//x',
		'/',
		'#',
		'<',
		'&'
	);
	const text = fc.oneof(
		fc.string(),
		fc.array(pieces, { maxLength: 60 }).map((each) => each.join(''))
	);
	fc.assert(
		fc.property(text, (each) => {
			const tree = readMarkdown(each);
			expect(depthOf(tree)).toBeLessThan(60);
			for (const href of linksOf(tree)) expect(href).toMatch(/^(?:https:\/\/|\/(?!\/)|#)/);
		}),
		{ numRuns }
	);
});

test('nothing that is said gets lost: all letters of a text are in its tree', () => {
	const words = fc.array(fc.constantFrom('a', 'b', '*', '**', '_', '`', '[', ']', '\n', '\n\n', '> ', '- ', ' '), {
		maxLength: 40
	});
	fc.assert(
		fc.property(words, (each) => {
			const letters = (text: string): string => text.replace(/[^ab]/g, '');
			const texts = JSON.stringify(readMarkdown(each.join('')), (key, value: unknown) =>
				key === 'kind' ? undefined : value
			);
			const said = [...texts.matchAll(/"(?:text|id)":"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]).join('');
			expect(letters(said)).toBe(letters(each.join('')));
		}),
		{ numRuns }
	);
});

test('reading time grows with the text, also on nasty texts', () => {
	const nasty = [
		'[a](',
		'[',
		'[[',
		'[[a|',
		']',
		'](',
		'*',
		'*a ',
		'**a *b ',
		'_a',
		'`',
		'`a``',
		'\\',
		'> ',
		'>',
		'- ',
		'  - a\n',
		'1. ',
		'- a\n\n',
		'\n',
		' ',
		'((',
		'[a](/b/',
		'*a [b ',
		'a\n> b\n'
	];
	for (const piece of nasty)
		expect(
			growth((n) => piece.repeat(n), readMarkdown),
			piece
		).toBeLessThan(8);
	expect(depthOf(readMarkdown('>'.repeat(5_000)))).toBeLessThan(60);
});
