import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patchDrawing } from '../../src/lib/components/causes/patch-drawing';
import { markup } from '../../src/lib/picture/serialise';
import { element, type SvgNode } from '../../src/lib/picture/svg-node';

/** Parts with ids, each a box, some words and sometimes a mark more; in any order, some of them lit. */
const part = fc.record({
	id: fc.constantFrom(...'abcdefgh'),
	lit: fc.boolean(),
	words: fc.string(),
	more: fc.boolean()
});
const drawing = fc.uniqueArray(part, { selector: ({ id }) => id, maxLength: 8 }).map((parts) =>
	element('svg', { class: 'chain', width: parts.length * 10 }, [
		element('g', { class: 'heads' }, parts.length ? [element('text', { x: 1 }, [`${parts.length} parts`])] : []),
		element(
			'g',
			{ class: 'cards' },
			parts.map(({ id, lit, words, more }) =>
				element('a', { class: lit ? 'card lit' : 'card', 'data-id': id, ...(lit ? { opacity: 0.5 } : {}) }, [
					element('rect', { x: words.length, y: 2 }),
					...(more ? [element('circle', { r: 3 })] : []),
					element('text', {}, [words])
				])
			)
		)
	])
);

function inPage(tree: SvgNode): Element {
	const host = document.createElement('div');
	host.innerHTML = markup(tree);
	return host.firstElementChild!;
}

test('a drawing that was changed is the drawing that would be made anew, and its parts are the same elements', () => {
	fc.assert(
		fc.property(fc.array(drawing, { minLength: 2, maxLength: 5 }), (trees) => {
			const [first, ...rest] = trees as [SvgNode, ...SvgNode[]];
			const page = inPage(first);
			let before = first;
			for (const tree of rest) {
				const parts = new Map([...page.querySelectorAll('a')].map((one) => [one.getAttribute('data-id'), one]));
				patchDrawing(page, before, tree);
				expect(page.isEqualNode(inPage(tree))).toBe(true);
				for (const one of page.querySelectorAll('a')) {
					const was = parts.get(one.getAttribute('data-id'));
					if (was) expect(one).toBe(was);
				}
				before = tree;
			}
		}),
		{ numRuns: 200 }
	);
});

test('what has the focus keeps it while other parts come and go', () => {
	const tree = (ids: string, lit: string) =>
		element('svg', {}, [
			element(
				'g',
				{},
				[...ids].map((id) =>
					element('a', { class: id === lit ? 'lit' : '', href: '#', 'data-id': id }, [element('rect', {})])
				)
			)
		]);
	const page = inPage(tree('abcd', 'a'));
	document.body.append(page.parentElement!);
	page.querySelector<SVGAElement>('[data-id="c"]')!.focus();
	patchDrawing(page, tree('abcd', 'a'), tree('xacdb', 'b'));
	expect(document.activeElement?.getAttribute('data-id')).toBe('c');
	expect([...page.querySelectorAll('a')].map((one) => one.getAttribute('data-id')).join('')).toBe('xacdb');
	page.parentElement!.remove();
});
