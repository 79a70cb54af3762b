import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MARKS } from '$lib/graph/vocabulary';
import { DARK, LIGHT, TOKENS } from '$lib/picture/palette';
import { ringPicture } from '$lib/picture/ring';
import { serialise } from '$lib/picture/serialise';
import { drawing } from '$lib/picture/svg';
import type { SvgNode } from '$lib/picture/svg-node';
import { edge, graphOf, node, principals } from './made-graph';

function all(tree: SvgNode): SvgNode[] {
	return [tree, ...tree.children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))];
}
const picture = (id = 'invasion') => {
	const made = ringPicture(principals, principals.index(id));
	if (!made) throw new Error(id);
	return made;
};

/** Checks that tags are nested and attributes quoted, as any reader of XML would. */
function wellFormed(text: string): boolean {
	const open: string[] = [];
	const rest = text.replace(
		/<(\/?)([a-z]+)((?: [a-z-]+="[^"<]*")*)(\/?)>/gi,
		(_, close: string, tag: string, __, self: string) => {
			if (close) return open.pop() === tag ? '' : '<';
			if (!self) open.push(tag);
			return '';
		}
	);
	return open.length === 0 && !/[<>]/.test(rest) && !/&(?!(amp|lt|gt|quot);)/.test(text);
}

test('every name and every line is a link with a title', () => {
	const { marks, lines } = picture();
	const links = all(drawing(picture())).filter((one) => one.tag === 'a');
	expect(links).toHaveLength(marks.length + lines.length);
	for (const link of links) {
		expect(link.attributes['href']).toMatch(/^\/[a-z]+\/[^/]+\/$/);
		expect(link.children[0]).toMatchObject({ tag: 'title' });
	}
	expect(links.filter((link) => link.attributes['tabindex'] === -1)).toHaveLength(lines.length);
});

test('nothing in it is a style, a script or an address elsewhere', () => {
	const text = serialise(drawing(picture(), 'approval'), LIGHT);
	expect(text).not.toMatch(/style|script|url\(|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
});

test('an export is well-formed, with real colours', () => {
	for (const palette of [LIGHT, DARK]) {
		const text = serialise(drawing(picture()), palette);
		expect(wellFormed(text)).toBe(true);
		expect(text).not.toContain('var(');
		expect(text).toContain(palette.cause);
	}
});

test('a hostile label stays text', () => {
	const label = '"><script>alert(1)</script>&\u0007';
	const graph = graphOf([node(`a person ${label}`), node('b person B')], [edge('a lobbied b')]);
	const made = ringPicture(graph, graph.index('b'));
	const text = made ? serialise(drawing(made), LIGHT) : '';
	expect(wellFormed(text)).toBe(true);
	expect(text).not.toContain('<script');
	expect(text).not.toContain('\u0007');
});

test('no number is longer than a tenth of a px, and no text is smaller than 12 px', () => {
	for (const one of all(drawing(picture()))) {
		const size = one.attributes['font-size'];
		if (size !== undefined) expect(Number(size)).toBeGreaterThanOrEqual(12);
		for (const value of Object.values(one.attributes))
			expect(String(value)).not.toMatch(/\d\.\d\d|NaN|undefined|Infinity/);
	}
});

test('the line under the reader’s finger is highlighted and stronger', () => {
	const line = picture().lines[0];
	const drawn = (selected: string | null) =>
		all(drawing(picture(), selected)).find((one) => one.attributes['data-id'] === line?.id);
	expect(drawn(line?.id ?? '')?.attributes['class']).toContain('selected');
	const stroke = (selected: string | null) =>
		all(drawn(selected) as SvgNode).find((one) => one.attributes['class'] === 'stroke');
	expect(stroke(line?.id ?? '')?.attributes['stroke-width']).toBe(
		Number(stroke(null)?.attributes['stroke-width']) + 1.5
	);
	expect(all(drawing(picture(), line?.id)).filter((one) => one.attributes['class'] === 'glow')).toHaveLength(1);
});

test('certainty is told by dash alone', () => {
	const strokes = all(drawing(picture())).filter((one) => one.attributes['class'] === 'stroke');
	expect(new Set(strokes.map((one) => one.attributes['stroke-dasharray']))).toEqual(
		new Set([undefined, '7 4', '1.5 4'])
	);
});

test('a gap and what did not happen are dashed, and marked', () => {
	const marks = all(drawing(picture()));
	expect(marks.filter((one) => one.attributes['class'] === 'ellipsis')).toHaveLength(1);
	expect(marks.filter((one) => one.attributes['class'] === 'slash')).toHaveLength(1);
	expect(marks.filter((one) => one.attributes['stroke-dasharray'] === '4 3')).toHaveLength(2);
});

test('every kind of mark is drawn differently', () => {
	const shapes = MARKS.map((mark) => {
		const drawn = all(
			drawing({
				...picture(),
				lines: [],
				marks: picture()
					.marks.slice(1, 2)
					.map((one) => ({ ...one, mark, gap: false, happened: true }))
			})
		);
		return JSON.stringify(drawn.filter((one) => one.attributes['stroke-linejoin'] && one.tag !== 'text'));
	});
	expect(new Set(shapes).size).toBe(MARKS.length);
});

test.skipIf(!existsSync('src/app.css'))('the palettes are the tokens of app.css', () => {
	const css = readFileSync('src/app.css', 'utf8');
	for (const token of TOKENS)
		for (const palette of [LIGHT, DARK]) {
			const values = [...css.matchAll(new RegExp(`--${token}:\\s*(?:light-dark\\()?([^;]+)`, 'g'))].map((match) =>
				(match[1] ?? '').toLowerCase()
			);
			expect(
				values.some((value) => value.includes(palette[token].toLowerCase())),
				`--${token} ${palette[token]}`
			).toBe(true);
		}
});
